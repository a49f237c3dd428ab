import { type RawBuilder, sql } from 'kysely';
import type { Db } from '#db/database.ts';
import type { StandingFigures } from './standing.ts';

/** What the standing of an indicator is judged by, with the code of its element, and no texts. */
export type ElementFigures = StandingFigures & { element: string; isIllustrative: boolean };

/** Of every indicator of a cycle: a large plan has thousands of them. One row. */
export function listStandingFigures(db: Db, cycleId: string): Promise<ElementFigures[]> {
  return figuresWhere(db, sql`element.cycle_id = ${cycleId}`);
}

/** Of the indicators of these elements. */
export function listStandingFiguresOf(db: Db, elementIds: readonly string[]): Promise<ElementFigures[]> {
  return figuresWhere(db, sql`element.id = any(${[...elementIds]}::uuid[])`);
}

/** As sent: lists, since the names of members would be most of it. */
type Sent = [
  element: string,
  direction: ElementFigures['direction'],
  isRelative: boolean,
  baselineYear: number | null,
  baseline: number | null,
  targetYear: number | null,
  target: number | null,
  override: ElementFigures['override'],
  observations: [
    year: number,
    state: ElementFigures['observations'][number]['state'],
    value: number | null,
  ][],
  isIllustrative: boolean,
];

async function figuresWhere(db: Db, isWanted: RawBuilder<unknown>): Promise<ElementFigures[]> {
  const { rows } = await sql<{ figures: Sent[] }>`
    select coalesce(json_agg(json_build_array(
      element.code, indicator.direction, indicator.is_relative, baseline_year, baseline_value, target_year, target_value,
      by_hand.judgement, coalesce(current.list, '[]'),
      indicator.provenance = 'illustrative' or coalesce(current.is_illustrative, false))
      order by indicator.position), '[]') as figures
    from indicator
    join element on element.id = indicator.element_id
    left join lateral (
      select bool_or(observation.is_illustrative) as is_illustrative,
        json_agg(json_build_array(figure.year, observation.state, observation.value) order by figure.year) as list
      from figure
      join observation on observation.figure_id = figure.id and observation.version = figure.current_version
      where figure.indicator_id = indicator.id and figure.part = ''
    ) current on true
    left join (
      select distinct on (indicator_id) indicator_id,
        json_build_object('id', id, 'status', status, 'reason', reason, 'language', language, 'until', until) as judgement
      from status_override where withdrawn_at is null
      order by indicator_id, created_at desc, id desc
    ) by_hand on by_hand.indicator_id = indicator.id
    where ${isWanted}`.execute(db);
  return (rows[0]?.figures ?? []).map((sent) => {
    const [element, direction, isRelative, baselineYear, baseline, targetYear, target, override] = sent;
    return {
      ...{ element, direction, is_relative: isRelative, override, isIllustrative: sent[9] },
      ...{
        baseline_year: baselineYear,
        baseline_value: baseline,
        target_year: targetYear,
        target_value: target,
      },
      observations: sent[8].map(([year, state, value]) => ({ year, state, value })),
    };
  });
}
