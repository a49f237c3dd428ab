import type { StatusRule } from '#db/json-columns.ts';
import type { ProgressValues } from '#monitoring/progress.ts';
import { figureWithTable } from '#ui/figure-with-table/figure-with-table.ts';
import { html, type Html, type HtmlValue, nothing } from '#ui/html.ts';
import { type ChartPoint, observationChart } from '#ui/observation-chart/observation-chart.ts';
import { table } from '#ui/table/table.ts';
import { addresses } from '#web/addresses.ts';
import { markOf, numberOf, plainText, sourceOf, textOf } from '#web/page-parts.ts';
import type { Visit } from '#web/visit.ts';
import type { IndicatorRow, ObservationRow } from './indicator.sql.ts';
import { standingOf } from './standing.ts';
import { indicatorStatus, judgementOf, overrideReason } from './standing-view.ts';

/** What an indicator needs of its cycle. */
export type CycleOfFigures = {
  code: string;
  first_year: number;
  last_year: number;
  status_rule: StatusRule | null;
};

/** An indicator as a chart with its status, the reason, its table and its source. */
export function indicatorFigure(
  visit: Visit,
  indicator: IndicatorRow,
  cycle: CycleOfFigures,
  year: number,
): Html {
  const say = visit.say('plan');
  const standing = standingOf(indicator, year, judgementOf(visit, cycle));
  const byHand = overrideReason(visit, standing);
  const point = (pointYear: number | null, value: number | null, name?: string): ChartPoint | null => {
    if (pointYear === null || value === null) return null;
    const text = numberOf(visit, value);
    return {
      year: pointYear,
      value,
      text: name ? say('labelled-value', { name: say(name), value: text }) : text,
    };
  };
  const observations = indicator.observations.flatMap((each) => point(each.year, each.value) ?? []);
  const baseline = point(indicator.baseline_year, indicator.baseline_value, 'baseline');
  const target = point(indicator.target_year, indicator.target_value, 'target');
  const latest = observations.at(-1);
  const named = (name: string, at: ChartPoint | null | undefined) =>
    say('named-value', {
      name: say(name),
      value: at
        ? say('value-in-year', { value: numberOf(visit, at.value), year: String(at.year) })
        : say('no-data-yet'),
    });
  const isIllustrative =
    indicator.provenance === 'illustrative' || indicator.observations.some((each) => each.is_illustrative);
  return figureWithTable({
    title: html`<a href="${addresses.indicator(visit.language, cycle.code, indicator.code)}"
        >${textOf(visit, indicator.title)}</a
      >
      <small class="unit-of-measure">${textOf(visit, indicator.unit_of_measure)}</small>`,
    marks: html`${indicatorStatus(visit, standing)} ${byHand && html`<span class="reason">${byHand}</span>`}
      <span class="reason">${say(`reason-${standing.reason}`, reasonValues(visit, standing.values))}</span>
      ${isIllustrative && markOf(visit, 'illustrative')}`,
    chart: observationChart({
      id: `chart-${indicator.code.replace(/[^\w-]/g, '-')}`,
      language: visit.language,
      title: `${plainText(visit, indicator.title)}: ${say('chart.title')}`,
      description: say('chart.description', {
        baseline: named('baseline', baseline),
        target: named('target', target),
        latest: named('observed', latest),
      }),
      firstYear: Math.min(cycle.first_year - 1, ...observations.map((each) => each.year)),
      lastYear: cycle.last_year,
      baseline,
      target,
      observations,
    }),
    source: sources(visit, indicator),
    tableLabel: say('as-table'),
    table: indicatorTable(visit, indicator, cycle.code, isIllustrative),
  });
}

function reasonValues(visit: Visit, values: ProgressValues): Record<string, string> {
  const text = (value: number | undefined) =>
    value === undefined ? '' : numberOf(visit, Math.round(value * 10) / 10);
  return {
    value: text(values.value),
    target: text(values.target),
    expected: text(values.expected),
    year: values.year === undefined ? '' : String(values.year),
  };
}

/** Sources of the indicator and of what was observed; an illustrative figure has none, its mark says so. */
function sources(visit: Visit, indicator: IndicatorRow): Html {
  const observed = indicator.observations.filter((each) => !each.is_illustrative).map((each) => each.source);
  const stated = indicator.provenance === 'illustrative' ? [] : [indicator.source];
  const all = [...new Set([...stated, ...observed])].filter((each) => each !== null);
  if (all.length === 0) return nothing;
  return html`${visit.say('plan')('source')}${visit.say('language')('colon')}${all.map((each) => html`${sourceOf(visit, each)} `)}`;
}

/** Baseline, observations by year, target: a value, zero, not applicable and no data stay different things. */
export function indicatorTable(
  visit: Visit,
  indicator: IndicatorRow,
  cycle: string,
  isIllustrative: boolean,
): Html {
  const say = visit.say('plan');
  const value = (amount: number | null): HtmlValue =>
    amount === null ? say('not-stated') : numberOf(visit, amount);
  const year = (which: number | null): HtmlValue => (which === null ? say('not-stated') : String(which));
  const observed = (each: ObservationRow): HtmlValue =>
    html`<a href="${addresses.figure(visit.language, { cycle, indicator: indicator.code, year: each.year })}"
      >${observedText(each)}</a
    >`;
  const observedText = (each: ObservationRow): string =>
    each.state === 'not-applicable'
      ? say('not-applicable')
      : each.value === null
        ? say('no-data-yet')
        : numberOf(visit, each.value);
  return table({
    caption: html`${textOf(visit, indicator.title)}${isIllustrative && html` ${markOf(visit, 'illustrative')}`}`,
    columns: [
      { text: say('value') },
      { text: say('year'), isNumber: true },
      { text: plainText(visit, indicator.unit_of_measure), isNumber: true },
    ],
    rows: [
      [say('baseline'), year(indicator.baseline_year), value(indicator.baseline_value)],
      ...indicator.observations.map((each) => [say('observed'), String(each.year), observed(each)]),
      [say('target'), year(indicator.target_year), value(indicator.target_value)],
    ],
  });
}
