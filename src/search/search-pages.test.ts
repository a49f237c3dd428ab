import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { loadExample } from '#cli/example-organization.ts';
import { openTestDatabase, type TestDatabase } from '#db/test-database.ts';
import { record } from '#journal/journal.sql.ts';
import { sequenceJournal } from '#journal/sequence-journal.action.ts';
import { type Language, languages } from '#language/languages.ts';
import { type Assignment, may, type Visitor } from '#people/access.ts';
import { openTestSite, TestBrowser, type TestSite } from '#web/test-visit.ts';
import { listFound } from './found.sql.ts';
import { findPublicStamp } from './search-entry.sql.ts';
import { indexSearch } from './index-search.action.ts';
import { searchQuestion } from './search-question.ts';
import { routes } from './search.page.ts';

const now = new Date('2023-02-01T09:00:00Z');
let opened: TestDatabase;
let site: TestSite;
let reader: TestBrowser;
let queries = 0;

before(async () => {
  opened = await openTestDatabase({ name: 'example-organization', prepare: (db) => loadExample(db, now) });
  await sequenceJournal(opened.db);
  assert.ok((await indexSearch(opened.db, now)) > 3_000);
  site = openTestSite(opened.db, routes, { now, onAnswer: (answer) => (queries = answer.queries) });
  reader = new TestBrowser(site);
});
after(() => opened?.close());

const look = (language: Language, words: string, more = '') =>
  reader.get(`/${language}/search?q=${encodeURIComponent(words)}${more}`);

test('found in six languages, across accents, forms and endings, and inside Chinese', async () => {
  const wanted: [Language, string, string][] = [
    ['fr', 'acces aux telecommunications', '/fr/plan/'],
    ['es', 'TELECOMUNICACION', '/es/plan/'],
    ['ru', 'радиочастотного спектра', '/ru/plan/'],
    ['zh', '信息通信技术的信心', '/zh/themes/cybersecurity'],
    ['ar', 'ثقة امن', '/ar/themes/cybersecurity'],
    ['en', 'confid', '/en/themes/cybersecurity'],
    ['en', 'R.1', '/en/plan/2020-2023/R.1'],
    ['fr', 'résolution 71', '/fr/instruments/PP-RES-71-2018'],
  ];
  for (const [language, words, href] of wanted) {
    const page = await look(language, words);
    assert.equal(page.status, 200);
    assert.ok(page.text.includes(`href="${href}`), `${language}: ${words}\n${page.text.slice(-3000)}`);
    if (words !== 'R.1') assert.match(page.text, /<mark>/);
    assert.doesNotMatch(page.text, /⟦|undefined/);
    assert.ok(queries <= 5, `${queries} queries`);
    assert.ok(gzipSync(page.text).length <= 10 * 1024);
  }
});

test('who types a code finds the thing that has it first', async () => {
  for (const code of ['D.1', 'd.1', ' R.1 ']) {
    const page = await look('en', code);
    const [first] = [...page.text.matchAll(/href="(\/en\/plan\/2020-2023\/[^"]+)"/g)].map(([, href]) => href);
    assert.equal(first, `/en/plan/2020-2023/${code.trim().toUpperCase()}`);
  }
});

test('words of another language are found, and their text says which language it is in', async () => {
  const page = await look('fr', 'кибербезопасность');
  assert.match(page.text, /<span lang="ru" dir="ltr">.*<mark>/s);
  assert.match(page.text, /class="text-label"/);
});

test('nothing has every word: what has some is shown, and that is said; nothing at all says what to try', async () => {
  const some = await look('en', 'youth zebra');
  assert.match(some.text, /Nothing has all of these words/);
  assert.match(some.text, /themes\/youth/);
  assert.match((await look('en', 'zebra')).text, /Nothing was found.*Check the spelling/s);
  assert.match((await look('en', 'of the')).text, /nearly every text/);
  assert.match((await reader.get('/en/search')).text, /The beginning of a word is enough/);
});

