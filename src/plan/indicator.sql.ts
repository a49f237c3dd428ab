import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Db } from '#db/database.ts';
import type { Multilingual } from '#language/multilingual.ts';

export type ObservationRow = {
  year: number;
  state: 'value' | 'not-applicable' | 'no-data';
  value: number | null;
  as_of: string | null;
  source: string;
  is_illustrative: boolean;
};

export type IndicatorRow = {
  id: string;
  code: string;
  element: string;
  title: Multilingual;
  unit_of_measure: Multilingual;
  direction: 'up' | 'down' | 'none';
  is_relative: boolean;
  baseline_year: number | null;
  baseline_value: number | null;
  target_year: number | null;
  target_value: number | null;
  provenance: string;
  source: string | null;
  observations: ObservationRow[];
};

/** Indicators of a cycle with what everybody sees of their figures by year (the newest validated version of each total); only those of `element` and of what hangs under it when it is named. */
export async function listIndicators(db: Db, cycleId: string, elementId?: string): Promise<IndicatorRow[]> {
  let query = db
    .selectFrom('indicator')
    .innerJoin('element', 'element.id', 'indicator.element_id')
    .where('element.cycle_id', '=', cycleId);
  if (elementId) {
    query = query.where((eb) =>
      eb.or([eb('element.id', '=', elementId), eb('element.parent_id', '=', elementId)]),
    );
  }
  const rows = await query
    .select(['indicator.id', 'indicator.code', 'element.code as element', 'indicator.title'])
    .select(['indicator.unit_of_measure', 'indicator.direction', 'indicator.is_relative'])
    .select([
      'indicator.baseline_year',
      'indicator.baseline_value',
      'indicator.target_year',
      'indicator.target_value',
    ])
    .select(['indicator.provenance', 'indicator.source'])
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('figure')
          .innerJoin('observation', (join) =>
            join
              .onRef('observation.figure_id', '=', 'figure.id')
              .onRef('observation.version', '=', 'figure.current_version'),
          )
          .whereRef('figure.indicator_id', '=', 'indicator.id')
          .where('figure.part', '=', '')
          .select(['figure.year', 'observation.state', 'observation.value', 'observation.as_of'])
          .select(['observation.source', 'observation.is_illustrative'])
          .orderBy('figure.year'),
      ).as('observations'),
    )
    .orderBy('indicator.position')
    .execute();
  return rows as IndicatorRow[];
}
