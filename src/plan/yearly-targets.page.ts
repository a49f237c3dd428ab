import { formatNumber } from '#language/format.ts';
import { errorSummary } from '#ui/error-summary/error-summary.ts';
import { textarea, textInput } from '#ui/field/field.ts';
import { buttonRow, fieldset } from '#ui/form/form.ts';
import { html, type Html } from '#ui/html.ts';
import { table } from '#ui/table/table.ts';
import { code } from '#ui/tag/tag.ts';
import { addresses } from '#web/addresses.ts';
import { numberOf, ownForm, plainText, sourceOf, textOf } from '#web/page-parts.ts';
import { type ReturnedForm, statusOfForm, versionField } from '#web/returned-form.ts';
import { type Answer, missing, type PageAnswer, type Route, seeOther, type Visit } from '#web/visit.ts';
import { figureProblemText } from './figure-form-view.ts';
import type { FigureProblem } from './observation.ts';
import { setYearlyTargets } from './set-yearly-targets.action.ts';
import {
  hasOwnText,
  type TargetProblem,
  targetsVersion,
  type TypedTargets,
  typedTargets,
  type YearTarget,
} from './yearly-targets.ts';
import { findTargetedIndicator, type TargetedIndicator } from './yearly-targets.sql.ts';

type Shown = ReturnedForm<TypedTargets, TargetProblem>;

function find(visit: Visit): Promise<TargetedIndicator | null> {
  const { cycle = '', indicator: code = '' } = visit.params;
  return findTargetedIndicator(visit.db, { cycle, code });
}

async function show(visit: Visit): Promise<Answer> {
  const indicator = await find(visit);
  return indicator ? page(visit, indicator, {}) : missing;
}

/** Years are codes, not quantities: they are never grouped or rounded. */
function problemText(visit: Visit, { code, field, values = {} }: TargetProblem): string {
  if (!hasOwnText(code)) return figureProblemText(visit, { field, code, values } as FigureProblem);
  const years = Object.entries(values).map(([name, value]) => [name, String(value)]);
  return visit.say('targets')(`problem-${code}`, Object.fromEntries(years));
}

const idOf = ({ field, year }: TargetProblem): string => (year === null ? field : `${field}-${year}`);

function page(visit: Visit, indicator: TargetedIndicator, shown: Shown): PageAnswer {
  const say = visit.say('targets');
  const { language } = visit;
  const problems = (shown.problems ?? []).map((each) => {
    const text = problemText(visit, each);
    const colon = visit.say('language')('colon');
    return { href: `#${idOf(each)}`, text: each.year === null ? text : `${each.year}${colon}${text}` };
  });
  const stale = shown.isStale ? [{ href: '#stored', text: say('changed-meanwhile') }] : [];
  const wrong = wrongIn(visit, shown);
  const back = addresses.indicator(language, indicator.cycle, indicator.code);
  return {
    kind: 'page',
    status: statusOfForm(shown),
    title: `${say('change')}: ${indicator.code}`,
    crumbs: [
      {
        text: textOf(visit, indicator.cycleTitle),
        href: addresses.plan(language, indicator.cycle),
      },
      {
        text: code(indicator.element),
        href: addresses.element(language, indicator.cycle, indicator.element),
      },
      { text: html`${visit.say('plan')('indicator')} ${code(indicator.code)}`, href: back },
      { text: say('change') },
    ],
    body: html`${errorSummary(visit.say('web')('problem-box'), [...stale, ...problems])}
      <p class="lead">${textOf(visit, indicator.title)}</p>
      <p>${say('intro')}</p>
      <p>${say('sources')}</p>
      ${shown.isStale && storedTargets(visit, indicator)}
      ${ownForm(
        visit,
        addresses.yearlyTargets(language, indicator.cycle, indicator.code),
        html`${versionField(shown, targetsVersion(indicator.targets))}
        ${yearsOf(indicator, shown.typed).map((year) => yearFields(visit, indicator, year, shown))}
        ${textarea({
          name: 'reason',
          label: say('reason'),
          hint: say('reason-hint'),
          rows: 3,
          value: shown.typed?.reason ?? '',
          ...wrong('reason'),
        })}
        ${buttonRow([{ text: say('save') }], { href: back, text: say('back') })}`,
      )}`,
  };
}

