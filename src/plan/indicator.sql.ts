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

/** Indicators of a cycle with their observations by year; only those of `element` and of what hangs under it when it is named. */
export async function listIndicators(db: Db, cycleId: string, elementId?: string): Promise<IndicatorRow[]> {
  const all = indicators(db).where('element.cycle_id', '=', cycleId);
  const rows = await (
    elementId
      ? all.where((eb) => eb.or([eb('element.id', '=', elementId), eb('element.parent_id', '=', elementId)]))
      : all
  ).execute();
  return rows as IndicatorRow[];
}

/** The indicators of these elements alone, with their observations by year. */
export async function listIndicatorsOf(db: Db, elementIds: readonly string[]): Promise<IndicatorRow[]> {
  if (elementIds.length === 0) return [];
  return (await indicators(db).where('element.id', 'in', elementIds).execute()) as IndicatorRow[];
}

function indicators(db: Db) {
  return db
    .selectFrom('indicator')
    .innerJoin('element', 'element.id', 'indicator.element_id')
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
          .selectFrom('observation')
          .whereRef('observation.indicator_id', '=', 'indicator.id')
          .select(['observation.year', 'observation.state', 'observation.value', 'observation.as_of'])
          .select(['observation.source', 'observation.is_illustrative'])
          .orderBy('observation.year'),
      ).as('observations'),
    )
    .orderBy('indicator.position');
}
