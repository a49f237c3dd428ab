import type { Db } from '#db/database.ts';
import type { Multilingual } from '#language/multilingual.ts';
import {
  type IndicatorWithTargets,
  type ObservationRow,
  selectIndicators,
  yearlyTargets,
} from './indicator.sql.ts';
import type { Slice } from './plan-records.sql.ts';

export type IndicatorRecord = IndicatorWithTargets & { cycle: string };

/** Indicators with the figures of their totals by year, as everybody sees them: the newest validated version. */
export async function listIndicatorRecords(
  db: Db,
  only: { cycle?: string | undefined; element?: string | undefined; code?: string },
  { after, limit }: Slice,
): Promise<IndicatorRecord[]> {
  let query = selectIndicators(db)
    .clearOrderBy()
    .innerJoin('cycle', 'cycle.id', 'element.cycle_id')
    .select(['cycle.code as cycle', yearlyTargets.as('yearly_targets')]);
  if (only.cycle !== undefined) query = query.where('cycle.code', '=', only.cycle);
  if (only.element !== undefined) query = query.where('element.code', '=', only.element);
  if (only.code !== undefined) query = query.where('indicator.code', '=', only.code);
  if (after !== null) query = query.where('indicator.id', '>', after);
  return (await query.orderBy('indicator.id').limit(limit).execute()) as IndicatorRecord[];
}

export type ObservationRecord = ObservationRow & {
  id: string;
  cycle: string;
  element: string;
  indicator: string;
  unit_of_measure: Multilingual;
  method: string | null;
};

/** Observations as they stand now, each with the unit of its value. */
export async function listObservationRecords(
  db: Db,
  only: {
    cycle?: string | undefined;
    element?: string | undefined;
    indicator?: string | undefined;
    year?: number | undefined;
  },
  { after, limit }: Slice,
): Promise<ObservationRecord[]> {
  let query = db
    .selectFrom('figure')
    .innerJoin('observation', (join) =>
      join
        .onRef('observation.figure_id', '=', 'figure.id')
        .onRef('observation.version', '=', 'figure.current_version'),
    )
    .innerJoin('indicator', 'indicator.id', 'figure.indicator_id')
    .innerJoin('element', 'element.id', 'indicator.element_id')
    .innerJoin('cycle', 'cycle.id', 'element.cycle_id')
    .where('figure.part', '=', '')
    .select(['figure.id', 'cycle.code as cycle', 'element.code as element'])
    .select(['indicator.code as indicator', 'indicator.unit_of_measure', 'figure.year'])
    .select(['observation.state', 'observation.value', 'observation.as_of', 'observation.source'])
    .select(['observation.method', 'observation.is_illustrative']);
  if (only.cycle !== undefined) query = query.where('cycle.code', '=', only.cycle);
  if (only.element !== undefined) query = query.where('element.code', '=', only.element);
  if (only.indicator !== undefined) query = query.where('indicator.code', '=', only.indicator);
  if (only.year !== undefined) query = query.where('figure.year', '=', only.year);
  if (after !== null) query = query.where('figure.id', '>', after);
  return (await query.orderBy('figure.id').limit(limit).execute()) as ObservationRecord[];
}
