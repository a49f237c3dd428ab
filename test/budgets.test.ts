import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { type Language, languages } from '../src/language/languages.ts';
import { assetPaths, assetResponse } from '../src/web/assets.ts';
import { compressed } from '../src/web/compression.ts';
import { TestBrowser, type TestPage } from '../src/web/test-visit.ts';
import { type ExampleSite, openExampleSite, openSessionOf } from './example-site.ts';

/*
 * What a page may cost and carry. Every page that links lead to is visited, as everybody: nobody signed in, and each
 * account of the example; the six languages take turns. KB are 1,024 bytes; HTML as it is sent to a browser (Brotli), and by gzip at level 6.
 */

const most = {
  queries: 8,
  html: 10 * 1024,
  gzip: 14 * 1024,
  css: 10 * 1024,
  js: 10 * 1024,
  firstVisit: 40 * 1024,
};

type Visited = { who: string; path: string; queries: number; html: number; gzip: number };

let example: ExampleSite;
let queries = 0;
const visited: Visited[] = [];

before(async () => {
  example = await openExampleSite({ onAnswer: (answered) => (queries = answered.queries) });
});

after(() => example.close());

test('every public page keeps its budget', async (t) => {
  await walk('nobody', new TestBrowser(example.site), 900);
  const elements = await example.db
    .selectFrom('element')
    .innerJoin('cycle', 'cycle.id', 'element.cycle_id')
    .select(['cycle.code as cycle', 'element.code'])
    .execute();
  const paths = new Set(visited.map((each) => each.path.slice(3)));
  const missed = elements.filter(({ cycle, code }) => !paths.has(`/plan/${cycle}/${code}`));
  assert.deepEqual(missed, [], 'every element of every cycle was visited');
  t.diagnostic(`${elements.length} elements of both cycles among them`);
  tell(t, visited);
});

test('every page of every account keeps its budget', async (t) => {
  const accounts = await example.db
    .selectFrom('person')
    .where('is_offered', '=', true)
    .select('email')
    .orderBy('email')
    .execute();
  assert.ok(accounts.length >= 8);
  const from = visited.length;
  for (const { email } of accounts) {
    const { browser } = await openSessionOf(example, email, example.now);
    await walk(email, browser, 40);
  }
  tell(t, visited.slice(from));
});

test('the files of the site keep their budgets, and the first visit too', async (t) => {
  const sizes: Record<string, number> = {};
  for (const [name, path] of Object.entries(assetPaths)) {
    const request = new Request(`http://localhost${path}`, { headers: { 'accept-encoding': 'gzip' } });
    const response = assetResponse(path.replace('/assets/', ''), request);
    assert.equal(response.status, 200, path);
    sizes[path] = (await response.arrayBuffer()).byteLength;
    const limit = path.endsWith('.css') ? most.css : most.js;
    assert.ok((sizes[path] ?? 0) <= limit, `${name}: ${sizes[path]} bytes of ${limit}`);
  }
  const all = Object.values(sizes).reduce((sum, size) => sum + size, 0);
  const page = Math.max(...visited.map((each) => each.html));
  t.diagnostic(`${JSON.stringify(sizes)}; largest first visit ${all + page} bytes of ${most.firstVisit}`);
  assert.ok(all + page <= most.firstVisit);
});

/** Follows every link of a person's pages, each address once, in the language whose turn it is. */
async function walk(who: string, browser: TestBrowser, atMost: number): Promise<void> {
  const waiting = [''];
  const known = new Set(waiting);
  for (let at = 0; waiting.length > 0 && at < atMost; at++) {
    const language = languages[at % languages.length] ?? 'en';
    const path = `/${language}${waiting.shift() ?? ''}`;
    const page = await browser.get(path);
    const about = `${who}: ${path}`;
    const isPage = page.headers.get('content-type')?.startsWith('text/html') ?? false;
    assertHeaders(page, about);
    assert.ok(page.status === 200 || page.status === 303, `${about} answered ${page.status}`);
    if (!isPage) continue;
    const html = (await compressed(Buffer.from(page.text), 'br')).byteLength;
    const gzip = gzipSync(page.text, { level: 6 }).byteLength;
    visited.push({ who, path, queries, html, gzip });
    for (const link of assertPage(page, language, about)) {
      // One variant of a query stands for all of them.
      const bare = link.replace(/=[^&]*/g, '=');
      if (known.has(bare)) continue;
      known.add(bare);
      waiting.push(link);
    }
  }
  const isDear = (each: Visited) =>
    each.queries > most.queries || each.html > most.html || each.gzip > most.gzip;
  assert.deepEqual(visited.filter(isDear), [], `pages over ${JSON.stringify(most)}`);
}

function tell(t: { diagnostic(text: string): void }, pages: readonly Visited[]): void {
  const by = (key: 'queries' | 'html' | 'gzip') => pages.toSorted((a, b) => b[key] - a[key])[0];
  const [dear, large, larger] = [by('queries'), by('html'), by('gzip')];
  t.diagnostic(`${pages.length} pages; most queries ${dear?.queries} (${dear?.who} ${dear?.path})`);
  t.diagnostic(`largest HTML ${large?.html} bytes compressed (${large?.who} ${large?.path})`);
  t.diagnostic(`largest HTML ${larger?.gzip} bytes by gzip (${larger?.who} ${larger?.path})`);
}

function assertHeaders(page: TestPage, about: string): void {
  const policy = page.headers.get('content-security-policy') ?? '';
  assert.match(policy, /default-src 'none'/, about);
  assert.doesNotMatch(policy, /unsafe|\*|data:|https?:/, about);
  for (const part of [
    "script-src 'self'",
    "style-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ])
    assert.ok(policy.includes(part), `${about}: ${part}`);
  assert.equal(page.headers.get('x-content-type-options'), 'nosniff', about);
}

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/** Nothing inline, nothing loaded from elsewhere; answers the addresses that links of this page lead to, without their language. */
function assertPage(page: TestPage, language: Language, about: string): string[] {
  const links: string[] = [];
  for (const element of elementsOf(parse(page.text))) {
    const { tagName } = element;
    const attributes = new Map(element.attrs.map(({ name, value }) => [name, value]));
    assert.notEqual(tagName, 'style', `${about}: inline style`);
    if (tagName === 'script') assert.ok(attributes.get('src'), `${about}: inline script`);
    for (const [name, value] of attributes) {
      assert.ok(name !== 'style' && !/^on/.test(name), `${about}: ${tagName} ${name}`);
      const isLoaded =
        ['src', 'srcset', 'poster', 'data'].includes(name) || (name === 'href' && tagName !== 'a');
      const isSent = name === 'action' || name === 'formaction';
      if (isLoaded || isSent) assert.match(value, /^(?:\/(?!\/)|#)/, `${about}: ${tagName} ${name}=${value}`);
      if (name === 'href') assert.doesNotMatch(value, /^\s*javascript:/i, about);
    }
    const href = attributes.get('href') ?? '';
    if (tagName === 'a' && href.startsWith(`/${language}`)) {
      const own = href.slice(3).split('#')[0] ?? '';
      if (!/^\/sign-in\?|\.(?:docx|html|pdf|csv)$|done=/.test(own)) links.push(own === '/' ? '' : own);
    }
  }
  return links;
}

function elementsOf(node: Node): Element[] {
  const children = 'childNodes' in node ? node.childNodes : [];
  return children.flatMap((child) => ['tagName' in child ? [child] : [], elementsOf(child)].flat());
}
