import { type RawBuilder, sql } from 'kysely';
import type { Db } from '#db/database.ts';
import { buildGraph, type Graph } from '../graph.ts';
import type { GraphData } from '../graph-data.ts';
import type { Waiver } from '../waiver.ts';

/** The graph of the organization in the database, in one query; null when the database holds no organization. */
export async function loadGraph(db: Db): Promise<Graph | null> {
  const { rows } = await sql<GraphData>`
    select
      organization.languages,
      organization.time_zone as "timeZone",
      ${listOf(sql`
        select unit.code, unit.name, parent.code as parent
        from unit left join unit parent on parent.id = unit.parent_id
        order by unit.position`)} as units,
      ${listOf(sql`
        select code, title, first_year as "firstYear", last_year as "lastYear"
        from cycle order by first_year`)} as cycles,
      ${listOf(sql`
        select cycle.code || '/' || level.code as id, cycle.code as cycle, level.code, level.name, level.plural,
          level.code_pattern as "codePattern"
        from level join cycle on cycle.id = level.cycle_id
        order by cycle.first_year, level.position`)} as levels,
      ${listOf(sql`
        select cycle.code || '/' || element.code as id, cycle.code as cycle, element.code,
          element.printed_code as "printedCode", cycle.code || '/' || level.code as level,
          cycle.code || '/' || parent.code as parent, unit.code as unit, element.title, element.description
        from element
          join cycle on cycle.id = element.cycle_id
          join level on level.id = element.level_id
          left join element parent on parent.id = element.parent_id
          left join unit on unit.id = element.unit_id
        order by cycle.first_year, element.position`)} as elements,
      ${listOf(sql`
        select ${address('source')} as "from", ${address('goal')} as "to", contribution.strength
        from contribution
          join element source on source.id = contribution.from_element_id
          join element goal on goal.id = contribution.to_element_id
          join cycle on cycle.id = source.cycle_id`)} as contributions,
      ${listOf(sql`
        select ${address('indicator')} as id, cycle.code as cycle, indicator.code, ${address('element')} as element,
          indicator.title, indicator.unit_of_measure as "unitOfMeasure", indicator.is_relative as "isRelative",
          indicator.direction, indicator.frequency, owner.code as owner, indicator.source,
          case when coalesce(baseline_year, baseline_value) is not null
            then json_build_object('year', baseline_year, 'value', baseline_value) end as baseline,
          case when coalesce(target_year, target_value) is not null
            then json_build_object('year', target_year, 'value', target_value) end as target
        from indicator
          join element on element.id = indicator.element_id
          join cycle on cycle.id = element.cycle_id
          left join unit owner on owner.id = indicator.owner_unit_id
        order by cycle.first_year, element.position, indicator.position`)} as indicators,
      ${listOf(sql`
        select ${address('indicator')} as indicator, figure.year, observation.state, observation.value,
          observation.as_of as "asOf"
        from figure
          join observation on observation.figure_id = figure.id and observation.version = figure.current_version
          join indicator on indicator.id = figure.indicator_id
          join element on element.id = indicator.element_id
          join cycle on cycle.id = element.cycle_id
        where figure.part = ''
        order by figure.year`)} as observations,
      ${listOf(sql`
        select ${address('element')} as element, planned_cost.amount
        from planned_cost
          join element on element.id = planned_cost.element_id
          join cycle on cycle.id = element.cycle_id
        order by element.position`)} as "plannedCosts",
      ${listOf(sql`
        select ${address('element')} as element, ${address('goal')} as goal, allocation.amount
        from allocation
          join element on element.id = allocation.element_id
          join element goal on goal.id = allocation.goal_id
          join cycle on cycle.id = element.cycle_id
        order by element.position, goal.position`)} as allocations,
      ${listOf(sql`
        select cycle.code as cycle, stated_total.kind, stated_total.amount,
          case stated_total.kind when 'goal' then cycle.code || '/' else '' end || stated_total.key as key
        from stated_total join cycle on cycle.id = stated_total.cycle_id`)} as "statedTotals",
      ${listOf(sql`select code, title from instrument order by code`)} as instruments,
      ${listOf(sql`
        select theme.code, theme.title, theme.description,
          ${codes(sql`
            select unit.code from theme_unit join unit on unit.id = theme_unit.unit_id
            where theme_unit.theme_id = theme.id order by unit.position`)} as units,
          ${linkedTo('instrument')} as instruments,
          ${linkedTo('element')} as elements
        from theme order by theme.position`)} as themes,
      ${listOf(sql`
        select theme.code as theme, unit.code as unit, focal_point.starts_on as "from", focal_point.ends_on as until
        from focal_point
          join theme on theme.id = focal_point.theme_id
          join unit on unit.id = focal_point.unit_id`)} as "focalPoints",
      ${listOf(looseTexts)} as texts
    from organization limit 1`.execute(db);
  const [data] = rows;
  return data ? buildGraph(data) : null;
}

/** Texts of things that only the rule on languages walks. */
const looseTexts = sql`
  select json_build_object('kind', kind, 'id', id) as at, field, text
  from (
    select 1 as part, 'organization' as kind, code as id, 'name' as field, name as text from organization
    union all select 2, 'region', code, 'name', name from region
    union all select 3, 'member', code, 'name', name from member
    union all select 4, 'event', code, 'title', title from event
    union all
      select 5, 'question', report_window.code || '/' || subject_kind || '/' || report_question.code, field, text
      from report_question
        join report_window on report_window.id = report_question.window_id
        cross join lateral (values ('label', label), ('hint', hint)) texts (field, text)
      where text is not null
  ) texts
  order by part, id, field desc`;

/** The rows of a query as one JSON list; a member that is null is left out of its row. */
function listOf(query: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(select coalesce(json_strip_nulls(json_agg(rows)), '[]') from (${query}) rows)`;
}

/** The codes that a query answers, as one JSON list. */
function codes(query: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(select coalesce(json_agg(rows.code), '[]') from (${query}) rows)`;
}

/** Codes of the things of a kind that a theme is tied to. */
function linkedTo(kind: 'instrument' | 'element'): RawBuilder<unknown> {
  return codes(sql`
    select to_id as code from link
    where from_kind = 'theme' and from_id = theme.code and to_kind = ${kind} order by to_id`);
}

/** "<cycle>/<code>" of a joined table whose cycle is joined as `cycle`. */
function address(table: string): RawBuilder<string> {
  return sql`cycle.code || '/' || ${sql.ref(`${table}.code`)}`;
}

/** The waivers that nobody has withdrawn, expired ones included: an expired one is history, and silences nothing. */
export async function listWaivers(db: Db): Promise<Waiver[]> {
  const rows = await db
    .selectFrom('waiver')
    .where('withdrawn_at', 'is', null)
    .select(['rule', 'place_kind', 'place_id', 'reason', 'expires_on', 'created_by'])
    .orderBy('expires_on')
    .execute();
  return rows.map((row) => ({
    rule: row.rule,
    at: { kind: row.place_kind, id: row.place_id },
    reason: row.reason,
    expiresOn: row.expires_on,
    by: row.created_by,
  }));
}
