import { sql } from 'kysely';
import type { Db } from '#db/database.ts';
import type { Multilingual } from '#language/multilingual.ts';
import type { Measure } from './observation.ts';
import type { YearTarget } from './yearly-targets.ts';

/** An indicator with its targets of single years, the years of its plan, and what its unit of measure takes. */
export type TargetedIndicator = {
  id: string;
  cycle: string;
  cycleTitle: Multilingual;
  firstYear: number;
  lastYear: number;
  element: string;
  code: string;
  title: Multilingual;
  unitOfMeasure: Multilingual;
  measure: Measure | null;
  targets: YearTarget[];
};

/** An indicator of a cycle, of an element where that is told; with `isHeld`, nobody sets its targets until the transaction ends. */
export async function findTargetedIndicator(
  db: Db,
  at: { cycle: string; element?: string | undefined; code: string },
  isHeld = false,
): Promise<TargetedIndicator | null> {
  if (isHeld) await hold(db, at);
  const { rows } = await sql<TargetedIndicator>`
    select indicator.id, cycle.code as cycle, cycle.title as "cycleTitle", cycle.first_year as "firstYear",
      cycle.last_year as "lastYear", element.code as element, indicator.code, indicator.title,
      indicator.unit_of_measure as "unitOfMeasure",
      case when measure.code is not null then json_build_object('code', measure.code, 'minimum', measure.minimum,
        'maximum', measure.maximum, 'decimals', measure.decimals) end as measure,
      (select coalesce(json_agg(json_build_object('year', year, 'value', value, 'source', source) order by year), '[]')
        from indicator_target where indicator_id = indicator.id) as targets
    from indicator
      join element on element.id = indicator.element_id
      join cycle on cycle.id = element.cycle_id
      left join measure on measure.code = indicator.measure_code
    where ${isAt(at)}
    order by element.position limit 1`.execute(db);
  return rows[0] ?? null;
}

/** What follows in the transaction sees what was stored before it could hold the indicator: the lock has a statement of its own. */
async function hold(trx: Db, at: { cycle: string; element?: string | undefined; code: string }) {
  await sql`
    select indicator.id from indicator
      join element on element.id = indicator.element_id
      join cycle on cycle.id = element.cycle_id
    where ${isAt(at)}
    order by indicator.id for update of indicator`.execute(trx);
}

function isAt({ cycle, element, code }: { cycle: string; element?: string | undefined; code: string }) {
  const ofElement = element === undefined ? sql`` : sql` and element.code = ${element}`;
  return sql`cycle.code = ${cycle} and indicator.code = ${code}${ofElement}`;
}

/** Stores the targets of an indicator in the place of what is there. */
export async function storeTargets(trx: Db, id: string, targets: readonly YearTarget[]): Promise<void> {
  await trx.deleteFrom('indicator_target').where('indicator_id', '=', id).execute();
  if (targets.length === 0) return;
  const rows = targets.map(({ year, value, source }) => ({ indicator_id: id, year, value, source }));
  await trx.insertInto('indicator_target').values(rows).execute();
}
