import { select } from '#ui/field/field.ts';
import { emptyState } from '#ui/empty-state/empty-state.ts';
import { figureWithTable } from '#ui/figure-with-table/figure-with-table.ts';
import { filterForm } from '#ui/filter-form/filter-form.ts';
import { html, type Html } from '#ui/html.ts';
import { table } from '#ui/table/table.ts';
import { addresses } from '#web/addresses.ts';
import { dateOf, numberOf, plainText } from '#web/page-parts.ts';
import type { Answer, Route, Visit } from '#web/visit.ts';
import { listDayCounts } from '../finding-count.sql.ts';
import type { DayCount } from '../finding-counts.ts';
import { listUnitNames } from '../unit-names.sql.ts';
import { daysAfter } from './civil-dates.ts';
import { historyChart } from './history-chart.ts';
import { findRule, rules } from './registry.ts';

const periods = [30, 90, 365] as const;
/** The table shows so many days; the chart all of them. */
const shownDays = 40;

/** How many findings were open from day to day, by rule and unit. */
async function history(visit: Visit): Promise<Answer> {
  const say = visit.say('checks');
  const asked = { rule: visit.query.get('rule') ?? '', unit: visit.query.get('unit') ?? '' };
  const units = await listUnitNames(visit.db);
  const rule = findRule(asked.rule)?.name;
  const unit = units.find((each) => each.code === asked.unit)?.code;
  const period = periods.find((each) => String(each) === visit.query.get('days')) ?? 90;
  const today = visit.today;
  const days = await listDayCounts(visit.db, {
    ...(rule !== undefined && { rule }),
    ...(unit !== undefined && { unit }),
    since: daysAfter(today, -period),
  });
  return {
    kind: 'page',
    title: say('history.title'),
    crumbs: [
      { text: visit.say('checker')('findings.title'), href: addresses.findings(visit.language) },
      { text: say('history.title') },
    ],
    body: html`<p class="lead">${say('history.intro')}</p>
      ${filterForm({
        action: addresses.findingHistory(visit.language),
        label: say('history.choose'),
        buttonText: visit.say('checker')('filter.apply'),
        fields: [
          select({
            name: 'rule',
            label: visit.say('checker')('rule'),
            value: rule ?? '',
            emptyText: visit.say('checker')('filter.any-rule'),
            options: rules.map(({ name }) => ({ value: name, text: visit.say('checker')(`${name}.title`) })),
          }),
          select({
            name: 'unit',
            label: visit.say('checker')('unit'),
            value: unit ?? '',
            emptyText: visit.say('checker')('filter.any-unit'),
            options: units.map(({ code, name }) => ({
              value: code,
              text: `${code} – ${plainText(visit, name)}`,
            })),
          }),
          select({
            name: 'days',
            label: say('history.period'),
            value: String(period),
            options: periods.map((each) => ({ value: String(each), text: say('history.days', { n: each }) })),
          }),
        ],
      })}
      ${days.length === 0 ? emptyState(say('history.none')) : figure(visit, days)}`,
  };
}

function figure(visit: Visit, days: readonly DayCount[]): Html {
  const say = visit.say('checks');
  const first = days[0];
  const last = days.at(-1);
  const title = say('history.message', {
    n: last?.open ?? 0,
    count: numberOf(visit, last?.open ?? 0),
    before: numberOf(visit, first?.open ?? 0),
    date: dateOf(visit, first?.day ?? ''),
  });
  return figureWithTable({
    title,
    chart: historyChart({
      id: 'finding-history',
      language: visit.language,
      title,
      description: say('history.description'),
      days,
      dayText: (day) => dateOf(visit, day),
      numberText: (value) => numberOf(visit, value),
    }),
    source: say('history.source'),
    tableLabel: say('history.table'),
    table: table({
      caption: say('history.title'),
      isCaptionHidden: true,
      columns: [
        { text: say('history.day') },
        { text: visit.say('checker')('decision-open'), isNumber: true },
        { text: visit.say('checker')('decision-waived'), isNumber: true },
      ],
      rows: days
        .toReversed()
        .slice(0, shownDays)
        .map((each) => [dateOf(visit, each.day), numberOf(visit, each.open), numberOf(visit, each.waived)]),
    }),
  });
}

export const routes: Route[] = [
  { method: 'GET', path: '/:language/finding-history', action: 'read-findings', handle: history },
];
