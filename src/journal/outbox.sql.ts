import { v7 as newId } from 'uuid';
import type { Db } from '#db/database.ts';

/** Something that happened and that others follow up: its topic, and a key that is the same when it is told twice. */
export type Notice = { topic: string; key: string; payload: Record<string, unknown>; now: Date };

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
      available_at: notice.now,
      attempts: 0,
    })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .executeTakeFirst();
  return Number(numInsertedOrUpdatedRows ?? 0) === 1;
}
