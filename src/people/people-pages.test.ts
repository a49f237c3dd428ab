import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { openTestDatabase, type TestDatabase } from '#db/test-database.ts';
import { listMail } from '#journal/mail.sql.ts';
import { languages } from '#language/languages.ts';
import { openTestSite, signIn, TestBrowser, type TestSite } from '#web/test-visit.ts';
import { routes as choosePassword } from './choose-password.page.ts';
import { examplePassword } from './example-password.ts';
import { routes as forgottenPassword } from './forgotten-password.page.ts';
import { hashPassword } from './password.ts';
import { routes as people } from './people.page.ts';
import { routes as sessions } from './sessions.page.ts';
import { routes as signInRoutes } from './sign-in.page.ts';
import { addTestPerson, prepareTestOrganization, testNow, testPassword } from './test-organization.ts';

const routes = [...signInRoutes, ...forgottenPassword, ...choosePassword, ...sessions, ...people];
const administrator = 'administrator@example.org';

let opened: TestDatabase;
let site: TestSite;
before(async () => {
  opened = await openTestDatabase({ name: 'small-organization', prepare: prepareTestOrganization });
});
beforeEach(() => {
  site = openTestSite(opened.db, routes, { now: testNow });
});
after(() => opened?.close());

const personOf = (email: string) =>
  opened.db.selectFrom('person').where('email', '=', email).selectAll().executeTakeFirst();
// By id: times of the tests jump, ids are made in order.
const newestMail = async () =>
  (await listMail(opened.db, { offset: 0, limit: 1000 })).sort((a, b) => (a.id < b.id ? 1 : -1))[0];
const linkIn = (body: string) => new URL(/https?:\S+/.exec(body)?.[0] ?? 'none:');

test('a wrong password gives the form back with the address, in the language of the page, without the password', async () => {
  const browser = new TestBrowser(site);
  const page = await browser.submit(await browser.get('/fr/sign-in'), '/sign-in', {
    email: administrator,
    password: 'mot de passe faux',
  });
  assert.equal(page.status, 401);
  assert.match(page.text, /ne concordent pas/);
  assert.equal(page.forms.find((each) => each.action === '/fr/sign-in')?.fields.get('email'), administrator);
  assert.doesNotMatch(page.text, /mot de passe faux/);
});

test('an unknown address and a wrong password get the same page', async () => {
  await addTestPerson(opened.db, 'same@example.org', 'auditor');
  const answers = [];
  for (const email of ['same@example.org', 'else@example.org']) {
    const browser = new TestBrowser(site);
    const page = await browser.submit(await browser.get('/en/sign-in'), '/sign-in', {
      email,
      password: 'no',
    });
    const text = page.text.replaceAll(email, 'ADDRESS').replace(/name="token" value="[^"]*"/g, 'TOKEN');
    answers.push({ status: page.status, text });
  }
  assert.deepEqual(answers[0], answers[1]);
});

test('after too many failures the answer is 429 and says how long to wait', async () => {
  const browser = new TestBrowser(site);
  const fields = { email: 'often@example.org', password: 'no' };
  const statuses = [];
  let page = await browser.get('/es/sign-in');
  for (let n = 0; n < 6; n++) {
    page = await browser.submit(page, '/sign-in', fields);
    statuses.push(page.status);
  }
  assert.deepEqual(statuses, [401, 401, 401, 401, 401, 429]);
  assert.match(page.text, /Espere 15 minutos/);
});

test('the session cookie: plain on http, bound to the host under https, never readable by scripts', async () => {
  const setCookie = async (secureSite: TestSite, origin: string) => {
    const browser = new TestBrowser(secureSite, origin);
    const fields = { email: administrator, password: testPassword };
    const page = await browser.submit(await browser.get('/en/sign-in'), '/sign-in', fields);
    assert.equal(page.location, '/en/my-work');
    return page.headers.getSetCookie().find((line) => line.includes('session')) ?? '';
  };
  const week = 7 * 24 * 3600;
  assert.match(
    await setCookie(site, 'http://localhost:3000'),
    new RegExp(`^unie-session=[\\w-]{43}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${week}$`),
  );
  const origin = 'https://unie.example.org';
  const secureSite = openTestSite(opened.db, routes, { now: testNow, settings: { origin } });
  assert.match(
    await setCookie(secureSite, origin),
    new RegExp(`^__Host-unie-session=[\\w-]{43}; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=${week}$`),
  );
});