function wrongIn(visit: Visit, { problems = [] }: Shown) {
  return (id: string) => {
    const problem = problems.find((each) => idOf(each) === id);
    return problem && { error: problemText(visit, problem), errorPrefix: visit.say('web')('error-prefix') };
  };
}

/** The years of the plan; those that have a target although they are none of it; those that were typed. */
function yearsOf(indicator: TargetedIndicator, typed: TypedTargets | undefined): number[] {
  const { firstYear, lastYear, targets } = indicator;
  const years = new Set([...targets, ...(typed?.lines ?? [])].map((each) => each.year));
  for (let year = firstYear; year <= lastYear; year++) years.add(year);
  return [...years].sort((one, other) => one - other);
}

function yearFields(visit: Visit, indicator: TargetedIndicator, year: number, shown: Shown): Html {
  const stored = indicator.targets.find((each) => each.year === year);
  const typed = shown.typed?.lines.find((each) => each.year === year);
  const wrong = wrongIn(visit, shown);
  const value = stored ? formatNumber(visit.language, stored.value) : '';
  const isOther =
    shown.isStale && typed && (typed.value !== value || typed.source !== (stored?.source ?? ''));
  return fieldset(
    String(year),
    html`${textInput({
      name: `value-${year}`,
      label: visit.say('plan')('target'),
      isNumber: true,
      hint: html`${visit.say('figures')('value-hint', {
        unit: plainText(visit, indicator.unitOfMeasure),
        example: formatNumber(visit.language, 12.5),
      })}${isOther && html` <strong>${storedHere(visit, stored)}</strong>`}`,
      value: typed?.value ?? value,
      ...wrong(`value-${year}`),
    })}
    ${textarea({
      name: `source-${year}`,
      label: visit.say('plan')('source'),
      rows: 2,
      writtenIn: 'en',
      value: typed?.source ?? stored?.source ?? '',
      ...wrong(`source-${year}`),
    })}`,
  );
}

/** What another person has stored meanwhile for a year for which something else was typed. */
function storedHere(visit: Visit, stored: YearTarget | undefined): string {
  const value = stored ? numberOf(visit, stored.value) : visit.say('plan')('not-stated');
  return visit.say('targets')('stored-here', { value });
}

/** The targets as another person has left them meanwhile. */
function storedTargets(visit: Visit, { targets, firstYear, lastYear }: TargetedIndicator): Html {
  const say = visit.say('plan');
  return html`<section>
    <h2 id="stored">${visit.say('targets')('stored')}</h2>
    ${table({
      caption: visit.say('targets')('stored'),
      isCaptionHidden: true,
      columns: [{ text: say('year') }, { text: say('target'), isNumber: true }, { text: say('source') }],
      rows: targets.map((each) => [
        String(each.year),
        numberOf(visit, each.value),
        sourceOf(visit, each.source),
      ]),
      emptyText: visit.say('targets')('none', { first: String(firstYear), last: String(lastYear) }),
    })}
  </section>`;
}

async function change(visit: Visit): Promise<Answer> {
  const { cycle = '', indicator: code = '' } = visit.params;
  const { visitor, language } = visit;
  if (!visitor) return missing;
  const typed = typedTargets(visit.form);
  const result = await setYearlyTargets(visit.db, visitor, { cycle, code }, { typed, language }, visit.now);
  if (result.ok) return seeOther(addresses.indicator(language, cycle, code));
  if (result.refusal === 'not-there') return missing;
  if (result.refusal === 'changed-meanwhile') return page(visit, result.stored, { typed, isStale: true });
  const indicator = await find(visit);
  return indicator ? page(visit, indicator, { typed, problems: result.problems }) : missing;
}

const path = '/:language/indicators/:cycle/:indicator/targets';

export const routes: Route[] = [
  { method: 'GET', path, action: 'set-targets', handle: show },
  { method: 'POST', path, action: 'set-targets', handle: change },
];
