import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestDatabase, type TestDatabase } from '#db/test-database.ts';
import { hashPassword } from './password.ts';
import { findSession, listSessions } from './people.sql.ts';
import { secretHash } from './session.ts';
import { signIn } from './sign-in.action.ts';
import { addTestPerson, prepareTestOrganization, testNow, testPassword } from './test-organization.ts';

let opened: TestDatabase;
before(async () => {
  opened = await openTestDatabase({ name: 'small-organization', prepare: prepareTestOrganization });
});
after(() => opened?.close());

const attempt = (email: string, password: string, remoteAddress = '192.0.2.1') => ({
  email,
  password,
  remoteAddress,
  userAgent: 'browser of a test',
  current: null,
});
const later = (minutes: number) => new Date(testNow.getTime() + minutes * 60_000);

test('a right password opens a session, whose secret the database does not hold', async () => {
  const { db } = opened;
  const result = await signIn(db, attempt(' Administrator@EXAMPLE.org ', testPassword), testNow);
  assert.ok(result.ok);
  assert.equal(result.visitor.email, 'administrator@example.org');
  assert.equal((await findSession(db, secretHash(result.sessionToken)))?.id, result.sessionId);
  assert.equal(await findSession(db, result.sessionToken), null);
  const entries = await db.selectFrom('journal_entry').where('action', '=', 'sign-in').selectAll().execute();
  assert.deepEqual(
    entries.map((each) => [each.actor_id, each.thing_id]),
    [[result.visitor.id, result.sessionId]],
  );
});

test('a new session takes the place of the one before', async () => {
  const { db } = opened;
  const first = await signIn(db, attempt('administrator@example.org', testPassword), testNow);
  assert.ok(first.ok);
  const current = { sessionId: first.sessionId, personId: first.visitor.id };
  const second = await signIn(
    db,
    { ...attempt('administrator@example.org', testPassword), current },
    later(1),
  );
  assert.ok(second.ok);
  assert.notEqual(second.sessionId, first.sessionId);
  const open = await listSessions(db, first.visitor.id, later(1));
  assert.ok(!open.some((each) => each.id === first.sessionId));
  assert.ok(open.some((each) => each.id === second.sessionId));
});

test('an unknown, a deactivated and an uninvited account are answered like a wrong password', async () => {
  const { db } = opened;
  const gone = await addTestPerson(db, 'gone@example.org', 'auditor');
  await db.updateTable('person').set({ deactivated_at: testNow }).where('id', '=', gone).execute();
  const invited = await addTestPerson(db, 'invited@example.org', 'auditor');
  await db.updateTable('person').set({ password_hash: null }).where('id', '=', invited).execute();
  for (const email of [
    'nobody@example.org',
    'gone@example.org',
    'invited@example.org',
    '',
    'x'.repeat(9000),
  ]) {
    assert.deepEqual(await signIn(db, attempt(email, testPassword), testNow), {
      ok: false,
      problem: 'wrong',
    });
  }
});

test('an unknown account takes as long as a known one', async () => {
  const { db } = opened;
  await addTestPerson(db, 'timed@example.org', 'auditor');
  const seconds = async (email: string, minutes: number) => {
    const begin = performance.now();
    await signIn(db, attempt(email, 'not the password', `198.51.100.${minutes}`), later(minutes));
    return performance.now() - begin;
  };
  const known: number[] = [];
  const unknown: number[] = [];
  for (let at = 0; at < 7; at++) {
    known.push(await seconds('timed@example.org', 20 * at));
    unknown.push(await seconds('untimed@example.org', 20 * at));
  }
  const median = (values: number[]) => values.sort((a, b) => a - b)[3] ?? 0;
  const begin = performance.now();
  await hashPassword(testPassword);
  const derivation = performance.now() - begin;
  // Without the derivation the unknown one would be quicker by all of it.
  assert.ok(median(known) - median(unknown) < derivation / 2, `${median(known)} ${median(unknown)}`);
});

test('five failures close an account for a quarter of an hour, also for the right password; others are not touched', async () => {
  const { db } = opened;
  await addTestPerson(db, 'target@example.org', 'auditor');
  const at = (minutes: number) => later(1000 + minutes);
  for (let n = 1; n <= 5; n++) {
    const result = await signIn(db, attempt('target@example.org', 'guess', `203.0.113.${n}`), at(0));
    assert.deepEqual(result, { ok: false, problem: 'wrong' });
  }
  const right = attempt('target@example.org', testPassword, '203.0.113.9');
  assert.deepEqual(await signIn(db, right, at(1)), { ok: false, problem: 'too-many' });
  const other = await signIn(db, attempt('administrator@example.org', testPassword, '203.0.113.9'), at(1));
  assert.ok(other.ok);
  // Refused attempts do not make the wait longer.
  assert.deepEqual(await signIn(db, right, at(14)), { ok: false, problem: 'too-many' });
  assert.ok((await signIn(db, right, at(15.1))).ok);
});

test('attempts at the same moment count too', async () => {
  const { db } = opened;
  const at = later(3000);
  const guesses = Array.from({ length: 20 }, () => signIn(db, attempt('crowd@example.org', 'guess'), at));
  const problems = (await Promise.all(guesses)).map((each) => (each.ok ? 'in' : each.problem));
  assert.ok(problems.filter((each) => each === 'wrong').length <= 5, problems.join(' '));
});

test('fifty failures close an origin, whatever the accounts', async () => {
  const { db } = opened;
  const at = later(5000);
  const guess = (n: number) => signIn(db, attempt(`person${n}@example.org`, 'guess', '192.0.2.77'), at);
  for (let n = 0; n < 50; n++) assert.deepEqual(await guess(n), { ok: false, problem: 'wrong' });
  assert.deepEqual(await guess(50), { ok: false, problem: 'too-many' });
  assert.ok((await signIn(db, attempt('administrator@example.org', testPassword), at)).ok);
});
