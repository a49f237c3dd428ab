import { formatNumber } from '#language/format.ts';
import { may } from '#people/access.ts';
import { errorSummary } from '#ui/error-summary/error-summary.ts';
import { checkbox, fileInput, radios, textarea, textInput } from '#ui/field/field.ts';
import { buttonRow, form } from '#ui/form/form.ts';
import { html, type Html, nothing } from '#ui/html.ts';
import { addresses } from '#web/addresses.ts';
import { numberOf, ownForm, plainText } from '#web/page-parts.ts';
import type { Visit } from '#web/visit.ts';
import type { AttachmentRow } from './attachment.sql.ts';
import { figureThing } from './figure-address.ts';
import type { FigureDetail } from './figure.sql.ts';
import { versionFacts } from './figure-view.ts';
import type { FigureProblem, FigureRefusal, TypedObservation } from './observation.ts';

/** What the forms of a figure show: what was typed, what is wrong with it, why it was refused. */
export type FigureFormState = {
  typed?: TypedObservation;
  attachment?: AttachmentRow | null;
  /** The file of the version before is to be left out. */
  isWithoutFile?: boolean;
  note?: string;
  problems?: readonly FigureProblem[];
  refusal?: FigureRefusal;
};

/** A problem in words, figures written as the language writes them. */
export function figureProblemText(visit: Visit, problem: FigureProblem): string {
  const values = Object.fromEntries(
    Object.entries(problem.values ?? {}).map(([name, value]) => [
      name,
      name === 'year' || typeof value === 'string' || name === 'n' ? String(value) : numberOf(visit, value),
    ]),
  );
  return visit.say('figures')(`problem-${problem.code}`, {
    ...values,
    ...(problem.code === 'too-many-decimals' && { n: Number(problem.values?.n ?? 0) }),
    example: formatNumber(visit.language, 12.5),
  });
}

function problems(visit: Visit, figure: FigureDetail, state: FigureFormState): Html {
  const title = visit.say('web')('problem-box');
  if (state.refusal) {
    const isStale = state.refusal === 'changed-meanwhile' && state.typed;
    return html`${errorSummary(title, [{ text: visit.say('figures')(`refused-${state.refusal}`) }])}
    ${isStale && storedText(visit, figure)}`;
  }
  const list = (state.problems ?? []).map((each) => ({
    href: `#${each.field}`,
    text: figureProblemText(visit, each),
  }));
  return list.length === 0 ? nothing : html`${errorSummary(title, list)}`;
}

/** The latest version as somebody else has stored it, beside what was typed. */
function storedText(visit: Visit, figure: FigureDetail): Html {
  const latest = figure.versions.at(-1);
  if (!latest) return nothing;
  return html`<section>
    <h2>${visit.say('figures')('stored-text')}</h2>
    ${versionFacts(visit, figure, latest, true, true)}
  </section>`;
}

/** The forms for whom they are: to enter or correct for the focal point, to validate or return for the planning officer. */
function forms(visit: Visit, figure: FigureDetail, state: FigureFormState): Html {
  const thing = figureThing(figure);
  const latest = figure.versions.at(-1);
  const mayDecide =
    latest?.validation === 'entered' &&
    may(visit.visitor, 'validate-observation', thing) &&
    !figure.versions.some((each) => each.enteredBy === visit.visitor?.id);
  return html`${mayDecide && decisionForm(visit, figure, state)}
  ${may(visit.visitor, 'enter-observation', thing) && entryForm(visit, figure, state)}`;
}

export const figureForms = { problems, forms };

