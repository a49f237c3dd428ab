import { sql } from 'kysely';
import type { Db } from '#db/database.ts';
import type { StandingFigures } from './standing.ts';

/** What the standing of each indicator of a cycle is judged by, and no texts: a large plan has thousands of them. One row. */
export async function listStandingFigures(db: Db, cycleId: string): Promise<StandingFigures[]> {
  const { rows } = await sql<{ figures: StandingFigures[] }>`
    select coalesce(json_agg(json_build_object(
      'direction', indicator.direction, 'is_relative', indicator.is_relative,
      'baseline_year', baseline_year, 'baseline_value', baseline_value,
      'target_year', target_year, 'target_value', target_value,
      'override', by_hand.judgement, 'observations', coalesce(current.list, '[]'))), '[]') as figures
    from indicator
    join element on element.id = indicator.element_id
    left join (
      select figure.indicator_id,
        json_agg(json_build_object('year', figure.year, 'state', observation.state, 'value', observation.value)
          order by figure.year) as list
      from figure
      join observation on observation.figure_id = figure.id and observation.version = figure.current_version
      where figure.part = ''
      group by figure.indicator_id
    ) current on current.indicator_id = indicator.id
    left join (
      select distinct on (indicator_id) indicator_id,
        json_build_object('id', id, 'status', status, 'reason', reason, 'language', language, 'until', until) as judgement
      from status_override where withdrawn_at is null
      order by indicator_id, created_at desc, id desc
    ) by_hand on by_hand.indicator_id = indicator.id
    where element.cycle_id = ${cycleId}`.execute(db);
  return rows[0]?.figures ?? [];
}
