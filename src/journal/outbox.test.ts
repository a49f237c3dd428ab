import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { inTransaction } from '#db/database.ts';
import { openTestDatabase, type TestDatabase } from '#db/test-database.ts';
import { followUpNotices } from './follow-up-notices.action.ts';
import { claimNotices, countNotices, enqueue } from './outbox.sql.ts';
import { lastAttempt, noticeHandlers, pauseAfter } from './outbox.ts';
import { startOutboxWorker } from './outbox-worker.ts';

let opened: TestDatabase;
before(async () => {
  opened = await openTestDatabase();
});
after(() => opened?.close());
beforeEach(() => sql`delete from outbox`.execute(opened.db));

const start = Date.parse('2023-03-01T08:00:00.000Z');
const later = (milliseconds: number) => new Date(start + milliseconds);
const notice = (n: number, topic = 'report-accepted') => ({
  topic,
  key: `${topic} ${n}`,
  payload: { n },
  now: later(0),
});

test('a notice is told once, however often it is put in, and not at all when its action is undone', async () => {
  const { db } = opened;
  assert.equal(await enqueue(db, notice(1)), true);
  assert.equal(await enqueue(db, { ...notice(1), payload: { n: 'again' } }), false);
  await assert.rejects(
    inTransaction(db, async (trx) => {
      await enqueue(trx, notice(2));
      throw new Error('refused');
    }),
  );
  const heard: unknown[] = [];
  const handlers = noticeHandlers([
    ['report-accepted', async (_, { payload, at }) => void heard.push(['first', payload.n, at.getTime()])],
    ['report-accepted', async (_, { payload }) => void heard.push(['second', payload.n])],
  ]);
  assert.deepEqual(await followUpNotices(db, handlers, later(1)), { done: 1, failed: 0 });
  assert.deepEqual(await followUpNotices(db, handlers, later(2)), { done: 0, failed: 0 });
  assert.deepEqual(heard, [
    ['first', 1, start],
    ['second', 1],
  ]);
});

test('notices that nobody follows up wait', async () => {
  const { db } = opened;
  await enqueue(db, notice(1, 'element-renamed'));
  assert.deepEqual(await followUpNotices(db, noticeHandlers([]), later(1)), { done: 0, failed: 0 });
  assert.deepEqual(await countNotices(db), { waiting: 1, failed: 0 });
});

test('a failure undoes what the handler wrote, and is tried again after a pause that grows, until it is given up', async () => {
  const { db } = opened;
  await enqueue(db, notice(1));
  const errors: unknown[] = [];
  const failing = noticeHandlers([
    [
      'report-accepted',
      async (trx) => {
        await enqueue(trx, notice(9, 'follow-up'));
        throw new Error('no connection');
      },
    ],
  ]);
  let now = start;
  for (let attempt = 1; attempt <= lastAttempt; attempt++) {
    const at = new Date(now);
    const options = { onError: (error: unknown) => void errors.push(error) };
    assert.deepEqual(
      await followUpNotices(db, failing, at, options),
      { done: 0, failed: 1 },
      `attempt ${attempt}`,
    );
    now += pauseAfter(attempt);
    assert.deepEqual(await followUpNotices(db, failing, new Date(now - 1)), { done: 0, failed: 0 });
  }
  assert.equal(errors.length, lastAttempt);
  assert.deepEqual(await followUpNotices(db, failing, new Date(now + 1e9)), { done: 0, failed: 0 });
  assert.deepEqual(await countNotices(db), { waiting: 0, failed: 1 });
  const row = await db.selectFrom('outbox').select(['topic', 'last_error', 'attempts']).executeTakeFirst();
  assert.deepEqual(row, {
    topic: 'report-accepted',
    last_error: 'Error: no connection',
    attempts: lastAttempt,
  });
});

test('a worker that dies in the middle leaves its notice to another one when the lease ends', async () => {
  const { db } = opened;
  await enqueue(db, notice(1));
  const claimed = await claimNotices(db, {
    topics: ['report-accepted'],
    now: later(0),
    leaseMs: 60_000,
    limit: 5,
  });
  assert.equal(claimed.length, 1);
  const heard: number[] = [];
  const handlers = noticeHandlers([
    ['report-accepted', async (_, { attempts }) => void heard.push(attempts)],
  ]);
  assert.deepEqual(await followUpNotices(db, handlers, later(59_999)), { done: 0, failed: 0 });
  assert.deepEqual(await followUpNotices(db, handlers, later(60_000)), { done: 1, failed: 0 });
  assert.deepEqual(heard, [2]);
});

test('a slow worker whose lease has ended is not overtaken while it writes', async () => {
  const { db } = opened;
  await enqueue(db, notice(1));
  let heard = 0;
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  let entered = () => {};
  const isIn = new Promise<void>((resolve) => (entered = resolve));
  const slow = noticeHandlers([
    [
      'report-accepted',
      async () => {
        heard++;
        entered();
        await held;
      },
    ],
  ]);
  const first = followUpNotices(db, slow, later(0), { leaseMs: 10 });
  await isIn;
  assert.deepEqual(await followUpNotices(db, slow, later(1000)), { done: 0, failed: 0 });
  release();
  assert.deepEqual(await first, { done: 1, failed: 0 });
  assert.equal(heard, 1);
});

test('three workers share the work, each notice is done once, and stop waits for the one in hand', async () => {
  const { db } = opened;
  const count = 90;
  await db.transaction().execute(async (trx) => {
    for (let n = 0; n < count; n++) await enqueue(trx, notice(n));
  });
  const heard = new Map<unknown, number>();
  let running = 0;
  const handlers = noticeHandlers([
    [
      'report-accepted',
      async (_, { payload }) => {
        running++;
        heard.set(payload.n, (heard.get(payload.n) ?? 0) + 1);
        await pause(1);
        running--;
      },
    ],
  ]);
  const onError = (error: unknown) => assert.fail(String(error));
  const options = { clock: () => new Date(), every: 5, onError };
  const workers = [1, 2, 3].map(() => startOutboxWorker(db, handlers, options));
  const until = Date.now() + 20_000;
  while (heard.size < count && Date.now() < until) await pause(5);
  await Promise.all(workers.map((worker) => worker.stop()));
  assert.equal(running, 0);
  assert.equal(heard.size, count);
  assert.ok([...heard.values()].every((times) => times === 1));
  assert.deepEqual(await countNotices(db), { waiting: 0, failed: 0 });
});
