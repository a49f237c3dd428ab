import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, test } from 'node:test';
import { v7 as newId } from 'uuid';
import { openTestDatabase, type TestDatabase } from '#db/test-database.ts';
import { languages } from '#language/languages.ts';
import { routes as journal } from '#journal/journal.page.ts';
import { listMail } from '#journal/mail.sql.ts';
import { openTestSite, signIn, type TestBrowser, type TestSite } from '#web/test-visit.ts';
import { may } from './access.ts';
import { findVisitor } from './people.sql.ts';
import { routes as people } from './people.page.ts';
import { routes as person } from './person.page.ts';
import { routes as sessions } from './sessions.page.ts';
import { routes as signInRoutes } from './sign-in.page.ts';
import { addTestPerson, prepareTestOrganization, testNow, testPassword } from './test-organization.ts';

let opened: TestDatabase;
let site: TestSite;
let browser: TestBrowser;

const administrator = 'administrator@example.org';
const keyOf = (email: string) => createHash('sha256').update(email).digest('hex').slice(0, 16);
const pathOf = (email: string, language = 'en') => `/${language}/people/${keyOf(email)}`;
const visitorOf = (email: string) => findVisitor(opened.db, email);
const journalOf = (id: string) =>
  opened.db.selectFrom('journal_entry').where('thing_id', '=', id).orderBy('id').selectAll().execute();

/** Sends the form of a page that carries these fields. */
async function send(email: string, fields: Record<string, string>, language = 'en') {
  const page = await browser.get(pathOf(email, language));
  const token = page.forms[0]?.fields.get('token') ?? '';
  return browser.post(pathOf(email, language), { token, ...fields });
}

before(async () => {
  opened = await openTestDatabase({ name: 'small-organization', prepare: prepareTestOrganization });
  const { db } = opened;
  for (const [at, code] of ['first', 'second'].entries()) {
    const title = JSON.stringify({ source: 'en', en: `Theme ${code}` });
    await db
      .insertInto('theme')
      .values({ id: newId(), code, title, position: at, is_derived: false, qualifies: true })
      .execute();
  }
  site = openTestSite(db, [...signInRoutes, ...sessions, ...people, ...person, ...journal], { now: testNow });
  browser = await signIn(site, administrator, testPassword);
});
after(() => opened.close());

test('the list leads to each person by an address without their name or mail', async () => {
  const list = await browser.get('/en/people');
  assert.ok(list.text.includes(`href="${pathOf(administrator)}"`));
  const page = await browser.get(pathOf(administrator));
  assert.equal(page.status, 200);
  assert.match(page.text, /administrator@example\.org/);
  for (const path of ['/en/people/0123456789abcdef', '/en/people/x', `/en/people/${administrator}`])
    assert.equal((await browser.get(path)).status, 404, path);
});

test('a second role holds from the next request on, the same one twice is refused, a wrong one says what is missing', async () => {
  const email = 'auditor@example.org';
  const id = await addTestPerson(opened.db, email, 'auditor');
  const inside = await signIn(site, email, testPassword);
  assert.equal((await inside.get('/en/people')).status, 404);
  const without = await send(email, { intent: 'give', role: 'focal-point', unit: '' }, 'fr');
  assert.equal(without.status, 422);
  assert.match(without.text, /<details open>/);
  assert.equal(without.forms.find((each) => each.fields.has('role'))?.fields.get('role'), 'focal-point');
  const given = await send(email, { intent: 'give', role: 'administrator' });
  assert.equal(given.location, `${pathOf(email)}?done=given`);
  assert.equal((await inside.get('/en/people')).status, 200);
  const twice = await send(email, { intent: 'give', role: 'administrator' });
  assert.equal(twice.status, 422);
  assert.match(twice.text, /holds this role already/);
  const entries = await journalOf(id);
  assert.deepEqual(
    entries.map((each) => [each.action, (each.after as { role?: string } | null)?.role]),
    [['give-role', 'administrator']],
  );
});

