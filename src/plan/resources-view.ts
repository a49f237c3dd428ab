import { figureWithTable } from '#ui/figure-with-table/figure-with-table.ts';
import { html, type Html, nothing } from '#ui/html.ts';
import { stackedRow } from '#ui/stacked-row/stacked-row.ts';
import { table } from '#ui/table/table.ts';
import { code } from '#ui/tag/tag.ts';
import { addresses } from '#web/addresses.ts';
import { numberOf, percentOf, sourceOf, textOf } from '#web/page-parts.ts';
import type { Visit } from '#web/visit.ts';
import type { AllocationRow, ElementDetail } from './element.sql.ts';

/** Where the money of an element goes (an objective over the goals), or comes from (a goal): a chart and its table. */
export function allocationView(visit: Visit, found: ElementDetail): Html {
  const [key, rows] =
    found.allocations.length > 0
      ? (['allocation', found.allocations] as const)
      : (['received', found.received] as const);
  if (rows.length === 0) return nothing;
  const say = visit.say('plan');
  const total = rows.reduce((sum, row) => sum + row.amount, 0);
  const title = say(`${key}.title`);
  return html`<section>
    <h2>${say('resources')}</h2>
    ${figureWithTable({
      title,
      chart: stackedRow({
        id: `resources-${found.code.replace(/[^\w-]/g, '-')}`,
        language: visit.language,
        title,
        description: rows
          .map((row) => say('named-value', { name: row.code, value: numberOf(visit, row.amount) }))
          .join('; '),
        parts: rows.map((row) => ({
          label: row.code,
          value: row.amount,
          valueText: numberOf(visit, row.amount),
        })),
      }),
      source: html`${say('units-title', { unit: say('resource-unit') })}.
      ${found.source && html`${say('source')}${visit.say('language')('colon')}${sourceOf(visit, found.source)}`}`,
      tableLabel: say('as-table'),
      table: allocationTable(visit, found, rows, total, title),
    })}
  </section>`;
}

function allocationTable(
  visit: Visit,
  found: ElementDetail,
  rows: readonly AllocationRow[],
  total: number,
  caption: string,
): Html {
  const say = visit.say('plan');
  const hasStated = rows.some((row) => row.stated_percent !== null) && found.allocations.length > 0;
  return table({
    caption,
    columns: [
      { text: say(found.allocations.length > 0 ? 'goal' : 'element') },
      { text: say('amount'), isNumber: true },
      { text: say('share'), isNumber: true },
      ...(hasStated ? [{ text: say('stated-share'), isNumber: true }] : []),
    ],
    rows: rows.map((row) => [
      html`<a href="${addresses.element(visit.language, found.cycle, row.code)}"
        >${code(row.code)} ${textOf(visit, row.title)}</a
      >`,
      numberOf(visit, row.amount),
      percentOf(visit, total === 0 ? 0 : (row.amount / total) * 100, 1),
      ...(hasStated ? [row.stated_percent === null ? '' : percentOf(visit, row.stated_percent)] : []),
    ]),
    totals: [say('total'), numberOf(visit, total), percentOf(visit, 100), ...(hasStated ? [''] : [])],
  });
}
