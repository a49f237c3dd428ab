import { errorSummary } from '#ui/error-summary/error-summary.ts';
import { checkboxes, select, textarea } from '#ui/field/field.ts';
import { buttonRow, fieldset } from '#ui/form/form.ts';
import { html, type Html } from '#ui/html.ts';
import { code } from '#ui/tag/tag.ts';
import { addresses } from '#web/addresses.ts';
import { numberOf, ownForm, plainText, sourceOf, textOf } from '#web/page-parts.ts';
import { type ReturnedForm, statusOfForm, versionField } from '#web/returned-form.ts';
import { type Answer, missing, type PageAnswer, type Route, seeOther, type Visit } from '#web/visit.ts';
import {
  markField,
  type Mark,
  type MarkProblem,
  marksVersion,
  type TypedMarks,
  typedMarks,
} from './element-marks.ts';
import { findMarkedElement, listSchemes, type MarkedElement, type NamedScheme } from './element-marks.sql.ts';
import { markElement } from './mark-element.action.ts';

type Shown = ReturnedForm<TypedMarks, MarkProblem>;

function find(visit: Visit): Promise<MarkedElement | null> {
  return findMarkedElement(visit.db, visit.params.cycle ?? '', visit.params.element ?? '');
}

async function show(visit: Visit): Promise<Answer> {
  const element = await find(visit);
  return element ? page(visit, element, {}) : missing;
}

function problemText(visit: Visit, { code, values = {} }: MarkProblem): string {
  const told = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'number' ? numberOf(visit, value) : value,
  ]);
  return visit.say('marking')(`problem-${code}`, Object.fromEntries(told));
}

async function page(visit: Visit, element: MarkedElement, shown: Shown): Promise<PageAnswer> {
  const say = visit.say('marking');
  const { language } = visit;
  const schemes = await listSchemes(visit.db);
  const stale = shown.isStale ? [{ href: '#stored', text: say('changed-meanwhile') }] : [];
  const problems = problemLines(visit, schemes, shown.problems ?? []);
  const back = addresses.element(language, element.cycle, element.code);
  const ofReason = shown.problems?.find((each) => each.field === 'reason');
  return {
    kind: 'page',
    status: statusOfForm(shown),
    title: `${say('title')}: ${element.code}`,
    crumbs: [
      { text: html`${code(element.code)} ${textOf(visit, element.title)}`, href: back },
      { text: say('title') },
    ],
    body: html`${errorSummary(visit.say('web')('problem-box'), [...stale, ...problems])}
      <p class="lead">${say('intro')}</p>
      <p>${say('sources')}</p>
      ${
        shown.isStale &&
        html`<section>
          <h2 id="stored">${say('stored')}</h2>
          ${element.marks.length === 0 ? html`<p>${say('none')}</p>` : schemes.map((each) => storedMarks(visit, each, element.marks))}
        </section>`
      }
      ${ownForm(
        visit,
        addresses.elementMarks(language, element.cycle, element.code),
        html`${versionField(shown, marksVersion(element.marks))}
        ${schemes.map((each) => schemeFields(visit, each, element, shown))}
        ${textarea({
          name: 'reason',
          label: say('reason'),
          hint: say('reason-hint'),
          rows: 3,
          value: shown.typed?.reason ?? '',
          ...(ofReason && wrong(visit, ofReason)),
        })}
        ${buttonRow([{ text: say('save') }], { href: back, text: say('back') })}`,
      )}`,
  };
}

function wrong(visit: Visit, problem: MarkProblem) {
  return { error: problemText(visit, problem), errorPrefix: visit.say('web')('error-prefix') };
}

/** What is wrong, once for each field: two marks without a source miss the same one. */
function problemLines(visit: Visit, schemes: readonly NamedScheme[], problems: readonly MarkProblem[]) {
  const colon = visit.say('language')('colon');
  const lines = problems.map((each) => {
    const scheme = schemes.find((one) => one.code === each.scheme);
    const text = problemText(visit, each);
    if (!scheme) return { text, ...(each.field === 'reason' && { href: '#reason' }) };
    return { href: `#${idOf(scheme, each)}`, text: `${plainText(visit, scheme.name)}${colon}${text}` };
  });
  return [...new Map(lines.map((each) => [`${each.href} ${each.text}`, each])).values()];
}

function idOf(scheme: NamedScheme, { field }: MarkProblem): string {
  if (field === 'source') return markField.source(scheme.code);
  return scheme.kind === 'score' ? markField.score(scheme.code) : markField.values(scheme.code);
}

