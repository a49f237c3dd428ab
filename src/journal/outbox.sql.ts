import { v7 as newId } from 'uuid';
import { sql } from 'kysely';
import type { Db } from '#db/database.ts';
import type { ClaimedNotice } from './outbox.ts';

/** Something that happened and that others follow up (from `due` on): its topic, and a key that is the same when it is told twice. */
export type Notice = { topic: string; key: string; payload: Record<string, unknown>; now: Date; due?: Date };

/**
 * Puts a notice into the outbox in the transaction of what happened. Answers false, and keeps the first, when the key is
 * there already.
 */
export async function enqueue(trx: Db, notice: Notice): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('outbox')
    .values({
      id: newId(),
      topic: notice.topic,
      key: notice.key,
      payload: JSON.stringify(notice.payload),
      created_at: notice.now,
      available_at: notice.due ?? notice.now,
      attempts: 0,
    })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .executeTakeFirst();
  return Number(numInsertedOrUpdatedRows ?? 0) === 1;
}

/** Claims up to `limit` due notices of these topics for a lease of `leaseMs` milliseconds from `now`. */
export async function claimNotices(
  db: Db,
  claim: { topics: readonly string[]; now: Date; leaseMs: number; limit: number },
): Promise<ClaimedNotice[]> {
  const lease = newId();
  const until = new Date(claim.now.getTime() + claim.leaseMs);
  const { rows } = await sql<Omit<ClaimedNotice, 'lease'>>`
    with claimed as (
      update outbox set lease = ${lease}, leased_until = ${until}, attempts = attempts + 1
      where id in (
        select id from outbox
        where done_at is null and failed_at is null and topic = any(${[...claim.topics]})
          and available_at <= ${claim.now} and (leased_until is null or leased_until <= ${claim.now})
        order by available_at, id limit ${claim.limit} for update skip locked
      ) returning id, topic, key, payload, created_at, attempts
    )
    select id, topic, key, payload, created_at as at, attempts from claimed order by id`.execute(db);
  return rows.map((row) => ({ ...row, lease }));
}

/** Marks a notice as done; false when the lease is lost to another worker. Locks the row until the transaction ends. */
export async function finishNotice(trx: Db, notice: ClaimedNotice, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('outbox')
    .set({ done_at: now, lease: null, leased_until: null, last_error: null })
    .where('id', '=', notice.id)
    .where('lease', '=', notice.lease)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Gives a notice back after a failure: due again at `next`, or never when `next` is null. */
export async function giveBackNotice(
  db: Db,
  notice: ClaimedNotice,
  failure: { now: Date; next: Date | null; error: string },
): Promise<void> {
  await db
    .updateTable('outbox')
    .set({
      lease: null,
      leased_until: null,
      last_error: failure.error,
      ...(failure.next ? { available_at: failure.next } : { failed_at: failure.now }),
    })
    .where('id', '=', notice.id)
    .where('lease', '=', notice.lease)
    .execute();
}

/** How many notices wait, and how many were given up, for the readiness page and the metrics. */
export async function countNotices(db: Db): Promise<{ waiting: number; failed: number }> {
  const { rows } = await sql<{ waiting: number; failed: number }>`
    select count(*) filter (where failed_at is null)::int as waiting, count(failed_at)::int as failed
    from outbox where done_at is null`.execute(db);
  return rows[0] ?? { waiting: 0, failed: 0 };
}
