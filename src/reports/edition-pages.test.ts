import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import {
  type ExampleSite,
  openExampleSite,
  openSessionOf,
  type OpenSession,
} from '../../test/example-site.ts';
import { TestBrowser, type TestPage } from '#web/test-visit.ts';

let example: ExampleSite;
let guest: TestBrowser;
let officer: OpenSession;
let other: OpenSession;
const answers: { path: string; queries: number }[] = [];

before(async () => {
  example = await openExampleSite({ onAnswer: (answer) => answers.push(answer) });
  guest = new TestBrowser(example.site);
  officer = await openSessionOf(example, 'planning@example.org', example.now);
  other = await openSessionOf(example, 'approval@example.org', example.now);
});
after(() => example?.close());

const document = '/documents/strategic-plan-report-2022';

async function post(by: OpenSession, path: string, fields: Record<string, string>): Promise<TestPage> {
  return by.browser.post(path, { ...fields, token: by.token });
}

async function versionOf(by: OpenSession): Promise<string> {
  const page = await by.browser.get('/en/editions/C23-35');
  return /name="version" value="(\d+)"/.exec(page.text)?.[1] ?? '';
}

async function move(by: OpenSession, name: string, to = 'move', note = ''): Promise<TestPage> {
  return post(by, `/en/editions/C23-35/${to}`, { move: name, version: await versionOf(by), note });
}

test('a published edition is everybody’s, within the budget of pages', async () => {
  for (const [language, rest] of [
    ['fr', ''],
    ['ar', '/text'],
    ['zh', '/differences'],
    ['ru', '/text?part=2'],
  ] as const) {
    answers.length = 0;
    const page = await guest.get(`/${language}/editions/C22-35${rest}`);
    assert.equal(page.status, 200, rest);
    assert.doesNotMatch(page.text, /⟦|undefined|NaN|style="/);
    assert.ok(page.text.includes('C22/35'));
    assert.ok(gzipSync(page.text).length <= 14 * 1024, `${language}${rest}: ${gzipSync(page.text).length}`);
    assert.ok((answers.at(-1)?.queries ?? 99) <= 8, `${rest}: ${answers.at(-1)?.queries} queries`);
  }
  for (const path of ['no-such', "' or 1=1 --", 'C22-35/files/fr.odt', 'C22-35/no-such'])
    assert.equal((await guest.get(`/en/editions/${path}`)).status, 404, path);
  const csv = await guest.get('/es/editions/C22-35/files/data-es.csv');
  assert.equal(csv.status, 200);
});

test('an edition on its way is seen by officers only, and moves by their forms', async () => {
  const begun = await post(officer, `/en${document}/editions`, { kind: 'original' });
  assert.equal(begun.location, '/en/editions/C23-35?done=started');
  assert.equal((await guest.get('/en/editions/C23-35')).status, 404);
  assert.doesNotMatch((await guest.get('/en/documents')).text, /editions\/C23-35/);
  assert.match((await officer.browser.get('/en/documents')).text, /editions\/C23-35/);
  assert.equal((await move(officer, 'to-review')).status, 303);
  const stale = await post(officer, '/en/editions/C23-35/move', {
    move: 'to-translation',
    version: '1',
    note: 'kept',
  });
  assert.equal(stale.status, 409);
  assert.ok(stale.text.includes('kept'));
  assert.equal((await move(officer, 'to-translation')).status, 303);
  const page = await officer.browser.get('/en/editions/C23-35');
  assert.match(page.text, /Late since 23 May 2023: /);
  assert.match((await officer.browser.get('/fr/documents')).text, /En retard depuis le 23 mai 2023/);
  for (const by of [officer, other]) {
    const work = await by.browser.get('/en/my-work');
    assert.match(work.text, /editions\/C23-35"/, 'it waits for any planning officer');
    assert.match(work.text, /Late since 23 May 2023: /);
    assert.ok((answers.at(-1)?.queries ?? 99) <= 8, `${answers.at(-1)?.queries} queries`);
  }
  const early = await move(officer, 'to-approval');
  assert.equal(early.status, 422);
  assert.match(early.text, /Not every language is ready/);
  for (const translated of ['ar', 'zh', 'fr', 'ru', 'es'])
    assert.equal(
      (await post(officer, '/en/editions/C23-35/language', { of: translated, state: 'ready' })).status,
      303,
    );
  assert.equal((await move(officer, 'to-approval')).status, 303);
  const waits = async (by: OpenSession) =>
    (await by.browser.get('/en/my-work')).text.includes('Editions that wait for your step');
  assert.deepEqual([await waits(officer), await waits(other)], [false, true], 'not for who put it up');
  assert.equal((await move(officer, 'publish', 'approval')).status, 422);
  assert.equal((await move(other, 'publish', 'approval')).location, '/en/editions/C23-35?done=published');
  assert.equal((await guest.get('/en/editions/C23-35')).status, 200);
});
