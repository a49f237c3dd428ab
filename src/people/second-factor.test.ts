import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Secret, TOTP } from 'otpauth';
import { openTestDatabase, type TestDatabase } from '#db/test-database.ts';
import { languages } from '#language/languages.ts';
import { openTestSite, signIn, TestBrowser, type TestPage, type TestSite } from '#web/test-visit.ts';
import { openFactorKey } from './factor-key.ts';
import { factorStep, recoveryCode, recoveryCodeHash } from './second-factor.ts';
import { findVisitor } from './people.sql.ts';
import { resetSecondFactor } from './second-factor.action.ts';
import { routes as factor } from './second-factor.page.ts';
import { routes as sessions } from './sessions.page.ts';
import { routes as signInRoutes } from './sign-in.page.ts';
import { addTestPerson, prepareTestOrganization, testNow, testPassword } from './test-organization.ts';

const dataFolder = mkdtempSync(join(tmpdir(), 'unie-factor-'));
let opened: TestDatabase;
let site: TestSite;
before(async () => {
  opened = await openTestDatabase({ name: 'small-organization', prepare: prepareTestOrganization });
  site = openTestSite(opened.db, [...signInRoutes, ...factor, ...sessions], {
    now: testNow,
    settings: { dataFolder },
  });
});
after(async () => {
  await opened?.close();
  rmSync(dataFolder, { recursive: true, force: true });
});

let minutes = 0;
/** Each step of a test lies two minutes after the one before: a code works once. */
function later(by = 2): Date {
  minutes += by;
  const now = new Date(testNow.getTime() + minutes * 60_000);
  site.setTime(now);
  return now;
}
const codeAt = (secret: string, now: Date) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: now.getTime() });
const secretOn = (page: TestPage) =>
  /dir="ltr">((?:[A-Z2-7]{4} ?){8})</.exec(page.text)?.[1]?.replaceAll(' ', '') ?? '';

/** A person with a second factor, set up through the page. */
async function withFactor(email: string): Promise<{ secret: string; codes: string[]; id: string }> {
  const id = await addTestPerson(opened.db, email, 'auditor');
  const browser = await signIn(site, email, testPassword);
  await browser.post('/en/second-factor', {
    ...tokenOf(await browser.get('/en/second-factor')),
    intent: 'begin',
  });
  const page = await browser.get('/en/second-factor');
  const secret = secretOn(page);
  assert.equal(secret.length, 32);
  const wrong = await browser.post('/en/second-factor', {
    ...tokenOf(page),
    intent: 'confirm',
    code: '000000',
  });
  assert.equal(wrong.status, 422);
  const done = await browser.post('/en/second-factor', {
    ...tokenOf(page),
    intent: 'confirm',
    code: codeAt(secret, later()),
  });
  assert.equal(done.status, 200);
  const codes = [...done.text.matchAll(/<li><bdi[^>]*>([a-z0-9-]{14})</g)].map(([, code]) => code ?? '');
  assert.equal(codes.length, 10);
  return { secret, codes, id };
}

const tokenOf = (page: TestPage) => ({
  token: page.forms.find((form) => form.fields.has('token'))?.fields.get('token') ?? '',
});

async function firstStep(email: string): Promise<{ browser: TestBrowser; page: TestPage }> {
  const browser = new TestBrowser(site);
  const page = await browser.submit(await browser.get('/en/sign-in?next=/en/sessions'), '/sign-in', {
    email,
    password: testPassword,
  });
  return { browser, page };
}

test('codes are those of RFC 6238; digits of every script and blanks are read, a neighbouring step is borne, a far one not', () => {
  const secret = new Secret({ buffer: new TextEncoder().encode('12345678901234567890').buffer }).base32;
  // Appendix B gives eight digits; the last six are the code of six.
  assert.equal(factorStep(secret, '287082', new Date(59_000)), 1);
  assert.equal(factorStep(secret, ' ٢٨٧ ٠٨٢ ', new Date(59_000)), 1);
  assert.equal(factorStep(secret, '081804', new Date(1_111_111_109_000)), 37_037_036);
  assert.equal(factorStep(secret, '287082', new Date(89_000)), 1);
  assert.equal(factorStep(secret, '287082', new Date(121_000)), null);
  for (const typed of ['', '28708', '2870822', 'abcdef', '287082; drop'])
    assert.equal(factorStep(secret, typed, new Date(59_000)), null);
  const code = recoveryCode(new Uint8Array([...Array(12).keys()]));
  assert.match(code, /^[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}$/);
  assert.equal(recoveryCodeHash(` ${code.toUpperCase().replaceAll('-', ' ')}`), recoveryCodeHash(code));
});

test('the database holds neither the secret nor a recovery code', async () => {
  const { secret, codes } = await withFactor('kept@example.org');
  const rows = JSON.stringify([
    await opened.db.selectFrom('second_factor').selectAll().execute(),
    await opened.db.selectFrom('recovery_code').selectAll().execute(),
  ]);
  assert.ok(!rows.includes(secret) && codes.every((code) => !rows.includes(code.replaceAll('-', ''))));
  const stored = await opened.db.selectFrom('second_factor').select('secret').executeTakeFirstOrThrow();
  const key = openFactorKey(dataFolder);
  assert.notEqual(key.open(stored.secret), null);
  assert.equal(openFactorKey(mkdtempSync(join(tmpdir(), 'unie-factor-'))).open(stored.secret), null);
  assert.equal(key.open(`${stored.secret.slice(0, -4)}AAAA`), null);
});

