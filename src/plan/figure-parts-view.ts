import { html, type Html, nothing } from '#ui/html.ts';
import { notice } from '#ui/notice/notice.ts';
import { table } from '#ui/table/table.ts';
import { addresses } from '#web/addresses.ts';
import { numberOf, plainText, textOf } from '#web/page-parts.ts';
import type { Visit } from '#web/visit.ts';
import type { PartRow } from './figure-parts.sql.ts';
import type { FigureDetail } from './figure.sql.ts';
import type { Stated } from './observation.ts';
import { partSum } from './part-sum.ts';

type Figure = Pick<Stated, 'state' | 'value'>;

/** The figures of a year by each dimension of the indicator, and whether the parts make up the total. */
export function partsOfYear(
  visit: Visit,
  figure: FigureDetail,
  parts: readonly PartRow[],
  total: Figure | null,
): Html {
  if (figure.part !== '' || parts.length === 0) return nothing;
  const say = visit.say('figures');
  const isInside = figure.firstYear <= figure.year && figure.year <= figure.lastYear;
  return html`${[...Map.groupBy(parts, (each) => each.dimension).values()].map((rows) => {
    const [first] = rows;
    if (!first) return nothing;
    const caption = say('by-dimension', { dimension: plainText(visit, first.dimensionName) });
    const sum = partSum(rows, total, first.isAdditive);
    const href = (each: PartRow) =>
      addresses.figure(visit.language, { ...figure, part: `${each.dimension}=${each.code}` });
    return html`<section>
      <h2>${caption}</h2>
      ${sum.kind === 'differ' && notice({ kind: 'warning', body: say('parts-differ', { sum: numberOf(visit, sum.sum), total: numberOf(visit, sum.total) }) })}
      ${table({
        caption,
        isCaptionHidden: true,
        columns: [
          { text: plainText(visit, first.dimensionName) },
          { text: plainText(visit, figure.unitOfMeasure), isNumber: true },
        ],
        rows: rows.map((each) => [
          isInside || each.state !== null
            ? html`<a href="${href(each)}">${textOf(visit, each.name)}</a>`
            : textOf(visit, each.name),
          shown(visit, each),
        ]),
        ...(total && { totals: [say('total'), shown(visit, total)] }),
      })}
      <p class="hint">
        ${sum.kind === 'agree' ? say('parts-agree') : sum.kind === 'not-additive' ? say('not-additive') : sum.kind === 'incomplete' ? say('parts-incomplete', { n: sum.missing }) : nothing}
      </p>
    </section>`;
  })}`;
}

function shown(visit: Visit, figure: { state: string | null; value: number | null }): string {
  if (figure.state === 'not-applicable') return visit.say('plan')('not-applicable');
  return figure.value === null ? visit.say('plan')('no-data-yet') : numberOf(visit, figure.value);
}
