import { settableStatuses } from '#monitoring/status-rule.ts';
import { radios, textarea, textInput } from '#ui/field/field.ts';
import { buttonRow } from '#ui/form/form.ts';
import { html, type Html, nothing } from '#ui/html.ts';
import { table } from '#ui/table/table.ts';
import { addresses } from '#web/addresses.ts';
import { numberOf, ownForm, plainText, textOf } from '#web/page-parts.ts';
import type { Visit } from '#web/visit.ts';
import type { CycleRow } from './cycle.sql.ts';
import { figureProblemText } from './figure-form-view.ts';
import type { PartRow } from './figure-parts.sql.ts';
import type { IndicatorRow } from './indicator.sql.ts';
import type { FigureProblem } from './observation.ts';
import type { OverrideForm } from './override-status.action.ts';
import type { Standing } from './standing.ts';

type Found = { cycle: CycleRow; indicator: IndicatorRow };

/** The figures of all parts of an indicator by year, one table for each dimension. */
export function partsByYear(visit: Visit, { cycle, indicator }: Found, parts: readonly PartRow[]): Html {
  const years = [...new Set(parts.flatMap((each) => each.year ?? []))].sort((a, b) => a - b);
  if (years.length === 0) return nothing;
  const say = visit.say('figures');
  return html`${[...Map.groupBy(parts, (each) => each.dimension).values()].map((rows) => {
    const [first] = rows;
    if (!first) return nothing;
    const caption = say('by-dimension', { dimension: plainText(visit, first.dimensionName) });
    const cell = (year: number, ofPart: readonly PartRow[]) => {
      const found = ofPart.find((each) => each.year === year);
      if (!found) return '–';
      const figure = { cycle: cycle.code, indicator: indicator.code, year };
      const part = `${found.dimension}=${found.code}`;
      const text =
        found.state === 'not-applicable'
          ? visit.say('plan')('not-applicable')
          : found.value === null
            ? visit.say('plan')('no-data-yet')
            : numberOf(visit, found.value);
      return html`<a href="${addresses.figure(visit.language, { ...figure, part })}">${text}</a>`;
    };
    return html`<section>
      <h2>${caption}</h2>
      ${table({
        caption: html`${caption} (${textOf(visit, indicator.unit_of_measure)})`,
        columns: [
          { text: plainText(visit, first.dimensionName) },
          ...years.map((year) => ({ text: String(year), isNumber: true })),
        ],
        rows: [...Map.groupBy(rows, (each) => each.code).values()].map((ofPart) => [
          ofPart[0] ? textOf(visit, ofPart[0].name) : '',
          ...years.map((year) => cell(year, ofPart)),
        ]),
      })}
    </section>`;
  })}`;
}

/** The form by which a planning officer sets the status by hand, and the way back to the rule. */
export function overrideForms(
  visit: Visit,
  { cycle, indicator }: Found,
  standing: Standing,
  state: { form?: OverrideForm; problems?: readonly FigureProblem[] },
): Html {
  const say = visit.say('figures');
  const action = `${addresses.indicator(visit.language, cycle.code, indicator.code)}/status`;
  const wrong = (field: string) => {
    const problem = state.problems?.find((each) => each.field === field);
    return (
      problem && { error: figureProblemText(visit, problem), errorPrefix: visit.say('web')('error-prefix') }
    );
  };
  const body = html`${radios({
    name: 'status',
    label: visit.say('plan')('status'),
    value: state.form?.status ?? '',
    options: settableStatuses.map((value) => ({ value, text: visit.say('plan')(`status-${value}`) })),
    ...wrong('status'),
  })}
  ${textarea({
    name: 'reason',
    label: visit.say('plan')('reason'),
    value: state.form?.reason ?? '',
    rows: 3,
    writtenIn: visit.language,
    ...wrong('reason'),
  })}
  ${textInput({ name: 'until', type: 'date', label: say('until'), hint: say('until-hint'), value: state.form?.until ?? '', ...wrong('until') })}
  ${buttonRow([{ text: say('set-status') }])}`;
  return html`<section>
    <h2>${say('set-by-hand')}</h2>
    ${ownForm(visit, action, body)}
    ${standing.override && ownForm(visit, `${action}/withdraw`, buttonRow([{ text: say('withdraw-status'), kind: 'quiet' }]))}
  </section>`;
}
