import { v7 as newId } from 'uuid';
import type { Db } from '#db/database.ts';
import { countFailedAttempts, deleteAttempts, insertAttempts } from './attempt.sql.ts';
import { secretHash } from './session.ts';

/** How many failed attempts of a key are borne within a quarter of an hour (OWASP ASVS 5, V6.3). */
export type AttemptLimit = { key: string; most: number };

const windowMs = 15 * 60_000;

/**
 * Notes an attempt under every key before it is decided, so that attempts at the same moment count too. Answers its ids,
 * or null when a limit is passed; a refused attempt leaves no trace, so that waiting always helps. Keys are stored as
 * hashes only.
 */
export async function takeAttempt(
  db: Db,
  limits: readonly AttemptLimit[],
  now: Date,
): Promise<string[] | null> {
  const attempts = limits.map(({ key }) => ({ id: newId(), keyHash: secretHash(key) }));
  await insertAttempts(db, attempts, now);
  const keyHashes = attempts.map((each) => each.keyHash);
  const counts = await countFailedAttempts(db, keyHashes, new Date(now.getTime() - windowMs));
  const ids = attempts.map((each) => each.id);
  const isPassed = limits.some(({ most }, at) => (counts.get(keyHashes[at] ?? '') ?? 0) > most);
  if (!isPassed) return ids;
  await deleteAttempts(db, ids);
  return null;
}
