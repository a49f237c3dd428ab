import { sql } from 'kysely';
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres';
import type { Db } from '#db/database.ts';
import type { Multilingual } from '#language/multilingual.ts';
import type { StatusOverride } from '#monitoring/status-rule.ts';

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
  frequency: string | null;
  /** The latest status set by hand that nobody has withdrawn, past ones too. */
  override: StatusOverride | null;
  observations: ObservationRow[];
};

export type YearlyTarget = { year: number; value: number; source: string };

/** The targets of single years of an indicator, in order: a column for queries of `selectIndicators`. */
export const yearlyTargets = sql<YearlyTarget[]>`(
  select coalesce(json_agg(json_build_object('year', year, 'value', value, 'source', source) order by year), '[]')
  from indicator_target where indicator_id = indicator.id)`;

/** Indicators of a cycle with what everybody sees of their figures by year (the newest validated version of each total). */
export async function listIndicators(db: Db, cycleId: string): Promise<IndicatorRow[]> {
  const rows = await selectIndicators(db).where('element.cycle_id', '=', cycleId).execute();
  return rows as IndicatorRow[];
}

/** The indicators of an element and of what hangs right under it, as a question to ask with others. */
export function indicatorsUnder(db: Db, elementId: string) {
  return selectIndicators(db).where((eb) =>
    eb.or([eb('element.id', '=', elementId), eb('element.parent_id', '=', elementId)]),
  );
}

export type IndicatorWithTargets = IndicatorRow & { yearly_targets: YearlyTarget[] };

/** One indicator of a cycle by its code, with the same and its targets of single years. */
export async function findIndicator(
  db: Db,
  cycleId: string,
  code: string,
): Promise<IndicatorWithTargets | null> {
  const one = selectIndicators(db)
    .select(yearlyTargets.as('yearly_targets'))
    .where('element.cycle_id', '=', cycleId)
    .where('indicator.code', '=', code);
  return ((await one.executeTakeFirst()) as IndicatorWithTargets | undefined) ?? null;
}

/** The indicators of these elements alone, with the same. */
export async function listIndicatorsOf(db: Db, elementIds: readonly string[]): Promise<IndicatorRow[]> {
  if (elementIds.length === 0) return [];
  const rows = await selectIndicators(db)
    .where(sql<boolean>`element.id = any(${[...elementIds]}::uuid[])`)
    .execute();
  return rows as IndicatorRow[];
}

/** Indicators with their status set by hand and the current figures of their totals, in the order of the plan: what every query of them begins with. */
export function selectIndicators(db: Db) {
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
    .select(['indicator.provenance', 'indicator.source', 'indicator.frequency'])
    .select((eb) =>
      jsonObjectFrom(
        eb
          .selectFrom('status_override as by_hand')
          .whereRef('by_hand.indicator_id', '=', 'indicator.id')
          .where('by_hand.withdrawn_at', 'is', null)
          .select(['by_hand.id', 'by_hand.status', 'by_hand.reason', 'by_hand.language', 'by_hand.until'])
          .orderBy('by_hand.created_at', 'desc')
          .orderBy('by_hand.id', 'desc')
          .limit(1),
      ).as('override'),
    )
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
    .orderBy('indicator.position');
}