/** A scheme: its values to choose from, what marks the element now, and what the chosen marks rest on. */
function schemeFields(visit: Visit, scheme: NamedScheme, { marks }: MarkedElement, shown: Shown): Html {
  const say = visit.say('marking');
  const chosen = (shown.typed?.marks ?? marks).filter((each) => each.scheme === scheme.code);
  const ofScheme = shown.problems?.filter((each) => each.scheme === scheme.code) ?? [];
  const ofValue = ofScheme.find((each) => each.field === 'value');
  const ofSource = ofScheme.find((each) => each.field === 'source');
  const hintOf = (value: string) => {
    const mark = marks.find((each) => each.scheme === scheme.code && each.value === value);
    return mark ? storedMark(visit, scheme, mark) : null;
  };
  return fieldset(
    textOf(visit, scheme.name),
    html`${valueFields(visit, scheme, chosen, { hintOf, ...(ofValue && { problem: ofValue }) })}
    ${textarea({
      name: markField.source(scheme.code),
      label: say('source'),
      rows: 2,
      writtenIn: 'en',
      value: typedSource(visit, shown, scheme),
      ...(ofSource && wrong(visit, ofSource)),
    })}`,
  );
}

/** A score is one of its values or none, a list any of them; beside what marks the element now stands what it rests on. */
function valueFields(
  visit: Visit,
  scheme: NamedScheme,
  chosen: readonly { value: string }[],
  { hintOf, problem }: { hintOf: (value: string) => Html | null; problem?: MarkProblem },
): Html {
  const label = visit.say('markers')('value');
  const values = chosen.map((each) => each.value);
  if (scheme.kind === 'list')
    return checkboxes({
      name: markField.values(scheme.code),
      label,
      values,
      options: scheme.values.map((each) => {
        const hint = hintOf(each.code);
        return {
          name: markField.value(scheme.code, each.code),
          value: each.code,
          text: html`${code(each.code)} ${textOf(visit, each.name)}`,
          ...(hint && { hint }),
        };
      }),
      ...(problem && wrong(visit, problem)),
    });
  const hints = scheme.values.flatMap((each) => hintOf(each.code) ?? []);
  return select({
    name: markField.score(scheme.code),
    label,
    emptyText: visit.say('marking')('not-marked'),
    value: values[0] ?? '',
    options: scheme.values.map((each) => ({ value: each.code, text: textOf(visit, each.name) })),
    ...(hints[0] && { hint: html`${hints}` }),
    ...(problem && wrong(visit, problem)),
  });
}

/** A mark as it is stored: its value, how sure it is, what it rests on. */
function storedMark(visit: Visit, { values }: NamedScheme, { value, provenance, source }: Mark): Html {
  const name = values.find((each) => each.code === value)?.name;
  const told = visit.say('marking')('stored-mark', {
    value: name ? plainText(visit, name) : value,
    provenance: visit.say('markers')(provenance),
  });
  return html`${told}${source && html`${visit.say('language')('colon')}${sourceOf(visit, source)}`}`;
}

/** A source is kept as it was typed, also when no mark of its scheme was chosen. */
function typedSource(visit: Visit, { typed }: Shown, scheme: NamedScheme): string {
  return typed ? (visit.form.get(markField.source(scheme.code)) ?? '').trim() : '';
}

/** What marks the element in a scheme as another person has left it meanwhile. */
function storedMarks(visit: Visit, scheme: NamedScheme, all: readonly Mark[]): Html | null {
  const marks = all.filter((each) => each.scheme === scheme.code);
  if (marks.length === 0) return null;
  return html`<h3>${textOf(visit, scheme.name)}</h3>
    <ul>
      ${marks.map(
        (mark) =>
          html`<li>
            ${scheme.kind === 'list' && html`${code(mark.value)} `}${storedMark(visit, scheme, mark)}
          </li>`,
      )}
    </ul>`;
}

async function change(visit: Visit): Promise<Answer> {
  const { cycle = '', element: code = '' } = visit.params;
  if (!visit.visitor) return missing;
  const typed = typedMarks(visit.form);
  const result = await markElement(visit.db, visit.visitor, { cycle, code }, typed, visit.now);
  if (result.ok) return seeOther(addresses.element(visit.language, cycle, code));
  if (result.refusal === 'not-there') return missing;
  if (result.refusal === 'changed-meanwhile') return page(visit, result.stored, { typed, isStale: true });
  const element = await find(visit);
  return element ? page(visit, element, { typed, problems: result.problems }) : missing;
}

const path = '/:language/plan/:cycle/:element/markers';

export const routes: Route[] = [
  { method: 'GET', path, action: 'mark-element', handle: show },
  { method: 'POST', path, action: 'mark-element', handle: change },
];