test('after signing in one goes on where one wanted, and nowhere else', async () => {
  for (const [next, to] of [
    ['/en/people', '/en/people'],
    ['//elsewhere.example', '/en/my-work'],
    ['https://elsewhere.example/en/', '/en/my-work'],
    ['/en/\\elsewhere.example', '/en/my-work'],
  ] as const) {
    const browser = new TestBrowser(site);
    const form = await browser.get(`/en/sign-in?next=${encodeURIComponent(next)}`);
    const page = await browser.submit(form, '/sign-in', { email: administrator, password: testPassword });
    assert.equal(page.location, to, next);
  }
});

test('a form from another site, or without its token, does nothing', async () => {
  const browser = await signIn(site, administrator, testPassword);
  const page = await browser.get('/en/people');
  const token = page.forms[0]?.fields.get('token') ?? '';
  const fields = {
    intent: 'invite',
    name: 'Somebody',
    email: 'foreign@example.org',
    language: 'en',
    role: 'auditor',
  };
  const foreign = await browser.post(
    '/en/people',
    { ...fields, token },
    { origin: 'https://elsewhere.example' },
  );
  assert.equal(foreign.status, 403);
  assert.equal((await browser.post('/en/people', fields)).status, 401);
  assert.equal((await browser.post('/en/people', { ...fields, token: `${token}x` })).status, 401);
  assert.equal(await personOf('foreign@example.org'), undefined);
  assert.equal((await browser.post('/en/people', { ...fields, token })).status, 303);
});

test('a session that ends while writing: the text is kept through the sign-in and sent with one button', async () => {
  const browser = await signIn(site, administrator, testPassword);
  const page = await browser.get('/en/people');
  const name = 'Head of the "strategic" <planning> division,\nsecond line';
  const fields = { name, email: 'kept@example.org', language: 'fr', role: 'auditor' };
  site.setTime(new Date(testNow.getTime() + 13 * 3_600_000));
  const expired = await browser.submit(page, '/en/people', fields);
  assert.equal(expired.status, 401);
  assert.equal(await personOf('kept@example.org'), undefined);
  const again = await browser.submit(expired, '/sign-in', { email: administrator, password: 'mistyped' });
  assert.equal(again.status, 401);
  const signedIn = await browser.submit(again, '/sign-in', { email: administrator, password: testPassword });
  assert.equal(signedIn.status, 200);
  assert.match(signedIn.text, /Head of the &quot;strategic&quot; &lt;planning&gt; division/);
  const sent = await browser.submit(signedIn, '/en/people');
  assert.equal(sent.location, '/en/people?done=invitation-sent');
  assert.ok(await personOf('kept@example.org'));
});

test('what an expired form held leads to no other site, and brings no token of its own', async () => {
  const browser = new TestBrowser(site);
  const form = await browser.get('/en/sign-in');
  const page = await browser.submit(form, '/sign-in', {
    email: administrator,
    password: testPassword,
    'resume-path': 'https://elsewhere.example/en/people',
    'kept.token': 'stolen',
    'kept.password': 'secret',
  });
  assert.equal(page.status, 200);
  assert.doesNotMatch(page.text, /elsewhere|stolen|value="secret"/);
});

test('signing out ends the session for good', async () => {
  const browser = await signIn(site, administrator, testPassword);
  const cookies = new Map(browser.cookies);
  assert.equal((await browser.submit(await browser.get('/en/people'), '/sign-out')).location, '/en/');
  const thief = new TestBrowser(site);
  for (const [name, value] of cookies) thief.cookies.set(name, value);
  assert.match((await thief.get('/en/people')).location ?? '', /^\/en\/sign-in\?next=/);
});