test('strange words are words: no markup, no error', async () => {
  for (const words of [
    '<script>alert(1)</script>',
    "';--",
    ':*',
    '"',
    '\u202e',
    '(',
    'x'.repeat(3000),
    '%',
    '\\',
  ]) {
    for (const language of languages) {
      const page = await look(language, words);
      assert.equal(page.status, 200, words);
      assert.ok(!page.text.includes('<script>alert'));
    }
  }
});

test('a subject is found under its other names, and that is said', async () => {
  for (const [language, words] of [
    ['en', 'cyber security of networks'],
    ['zh', '网络安全'],
    ['ar', 'الأمن السيبراني'],
    ['ru', 'кибербезопасность'],
  ] as const) {
    const page = await look(language, words, '&kind=theme');
    assert.match(page.text, /themes\/cybersecurity"/, words);
  }
  assert.match((await look('en', 'cyber security of networks', '&kind=theme')).text, /under another name/);
});

test('one kind comes in pages that hold every result once', async () => {
  const all = new Set<string>();
  let count = 0;
  let total = 0;
  for (let at = 1; at < 20; at++) {
    const page = await look('en', 'ict', `&kind=element&page=${at}`);
    total ||= Number(/<small>(\d+)<\/small>/.exec(page.text)?.[1]);
    const found = [...page.text.matchAll(/<li>\s*<bdi class="code" dir="ltr">([^<]+)/g)].map(
      ([, code]) => code ?? '',
    );
    for (const code of found) all.add(code);
    count += found.length;
    if (page.text.includes('rel="next"')) continue;
    const after = await look('en', 'ict', `&kind=element&page=${at + 30}`);
    assert.deepEqual(
      [...after.text.matchAll(/<li>\s*<bdi class="code" dir="ltr">([^<]+)/g)].map(([, code]) => code ?? ''),
      found,
      'after the last page comes the last page again',
    );
    break;
  }
  assert.ok(total > 30, `found ${total}`);
  assert.deepEqual([all.size, count], [total, total]);
});

test('what everybody finds has another stamp when it changes, and the same when a draft does', async () => {
  const { db } = opened;
  const touch = async (kind: string, id: string) => {
    await record(db, { at: now, actorId: null, action: 'test', thing: { kind, id } });
    await sequenceJournal(db);
    return indexSearch(db, now);
  };
  const first = await findPublicStamp(db);
  const report = await db
    .selectFrom('annual_report')
    .select(['id', 'answers'])
    .limit(1)
    .executeTakeFirstOrThrow();
  const answers = { ...report.answers, more: { source: 'en', en: 'A draft of a wombat.' } };
  await db
    .updateTable('annual_report')
    .set({ answers: JSON.stringify(answers) })
    .where('id', '=', report.id)
    .execute();
  assert.ok((await touch('report', report.id)) > 0);
  assert.equal(await touch('event', 'any'), 0);
  assert.equal(await findPublicStamp(db), first);
  const title = JSON.stringify({ source: 'en', en: 'The week of the wombat' });
  const { id } = await db.selectFrom('event').select('id').limit(1).executeTakeFirstOrThrow();
  const before = await db.selectFrom('event').select('title').where('id', '=', id).executeTakeFirstOrThrow();
  await db.updateTable('event').set({ title }).where('id', '=', id).execute();
  assert.ok((await touch('event', id)) > 0);
  const second = await findPublicStamp(db);
  assert.notEqual(second, first);
  await db
    .updateTable('event')
    .set({ title: JSON.stringify(before.title) })
    .where('id', '=', id)
    .execute();
  await touch('event', id);
  assert.ok(![first, second].includes(await findPublicStamp(db)), 'never a stamp again');
});

test('a change that the journal names is found a moment later, and the index then is what a new one would be', async () => {
  const { db } = opened;
  const person = await db.selectFrom('person').select('id').limit(1).executeTakeFirstOrThrow();
  const report = await db
    .selectFrom('annual_report')
    .select(['id', 'answers'])
    .limit(1)
    .executeTakeFirstOrThrow();
  const answers = { ...report.answers, extra: { source: 'en', en: 'The unmistakable quokka was counted.' } };
  await db
    .updateTable('annual_report')
    .set({ answers: JSON.stringify(answers) })
    .where('id', '=', report.id)
    .execute();
  const bound = db.selectFrom('document_session').select('event_id');
  const gone = await db.deleteFrom('event').where('id', 'not in', bound).returning('code').execute();
  assert.ok(gone.length > 0);
  const touch = async (kind: string, id: string) =>
    record(db, {
      at: now,
      actorId: person.id,
      action: 'test',
      thing: { kind, id },
      before: null,
      after: null,
    });
  await db.transaction().execute(async (trx) => {
    await record(trx, {
      at: now,
      actorId: person.id,
      action: 'save-report',
      thing: { kind: 'report', id: report.id },
    });
  });
  await touch('event', 'any');
  await sequenceJournal(db);
  assert.ok((await indexSearch(db, now)) > 0);
  assert.equal(await indexSearch(db, now), 0);
  const grown = await rows();
  await sql`delete from search_entry`.execute(db);
  await sql`delete from search_state`.execute(db);
  await indexSearch(db, now);
  assert.deepEqual(await rows(), grown);
  const left = new Set(grown.filter(({ kind }) => kind === 'event').map((each) => each.thing_id));
  assert.ok(gone.every(({ code }) => !left.has(code)));
});

async function rows() {
  const { rows: all } = await sql<{ kind: string; thing_id: string; hash: string }>`
    select kind, thing_id, language, hash, vector::text from search_entry order by kind, thing_id, language`.execute(
    opened.db,
  );
  return all;
}

test('of yearly reports everybody finds exactly those that they may read', async () => {
  const { db } = opened;
  const { rows: reports } = await sql<{
    id: string;
    unit: string;
    kind: 'theme' | 'element';
    subject: string;
  }>`
    select distinct thing_id as id, unit, subject_kind as kind, subject_id as subject
    from search_entry where kind = 'report'`.execute(db);
  assert.ok(reports.length > 20);
  const themes = [...new Set(reports.filter(({ kind }) => kind === 'theme').map(({ subject }) => subject))];
  const elements = [
    ...new Set(reports.filter(({ kind }) => kind === 'element').map(({ subject }) => subject)),
  ];
  const units = [...new Set(reports.map(({ unit }) => unit))];
  const of = (role: Assignment['role'], scope: Partial<Assignment> = {}): Assignment => {
    return { role, unit: null, member: null, themes: [], elements: [], ...scope };
  };
  const people: Assignment[][] = [
    [],
    [of('administrator')],
    [of('delegate', { member: 'CHE' })],
    [of('planning-officer')],
    [of('auditor')],
    [of('focal-point')],
    ...units.flatMap((unit) => [
      [of('focal-point', { unit })],
      [of('focal-point', { unit, themes: themes.slice(0, 2) })],
      [of('focal-point', { unit, elements: elements.slice(0, 3) })],
      [of('focal-point', { unit, themes: ['none'], elements: ['2020-2023/D'] }), of('delegate')],
    ]),
  ];
  await sql`update search_entry set vector = vector || '''quagga'':1A'::tsvector where kind = 'report'`.execute(
    db,
  );
  const question = searchQuestion('quagga', 'en', 'all');
  assert.ok(question);
  const everyLanguage = { queries: languages.map((language) => ({ language, query: "'quagga'" })) };
  for (const assignments of [null, ...people]) {
    const visitor =
      assignments && ({ id: '', name: { source: 'en' }, email: '', language: 'en', assignments } as Visitor);
    const found = await listFound(db, everyLanguage, 'en', visitor, {
      kind: 'report',
      offset: 0,
      limit: 10_000,
    });
    const mayRead = reports.filter(({ unit, kind, subject }) =>
      may(visitor, 'read-report', { unit, [kind]: subject }),
    );
    assert.deepEqual(
      found.map((each) => each.thing_id).sort(),
      mayRead.map(({ id }) => id).sort(),
      JSON.stringify(assignments),
    );
    assert.ok(found.every((each) => each.total === mayRead.length));
  }
});