test('with a second factor the password alone opens nothing; the code does, once', async () => {
  const { secret } = await withFactor('second@example.org');
  const now = later();
  const { browser, page } = await firstStep('second@example.org');
  assert.equal(page.status, 200);
  assert.ok(!browser.cookies.has('unie-session'));
  assert.equal((await browser.get('/en/sessions')).status, 303);
  const wrong = await browser.submit(page, '/second-step', { code: '123456' });
  assert.equal(wrong.status, 401);
  assert.match(wrong.text, /not right, or was used before/);
  const code = codeAt(secret, now);
  const done = await browser.submit(wrong, '/second-step', { code });
  assert.deepEqual([done.status, done.location], [303, '/en/sessions']);
  assert.equal((await browser.get('/en/sessions')).status, 200);
  const again = await firstStep('second@example.org');
  assert.equal((await again.browser.submit(again.page, '/second-step', { code })).status, 401);
  const replayed = await browser.post('/en/sign-in/second-step', {
    ...Object.fromEntries(page.forms[0]?.fields ?? []),
    code: codeAt(secret, later()),
  });
  assert.ok(replayed.status === 401 || replayed.status === 422, `${replayed.status}`);
});

test('a recovery code works once; the journal says how somebody came in', async () => {
  const { codes, id } = await withFactor('recover@example.org');
  for (const expected of [303, 401]) {
    later();
    const { browser, page } = await firstStep('recover@example.org');
    assert.equal((await browser.submit(page, '/second-step', { code: codes[3] ?? '' })).status, expected);
  }
  const { rows } = {
    rows: await opened.db
      .selectFrom('journal_entry')
      .where('actor_id', '=', id)
      .select(['action', 'after'])
      .orderBy('id')
      .execute(),
  };
  assert.deepEqual(
    rows.map(({ action }) => action),
    ['sign-in', 'set-up-second-factor', 'sign-in'],
  );
  assert.deepEqual(rows.at(-1)?.after, { how: 'recovery-code' });
});

test('wrong codes close the second step for a quarter of an hour, also with the right code and in another session', async () => {
  const { secret } = await withFactor('tries@example.org');
  later(20);
  let { browser, page } = await firstStep('tries@example.org');
  for (let at = 0; at < 5; at++) page = await browser.submit(page, '/second-step', { code: '000001' });
  ({ browser, page } = await firstStep('tries@example.org'));
  const now = later(0);
  assert.equal((await browser.submit(page, '/second-step', { code: codeAt(secret, now) })).status, 429);
  const after = later(16);
  ({ browser, page } = await firstStep('tries@example.org'));
  assert.equal((await browser.submit(page, '/second-step', { code: codeAt(secret, after) })).status, 303);
});

test('the second step ends after ten minutes, and for a person who is deactivated meanwhile', async () => {
  const { secret, id } = await withFactor('slow@example.org');
  later();
  const { browser, page } = await firstStep('slow@example.org');
  const late = await browser.submit(page, '/second-step', { code: codeAt(secret, later(11)) });
  assert.equal(late.status, 401);
  assert.match(late.text, /came too late/);
  const next = await firstStep('slow@example.org');
  await opened.db.updateTable('person').set({ deactivated_at: testNow }).where('id', '=', id).execute();
  assert.equal(
    (await next.browser.submit(next.page, '/second-step', { code: codeAt(secret, later()) })).status,
    401,
  );
});

test('removing the factor needs a code; an administrator can take away a lost one', async () => {
  const { secret, id } = await withFactor('remove@example.org');
  later();
  const { browser, page } = await firstStep('remove@example.org');
  await browser.submit(page, '/second-step', { code: codeAt(secret, later()) });
  const own = await browser.get('/en/second-factor');
  assert.equal(
    (await browser.post('/en/second-factor', { ...tokenOf(own), intent: 'remove', code: '' })).status,
    422,
  );
  const done = await browser.post('/en/second-factor', {
    ...tokenOf(own),
    intent: 'remove',
    code: codeAt(secret, later()),
  });
  assert.equal(done.status, 303);
  assert.ok((await firstStep('remove@example.org')).browser.cookies.has('unie-session'));
  const administrator = await findVisitor(opened.db, 'administrator@example.org');
  const auditor = await findVisitor(opened.db, 'remove@example.org');
  assert.ok(administrator && auditor);
  const asked = { personId: id, reason: 'Lost the device' };
  assert.deepEqual(await resetSecondFactor(opened.db, administrator, asked, testNow), {
    ok: false,
    refusal: 'unknown',
  });
  const { id: lostId } = await withFactor('lost@example.org');
  const lost = { ...asked, personId: lostId };
  assert.deepEqual(await resetSecondFactor(opened.db, auditor, lost, testNow), {
    ok: false,
    refusal: 'not-allowed',
  });
  assert.deepEqual(await resetSecondFactor(opened.db, administrator, lost, testNow), { ok: true });
  assert.ok((await firstStep('lost@example.org')).browser.cookies.has('unie-session'));
});

test('every page of it speaks every language', async () => {
  await addTestPerson(opened.db, 'speaks@example.org', 'auditor');
  later();
  const browser = await signIn(site, 'speaks@example.org', testPassword);
  for (const intent of [null, 'begin']) {
    if (intent)
      await browser.post('/en/second-factor', { ...tokenOf(await browser.get('/en/second-factor')), intent });
    for (const language of languages)
      assert.doesNotMatch((await browser.get(`/${language}/second-factor`)).text, /⟦|undefined/);
  }
});