function entryForm(visit: Visit, figure: FigureDetail, state: FigureFormState): Html {
  const say = visit.say('figures');
  const latest = figure.versions.at(-1);
  const wrong = (field: string) => {
    const problem = state.problems?.find((each) => each.field === field);
    return (
      problem && { error: figureProblemText(visit, problem), errorPrefix: visit.say('web')('error-prefix') }
    );
  };
  const written = (field: 'source' | 'method' | 'note' | 'reason', label: string, hint?: string) =>
    textarea({
      name: field,
      label,
      rows: field === 'source' ? 2 : 3,
      value:
        state.typed?.[field] ?? (field === 'source' || field === 'method' ? (latest?.[field] ?? '') : ''),
      writtenIn: visit.language,
      ...(hint && { hint }),
      ...wrong(field),
    });
  const isCorrection = figure.latestVersion > 0;
  const shownValue = latest?.value == null ? '' : formatNumber(visit.language, latest.value);
  const option = (value: string, text: string) => ({ value, text });
  const returned = latest?.validation === 'returned' ? latest.decisionNote : null;
  return html`<section>
    <h2>${say(isCorrection ? 'correct-title' : 'enter-title')}</h2>
    ${
      returned &&
      html`<p class="notice notice-warning">
        <span>${say('returned-with')} <q dir="auto">${returned}</q></span>
      </p>`
    }
    ${form({
      action: addresses.figure(visit.language, figure),
      token: visit.formToken,
      takesFile: true,
      body: html`<input type="hidden" name="version" value="${figure.latestVersion}" /> ${radios({
          name: 'state',
          label: say('what-there-is'),
          value: state.typed?.state ?? latest?.state ?? 'value',
          options: [
            option('value', say('state-value')),
            option('not-applicable', visit.say('plan')('not-applicable')),
            option('no-data', visit.say('plan')('no-data-yet')),
          ],
          ...wrong('state'),
        })}
        ${textInput({
          name: 'value',
          label: visit.say('plan')('value'),
          hint: say('value-hint', {
            unit: plainText(visit, figure.unitOfMeasure),
            example: formatNumber(visit.language, 12.5),
          }),
          isNumber: true,
          value: state.typed?.value ?? shownValue,
          ...wrong('value'),
        })}
        ${textInput({
          name: 'as-of',
          type: 'date',
          label: say('as-of'),
          hint: say('as-of-hint'),
          value: state.typed?.asOf ?? latest?.asOf ?? '',
          ...wrong('as-of'),
        })}
        ${written('source', visit.say('plan')('source'), say('source-hint'))}
        ${written('method', say('method'))} ${written('note', say('note'))}
        ${isCorrection && written('reason', say('reason'), say('reason-hint'))}
        ${attachedAlready(visit, state, latest?.attachment ?? null)}
        ${fileInput({ name: 'file', label: say('attachment'), hint: say('attachment-hint'), ...wrong('file') })}
        ${buttonRow([{ text: say(isCorrection ? 'submit-correction' : 'submit-entry') }])}`,
    })}
  </section>`;
}

/** The file that a version will have unless another is chosen: one that was sent with this form, else that of the version before. */
function attachedAlready(visit: Visit, state: FigureFormState, before: AttachmentRow | null): Html {
  const say = visit.say('figures');
  if (state.attachment)
    return html`<input type="hidden" name="attachment" value="${state.attachment.id}" />
      <p>${say('kept-file')} <bdi>${state.attachment.name}</bdi></p>`;
  if (!before) return nothing;
  return html`<p>${say('same-file')} <bdi>${before.name}</bdi></p>
    ${checkbox({ name: 'without-file', label: say('without-file'), value: 'yes', isChecked: state.isWithoutFile ?? false })}`;
}

function decisionForm(visit: Visit, figure: FigureDetail, state: FigureFormState): Html {
  const say = visit.say('figures');
  const latest = figure.versions.at(-1);
  const problem = state.problems?.find((each) => each.field === 'decision-note');
  const body = html`<input type="hidden" name="version" value="${figure.latestVersion}" />
    <p>${say('to-decide', { n: numberOf(visit, figure.latestVersion) })}</p>
    ${latest && versionFacts(visit, figure, latest, true, true)}
    ${textarea({
      name: 'decision-note',
      label: say('decision-note'),
      hint: say('decision-note-hint'),
      value: state.note ?? '',
      rows: 3,
      ...(problem && {
        error: figureProblemText(visit, problem),
        errorPrefix: visit.say('web')('error-prefix'),
      }),
    })}
    ${buttonRow([
      { text: say('validate'), name: 'intent', value: 'validate' },
      { text: say('return'), name: 'intent', value: 'return', kind: 'quiet' },
    ])}`;
  return html`<section>
    <h2>${say('decide-title')}</h2>
    ${ownForm(visit, addresses.figureFile(visit.language, figure, 'decision'), body)}
  </section>`;
}
