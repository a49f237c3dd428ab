import type { Db } from '#db/database.ts';
import type { Journaled, ReportNames } from './changed-things.ts';

/** More acts than this since the last look are not followed one by one. */
export const mostActs = 1000;

/** The acts that the journal tells of since an instant (milliseconds since 1970), by the time in their ids (UUIDv7). */
export async function listJournaledSince(db: Db, since: number): Promise<Journaled[]> {
  const hex = Math.max(0, Math.floor(since)).toString(16).padStart(12, '0');
  const rows = await db
    .selectFrom('journal_entry')
    .where('id', '>=', `${hex.slice(0, 8)}-${hex.slice(8)}-0000-0000-000000000000`)
    .select(['id', 'action', 'thing_kind as kind', 'thing_id as thing'])
    .limit(mostActs + 1)
    .execute();
  return rows;
}

/** What the reports among the acts are called in the graph; no query when there are none. */
export async function nameReports(db: Db, acts: readonly Journaled[]): Promise<ReportNames> {
  const ids = [...new Set(acts.filter((each) => each.kind === 'report').map((each) => each.thing))];
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('annual_report')
    .innerJoin('report_window', 'report_window.id', 'annual_report.window_id')
    .innerJoin('unit', 'unit.id', 'annual_report.unit_id')
    .where('annual_report.id', 'in', ids)
    .select([
      'annual_report.id',
      'report_window.code as window',
      'unit.code as unit',
      'subject_id as subject',
    ])
    .execute();
  return new Map(rows.map(({ id, ...names }) => [id, names]));
}
