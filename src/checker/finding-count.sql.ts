import type { Db } from '#db/database.ts';
import type { DayCount, FindingCount } from './finding-counts.ts';

/** The latest day that has counts, with them; null before the first. */
export async function findLatestCounts(db: Db): Promise<{ day: string; counts: FindingCount[] } | null> {
  const latest = await db
    .selectFrom('finding_count_day')
    .select('day')
    .orderBy('day', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!latest) return null;
  const counts = await db
    .selectFrom('finding_count')
    .where('day', '=', latest.day)
    .select(['rule', 'unit', 'open', 'waived'])
    .execute();
  const byName = (one: FindingCount, other: FindingCount) =>
    one.rule === other.rule ? (one.unit < other.unit ? -1 : 1) : one.rule < other.rule ? -1 : 1;
  return { day: latest.day, counts: counts.sort(byName) };
}

/** Writes the counts of a day in place of what it had. */
export async function putCounts(
  trx: Db,
  day: string,
  counts: readonly FindingCount[],
  now: Date,
): Promise<void> {
  await trx
    .insertInto('finding_count_day')
    .values({ day, counted_at: now })
    .onConflict((conflict) => conflict.column('day').doUpdateSet({ counted_at: now }))
    .execute();
  await trx.deleteFrom('finding_count').where('day', '=', day).execute();
  if (counts.length === 0) return;
  await trx
    .insertInto('finding_count')
    .values(counts.map((each) => ({ day, ...each })))
    .execute();
}

/**
 * The counts of the days from `since` on, the earliest first: of one rule or all, for one unit ('*': everybody). A day on which nothing
 * was found counts zero.
 */
export async function listDayCounts(
  db: Db,
  of: { rule?: string; unit?: string; since: string },
): Promise<DayCount[]> {
  const { rule, unit = '*', since } = of;
  const rows = await db
    .selectFrom('finding_count_day')
    .leftJoin('finding_count', (join) => {
      const ofUnit = join
        .onRef('finding_count.day', '=', 'finding_count_day.day')
        .on('finding_count.unit', '=', unit);
      return rule === undefined ? ofUnit : ofUnit.on('finding_count.rule', '=', rule);
    })
    .where('finding_count_day.day', '>=', since)
    .select('finding_count_day.day')
    .select((build) => [
      build.fn.coalesce(build.fn.sum<number>('finding_count.open'), build.lit(0)).as('open'),
      build.fn.coalesce(build.fn.sum<number>('finding_count.waived'), build.lit(0)).as('waived'),
    ])
    .groupBy('finding_count_day.day')
    .orderBy('finding_count_day.day')
    .execute();
  return rows.map(({ day, open, waived }) => ({ day, open: Number(open), waived: Number(waived) }));
}
