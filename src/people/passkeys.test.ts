import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Secret, TOTP } from 'otpauth';
import { openTestDatabase, type TestDatabase } from '#db/test-database.ts';
import { languages } from '#language/languages.ts';
import { openTestSite, signIn, TestBrowser, type TestPage, type TestSite } from '#web/test-visit.ts';
import { deactivatePerson } from './deactivate-person.action.ts';
import { routes as passkeyRoutes } from './passkeys.page.ts';
import { routes as passkeySignIn } from './passkey-sign-in.page.ts';
import { findVisitor } from './people.sql.ts';
import { lockPerson } from './person-roles.sql.ts';
import { resetSecondFactor } from './second-factor.action.ts';
import { routes as factor } from './second-factor.page.ts';
import { routes as sessions } from './sessions.page.ts';
import { routes as signInRoutes } from './sign-in.page.ts';
import { type Lies, TestAuthenticator } from './test-authenticator.ts';
import { addTestPerson, prepareTestOrganization, testNow, testPassword } from './test-organization.ts';

const dataFolder = mkdtempSync(join(tmpdir(), 'unie-passkeys-'));
const origin = 'http://localhost:3000';
let opened: TestDatabase;
let site: TestSite;
const dear: { path: string; queries: number }[] = [];
before(async () => {
  opened = await openTestDatabase({ name: 'small-organization', prepare: prepareTestOrganization });
  const routes = [...signInRoutes, ...passkeyRoutes, ...passkeySignIn, ...factor, ...sessions];
  site = openTestSite(opened.db, routes, {
    now: testNow,
    settings: { dataFolder },
    onAnswer: (answered) => answered.method === 'GET' && answered.queries > 8 && dear.push(answered),
  });
});
after(async () => {
  await opened?.close();
  rmSync(dataFolder, { recursive: true, force: true });
});

let minutes = 0;
/** Each step of a test lies a minute after the one before, so that nothing rests on all happening at once. */
function later(by = 1): Date {
  minutes += by;
  const now = new Date(testNow.getTime() + minutes * 60_000);
  site.setTime(now);
  return now;
}

type Options = { challenge: string; rp?: { id: string }; rpId?: string; user?: { id: string } };

/** What a page tells the browser's script. */
function optionsOn(page: TestPage): Options & Record<string, unknown> {
  const [, found] = /data-passkey="([^"]*)"/.exec(page.text) ?? [];
  assert.ok(found, `No passkey is asked for on ${page.path} (${page.status}):\n${page.text.slice(0, 1500)}`);
  return JSON.parse(found.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&'));
}

const tokenOf = (page: TestPage) => ({
  token: page.forms.find((form) => form.fields.has('token'))?.fields.get('token') ?? '',
});

/** Sends the form of a page that a passkey answers. */
function give(browser: TestBrowser, page: TestPage, answer: string): Promise<TestPage> {
  const form = page.forms.find((each) => each.fields.has('answer'));
  assert.ok(form, `No form for a passkey on ${page.path}`);
  return browser.post(form.action, { ...Object.fromEntries(form.fields), answer });
}

async function begin(browser: TestBrowser, name = 'Blue key'): Promise<TestPage> {
  const page = await browser.get('/en/passkeys');
  return browser.post('/en/passkeys', { ...tokenOf(page), intent: 'begin', name });
}

/** A person with a passkey, added through the pages. */
async function withPasskey(email: string, options: { count?: number } = {}) {
  const id = await addTestPerson(opened.db, email, 'auditor');
  later();
  const browser = await signIn(site, email, testPassword);
  const device = new TestAuthenticator(origin, options);
  const page = await begin(browser);
  const done = await give(browser, page, device.add(optionsOn(page)));
  assert.equal(done.status, 200, done.text.slice(0, 2000));
  const codes = [...done.text.matchAll(/<li><bdi[^>]*>([a-z0-9-]{14})</g)].map(([, code]) => code ?? '');
  assert.equal(codes.length, 10);
  later();
  return { id, browser, device, codes };
}

async function firstStep(email: string): Promise<{ browser: TestBrowser; page: TestPage }> {
  const browser = new TestBrowser(site);
  const page = await browser.submit(await browser.get('/en/sign-in?next=/en/sessions'), '/sign-in', {
    email,
    password: testPassword,
  });
  return { browser, page };
}

