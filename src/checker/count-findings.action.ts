import { type Db, inTransaction } from '#db/database.ts';
import { findLatestCounts, putCounts } from './finding-count.sql.ts';
import { type FindingCount, sameCounts } from './finding-counts.ts';

/**
 * Keeps the history of counts: writes those of a day when they differ from the latest that are kept, or when none are.
 * Nobody acts here: the organization's own clock does, and the journal tells of acts of persons. Answers whether it wrote.
 */
export async function keepCounts(
  db: Db,
  day: string,
  counts: readonly FindingCount[],
  now: Date,
): Promise<boolean> {
  const latest = await findLatestCounts(db);
  if (latest && (latest.day > day || sameCounts(latest.counts, counts))) return false;
  await inTransaction(db, (trx) => putCounts(trx, day, counts, now));
  return true;
}
