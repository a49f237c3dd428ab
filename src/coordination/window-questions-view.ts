import type { AskedQuestion } from '#db/json-columns.ts';
import { checkbox, select, textarea, textInput } from '#ui/field/field.ts';
import { fieldset, submitButton } from '#ui/form/form.ts';
import { html, type Html } from '#ui/html.ts';
import { addresses } from '#web/addresses.ts';
import { numberOf, ownForm, textOf } from '#web/page-parts.ts';
import type { Visit } from '#web/visit.ts';
import type { ChangeQuestionsResult } from './change-questions.action.ts';
import {
  maximumRange,
  mostQuestions,
  type QuestionProblem,
  questionsVersion,
  type WindowQuestion,
} from './report-window.ts';

type Refused = Exclude<ChangeQuestionsResult, { ok: true } | { refusal: 'not-allowed' }>;

/** The questions as they are asked. */
export function questionList(visit: Visit, questions: readonly WindowQuestion[]): Html {
  const say = visit.say('cycle');
  if (questions.length === 0) return html`<p>${say('no-questions')}</p>`;
  return html`<ol>
    ${questions.map((each) => html`<li>${question(visit, each)} <small>(${say(`about-${each.subjectKind}`)})</small></li>`)}
  </ol>`;
}

function question(visit: Visit, each: AskedQuestion): Html {
  return html`<strong>${textOf(visit, each.label)}</strong
    >${each.hint && html` ${textOf(visit, each.hint)}`}`;
}

export function questionProblemText(visit: Visit, problem: QuestionProblem): string {
  const { least, most } = maximumRange;
  return visit.say('cycle')(`problem-${problem.code}`, {
    least: numberOf(visit, least),
    most: numberOf(visit, problem.code === 'too-many' ? mostQuestions : most),
  });
}

/** The questions to be changed until the window opens, in the language of the page; one empty place for a new one. */
export function questionForm(
  visit: Visit,
  windowCode: string,
  stored: readonly WindowQuestion[],
  refused?: Refused,
): Html {
  const say = visit.say('cycle');
  const shown = refused ? refused.typed : stored;
  const problems = refused?.refusal === null ? refused.problems : [];
  const meanwhile = refused?.refusal === 'changed-meanwhile' ? refused.stored : null;
  const body = html`<p class="hint">
      ${say('questions-hint', { language: visit.say('language')(`name-${visit.language}`) })}
    </p>
    <input type="hidden" name="version" value="${questionsVersion(stored)}" />
    ${shown.map((each, at) => questionFields(visit, each, at, stored, problems))}
    ${questionFields(visit, null, shown.length, stored, problems)}
    ${submitButton({ text: say('questions-save') })}`;
  return html`${
    meanwhile &&
    html`<section>
      <h3>${say('questions-stored')}</h3>
      ${questionList(visit, meanwhile)}
    </section>`
  }${ownForm(visit, `${addresses.reportWindow(visit.language, windowCode)}/questions`, body)}`;
}

function questionFields(
  visit: Visit,
  each: WindowQuestion | null,
  at: number,
  stored: readonly WindowQuestion[],
  problems: readonly QuestionProblem[],
): Html {
  const say = visit.say('cycle');
  const { language } = visit;
  const isKnown = each !== null && stored.some(({ code }) => code === each.code);
  const field = (name: string) => {
    const problem = problems.find((one) => one.field === `${name}-${at}`);
    return {
      name: `${name}-${at}`,
      error: problem ? questionProblemText(visit, problem) : null,
      errorPrefix: visit.say('web')('error-prefix'),
    };
  };
  const other = each && each.label.source !== language ? each : null;
  return fieldset(
    each ? say('question-n', { n: numberOf(visit, at + 1) }) : say('question-new'),
    html`${isKnown && html`<input type="hidden" name="code-${at}" value="${each.code}" />`}
    ${other && html`<blockquote lang="${other.label.source}" dir="auto">${other.label[other.label.source]}</blockquote>`}
    ${textInput({ ...field('label'), label: say('question-label'), value: each?.label[language] ?? '', writtenIn: language })}
    ${textarea({ ...field('hint'), label: say('question-hint'), value: each?.hint?.[language] ?? '', rows: 2, writtenIn: language })}
    ${textInput({ ...field('maximum'), label: say('question-maximum'), value: String(each?.maximum ?? 2000), isNumber: true })}
    ${
      isKnown
        ? html`<p class="hint">${say(`about-${each.subjectKind}`)}</p>`
        : select({
            ...field('subject'),
            label: say('question-about'),
            value: each?.subjectKind ?? 'element',
            options: (['element', 'theme'] as const).map((kind) => ({
              value: kind,
              text: say(`about-${kind}`),
            })),
          })
    }
    ${checkbox({ name: `required-${at}`, label: say('question-required'), isChecked: each?.isRequired ?? true })}
    ${each && checkbox({ name: `remove-${at}`, label: say('question-remove') })}`,
  );
}