const actionsOf = async (id: string) =>
  (
    await opened.db
      .selectFrom('journal_entry')
      .where('thing_id', '=', id)
      .select(['action', 'before', 'after', 'actor_id'])
      .orderBy('id')
      .execute()
  ).map(({ action, before, after }) => [action, before, after] as const);

test('a passkey is added, asked for after the password, listed with its use, and removed', async () => {
  const { id, device } = await withPasskey('journey@example.org');
  const { browser, page } = await firstStep('journey@example.org');
  assert.equal(page.status, 200);
  assert.ok(!browser.cookies.has('unie-session'));
  const options = optionsOn(page);
  assert.equal(options.rpId, 'localhost');
  assert.equal(options.userVerification, 'required');
  const done = await give(browser, page, device.sign(options));
  assert.deepEqual([done.status, done.location], [303, '/en/sessions']);
  const list = await browser.get('/en/passkeys');
  assert.match(list.text, /Blue key/);
  assert.match(list.text, /10 recovery codes are left/);
  const remove = list.forms.find((each) => each.fields.get('intent') === 'remove');
  assert.ok(remove);
  const removed = await browser.post('/en/passkeys', Object.fromEntries(remove.fields));
  assert.deepEqual([removed.status, removed.location], [303, '/en/passkeys?done=removed']);
  assert.match((await browser.get('/en/passkeys?done=removed')).text, /You have no passkey yet/);
  assert.deepEqual(
    (await opened.db.selectFrom('recovery_code').where('person_id', '=', id).selectAll().execute()).length,
    0,
  );
  const mail = await opened.db
    .selectFrom('mail')
    .where('to_address', '=', 'journey@example.org')
    .select(['subject', 'body'])
    .execute();
  assert.equal(mail.length, 1);
  assert.match(mail[0]?.body ?? '', /"Blue key".*http:\/\/localhost:3000\/en\/passkeys$/);
  assert.deepEqual(await actionsOf(id), [
    ['add-passkey', null, { name: 'Blue key' }],
    ['remove-passkey', { name: 'Blue key' }, null],
  ]);
  assert.ok((await firstStep('journey@example.org')).browser.cookies.has('unie-session'));
});

test('a passkey signs in alone, where it is kept for the person; the journal says how', async () => {
  const { id, device } = await withPasskey('alone@example.org');
  const browser = new TestBrowser(site);
  const page = await browser.get('/en/sign-in/passkey?next=/en/sessions');
  assert.deepEqual(optionsOn(page).allowCredentials, []);
  const silent = await give(browser, page, device.sign(optionsOn(page), { person: null }));
  assert.equal(silent.status, 401);
  const other = await give(browser, silent, device.sign(optionsOn(silent), { person: 'AAAA' }));
  assert.equal(other.status, 401);
  const done = await give(browser, other, device.sign(optionsOn(other)));
  assert.deepEqual([done.status, done.location], [303, '/en/sessions']);
  assert.equal((await browser.get('/en/sign-in/passkey')).status, 303);
  const entry = await opened.db
    .selectFrom('journal_entry')
    .where('actor_id', '=', id)
    .where('action', '=', 'sign-in')
    .select('after')
    .orderBy('id', 'desc')
    .executeTakeFirst();
  assert.deepEqual(entry?.after, { how: 'passkey-alone' });
});

test('recovery codes stand in for the device, and codes of an application stand beside a passkey', async () => {
  const { browser, codes } = await withPasskey('beside@example.org');
  const { browser: second, page } = await firstStep('beside@example.org');
  const code = page.forms.find((each) => each.fields.has('code'));
  assert.ok(code);
  const fields = Object.fromEntries(code.fields);
  assert.equal((await second.post(code.action, { ...fields, code: '123456' })).status, 401);
  assert.equal((await second.post(code.action, { ...fields, code: codes[0] ?? '' })).status, 303);
  const set = await browser.post('/en/second-factor', {
    ...tokenOf(await browser.get('/en/second-factor')),
    intent: 'begin',
  });
  assert.equal(set.status, 303);
  const setUp = await browser.get('/en/second-factor');
  const secret = /dir="ltr">((?:[A-Z2-7]{4} ?){8})</.exec(setUp.text)?.[1]?.replaceAll(' ', '') ?? '';
  const codeAt = (now: Date) =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: now.getTime() });
  const send = (intent: string, now: Date) =>
    browser.post('/en/second-factor', { ...tokenOf(setUp), intent, code: codeAt(now) });
  assert.equal((await send('confirm', later())).status, 303, 'recovery codes that are left stay');
  const left = await browser.get('/en/second-factor');
  assert.match(left.text, /9 recovery codes are left/);
  assert.equal((await send('remove', later())).status, 303);
  assert.match((await browser.get('/en/passkeys')).text, /9 recovery codes are left/);
});

