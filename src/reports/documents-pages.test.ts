import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { loadExample } from '#cli/example-organization.ts';
import { openTestDatabase, type TestDatabase } from '#db/test-database.ts';
import { directionOf, languages, tags } from '#language/languages.ts';
import { openTestSite, TestBrowser, type TestSite } from '#web/test-visit.ts';
import { routes } from './documents.page.ts';

const now = new Date('2026-11-24T23:30:00Z');
const code = 'strategic-plan-report-2022';

let opened: TestDatabase;
let site: TestSite;
let reader: TestBrowser;
const answers: { path: string; queries: number }[] = [];

before(async () => {
  opened = await openTestDatabase({
    name: 'example-organization',
    prepare: (db) => loadExample(db, new Date('2026-11-24T00:00:00Z')),
  });
  site = openTestSite(opened.db, routes, { now, onAnswer: (answer) => answers.push(answer) });
  reader = new TestBrowser(site);
});
after(() => opened?.close());

test('the list names every document with its number, session, date and published edition', async () => {
  const page = await reader.get('/fr/documents');
  assert.equal(page.status, 200);
  assert.doesNotMatch(page.text, /⟦|undefined/);
  assert.ok(page.text.includes('C23/35') && page.text.includes('C22/35'));
  assert.ok(page.text.includes('12 mai 2023'));
  assert.ok(page.text.includes('/fr/editions/C22-35'));
  const preview = await reader.get(`/fr/documents/${code}`);
  for (const language of languages)
    for (const file of [
      `${language}.docx`,
      `${language}.pdf`,
      `short-${language}.pdf`,
      `data-${language}.csv`,
    ])
      assert.ok(preview.text.includes(`/fr/documents/${code}/${file}`), file);
});

test('the preview shows the whole document, part by part, each within 14 KB compressed and 8 queries', async () => {
  for (const language of languages) {
    const places = new Set<string>();
    const links: string[] = [];
    for (let part = 1, parts = 1; part <= parts; part++) {
      answers.length = 0;
      const page = await reader.get(`/${language}/documents/${code}?part=${part}`);
      assert.equal(page.status, 200);
      assert.doesNotMatch(page.text, /⟦|undefined|NaN|style="|<style/, `${language} ${part}`);
      assert.ok(page.text.includes(`<article class="council-document" lang="${tags[language]}"`));
      assert.ok(page.text.includes(`dir="${directionOf(language)}"`));
      const size = gzipSync(page.text).length;
      assert.ok(size <= 14 * 1024, `${language} part ${part}: ${size} bytes`);
      assert.ok((answers[0]?.queries ?? 99) <= 8, `${answers[0]?.queries} queries`);
      for (const [, id] of page.text.matchAll(/ id="([^"]+)"/g)) places.add(`${part}#${id}`);
      for (const [, query, id] of page.text.matchAll(
        new RegExp(`href="(?:/${language}/documents/${code}(?:\\?part=(\\d+))?)?#([^"]+)"`, 'g'),
      )) {
        const isHere = page.text.includes(`href="#${id}"`);
        links.push(`${query ?? (isHere ? part : 1)}#${id}`);
      }
      if (part === 1) parts = Math.max(1, ...links.map((link) => Number(link.split('#')[0])));
      assert.ok(parts > 1);
    }
    assert.ok(links.length > 25);
    for (const link of links) assert.ok(places.has(link), `${language}: ${link} leads nowhere`);
  }
});

test('the preview says from when its data are, by the calendar of the organization, and takes its own style', async () => {
  const page = await reader.get(`/en/documents/${code}`);
  assert.ok(page.text.includes('composed from live data on 25 November 2026'));
  const [, style = ''] = /href="(\/assets\/council-document\.[0-9a-f]+\.css)"/.exec(page.text) ?? [];
  const css = await reader.get(style);
  assert.equal(css.status, 200);
  assert.match(css.text, /\.council-front/);
});

test('a file is a Word document of its language, named as documents of the Union are', async () => {
  const file = await reader.get(`/es/documents/${code}/fr.docx`);
  assert.equal(file.status, 200);
  assert.match(file.headers.get('content-disposition') ?? '', /filename="C23-35-F\.docx"/);
  assert.equal(file.headers.get('content-language'), 'fr');
  assert.match(file.headers.get('content-type') ?? '', /wordprocessingml\.document$/);
});

test('many readers at once get the same bytes, and other data give another file', async () => {
  const path = `/en/documents/${code}/en.docx`;
  const read = async () => new Uint8Array(await (await site.fetch(request(path))).arrayBuffer());
  const [one, other] = await Promise.all([read(), read()]);
  assert.deepEqual(one, other);
  await opened.db
    .updateTable('council_document')
    .set({ number: 'C23/99' })
    .where('code', '=', code)
    .execute();
  assert.ok(wordsOf(await read()).includes('C23/99'));
});

test('the site goes on answering while a file is written', async () => {
  const isWritten = { value: false };
  const file = reader.get(`/en/documents/${code}/ru.docx`).then(() => (isWritten.value = true));
  const page = await reader.get('/ru/documents');
  assert.equal(page.status, 200);
  assert.equal(isWritten.value, false);
  await file;
});

test('there is no page and no file for what is not there', async () => {
  for (const path of ['nothing', 'nothing/fr.docx', `${code}/de.docx`, `${code}/fr.odt`, `${code}/fr`]) {
    assert.equal((await reader.get(`/en/documents/${path}`)).status, 404, path);
  }
  assert.equal((await reader.get(`/en/documents/${code}?part=999`)).status, 200);
  assert.equal((await reader.get(`/en/documents/${code}?part=nonsense`)).status, 200);
});

test('a document asked for in a language that none is made in says so, in the language of the visit', async () => {
  const page = await reader.get(`/fr/documents/${code}/de.pdf`);
  assert.equal(page.status, 404);
  assert.match(page.text, /Aucun document n(?:'|&#39;)est établi dans la langue/);
});

test('the data annex has a row for every figure, with unit and source', async () => {
  const page = await reader.get(`/ru/documents/${code}/data-ru.csv`);
  assert.match(page.headers.get('content-type') ?? '', /text\/csv/);
  const rows = parse(page.text, { bom: true }) as string[][];
  assert.ok(rows.length > 300, `${rows.length} rows`);
  assert.ok(rows.every((row) => row.length === 12));
  const observed = rows.filter((row) => row[1] === 'Наблюдение');
  assert.ok(observed.length > 100 && observed.every((row) => row[8] !== '' && row[10] !== ''));
});

const request = (path: string) => new Request(new URL(path, 'http://localhost:3000'));

function wordsOf(file: Uint8Array): string {
  const part = unzipSync(file)['word/document.xml'];
  return new TextDecoder().decode(part).replace(/<[^>]+>/g, '');
}