test('an invitation: problems stand beside their fields, the form comes back filled', async () => {
  const browser = await signIn(site, administrator, testPassword);
  const page = await browser.submit(await browser.get('/fr/people'), '/fr/people', {
    name: '  ',
    email: 'not an address',
    language: 'xx',
    role: 'focal-point',
    unit: 'ZZ',
  });
  assert.equal(page.status, 422);
  for (const field of ['name', 'email', 'language', 'unit']) {
    assert.match(page.text, new RegExp(`id="${field}-error"`), field);
    assert.match(page.text, new RegExp(`<a href="#${field}">`), field);
  }
  const form = page.forms.find((each) => each.fields.has('role'));
  assert.equal(form?.fields.get('email'), 'not an address');
  assert.equal(form?.fields.get('role'), 'focal-point');
  assert.doesNotMatch(page.text, /⟦/);
});

test('an invitation reaches the person in their language; the link works once and from our address only', async () => {
  const origin = 'https://unie.example.org';
  const secureSite = openTestSite(opened.db, routes, { now: testNow, settings: { origin } });
  const browser = await signIn(secureSite, administrator, testPassword, { origin });
  const name = '\u202eecnanif\u202c Finance\u0000\u2066 officer\u2069';
  const sent = await browser.submit(await browser.get('/en/people'), '/en/people', {
    name,
    email: 'New.Person@example.org',
    language: 'ar',
    role: 'focal-point',
    unit: 'BB',
  });
  assert.equal(sent.location, '/en/people?done=invitation-sent');
  assert.equal((await personOf('New.Person@example.org'))?.name.en, 'ecnanif Finance officer');
  const mail = await newestMail();
  assert.ok(mail);
  assert.equal(mail.language, 'ar');
  assert.match(mail.subject, /دعوة/);
  const link = linkIn(mail.body);
  assert.equal(link.origin, origin);
  assert.match(link.pathname, /^\/ar\/choose-password\/[\w-]{43}$/);

  const invited = new TestBrowser(secureSite, origin);
  const form = await invited.get(link.pathname);
  const short = await invited.submit(form, '/choose-password', {
    password: 'short',
    'password-again': 'short',
  });
  assert.equal(short.status, 422);
  const chosen = { password: 'جملة طويلة سهلة التذكر', 'password-again': 'جملة طويلة سهلة التذكر' };
  const differing = { ...chosen, 'password-again': 'another long sentence' };
  assert.equal((await invited.submit(form, '/choose-password', differing)).status, 422);
  const done = await invited.submit(form, '/choose-password', chosen);
  assert.equal(done.location, '/ar/sign-in?done=password');
  assert.equal((await invited.submit(form, '/choose-password', chosen)).status, 404);
  const inside = await signIn(secureSite, 'new.person@EXAMPLE.org', chosen.password, { origin });
  assert.equal((await inside.get('/ar/sessions')).status, 200);
  assert.equal((await inside.get('/ar/people')).status, 404);

  const twice = await browser.submit(await browser.get('/en/people'), '/en/people', {
    name: 'Again',
    email: 'new.PERSON@example.org',
    language: 'en',
    role: 'auditor',
  });
  assert.equal(twice.status, 422);
  assert.match(twice.text, /has an account already/);
});

test('an address cannot add a header or a second recipient to a mail', async () => {
  const browser = await signIn(site, administrator, testPassword);
  for (const email of [
    'a@example.org\r\nBcc: all@example.org',
    'a@example.org,b@example.org',
    '<a@example.org>',
  ]) {
    const page = await browser.submit(await browser.get('/en/people'), '/en/people', {
      name: 'Header\r\nBcc: all@example.org',
      email,
      language: 'en',
      role: 'auditor',
    });
    assert.equal(page.status, 422, email);
  }
  const addresses = await opened.db.selectFrom('mail').select('to_address').execute();
  assert.ok(addresses.every((each) => !/[\s,<>]/.test(each.to_address)));
});

