import { type RawBuilder, sql } from 'kysely';
import type { GraphKind } from '../graph-data.ts';

/*
 * For each kind of things in the graph, the query that answers them as the graph knows them: a column for each member,
 * null for what is not there. `handle` is what a part of them can be asked for by, in terms of the
 * answer (`part`).
 */

export type GraphPart = { handle: RawBuilder<unknown>; query: RawBuilder<unknown> };

export const graphParts: { [K in GraphKind]: GraphPart } = {
  units: part(
    'code',
    sql`select unit.code, unit.name, parent.code as parent
      from unit left join unit parent on parent.id = unit.parent_id
      order by unit.position`,
  ),
  cycles: part(
    'code',
    sql`select code, title, first_year as "firstYear", last_year as "lastYear", completeness, source
      from cycle order by first_year`,
  ),
  levels: part(
    'id',
    sql`select cycle.code || '/' || level.code as id, cycle.code as cycle, level.code, level.name, level.plural,
        level.code_pattern as "codePattern", nullif(level.is_reported, false) as "isReported",
        (select json_agg(cycle.code || '/' || above.code order by above.position)
          from level_relation join level above on above.id = level_relation.to_level_id
          where level_relation.level_id = level.id and relation = 'parent') as parents,
        (select json_agg(cycle.code || '/' || giver.code order by giver.position)
          from level_relation join level giver on giver.id = level_relation.level_id
          where level_relation.to_level_id = level.id and relation = 'contributes-to') as contributors
      from level join cycle on cycle.id = level.cycle_id
      order by cycle.first_year, level.position`,
  ),
  elements: part(
    'id',
    sql`select cycle.code || '/' || element.code as id, cycle.code as cycle, element.code,
        element.printed_code as "printedCode", cycle.code || '/' || level.code as level,
        cycle.code || '/' || parent.code as parent, unit.code as unit, element.title, element.description,
        nullif(element.other_titles, '[]') as "otherTitles"
      from element
        join cycle on cycle.id = element.cycle_id
        join level on level.id = element.level_id
        left join element parent on parent.id = element.parent_id
        left join unit on unit.id = element.unit_id
      order by cycle.first_year, element.position`,
  ),
  contributions: part(
    'from',
    sql`select ${address('source')} as "from", ${address('goal')} as "to", contribution.strength
      from contribution
        join element source on source.id = contribution.from_element_id
        join element goal on goal.id = contribution.to_element_id
        join cycle on cycle.id = source.cycle_id`,
  ),
  indicators: part(
    'id',
    sql`select ${address('indicator')} as id, cycle.code as cycle, indicator.code, ${address('element')} as element,
        indicator.title, indicator.unit_of_measure as "unitOfMeasure", indicator.is_relative as "isRelative",
        indicator.direction, indicator.source, owner.code as owner,
        case frequency when 'half-yearly' then 6 when 'yearly' then 12 when 'two-yearly' then 24 when 'four-yearly' then 48
          end as frequency,
        case when coalesce(baseline_year, baseline_value) is not null
          then json_build_object('year', baseline_year, 'value', baseline_value) end as baseline,
        case when coalesce(target_year, target_value) is not null
          then json_build_object('year', target_year, 'value', target_value) end as target,
        (select json_agg(json_build_object('year', year, 'value', value) order by year)
          from indicator_target where indicator_id = indicator.id) as "yearlyTargets"
      from indicator
        join element on element.id = indicator.element_id
        join cycle on cycle.id = element.cycle_id
        left join unit owner on owner.id = indicator.owner_unit_id
      order by cycle.first_year, element.position, indicator.position`,
  ),
  observations: part(
    'indicator',
    sql`select ${address('indicator')} as indicator, figure.year, observation.state, observation.value,
        observation.as_of as "asOf", observation.entered_by as author, observation.decided_by as validator
      from figure
        join observation on observation.figure_id = figure.id and observation.version = figure.current_version
        join indicator on indicator.id = figure.indicator_id
        join element on element.id = indicator.element_id
        join cycle on cycle.id = element.cycle_id
      where figure.part = ''
      order by figure.year`,
  ),
  plannedCosts: part(
    'element',
    sql`select ${address('element')} as element, planned_cost.amount
      from planned_cost
        join element on element.id = planned_cost.element_id
        join cycle on cycle.id = element.cycle_id
      order by element.position`,
  ),
  allocations: part(
    'element',
    sql`select ${address('element')} as element, ${address('goal')} as goal, allocation.amount,
        allocation.stated_percent as "statedPercent"
      from allocation
        join element on element.id = allocation.element_id
        join element goal on goal.id = allocation.goal_id
        join cycle on cycle.id = element.cycle_id
      order by element.position, goal.position`,
  ),
  statedTotals: part(
    'cycle',
    sql`select cycle.code as cycle, stated_total.kind, stated_total.amount,
        case stated_total.kind when 'goal' then cycle.code || '/' else '' end || stated_total.key as key
      from stated_total join cycle on cycle.id = stated_total.cycle_id`,
  ),
  instruments: part(
    'code',
    sql`select code, title, year, nullif(citations, '[]') as citations from instrument order by code`,
  ),
  themes: part(
    'code',
    sql`select theme.code, theme.title, theme.description,
        ${codes(sql`
          select unit.code from theme_unit join unit on unit.id = theme_unit.unit_id
          where theme_unit.theme_id = theme.id order by unit.position`)} as units,
        ${linkedTo('instrument')} as instruments,
        ${linkedTo('element')} as elements
      from theme order by theme.position`,
  ),
  focalPoints: part(
    'theme',
    sql`select theme.code as theme, unit.code as unit, focal_point.starts_on as "from", focal_point.ends_on as until,
        case when person.deactivated_at is not null then true end as "isClosed"
      from focal_point
        join theme on theme.id = focal_point.theme_id
        join unit on unit.id = focal_point.unit_id
        join person on person.id = focal_point.person_id`,
  ),
  windows: part(
    'code',
    sql`select report_window.code, cycle.code as cycle, report_window.year, left(deadline_local, 10) as deadline,
        (select json_agg(unit.code order by unit.position)
          from report_window_unit asked join unit on unit.id = asked.unit_id
          where asked.window_id = report_window.id) as units,
        (select json_agg(json_build_object('deadline', left(later.deadline_local, 10), 'unit', unit.code,
            'subjectKind', later.subject_kind, 'subject', later.subject_id) order by later.id)
          from deadline_extension later left join unit on unit.id = later.unit_id
          where later.window_id = report_window.id) as extensions
      from report_window join cycle on cycle.id = report_window.cycle_id`,
  ),
  reports: part(
    'subject',
    sql`select report_window.code as window, unit.code as unit, subject_kind as "subjectKind", subject_id as subject,
        state, case when submitted_at >= report_window.deadline_at and not exists (
            select from deadline_extension later
            where later.window_id = report_window.id and submitted_at < later.deadline_at
              and (later.unit_id is null or (later.unit_id = annual_report.unit_id
                and (later.subject_kind is null or (later.subject_kind = annual_report.subject_kind
                  and later.subject_id = annual_report.subject_id)))))
          then to_char(submitted_at at time zone report_window.time_zone, 'YYYY-MM-DD') end as "lateOn"
      from annual_report
        join report_window on report_window.id = annual_report.window_id
        join unit on unit.id = annual_report.unit_id`,
  ),
  links: part(
    sql`part."from" ->> 'id'`,
    sql`select json_build_object('kind', from_kind, 'id', from_id) as "from", relation,
        json_build_object('kind', to_kind, 'id', to_id) as "to", basis
      from link`,
  ),
  documents: part(
    'code',
    sql`select council_document.code, cycle.code as cycle, year, dated_on as date,
        (select json_strip_nulls(json_agg(json_build_object(
            'language', asked.language,
            'dueOn', to_char(event.starts_on - step.days_before, 'YYYY-MM-DD'),
            'publishedOn', to_char(case
              when latest.state = 'published' then latest.published_at
              when asked.language = council_document.original_language then latest.created_at
              when own.state = 'ready' then own.changed_at end at time zone 'UTC', 'YYYY-MM-DD')) order by asked.language))
          from (select * from edition where document_id = council_document.id order by created_at desc, id desc limit 1) latest
            join document_session on document_session.document_id = council_document.id
            join event on event.id = document_session.event_id
            join document_step step on step.kind = council_document.kind and step.step = 'translation'
            cross join lateral jsonb_array_elements_text(latest.languages) asked (language)
            left join edition_language own on own.edition_id = latest.id and own.language = asked.language) as languages
      from council_document join cycle on cycle.id = council_document.cycle_id`,
  ),
  // What the latest published edition of each document says, as it was frozen.
  figures: part(
    'document',
    sql`select council_document.code as document, latest.number as edition,
        cycle.code || '/' || (indicator ->> 'code') as indicator, (observation ->> 'year')::int as year,
        observation ->> 'state' as state, (observation ->> 'value')::numeric as value
      from council_document
        join cycle on cycle.id = council_document.cycle_id
        cross join lateral (
          select edition.id, edition.number from edition
          where edition.document_id = council_document.id and edition.state = 'published'
          order by published_at desc, id desc limit 1) latest
        cross join lateral (
          select data::jsonb as data from edition_freeze where edition_id = latest.id order by round desc limit 1) frozen
        cross join lateral jsonb_path_query(frozen.data, 'strict $.**.indicators[*]') indicator
        cross join lateral jsonb_array_elements(indicator -> 'observations') observation`,
  ),
  texts: part(
    sql`part.at ->> 'id'`,
    sql`select json_build_object('kind', kind, 'id', id) as at, field, text, cycle,
        case when part > 6 then true end as "isAsWritten"
      from (
        select 1 as part, 'organization' as kind, code as id, 'name' as field, name as text, null as cycle
          from organization
        union all select 2, 'region', code, 'name', name, null from region
        union all select 3, 'member', code, 'name', name, null from member
        union all select 4, 'event', code, 'title', title, null from event
        union all
          select 5, 'question', report_window.code || '/' || subject_kind || '/' || report_question.code, field, text, null
          from report_question
            join report_window on report_window.id = report_question.window_id
            cross join lateral (values ('label', label), ('hint', hint)) texts (field, text)
          where text is not null
        union all
          select 6, 'council-document', council_document.code, field, text, cycle.code
          from council_document
            join cycle on cycle.id = council_document.cycle_id
            cross join lateral (values ('title', council_document.title), ('purpose', purpose), ('action', action),
              ('financialImplications', financial_implications)) texts (field, text)
        union all
          select 7, 'report', report_window.code || '/' || unit.code || '/' || subject_id, answer.key, answer.value, cycle.code
          from annual_report
            join report_window on report_window.id = annual_report.window_id
            join cycle on cycle.id = report_window.cycle_id
            join unit on unit.id = annual_report.unit_id
            cross join lateral jsonb_each(answers) answer
          where state in ('submitted', 'accepted')
      ) texts
      order by part, id, field desc`,
  ),
};

function part(handle: string | RawBuilder<unknown>, query: RawBuilder<unknown>): GraphPart {
  return { handle: typeof handle === 'string' ? sql.ref(`part.${handle}`) : handle, query };
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
