import type { Db } from '#db/database.ts';

export type Attempt = { id: string; keyHash: string };

/** Notes attempts as failed until they are settled, and forgets those of more than a day ago. */
export async function insertAttempts(db: Db, attempts: readonly Attempt[], now: Date): Promise<void> {
  const rows = attempts.map(({ id, keyHash }) => ({ id, key_hash: keyHash, at: now, succeeded: false }));
  await db.insertInto('sign_in_attempt').values(rows).execute();
  const yesterday = new Date(now.getTime() - 24 * 3_600_000);
  await db.deleteFrom('sign_in_attempt').where('at', '<', yesterday).execute();
}

/** Failed attempts of each key since an instant. */
export async function countFailedAttempts(
  db: Db,
  keyHashes: readonly string[],
  since: Date,
): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('sign_in_attempt')
    .where('key_hash', 'in', keyHashes)
    .where('at', '>', since)
    .where('succeeded', '=', false)
    .select((build) => ['key_hash', build.fn.countAll<number>().as('n')])
    .groupBy('key_hash')
    .execute();
  return new Map(rows.map((row) => [row.key_hash, row.n]));
}

export async function markAttemptsSucceeded(trx: Db, ids: readonly string[]): Promise<void> {
  await trx.updateTable('sign_in_attempt').set({ succeeded: true }).where('id', 'in', ids).execute();
}

export async function deleteAttempts(db: Db, ids: readonly string[]): Promise<void> {
  await db.deleteFrom('sign_in_attempt').where('id', 'in', ids).execute();
}