test('an open session that is not recent adds, removes and renews nothing, and leads to a new sign-in', async () => {
  const { browser, device, id } = await withPasskey('stale@example.org');
  const waiting = await begin(browser, 'Second');
  later(16);
  const page = await browser.get('/en/passkeys');
  assert.doesNotMatch(page.text, /value="remove"|name="name"/);
  const row = await opened.db
    .selectFrom('passkey')
    .where('person_id', '=', id)
    .select('id')
    .executeTakeFirstOrThrow();
  const post = (fields: Record<string, string>) =>
    browser.post('/en/passkeys', { ...tokenOf(page), ...fields });
  for (const fields of [
    { intent: 'begin', name: 'Third' },
    { intent: 'remove', id: row.id },
    { intent: 'new-codes' },
  ] as Record<string, string>[]) {
    const refused = await post(fields);
    assert.equal(refused.status, 422, fields.intent);
    assert.match(refused.text, /more than 15 minutes ago/);
  }
  const late = await give(browser, waiting, new TestAuthenticator(origin).add(optionsOn(waiting)));
  assert.equal(late.status, 422);
  // Nor does it set codes up beside the passkey.
  assert.match((await browser.get('/en/second-factor')).text, /more than 15 minutes ago/);
  await browser.post('/en/second-factor', { ...tokenOf(page), intent: 'begin' });
  assert.equal(
    (await opened.db.selectFrom('second_factor').where('person_id', '=', id).selectAll().execute()).length,
    0,
  );
  const again = await post({ intent: 'sign-in-again', next: '/en/passkeys' });
  assert.deepEqual([again.status, again.location], [303, '/en/sign-in?next=%2Fen%2Fpasskeys']);
  assert.equal((await browser.get('/en/passkeys')).status, 303);
  const form = await browser.get('/en/sign-in?next=%2Fen%2Fpasskeys');
  const step = await browser.submit(form, '/sign-in', {
    email: 'stale@example.org',
    password: testPassword,
  });
  const done = await give(browser, step, device.sign(optionsOn(step)));
  assert.equal(done.location, '/en/passkeys');
  assert.match((await browser.get('/en/passkeys')).text, /value="remove"/);
});

test('a challenge works once, within five minutes, and only where it was given', async () => {
  const { device } = await withPasskey('challenge@example.org');
  const first = await firstStep('challenge@example.org');
  const answer = device.sign(optionsOn(first.page));
  assert.equal((await give(first.browser, first.page, answer)).status, 303);
  const second = await firstStep('challenge@example.org');
  const replayed = await give(second.browser, second.page, answer);
  assert.equal(replayed.status, 401);
  assert.match(replayed.text, /answered before, took more than five minutes/);
  const slow = device.sign(optionsOn(replayed));
  later(6);
  const expired = await give(second.browser, replayed, slow);
  assert.equal(expired.status, 401);
  assert.match(expired.text, /more than five minutes/);
  // The challenge of another sign-in, of a sign-in alone, and of adding.
  const third = await firstStep('challenge@example.org');
  const foreign = await give(third.browser, third.page, device.sign(optionsOn(expired)));
  assert.equal(foreign.status, 401);
  const alone = await new TestBrowser(site).get('/en/sign-in/passkey');
  const mixed = await give(
    third.browser,
    foreign,
    device.sign({ ...optionsOn(foreign), challenge: optionsOn(alone).challenge }),
  );
  assert.equal(mixed.status, 401);
  const otherBrowser = new TestBrowser(site);
  const otherPage = await otherBrowser.get('/en/sign-in/passkey');
  const stolen = await give(otherBrowser, otherPage, device.sign(optionsOn(alone)));
  assert.equal(stolen.status, 401);
  assert.match(stolen.text, /asked in another window/);
});