test('a role that ends holds no longer, stays in sight as past, and can be given again', async () => {
  const email = 'auditor@example.org';
  const inside = await signIn(site, email, testPassword);
  const role = async () => {
    const page = await browser.get(pathOf(email));
    return page.forms
      .filter((each) => each.fields.get('intent') === 'end')
      .map((each) => each.fields.get('assignment') ?? '');
  };
  const [, second = ''] = await role();
  const ended = await send(email, { intent: 'end', assignment: second, reason: 'Other duties' });
  assert.equal(ended.location, `${pathOf(email)}?done=ended`);
  assert.equal((await inside.get('/en/people')).status, 404);
  assert.match((await browser.get(pathOf(email))).text, /Roles that have ended/);
  const again = await send(email, { intent: 'end', assignment: second });
  assert.equal(again.status, 422);
  assert.match(again.text, /has ended in the meantime/);
  for (const assignment of ['', 'x', newId()])
    assert.equal((await send(email, { intent: 'end', assignment })).status, 404, assignment);
  const { id = '' } = (await visitorOf(email)) ?? {};
  const last = (await journalOf(id)).at(-1);
  assert.deepEqual([last?.action, last?.reason], ['end-role', 'Other duties']);
  assert.equal((await send(email, { intent: 'give', role: 'administrator' })).status, 303);
  const [, renewed = ''] = await role();
  await send(email, { intent: 'end', assignment: renewed });
});

test('a focal point is narrowed to themes and elements, and widened again', async () => {
  const email = 'focal@example.org';
  const id = await addTestPerson(opened.db, email, 'focal-point', { unit: 'AA' });
  const mayReport = async (theme: string) =>
    may(await visitorOf(email), 'read-report', { unit: 'AA', theme });
  assert.deepEqual([await mayReport('first'), await mayReport('second')], [true, true]);
  const assignment =
    (await browser.get(pathOf(email))).forms
      .find((each) => each.fields.get('intent') === 'narrow')
      ?.fields.get('assignment') ?? '';
  const narrowed = await send(email, { intent: 'narrow', assignment, 'theme.first': 'yes' });
  assert.equal(narrowed.location, `${pathOf(email)}?done=narrowed`);
  assert.deepEqual([await mayReport('first'), await mayReport('second')], [true, false]);
  const page = await browser.get(pathOf(email));
  const form = page.forms.find((each) => each.fields.get('intent') === 'narrow');
  assert.equal(form?.fields.get('theme.first'), 'yes');
  assert.equal(form?.fields.has('theme.second'), false);
  const unknown = await send(email, { intent: 'narrow', assignment, 'theme.nothing': 'yes' });
  assert.equal(unknown.status, 422);
  assert.match(unknown.text, /no longer exists/);
  assert.deepEqual([await mayReport('first'), await mayReport('second')], [true, false]);
  await send(email, { intent: 'narrow', assignment });
  assert.deepEqual([await mayReport('first'), await mayReport('second')], [true, true]);
  const entries = await journalOf(id);
  assert.deepEqual(
    entries.map((each) => (each.after as { themes: string[] }).themes),
    [['first'], []],
  );
  const own = (await browser.get(pathOf(administrator))).forms.find(
    (each) => each.fields.get('intent') === 'end',
  );
  const foreign = own?.fields.get('assignment') ?? '';
  assert.equal((await send(email, { intent: 'narrow', assignment: foreign })).status, 404);
});

