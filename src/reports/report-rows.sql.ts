import { type RawBuilder, sql } from 'kysely';
import type { Db } from '#db/database.ts';
import type { ReportRows } from './report-input-of-dataset.ts';

/**
 * Everything that the report of a document is composed from; null when there is no such document. One statement, so
 * that text and figures are those of one moment while others go on working, and a page stays within its queries.
 */
export async function findReportRows(db: Db, documentCode: string): Promise<ReportRows | null> {
  const { rows } = await sql<ReportRows>`
    select
      json_build_object('code', organization.code, 'name', organization.name, 'isExample', organization.is_example)
        as organization,
      ${listOf(sql`
        select document.code, document.kind, cycle.code as cycle, document.year, document.number, document.session,
          document.agenda_item as "agendaItem", document.dated_on as date,
          document.original_language as "originalLanguage", document.title, document.purpose, document.action,
          document.financial_implications as "financialImplications", document.citations as references`)} as documents,
      ${listOf(sql`
        select code, language, text, provenance, is_verified as "isVerified"
        from document_label order by code, language`)} as labels,
      ${listOf(sql`
        select unit.code, unit.name, parent.code as parent
        from unit left join unit parent on parent.id = unit.parent_id order by unit.position`)} as units,
      ${listOf(cycleRows)} as cycles,
      ${listOf(sql`
        select report_window.code, cycle.code as cycle, report_window.year, ${listOf(sql`
          select subject_kind as subject, code, label, hint, maximum, is_required as "isRequired"
          from report_question where window_id = report_window.id order by position`)} as questions
        from report_window
        where report_window.cycle_id = document.cycle_id and report_window.year = document.year
        order by report_window.opens_at`)} as windows,
      ${listOf(sql`
        select report_window.code as window, unit.code as unit, annual_report.subject_id as element,
          annual_report.state, annual_report.is_illustrative as "isIllustrative", annual_report.answers
        from annual_report
          join report_window on report_window.id = annual_report.window_id
          join unit on unit.id = annual_report.unit_id
        where report_window.cycle_id = document.cycle_id and report_window.year = document.year
          and annual_report.subject_kind = 'element' and annual_report.state = 'accepted'
        order by unit.position, annual_report.subject_id`)} as reports
    from council_document document
      join cycle on cycle.id = document.cycle_id
      cross join organization
    where document.code = ${documentCode}`.execute(db);
  return rows[0] ?? null;
}

/** The cycle of the document with its plan: levels, elements, indicators, observations, resources. */
const cycleRows = sql`
  select cycle.code, cycle.title, cycle.first_year as "firstYear", cycle.last_year as "lastYear",
    cycle.resource_unit as "resourceUnit", cycle.source, cycle.status_rule as "statusRule",
    ${listOf(sql`select code, name, plural from level where cycle_id = cycle.id order by position`)} as levels,
    ${listOf(sql`
      select level.code as level, element.code, parent.code as parent, element.title, unit.code as unit,
        element.provenance, element.source
      from element
        join level on level.id = element.level_id
        left join element parent on parent.id = element.parent_id
        left join unit on unit.id = element.unit_id
      where element.cycle_id = cycle.id order by element.position`)} as elements,
    ${listOf(sql`
      select indicator.code, element.code as element, indicator.title, indicator.unit_of_measure as "unitOfMeasure",
        indicator.direction, indicator.is_relative as "isRelative", indicator.provenance, indicator.source,
        json_build_object('year', baseline_year, 'value', baseline_value) as baseline,
        json_build_object('year', target_year, 'value', target_value) as target,
        (select json_build_object('status', status, 'reason', reason, 'language', language, 'until', until)
          from status_override
          where indicator_id = indicator.id and withdrawn_at is null
            and until >= (clock_timestamp() at time zone organization.time_zone)::date
          order by created_at desc, id desc limit 1) as "byHand"
      from indicator join element on element.id = indicator.element_id
      where element.cycle_id = cycle.id order by element.position, indicator.position`)} as indicators,
    ${listOf(sql`
      select indicator.code as indicator, figure.year, observation.state, observation.value, observation.source,
        observation.as_of as "asOf", observation.is_illustrative as "isIllustrative", observation.version,
        observation.validation
      from figure
        join observation on observation.figure_id = figure.id and observation.version = figure.current_version
        join indicator on indicator.id = figure.indicator_id
        join element on element.id = indicator.element_id
      where element.cycle_id = cycle.id and figure.part = '' order by figure.year`)} as observations,
    ${listOf(sql`
      select element.code as element, planned_cost.amount
      from planned_cost join element on element.id = planned_cost.element_id
      where element.cycle_id = cycle.id order by element.position`)} as "plannedCosts",
    ${listOf(sql`
      select element.code as element, goal.code as goal, allocation.amount,
        allocation.stated_percent as "statedPercent"
      from allocation
        join element on element.id = allocation.element_id
        join element goal on goal.id = allocation.goal_id
      where element.cycle_id = cycle.id order by element.position, goal.position`)} as allocations,
    ${listOf(sql`
      select kind, key, amount from stated_total where cycle_id = cycle.id order by kind, key`)} as "statedTotals"`;

/** The rows of a query as one JSON list; a member that is null is left out of its row. */
function listOf(query: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(select coalesce(json_strip_nulls(json_agg(rows)), '[]') from (${query}) rows)`;
}