test('a forgotten password: the same answer for every address, a mail only where there is an account', async () => {
  await addTestPerson(opened.db, 'forgetful@example.org', 'auditor', { language: 'ru' });
  const count = async () => (await listMail(opened.db, { offset: 0, limit: 1000 })).length;
  const ask = async (email: string) => {
    const browser = new TestBrowser(site);
    const page = await browser.submit(await browser.get('/en/forgotten-password'), '/forgotten-password', {
      email,
    });
    return { status: page.status, text: page.text };
  };
  const begin = await count();
  const unknown = await ask('unknown@example.org');
  assert.equal(await count(), begin);
  assert.deepEqual(await ask('forgetful@example.org'), unknown);
  assert.equal(await count(), begin + 1);
  for (let n = 0; n < 5; n++) await ask('forgetful@example.org');
  assert.equal(await count(), begin + 3);
});

test('a false Host header is refused on this machine, and followed by no link of a mail elsewhere', async () => {
  await addTestPerson(opened.db, 'hosted@example.org', 'auditor');
  assert.equal(
    (await new TestBrowser(site, 'http://elsewhere.example').get('/en/forgotten-password')).status,
    421,
  );
  const openSite = openTestSite(opened.db, routes, { settings: { host: '0.0.0.0' } });
  const browser = new TestBrowser(openSite, 'http://elsewhere.example');
  const form = await browser.get('/en/forgotten-password');
  await browser.submit(form, '/forgotten-password', { email: 'hosted@example.org' });
  const mail = await newestMail();
  assert.equal(mail?.to, 'hosted@example.org');
  assert.equal(linkIn(mail.body).origin, 'http://localhost:3000');
});

test('a new password ends other sessions and other links', async () => {
  await addTestPerson(opened.db, 'renewed@example.org', 'auditor');
  const other = await signIn(site, 'renewed@example.org', testPassword);
  const links: URL[] = [];
  const browser = new TestBrowser(site);
  for (let n = 0; n < 2; n++) {
    const form = await browser.get('/en/forgotten-password');
    await browser.submit(form, '/forgotten-password', { email: 'renewed@example.org' });
    links.push(linkIn((await newestMail())?.body ?? ''));
  }
  const [first, second] = links;
  assert.ok(first && second);
  const chosen = { password: 'another long sentence', 'password-again': 'another long sentence' };
  await browser.submit(await browser.get(second.pathname), '/choose-password', chosen);
  assert.equal((await other.get('/en/sessions')).status, 303);
  assert.equal((await browser.get(first.pathname)).status, 404);
  await signIn(site, 'renewed@example.org', 'another long sentence');
});

test('a link works for one hour', async () => {
  await addTestPerson(opened.db, 'late@example.org', 'auditor');
  const browser = new TestBrowser(site);
  const form = await browser.get('/en/forgotten-password');
  await browser.submit(form, '/forgotten-password', { email: 'late@example.org' });
  const { pathname } = linkIn((await newestMail())?.body ?? '');
  site.setTime(new Date(testNow.getTime() + 59 * 60_000));
  assert.equal((await browser.get(pathname)).status, 200);
  site.setTime(new Date(testNow.getTime() + 60 * 60_000));
  assert.equal((await browser.get(pathname)).status, 404);
});

test('one ends sessions of one’s own, never those of others', async () => {
  const id = await addTestPerson(opened.db, 'owner@example.org', 'auditor');
  const owner = await signIn(site, 'owner@example.org', testPassword);
  const second = await signIn(site, 'owner@example.org', testPassword);
  const stranger = await signIn(site, administrator, testPassword);
  const rows = await opened.db
    .selectFrom('session')
    .where('person_id', '=', id)
    .select('id')
    .orderBy('id')
    .execute();
  const token = (await stranger.get('/en/sessions')).forms[0]?.fields.get('token') ?? '';
  for (const session of [rows[0]?.id ?? '', 'not-an-id', '']) {
    assert.equal((await stranger.post('/en/sessions', { token, session })).status, 404, session);
  }
  const list = await owner.get('/en/sessions');
  assert.equal(list.forms.filter((each) => each.fields.has('session')).length, 2);
  await owner.submit(list, '/sessions', { session: rows[1]?.id ?? '' });
  assert.equal((await second.get('/en/sessions')).status, 303);
  assert.equal((await owner.get('/en/sessions')).status, 200);
});

