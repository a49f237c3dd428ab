import type { Db } from '#db/database.ts';

/** An answer as it was given to a request with an Idempotency-Key. */
export type StoredAnswer = {
  requestHash: string;
  status: number;
  headers: Record<string, string>;
  body: string;
};

/**
 * Takes a key for this transaction; false when it was taken before. A request with the same key that comes at the same
 * moment waits here until the first one is done.
 */
export async function takeKey(
  trx: Db,
  key: { keyHash: string; personId: string; requestHash: string; now: Date },
): Promise<boolean> {
  const twoDaysAgo = new Date(key.now.getTime() - 48 * 3_600_000);
  await trx.deleteFrom('api_answer').where('created_at', '<', twoDaysAgo).execute();
  const row = await trx
    .insertInto('api_answer')
    .values({
      key_hash: key.keyHash,
      person_id: key.personId,
      request_hash: key.requestHash,
      created_at: key.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('key_hash')
    .executeTakeFirst();
  return row !== undefined;
}

export async function storeAnswer(
  trx: Db,
  keyHash: string,
  answer: { status: number; headers: Record<string, string>; body: string },
): Promise<void> {
  await trx
    .updateTable('api_answer')
    .set({ status: answer.status, headers: JSON.stringify(answer.headers), body: answer.body })
    .where('key_hash', '=', keyHash)
    .execute();
}

/** The answer that was given for a key; null when none was stored. */
export async function findStoredAnswer(db: Db, keyHash: string): Promise<StoredAnswer | null> {
  const row = await db
    .selectFrom('api_answer')
    .where('key_hash', '=', keyHash)
    .select(['request_hash', 'status', 'headers', 'body'])
    .executeTakeFirst();
  if (!row || row.status === null) return null;
  return {
    requestHash: row.request_hash,
    status: row.status,
    headers: row.headers ?? {},
    body: row.body ?? '',
  };
}