test('what is wrong with an answer is told, page and name stay, and the right answer then works', async () => {
  await addTestPerson(opened.db, 'wrong@example.org', 'auditor');
  later();
  const browser = await signIn(site, 'wrong@example.org', testPassword);
  const device = new TestAuthenticator(origin);
  const empty = await begin(browser, '  ');
  assert.equal(empty.status, 422);
  assert.match(empty.text, /Give the passkey a name/);
  const long = await begin(browser, 'x'.repeat(80));
  assert.equal(long.status, 422);
  assert.match(long.text, new RegExp('x'.repeat(80)));
  let page = await begin(browser, 'Kept <name>');
  const wrong: [string | Lies, RegExp][] = [
    ['not json', /cannot be read/],
    [{ origin: 'https://elsewhere.example' }, /Open http:\/\/localhost:3000 and try again/],
    [{ flags: 64 | 1 }, /did not check that it is you/],
  ];
  for (const [lie, told] of wrong) {
    const answer = typeof lie === 'string' ? lie : device.add(optionsOn(page), lie);
    page = await give(browser, page, answer);
    assert.equal(page.status, 422);
    assert.match(page.text, told);
    assert.match(page.text, /Kept &lt;name&gt;/);
  }
  assert.equal((await give(browser, page, device.add(optionsOn(page)))).status, 200);
  page = await begin(browser, 'Twice');
  assert.equal((optionsOn(page).excludeCredentials as unknown[]).length, 1);
  page = await give(browser, page, device.add(optionsOn(page)));
  assert.equal(page.status, 422);
  assert.match(page.text, /registered already/);
  const large = await browser.post('/en/passkeys', { ...tokenOf(page), answer: 'x'.repeat(1_600_000) });
  assert.equal(large.status, 413);
});

test('the passkey of another person, an unknown one, and a false signature open nothing and count', async () => {
  const { device } = await withPasskey('target@example.org');
  const { device: other } = await withPasskey('other@example.org');
  let { browser, page } = await firstStep('target@example.org');
  const stranger = new TestAuthenticator(origin);
  const forger = new TestAuthenticator(origin);
  const tries: [string, RegExp][] = [[other.sign(optionsOn(page)), /belongs to no account/]];
  for (const [answer, told] of tries) {
    page = await give(browser, page, answer);
    assert.equal(page.status, 401);
    assert.match(page.text, told);
  }
  page = await give(browser, page, stranger.sign(optionsOn(page)));
  assert.match(page.text, /belongs to no account/);
  const { id } = JSON.parse(device.sign(optionsOn(page))) as { id: string };
  page = await give(browser, page, forger.sign(optionsOn(page), { id }));
  assert.match(page.text, /did not sign correctly/);
  for (let at = 0; at < 2; at++) page = await give(browser, page, 'nothing');
  assert.equal(page.status, 401);
  page = await give(browser, page, device.sign(optionsOn(page)));
  assert.equal(page.status, 429);
  later(16);
  ({ browser, page } = await firstStep('target@example.org'));
  assert.equal((await give(browser, page, device.sign(optionsOn(page)))).status, 303);
});

test('a count that goes back is refused and stands in the journal; one that goes on works', async () => {
  const { id, device } = await withPasskey('copied@example.org', { count: 5 });
  let { browser, page } = await firstStep('copied@example.org');
  assert.equal((await give(browser, page, device.sign(optionsOn(page)))).status, 303);
  ({ browser, page } = await firstStep('copied@example.org'));
  for (const count of [6, 3, 0]) {
    page = await give(browser, page, device.sign(optionsOn(page), { count }));
    assert.equal(page.status, 401);
    assert.match(page.text, /its count went back/);
  }
  const entries = await actionsOf(id);
  assert.deepEqual(
    entries.slice(1),
    [6, 3, 0].map((count) => ['refuse-passkey', { name: 'Blue key', count: 6 }, { count }]),
  );
  page = await give(browser, page, device.sign(optionsOn(page), { count: 20 }));
  assert.equal(page.status, 303);
});

