import { sql } from 'kysely';
import type { Db } from '#db/database.ts';
import type { Multilingual } from '#language/multilingual.ts';
import type { Stated, Validation } from './observation.ts';

/** A figure that waits for somebody: for its decision, for a correction, or to be entered at all. */
export type WaitingFigure = {
  cycle: string;
  indicator: string;
  title: Multilingual;
  unitOfMeasure: Multilingual;
  element: string;
  unit: string | null;
  year: number;
  part: string;
  state: Stated['state'];
  value: number | null;
  /** null: due, and nothing was ever entered. */
  validation: Validation | null;
  enteredBy: string | null;
};

/** A year for which units report on the plan of a cycle; no units: all of them. */
export type ReportedYear = { cycle: string; year: number; units: readonly string[] };

/** How many years one figure of an indicator stands for. */
const yearsOf = sql<number>`case indicator.frequency when 'two-yearly' then 2 when 'four-yearly' then 4 else 1 end`;

/**
 * The figures whose latest version is entered and not decided, or returned, the oldest first; then the totals that the
 * years reported ask for and that nobody has ever entered, in the order of the plan.
 */
export async function listWaitingFigures(
  db: Db,
  reported: readonly ReportedYear[] = [],
): Promise<WaitingFigure[]> {
  const { rows } = await sql<WaitingFigure & { place: number; at: Date | null }>`
    with asked as (
      select distinct cycle, year, unit
      from json_to_recordset(${JSON.stringify(askedOf(reported))}::json) as row (cycle text, year integer, unit text)
    )
    select cycle.code as cycle, indicator.code as indicator, indicator.title,
      indicator.unit_of_measure as "unitOfMeasure", element.code as element, unit.code as unit,
      figure.year, figure.part, observation.state, observation.value, observation.validation,
      observation.entered_by as "enteredBy", observation.entered_at as at, observation.id::text as place
    from observation
      join figure on figure.id = observation.figure_id and figure.latest_version = observation.version
      join indicator on indicator.id = figure.indicator_id
      join element on element.id = indicator.element_id
      join cycle on cycle.id = element.cycle_id
      left join unit on unit.id = coalesce(indicator.owner_unit_id, element.unit_id)
    where observation.validation <> 'validated'
    union all
    select cycle.code, indicator.code, indicator.title, indicator.unit_of_measure, element.code, unit.code,
      asked.year, '', 'no-data', null, null, null, null,
      to_char(element.position, 'FM0000000') || to_char(indicator.position, 'FM0000000')
    from asked
      join cycle on cycle.code = asked.cycle
      join element on element.cycle_id = cycle.id
      join indicator on indicator.element_id = element.id
      join unit on unit.id = coalesce(indicator.owner_unit_id, element.unit_id)
        and (asked.unit is null or asked.unit = unit.code)
    where asked.year between cycle.first_year and cycle.last_year
      and not exists (
        select from figure
        where figure.indicator_id = indicator.id and figure.part = '' and figure.latest_version > 0
          and figure.year > asked.year - ${yearsOf} and figure.year <= asked.year)
    order by at nulls last, place`.execute(db);
  return rows;
}

function askedOf(reported: readonly ReportedYear[]): { cycle: string; year: number; unit: string | null }[] {
  const every: readonly null[] = [null];
  return reported.flatMap(({ cycle, year, units }) =>
    (units.length === 0 ? every : units).map((unit) => ({ cycle, year, unit })),
  );
}
