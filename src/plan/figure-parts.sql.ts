import { sql } from 'kysely';
import type { Db } from '#db/database.ts';
import type { Multilingual } from '#language/multilingual.ts';
import type { ObservationState } from './observation.ts';

/** One value of a dimension by which an indicator is broken down, with its figure of a year when there is one. */
export type PartRow = {
  dimension: string;
  dimensionName: Multilingual;
  isAdditive: boolean;
  code: string;
  name: Multilingual;
  year: number | null;
  state: ObservationState | null;
  value: number | null;
};

/** The parts of an indicator by its dimensions, in order, with what everybody sees of their figures (of one year, or of all). */
export async function listParts(db: Db, indicatorId: string, year?: number): Promise<PartRow[]> {
  const ofYear = year === undefined ? sql`` : sql`and figure.year = ${year}`;
  const { rows } = await sql<PartRow>`
    select dimension.code as dimension, dimension.name as "dimensionName",
      indicator_dimension.is_additive as "isAdditive", part.code, part.name,
      figure.year, observation.state, observation.value
    from indicator_dimension
      join dimension on dimension.code = indicator_dimension.dimension_code
      join dimension_value part on part.dimension_code = dimension.code
      left join figure on figure.indicator_id = indicator_dimension.indicator_id
        and figure.part = dimension.code || '=' || part.code ${ofYear}
      left join observation on observation.figure_id = figure.id and observation.version = figure.current_version
    where indicator_dimension.indicator_id = ${indicatorId}
    order by dimension.position, part.position, figure.year`.execute(db);
  return rows;
}
