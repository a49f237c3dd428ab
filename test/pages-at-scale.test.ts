import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { parse, type DefaultTreeAdapterTypes as Dom } from 'parse5';
import { findFindings } from '#checker/rules/findings.sql.ts';
import { findWindow, listReportSubjects } from '#coordination/report-window.sql.ts';
import { languages } from '#language/languages.ts';
import { TestBrowser } from '#web/test-visit.ts';
import { loadScaledExample } from './bench/scaled-example.ts';
import { everyPage } from './every-page.ts';
import { type ExampleSite, openExampleSite, openSessionOf } from './example-site.ts';

/*
 * Every page of the example ten times larger: it keeps its budget of HTML and of queries, and its lists are whole: who follows
 * "next" from the first page meets everything there is, once. One language each in turn; all six in `npm run prove`.
 */

const times = 10;
const most = { gzip: 14 * 1024, queries: 8 };

let example: ExampleSite;
let queries = 0;
const browsers = new Map<string, TestBrowser>();

before(async () => {
  const prepare = (db: ExampleSite['db']) => loadScaledExample(db, times, new Date());
  example = await openExampleSite({
    template: { name: `example_${times}`, prepare },
    onAnswer: (answered) => (queries = answered.queries),
  });
});

after(() => example.close());

async function browserOf(email: string | null): Promise<TestBrowser> {
  const known = browsers.get(email ?? '');
  if (known) return known;
  const browser = email
    ? (await openSessionOf(example, email, example.now)).browser
    : new TestBrowser(example.site);
  browsers.set(email ?? '', browser);
  return browser;
}

type Seen = { path: string; status: number; gzip: number; queries: number };
const seen: Seen[] = [];

async function open(email: string | null, path: string): Promise<string> {
  const page = await (await browserOf(email)).get(path);
  seen.push({ path, status: page.status, gzip: gzipSync(page.text, { level: 6 }).byteLength, queries });
  return page.text;
}

test('every page keeps its budget when the organization is ten times larger', async (t) => {
  for (const [at, { email, path }] of everyPage().entries()) {
    const turn = languages[at % languages.length] ?? 'en';
    for (const language of process.env.UNIE_PROVE ? languages : [turn]) await open(email, path(language));
  }
  const leaver = await example.db
    .selectFrom('person')
    .where('email', '=', 'bdt@example.org')
    .select('id')
    .executeTakeFirstOrThrow();
  const link = await example.db
    .selectFrom('link')
    .where('suspect_since', 'is not', null)
    .select('id')
    .executeTakeFirstOrThrow();
  for (const path of [`/ar/handover/${leaver.id}`, `/ru/suspect-links/${link.id}`])
    await open('planning@example.org', path);
  const isDear = (each: Seen) =>
    each.gzip > most.gzip || each.queries > most.queries || ![200, 303, 404].includes(each.status);
  assert.deepEqual(seen.filter(isDear), [], `pages over ${JSON.stringify(most)}`);
  const largest = (key: 'gzip' | 'queries') => seen.toSorted((a, b) => b[key] - a[key])[0];
  t.diagnostic(`${seen.length} pages; largest ${JSON.stringify(largest('gzip'))}`);
  t.diagnostic(`most queries ${JSON.stringify(largest('queries'))}`);
});

