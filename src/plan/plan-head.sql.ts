import { sql } from 'kysely';
import { jsonObjectFrom } from 'kysely/helpers/postgres';
import type { Db } from '#db/database.ts';
import { question } from '#db/question.ts';
import { type CitedInstrument, citedInstrument } from '#mandates/instrument.sql.ts';
import { type CycleRow, cyclesWithLevels } from './cycle.sql.ts';
import { type MarkerName, markerName } from './marker.sql.ts';
import type { Marker } from './marker.ts';

/** What stands above the outline of a plan. */
export type PlanHead = {
  cycle: CycleRow;
  /** How many elements each level has, by the id of the level. */
  counts: Readonly<Record<string, number>>;
  /** The instrument that adopted the plan, when the register holds it. */
  adopting: CitedInstrument | null;
  /** The names of the marker that narrows the outline; null when there is no such marker. */
  marker: MarkerName | null;
};

/** The head of a plan in one query; null when there is no such cycle. */
export async function findPlanHead(db: Db, code: string, marker: Marker | null): Promise<PlanHead | null> {
  const row = marker === null ? (await headWithout(db, { code }))[0] : await headWith(db, code, marker);
  if (!row) return null;
  const { counts, adopting, marker: name, ...cycle } = row;
  const isThere = name && (marker?.value === null || name.value !== null);
  return { cycle, counts, adopting, marker: isThere ? name : null };
}

const headWithout = question((db, { code }: { code: string }) =>
  headOf(db, code).select(sql<MarkerName | null>`null`.as('marker')),
);

function headWith(db: Db, code: string, marker: Marker) {
  return headOf(db, code)
    .select(jsonObjectFrom(markerName(db, marker)).as('marker'))
    .executeTakeFirst();
}

function headOf(db: Db, code: string) {
  return cyclesWithLevels(db)
    .where('cycle.code', '=', code)
    .select([
      sql<Record<string, number>>`coalesce((
        select json_object_agg(level_id, n) from (
          select level_id, count(*) as n from element where cycle_id = cycle.id group by level_id) counted), '{}')`.as(
        'counts',
      ),
      jsonObjectFrom(citedInstrument(db, sql.ref('cycle.adopted_by'))).as('adopting'),
    ]);
}
