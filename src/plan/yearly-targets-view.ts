import { html, type Html, type HtmlValue, nothing } from '#ui/html.ts';
import { table } from '#ui/table/table.ts';
import { addresses } from '#web/addresses.ts';
import { numberOf, plainText, sourceOf } from '#web/page-parts.ts';
import type { Visit } from '#web/visit.ts';
import type { IndicatorWithTargets } from './indicator.sql.ts';
import type { CycleOfFigures } from './indicator-view.ts';

/**
 * What an indicator is to reach year by year beside what was observed, every year of the plan, so that one without a
 * target is seen; nothing where the plan sets no targets by year.
 */
export function yearlyTargetsTable(
  visit: Visit,
  cycle: CycleOfFigures,
  indicator: IndicatorWithTargets,
): Html {
  if (indicator.yearly_targets.length === 0) return nothing;
  const say = visit.say('plan');
  const { yearly_targets: targets, observations } = indicator;
  const years = new Set(targets.map((each) => each.year));
  for (let year = cycle.first_year; year <= cycle.last_year; year++) years.add(year);
  const observed = (year: number): HtmlValue => {
    const found = observations.find((each) => each.year === year);
    if (!found) return say('no-data-yet');
    const text = found.state === 'not-applicable' ? say('not-applicable') : null;
    const shown = text ?? (found.value === null ? say('no-data-yet') : numberOf(visit, found.value));
    const address = addresses.figure(visit.language, { cycle: cycle.code, indicator: indicator.code, year });
    return html`<a href="${address}">${shown}</a>`;
  };
  return html`<section>
    <h2>${visit.say('targets')('title')}</h2>
    ${table({
      caption: plainText(visit, indicator.unit_of_measure),
      columns: [
        { text: say('year') },
        { text: say('target'), isNumber: true },
        { text: say('observed'), isNumber: true },
        { text: say('source') },
      ],
      rows: [...years].sort().map((year) => {
        const target = targets.find((each) => each.year === year);
        return [
          String(year),
          target ? numberOf(visit, target.value) : say('not-stated'),
          observed(year),
          target ? sourceOf(visit, target.source) : '',
        ];
      }),
    })}
  </section>`;
}
