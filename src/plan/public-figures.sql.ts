import { sql } from 'kysely';
import type { Db } from '#db/database.ts';
import type { Multilingual } from '#language/multilingual.ts';
import type { ObservationState } from './observation.ts';

/** A figure as everybody sees it. */
export type PublicFigure = {
  element: string;
  indicator: string;
  title: Multilingual;
  unitOfMeasure: Multilingual;
  year: number;
  part: string;
  version: number;
  state: ObservationState;
  value: number | null;
  asOf: string | null;
  source: string;
  method: string | null;
  isIllustrative: boolean;
};

/** The figures of a cycle that everybody sees (the newest validated version of each), parts included, in order of the plan. */
export async function listPublicFigures(db: Db, cycleId: string): Promise<PublicFigure[]> {
  const { rows } = await sql<PublicFigure>`
    select element.code as element, indicator.code as indicator, indicator.title,
      indicator.unit_of_measure as "unitOfMeasure", figure.year, figure.part, observation.version,
      observation.state, observation.value, observation.as_of as "asOf", observation.source, observation.method,
      observation.is_illustrative as "isIllustrative"
    from figure
      join observation on observation.figure_id = figure.id and observation.version = figure.current_version
      join indicator on indicator.id = figure.indicator_id
      join element on element.id = indicator.element_id
    where element.cycle_id = ${cycleId}
    order by indicator.position, figure.part, figure.year`.execute(db);
  return rows;
}