test('a deactivated person is activated again; who has no password is invited anew', async () => {
  const email = 'back@example.org';
  const id = await addTestPerson(opened.db, email, 'auditor');
  await send(email, { intent: 'deactivate', reason: 'On leave' });
  await assert.rejects(signIn(site, email, testPassword), /401/);
  const refused = await send(email, { intent: 'give', role: 'administrator' });
  assert.equal(refused.status, 422);
  assert.match(refused.text, /Activate it again/);
  const mails = async () => (await listMail(opened.db, { offset: 0, limit: 1000 })).length;
  const begin = await mails();
  const done = await send(email, { intent: 'reactivate', reason: 'Back from leave' });
  assert.equal(done.location, `${pathOf(email)}?done=reactivated`);
  assert.equal((await (await signIn(site, email, testPassword)).get('/en/sessions')).status, 200);
  assert.equal(await mails(), begin);
  assert.match((await send(email, { intent: 'reactivate' })).text, /active already/);
  await opened.db.updateTable('person').set({ password_hash: null }).where('id', '=', id).execute();
  await send(email, { intent: 'deactivate' });
  await send(email, { intent: 'reactivate' });
  assert.equal(await mails(), begin + 1);
  assert.deepEqual(
    (await journalOf(id)).map((each) => each.action),
    ['deactivate-person', 'reactivate-person', 'deactivate-person', 'reactivate-person'],
  );
});

test('the last administrator keeps the role, also when two end each other’s at the same moment', async () => {
  const rolesOf = async (email: string) =>
    (await browser.get(pathOf(email))).forms
      .find((each) => each.fields.get('intent') === 'end')
      ?.fields.get('assignment') ?? '';
  const alone = await send(administrator, { intent: 'end', assignment: await rolesOf(administrator) });
  assert.equal(alone.status, 422);
  assert.match(alone.text, /last active administrator/);
  const email = 'other-administrator@example.org';
  for (let round = 0; round < 4; round++) {
    await addTestPerson(opened.db, `${round}${email}`, 'administrator');
    const other = await signIn(site, `${round}${email}`, testPassword);
    const [mine, theirs] = [await rolesOf(administrator), await rolesOf(`${round}${email}`)];
    const tokens = await Promise.all(
      [browser, other].map(
        async (each) => (await each.get('/en/people')).forms[0]?.fields.get('token') ?? '',
      ),
    );
    const answers = await Promise.all([
      browser.post(pathOf(`${round}${email}`), { token: tokens[0] ?? '', intent: 'end', assignment: theirs }),
      other.post(pathOf(administrator), { token: tokens[1] ?? '', intent: 'end', assignment: mine }),
    ]);
    const ended = answers.filter((each) => each.status === 303);
    assert.equal(ended.length, 1, answers.map((each) => each.status).join(' '));
    if (answers[1]?.status !== 303) continue;
    // The other one was quicker: hand the role back, and end theirs.
    const back = await other.post(pathOf(administrator), {
      token: tokens[1] ?? '',
      intent: 'give',
      role: 'administrator',
    });
    assert.equal(back.status, 303);
    const end = { token: tokens[0] ?? '', intent: 'end', assignment: theirs };
    assert.equal((await browser.post(pathOf(`${round}${email}`), end)).status, 303);
  }
});

test('nobody but an administrator reaches it, and an unknown intent does nothing', async () => {
  const inside = await signIn(site, 'focal@example.org', testPassword);
  assert.equal((await inside.get(pathOf(administrator))).status, 404);
  const token = (await inside.get('/en/sessions')).forms[0]?.fields.get('token') ?? '';
  const fields = { token, intent: 'give', role: 'administrator' };
  assert.equal((await inside.post(pathOf('focal@example.org'), fields)).status, 404);
  for (const intent of ['', 'constructor', 'x'])
    assert.equal((await send(administrator, { intent })).status, 404);
});

test('the page and its journal speak six languages', async () => {
  for (const language of languages) {
    for (const done of ['given', 'ended', 'narrowed', 'reactivated'])
      assert.doesNotMatch(
        (await browser.get(`${pathOf('focal@example.org', language)}?done=${done}`)).text,
        /⟦/,
      );
    const refused = await send('focal@example.org', { intent: 'reactivate' }, language);
    assert.equal(refused.status, 422);
    assert.doesNotMatch(refused.text, /⟦/);
  }
});
