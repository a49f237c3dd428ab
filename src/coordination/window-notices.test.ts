import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Db } from '#db/database.ts';
import { openTestDatabase, type TestDatabase } from '#db/test-database.ts';
import { followUpNotices } from '#journal/follow-up-notices.action.ts';
import { noticeHandlers } from '#journal/outbox.ts';
import { putMailChoice } from '#journal/person-notice.sql.ts';
import type { Visitor } from '#people/access.ts';
import { addTestPerson } from '#people/test-organization.ts';
import { openWindow } from './open-window.action.ts';
import { prepareTestReporting, visitorOf } from './test-reporting.ts';
import { windowSubscriptions } from './window-notices.action.ts';

let opened: TestDatabase;
let db: Db;
let [officer, first, foreign]: Visitor[] = [];
const day = 24 * 3_600_000;

before(async () => {
  opened = await openTestDatabase({ name: 'reporting', prepare: prepareTestReporting });
  db = opened.db;
  await addTestPerson(db, 'first@example.org', 'focal-point', { unit: 'AA', language: 'fr' });
  await addTestPerson(db, 'foreign@example.org', 'focal-point', { unit: 'BB' });
  await addTestPerson(db, 'officer@example.org', 'planning-officer');
  const named = (name: string) => visitorOf(db, `${name}@example.org`);
  [officer, first, foreign] = await Promise.all(['officer', 'first', 'foreign'].map(named));
});
after(() => opened.close());

test('focal points are told when a window opens, not before, once, with the deadline; nobody else is', async () => {
  assert.ok(officer && first && foreign);
  const now = new Date();
  const at = (days: number) => {
    const instant = new Date(now.getTime() + days * day);
    return { local: instant.toISOString().slice(0, 16), timeZone: 'UTC', at: instant };
  };
  await putMailChoice(db, first.id, 'none', now);
  const window = { cycle: 'c', year: 2021, units: ['AA'], opens: at(3), deadline: at(30) };
  const result = await openWindow(db, officer, window, now);
  assert.ok(result.ok, JSON.stringify(result));
  const handlers = noticeHandlers(windowSubscriptions((path) => `https://unie.example${path}`));
  const follow = (days: number) => followUpNotices(db, handlers, at(days).at);
  assert.deepEqual(await follow(2), { done: 0, failed: 0 }, 'it has not opened');
  assert.deepEqual(await follow(3), { done: 1, failed: 0 });
  const notices = await db.selectFrom('notice').select(['person_id', 'kind', 'facts', 'path']).execute();
  assert.deepEqual(
    notices.map((each) => [each.person_id, each.kind, each.path]),
    [[first.id, 'window-opened', '/my-work']],
  );
  assert.equal(notices[0]?.facts.year, '2021');
  const mails = await db.selectFrom('mail').select(['to_address', 'language', 'subject']).execute();
  assert.deepEqual(
    mails.map((each) => [each.to_address, each.language]),
    [['first@example.org', 'fr']],
    'a deadline depends on it: it goes by mail at any choice',
  );
  assert.match(mails[0]?.subject ?? '', /2021 est ouverte/);
});

test('a window that opens at once tells at once', async () => {
  assert.ok(officer && first);
  const now = new Date();
  const at = (days: number) => {
    const instant = new Date(now.getTime() + days * day);
    return { local: instant.toISOString().slice(0, 16), timeZone: 'UTC', at: instant };
  };
  const window = { cycle: 'c', year: 2020, units: ['AA'], opens: at(-1), deadline: at(30) };
  const result = await openWindow(db, officer, window, now);
  assert.ok(result.ok, JSON.stringify(result));
  const due = await db
    .selectFrom('outbox')
    .where('topic', '=', 'window-opened')
    .where('done_at', 'is', null)
    .select('available_at')
    .execute();
  assert.deepEqual(
    due.map((each) => each.available_at),
    [now],
  );
});
