import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestDatabase, type TestDatabase } from '#db/test-database.ts';
import { languages } from '#language/languages.ts';
import { routes as sessions } from '#people/sessions.page.ts';
import { routes as signInRoutes } from '#people/sign-in.page.ts';
import { addTestPerson, prepareTestOrganization, testNow, testPassword } from '#people/test-organization.ts';
import { openTestSite, signIn, type TestBrowser } from '#web/test-visit.ts';
import { routes as translations } from '#web/translations.page.ts';
import { record } from './journal.sql.ts';
import { routes as journal } from './journal.page.ts';
import { markMail, storeMail } from './mail.sql.ts';
import { routes as mailOutbox } from './mail-outbox.page.ts';
import { sequenceJournal } from './sequence-journal.action.ts';

let opened: TestDatabase;
let auditor: TestBrowser;
let administrator: TestBrowser;
const queries: { path: string; queries: number }[] = [];
before(async () => {
  opened = await openTestDatabase({ name: 'small-organization', prepare: prepareTestOrganization });
  const { db } = opened;
  await addTestPerson(db, 'auditor@example.org', 'auditor');
  const site = openTestSite(db, [...signInRoutes, ...sessions, ...journal, ...mailOutbox, ...translations], {
    now: testNow,
    onAnswer: (answered) => queries.push(answered),
  });
  auditor = await signIn(site, 'auditor@example.org', testPassword);
  administrator = await signIn(site, 'administrator@example.org', testPassword);
});
after(() => opened?.close());

const entry = (n: number, at: Date) => ({
  at,
  actorId: null,
  action: 'save-report',
  thing: { kind: 'report', id: `R${n}` },
  before: { text: '<script>alert(1)</script>' },
  after: { text: `version ${n}` },
  reason: n === 0 ? 'because <b>' : null,
});

test('the auditor reads what was done, filtered and page by page; nothing of it is markup', async () => {
  for (let n = 0; n < 60; n++) await record(opened.db, entry(n, new Date(testNow.getTime() - n * 3_600_000)));
  await sequenceJournal(opened.db);
  const all = await auditor.get('/en/journal');
  assert.equal(all.status, 200);
  assert.equal(all.text.match(/<tr>/g)?.length, 51);
  assert.match(all.text, /1 to 50 of 62/);
  const rest = await auditor.get('/en/journal?page=2');
  assert.equal(rest.text.match(/<tr>/g)?.length, 13);
  const one = await auditor.get(
    '/en/journal?thing=R0&kind=report&what=save-report&from=2023-02-01&to=2023-02-01',
  );
  assert.match(one.text, /1 entry/);
  assert.match(one.text, /&lt;script&gt;alert\(1\)&lt;\/script&gt;/);
  assert.match(one.text, /because &lt;b&gt;/);
  assert.doesNotMatch(one.text, /<script>alert/);
  assert.match((await auditor.get('/en/journal?to=2023-01-01')).text, /No entry fits/);
  const wrong = await auditor.get('/en/journal?from=yesterday');
  assert.match(wrong.text, /This is not a day/);
});

test('the journal is for auditors, the mail for administrators; others learn nothing', async () => {
  const expected = [
    [auditor, '/en/journal', 200],
    [administrator, '/en/journal', 404],
    [auditor, '/en/mail-outbox', 404],
    [administrator, '/en/mail-outbox', 200],
    [auditor, '/en/translations', 404],
    [administrator, '/en/translations', 200],
  ] as const;
  for (const [browser, path, status] of expected)
    assert.equal((await browser.get(path)).status, status, path);
});

test('mails wait with their text; of mails that were sent the text is not shown', async () => {
  const mail = (key: string) => ({
    key,
    to: 'a@example.org',
    language: 'fr' as const,
    subject: `Objet ${key}`,
    body: `Adresse secrète ${key}`,
  });
  await storeMail(opened.db, mail('first'), testNow);
  await storeMail(opened.db, mail('second'), testNow);
  const first = await opened.db
    .selectFrom('mail')
    .where('key', '=', 'first')
    .select('id')
    .executeTakeFirstOrThrow();
  await markMail(opened.db, first.id, { sentAt: testNow });
  const page = await administrator.get('/en/mail-outbox');
  assert.match(page.text, /Objet first/);
  assert.doesNotMatch(page.text, /Adresse secrète first/);
  assert.match(page.text, /Adresse secrète second/);
});

test('every page speaks every language, within eight queries', async () => {
  queries.length = 0;
  for (const language of languages) {
    for (const path of ['journal', 'sessions']) {
      const page = await auditor.get(`/${language}/${path}`);
      assert.equal(page.status, 200);
      assert.doesNotMatch(page.text, /⟦/);
    }
    for (const path of ['mail-outbox', 'translations']) {
      const page = await administrator.get(`/${language}/${path}`);
      assert.equal(page.status, 200);
      assert.doesNotMatch(page.text, /⟦/);
    }
  }
  // One of them is the organization, which the server keeps and this site does not.
  assert.deepEqual(
    queries.filter((each) => each.queries > 8 + 1),
    [],
  );
});