const count = async (table: 'theme' | 'instrument' | 'person' | 'council_document' | 'report_window') =>
  Number(
    (
      await example.db
        .selectFrom(table)
        .select((build) => build.fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow()
    ).n,
  );

type List = {
  path: string;
  email: string | null;
  /** What an address of an item of the list begins with, after the language. */
  item: RegExp;
  all: () => Promise<number>;
};

const lists: List[] = [
  { path: '/themes', email: null, item: /^\/themes\/[^/?]+$/, all: () => count('theme') },
  { path: '/instruments', email: null, item: /^\/instruments\/[^/?]+$/, all: () => count('instrument') },
  { path: '/documents', email: null, item: /^\/documents\/[^/?]+$/, all: () => count('council_document') },
  {
    path: '/people',
    email: 'administrator@example.org',
    item: /^\/people\/[0-9a-f]{16}$/,
    all: () => count('person'),
  },
  {
    path: '/report-windows',
    email: 'planning@example.org',
    item: /^\/report-windows\/[^/?]+$/,
    all: () => count('report_window'),
  },
  {
    path: '/suspect-links',
    email: 'planning@example.org',
    item: /^\/suspect-links\/[0-9a-f-]{36}$/,
    all: async () =>
      (await example.db.selectFrom('link').where('suspect_since', 'is not', null).select('id').execute())
        .length,
  },
  {
    path: '/findings?rule=theme-has-focal-point',
    email: 'planning@example.org',
    item: /^\/findings\/theme-has-focal-point\/theme\/[^/?]+$/,
    all: async () => {
      const checked = await findFindings(example.db, example.now);
      const found = (checked?.findings ?? []).filter((each) => each.rule === 'theme-has-focal-point');
      return new Set(found.map((each) => each.at.id)).size;
    },
  },
  {
    path: '/reports?window=2020-2023/2023',
    email: 'planning@example.org',
    item: /^\/reports\/2020-2023%2F2023\//,
    all: async () => {
      const window = await findWindow(example.db, '2020-2023/2023');
      return (await listReportSubjects(example.db, window ? [window.id] : [])).length;
    },
  },
  {
    path: '/plan/2020-2023',
    email: null,
    item: /^\/plan\/2020-2023\/[^/?]+$/,
    all: () => elements(false),
  },
  {
    path: '/plan/2020-2023?marker=gender',
    email: null,
    item: /^\/plan\/2020-2023\/[^/?]+$/,
    all: () => elements(true),
  },
  {
    path: '/',
    email: null,
    item: /^\/plan\/2020-2023\/\dx?\d*$/,
    all: async () => (await goals()).length,
  },
];

/** How many elements a plan shows: all, or those that are marked and what they hang under. */
async function elements(isMarked: boolean): Promise<number> {
  const all = await example.db
    .selectFrom('element')
    .innerJoin('cycle', 'cycle.id', 'element.cycle_id')
    .where('cycle.code', '=', '2020-2023')
    .select(['element.id', 'element.parent_id'])
    .execute();
  if (!isMarked) return all.length;
  const marks = await example.db
    .selectFrom('element_marker')
    .where('scheme_code', '=', 'gender')
    .where('value_code', '<>', '0')
    .select('element_id')
    .execute();
  const parents = new Map(all.map((each) => [each.id, each.parent_id]));
  const shown = new Set<string>();
  for (const { element_id } of marks)
    for (let at: string | null = element_id; at !== null && parents.has(at); at = parents.get(at) ?? null)
      shown.add(at);
  return shown.size;
}

function goals(): Promise<{ code: string }[]> {
  return example.db
    .selectFrom('element')
    .innerJoin('level', 'level.id', 'element.level_id')
    .innerJoin('cycle', 'cycle.id', 'element.cycle_id')
    .where('cycle.code', '=', '2020-2023')
    .where('level.code', '=', 'goal')
    .select('element.code')
    .execute();
}

for (const [at, list] of lists.entries()) {
  test(`the list ${list.path} is whole over its pages`, async (t) => {
    const from = seen.length;
    const language = languages[at % languages.length] ?? 'en';
    const met = new Set<string>();
    const visited = new Set<string>();
    for (let path: string | null = `/${language}${list.path}`; path !== null;) {
      assert.ok(!visited.has(path), `${path} leads in a circle`);
      visited.add(path);
      const links = linksOf(await open(list.email, path));
      for (const { href } of links) {
        const own = decodeURI(href.slice(3));
        if (list.item.test(own)) met.add(own);
      }
      const next = links.find((each) => each.rel === 'next');
      const previous = links.find((each) => each.rel === 'prev');
      assert.equal(previous !== undefined, visited.size > 1, `${path} leads back`);
      path = next ? next.href : null;
    }
    assert.equal(met.size, await list.all());
    const own = seen.slice(from);
    assert.ok(own.every((each) => each.gzip <= most.gzip && each.queries <= most.queries));
    t.diagnostic(
      `${met.size} on ${visited.size} pages, the largest ${Math.max(...own.map((each) => each.gzip))} bytes`,
    );
  });
}

type Link = { href: string; rel: string };

function linksOf(page: string): Link[] {
  const links: Link[] = [];
  const walk = (node: Dom.Node) => {
    if ('tagName' in node && node.tagName === 'a') {
      const of = (name: string) => node.attrs.find((each) => each.name === name)?.value ?? '';
      links.push({ href: of('href'), rel: of('rel') });
    }
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(parse(page));
  return links;
}