test('a deactivated person has no access from the next request on', async () => {
  const id = await addTestPerson(opened.db, 'leaving@example.org', 'administrator');
  const leaving = await signIn(site, 'leaving@example.org', testPassword);
  assert.equal((await leaving.get('/en/people')).status, 200);
  const browser = await signIn(site, administrator, testPassword);
  const page = await browser.get('/en/people');
  const done = await browser.submit(page, '/en/people', { person: id, reason: 'Has left' });
  assert.equal(done.location, '/en/people?done=deactivated-now');
  assert.equal((await leaving.get('/en/people')).status, 303);
  await assert.rejects(signIn(site, 'leaving@example.org', testPassword), /401/);
  const entry = await opened.db
    .selectFrom('journal_entry')
    .where('thing_id', '=', id)
    .where('action', '=', 'deactivate-person')
    .selectAll()
    .executeTakeFirstOrThrow();
  assert.equal(entry.reason, 'Has left');
});

test('the last active administrator stays, also when two deactivate each other at the same moment', async () => {
  const { db } = opened;
  const first = await personOf(administrator);
  assert.ok(first);
  const browser = await signIn(site, administrator, testPassword);
  const alone = await browser.submit(await browser.get('/en/people'), '/en/people', { person: first.id });
  assert.equal(alone.status, 422);
  assert.match(alone.text, /last active administrator/);
  const secondId = await addTestPerson(db, 'second@example.org', 'administrator');
  const second = await signIn(site, 'second@example.org', testPassword);
  const [page, otherPage] = await Promise.all([browser.get('/en/people'), second.get('/en/people')]);
  await Promise.all([
    browser.submit(page, '/en/people', { person: secondId }),
    second.submit(otherPage, '/en/people', { person: first.id }),
  ]);
  const active = await db
    .selectFrom('person')
    .innerJoin('role_assignment', 'role_assignment.person_id', 'person.id')
    .where('role', '=', 'administrator')
    .where('deactivated_at', 'is', null)
    .select('person.id')
    .execute();
  assert.equal(active.length, 1);
});

test('the example tells its accounts and lets everybody in by a button; a real organization tells nothing', async () => {
  const { db } = opened;
  const id = await addTestPerson(db, 'offered@example.org', 'delegate');
  const password_hash = await hashPassword(examplePassword);
  await db
    .updateTable('person')
    .set({ is_offered: true, is_example: true, password_hash })
    .where('id', '=', id)
    .execute();
  const browser = new TestBrowser(site);
  assert.doesNotMatch((await browser.get('/en/sign-in')).text, /offered@example\.org/);
  await db.updateTable('organization').set({ is_example: true }).execute();
  try {
    const page = await browser.get('/en/sign-in?next=%2Fen%2Fsessions');
    assert.match(page.text, new RegExp(examplePassword));
    const button = page.forms.find((each) => each.fields.get('email') === 'offered@example.org');
    assert.ok(button);
    const inside = await browser.post(button.action, Object.fromEntries(button.fields));
    assert.equal(inside.location, '/en/sessions');
  } finally {
    await db.updateTable('organization').set({ is_example: false }).execute();
  }
});

test('every page speaks every language', async () => {
  await addTestPerson(opened.db, 'speaker@example.org', 'administrator');
  const inside = await signIn(site, 'speaker@example.org', testPassword);
  const outside = new TestBrowser(site);
  for (const language of languages) {
    const pages = [
      await outside.get(`/${language}/sign-in?done=password`),
      await outside.get(`/${language}/forgotten-password`),
      await outside.get(`/${language}/choose-password/nothing`),
      await inside.get(`/${language}/people?done=invitation-sent`),
      await inside.get(`/${language}/sessions`),
    ];
    for (const page of pages) {
      assert.ok([200, 404].includes(page.status), page.path);
      assert.match(page.text, /<nav class="breadcrumb"/, page.path);
      assert.doesNotMatch(page.text, /⟦/, page.path);
    }
  }
});