test('a deactivated person signs in no more; an administrator takes lost passkeys away', async () => {
  const { id, device, browser: own } = await withPasskey('leaver@example.org');
  const step = await firstStep('leaver@example.org');
  const alone = new TestBrowser(site);
  const alonePage = await alone.get('/en/sign-in/passkey');
  const making = await begin(own, 'Late');
  const administrator = await findVisitor(opened.db, 'administrator@example.org');
  assert.ok(administrator);
  assert.deepEqual(await deactivatePerson(opened.db, administrator, { personId: id, reason: '' }, later()), {
    ok: true,
  });
  const refused = await give(alone, alonePage, device.sign(optionsOn(alonePage)));
  assert.equal(refused.status, 401);
  assert.match(refused.text, /belongs to no account that can sign in/);
  const late = await give(step.browser, step.page, device.sign(optionsOn(step.page)));
  assert.equal(late.status, 401);
  const made = await give(own, making, new TestAuthenticator(origin).add(optionsOn(making)));
  assert.equal(made.status, 401);

  const lost = await withPasskey('loser@example.org');
  const before = await opened.db.selectFrom('session').where('person_id', '=', lost.id).selectAll().execute();
  assert.ok(before.some((each) => each.ended_at === null));
  assert.equal((await lockPerson(opened.db, lost.id))?.hasSecondFactor, true);
  const reset = { personId: lost.id, reason: 'Lost the device' };
  assert.deepEqual(await resetSecondFactor(opened.db, administrator, reset, later()), { ok: true });
  assert.deepEqual((await actionsOf(lost.id)).at(-1), [
    'reset-second-factor',
    { codes: false, passkeys: 1 },
    null,
  ]);
  for (const table of ['passkey', 'recovery_code'] as const)
    assert.equal(
      (await opened.db.selectFrom(table).where('person_id', '=', lost.id).selectAll().execute()).length,
      0,
      table,
    );
  assert.equal((await lockPerson(opened.db, lost.id))?.hasSecondFactor, false);
  assert.equal((await lost.browser.get('/en/sessions')).status, 303);
  assert.ok((await firstStep('loser@example.org')).browser.cookies.has('unie-session'));
});

test('ten passkeys are the most; of two answers to one challenge one is kept', async () => {
  const { id, browser } = await withPasskey('many@example.org');
  const page = await begin(browser, 'Raced');
  const answers = [0, 1].map(() => new TestAuthenticator(origin).add(optionsOn(page)));
  const raced = await Promise.all(answers.map((each) => give(browser, page, each)));
  assert.deepEqual(raced.map(({ status }) => status).sort(), [303, 422]);
  for (let at = 2; at < 10; at++) {
    const next = await begin(browser, `Key ${at}`);
    const done = await give(browser, next, new TestAuthenticator(origin).add(optionsOn(next)));
    assert.deepEqual([done.status, done.location], [303, '/en/passkeys?done=added'], done.text);
  }
  const full = await begin(browser, 'Eleventh');
  assert.equal(full.status, 422);
  assert.match(full.text, /You have 10 passkeys/);
  assert.equal(
    (await opened.db.selectFrom('passkey').where('person_id', '=', id).selectAll().execute()).length,
    10,
  );
});

test('the database holds no challenge; expired ones are forgotten', async () => {
  const { browser } = await withPasskey('forgets@example.org');
  const { challenge } = optionsOn(await begin(browser, 'One'));
  const rows = await opened.db.selectFrom('passkey_challenge').selectAll().execute();
  assert.ok(rows.length > 0 && !JSON.stringify(rows).includes(challenge));
  later(10);
  await new TestBrowser(site).get('/en/sign-in/passkey');
  assert.equal((await opened.db.selectFrom('passkey_challenge').selectAll().execute()).length, 1);
});

test('every page of it speaks every language, without a script says what to do, and asks few questions', async () => {
  await withPasskey('speaks@example.org');
  const { browser, page } = await firstStep('speaks@example.org');
  assert.match(page.text, /data-when="unscripted">/);
  assert.doesNotMatch(page.text, /data-when="ready">/);
  const fields = page.forms.find((each) => each.fields.has('answer'))?.fields ?? new Map();
  for (const language of languages) {
    const wrong = await browser.post(`/${language}/sign-in/second-step`, {
      ...Object.fromEntries(fields),
      answer: '',
    });
    for (const each of [wrong, await new TestBrowser(site).get(`/${language}/sign-in/passkey`)]) {
      assert.doesNotMatch(each.text, /⟦|undefined/);
      assert.match(each.text, /<script type="module" src="\/assets\/passkey\.[0-9a-f]{10}\.js">/);
    }
  }
  assert.deepEqual(
    dear.filter(({ path }) => /passkey/.test(path)),
    [],
  );
});
