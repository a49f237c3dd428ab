import { formatInstant, daysBetween, civilDateAt } from '#language/deadline.ts';
import type { Language } from '#language/languages.ts';
import { may } from '#people/access.ts';
import { deadline } from '#ui/deadline/deadline.ts';
import { definitionList } from '#ui/definition-list/definition-list.ts';
import { errorSummary } from '#ui/error-summary/error-summary.ts';
import { textarea } from '#ui/field/field.ts';
import { buttonRow } from '#ui/form/form.ts';
import { html, type Html, nothing } from '#ui/html.ts';
import { notice } from '#ui/notice/notice.ts';
import { stateMark } from '#ui/state-mark/state-mark.ts';
import { code } from '#ui/tag/tag.ts';
import { numberOf, ownForm, plainText, textOf } from '#web/page-parts.ts';
import type { Visit } from '#web/visit.ts';
import {
  type Answers,
  answersAreEqual,
  type FormProblem,
  type Refusal,
  thingOf,
  whoActsNext,
  windowIsOpen,
} from './annual-report.ts';
import type { ReportDetail } from './report-detail.sql.ts';
import type { SubmissionRow } from './report-submission.sql.ts';

/** What the form shows: typed answers, what is wrong with them, and the stored text when somebody else changed it. */
export type FormState = {
  answers: Answers;
  version: number;
  problems: readonly FormProblem[];
  refusal?: Refusal | 'not-empty' | 'nothing-to-copy';
  stored?: Answers;
  note?: string;
};

/** A report: how it stands, its form when it may be written, its text when not, the decision, what was submitted. */
export function reportBody(
  visit: Visit,
  report: ReportDetail,
  state: FormState,
  submissions: readonly SubmissionRow[],
  action: string,
  key: string,
): Html {
  const thing = thingOf(report);
  const canWrite = may(visit.visitor, 'write-report', thing) && windowIsOpen(report.window, visit.now);
  const keepsText = state.refusal !== undefined && visit.form.size > 0;
  return html`${problems(visit, report, state)} ${standing(visit, report)}
  ${report.note && notice({ kind: report.state === 'sent-back' ? 'warning' : 'info', title: visit.say('coordination')('note-from-officer'), body: html`<p dir="auto">${report.note}</p>` })}
  ${state.stored && storedText(visit, report, state.stored)}
  ${canWrite || keepsText ? writeForm(visit, report, state, action, key, canWrite) : answersText(visit, report.questions, report.answers, report)}
  ${may(visit.visitor, 'decide-report', thing) && decisionForm(visit, state, `${action}/decision`)}
  ${submissions.length > 0 && submissionList(visit, report, submissions)}`;
}

function standing(visit: Visit, report: ReportDetail): Html {
  const say = visit.say('coordination');
  const { window } = report;
  const today = civilDateAt(visit.now, window.time_zone);
  const days = daysBetween(today, civilDateAt(window.deadline_at, window.time_zone));
  const isPast = window.deadline_at <= visit.now;
  return html`${definitionList([
      [say('unit'), html`${code(report.unit)} ${textOf(visit, report.unitName)}`],
      [say('window'), html`${code(String(window.year))}`],
      [say('state'), stateMark(report.state, say(`state-${report.state}`))],
      [say('next'), say(`next-${whoActsNext(report.state)}`)],
      [visit.say('cycle')('written-for'), report.onBehalfOf && textOf(visit, report.onBehalfOf)],
    ])}
    ${deadline({
      label: say('deadline'),
      announced: formatInstant(visit.language, window.deadline_at, window.time_zone),
      local: say('deadline-utc', { time: formatInstant(visit.language, window.deadline_at, 'UTC') }),
      remaining: isPast ? say('past') : say('due-in', { n: Math.max(0, days) }),
      instant: window.deadline_at.toISOString(),
      urgency: isPast ? 'past' : days <= 14 ? 'near' : 'far',
    })}
    <p
      class="hint"
      hidden
      data-local-time="${window.deadline_at.toISOString()}"
      data-pattern="${say('deadline-local', { time: '{time}' })}"
    ></p>`;
}

function problems(visit: Visit, report: ReportDetail, state: FormState): Html {
  const say = visit.say('coordination');
  const title = visit.say('web')('problem-box');
  if (state.refusal === 'not-empty' || state.refusal === 'nothing-to-copy')
    return errorSummary(title, [{ text: visit.say('cycle')(state.refusal) }]) ?? nothing;
  if (state.refusal) return errorSummary(title, [{ text: say(state.refusal) }]) ?? nothing;
  if (state.problems.length === 0) return nothing;
  const list = state.problems.map((problem) => ({
    href: `#${problem.field}`,
    text: problemText(visit, report, problem),
  }));
  const isNote = state.problems.some((problem) => problem.field === 'note');
  return html`${errorSummary(title, isNote ? list : [{ text: say('not-submitted') }, ...list])}`;
}

function problemText(visit: Visit, report: ReportDetail, problem: FormProblem): string {
  const question = report.questions.find((each) => `answer-${each.code}` === problem.field);
  const label = question ? plainText(visit, question.label) : '';
  const figures = Object.fromEntries(
    Object.entries(problem.values ?? {}).map(([name, value]) => [name, numberOf(visit, value)]),
  );
  return visit.say('coordination')(`problem-${problem.code}`, { label, ...figures });
}

/** The form in the language of the page; an answer written in another language stands beside as what is translated. */
function writeForm(
  visit: Visit,
  report: ReportDetail,
  state: FormState,
  action: string,
  key: string,
  canWrite: boolean,
): Html {
  const say = visit.say('coordination');
  const { language } = visit;
  const fields = report.questions.map((question) => {
    const name = `answer-${question.code}`;
    const answer = state.answers[question.code];
    const problem = state.problems.find((each) => each.field === name);
    const other = answer && answer.source !== language ? answer : null;
    return html`${
      other &&
      html`<div class="original">
        <p class="hint">
          ${say('answered-in-other', { language: visit.say('language')(`name-${other.source}`) })}
        </p>
        <blockquote lang="${other.source}" dir="auto">${other[other.source]}</blockquote>
      </div>`
    }
    ${copiedMark(visit, report, question.code, state.answers)}
    ${textarea({
      name,
      label: html`${textOf(visit, question.label)}${!question.isRequired && html` <small>(${say('optional')})</small>`}`,
      ...(question.hint && { hint: textOf(visit, question.hint) }),
      ...(problem && {
        error: problemText(visit, report, problem),
        errorPrefix: visit.say('web')('error-prefix'),
      }),
      value: answer?.[language] ?? '',
      rows: 8,
      limitText: say('at-most', { maximum: numberOf(visit, question.maximum) }),
      writtenIn: language,
    })}`;
  });
  const buttons = canWrite
    ? buttonRow([
        { text: say('save'), name: 'intent', value: 'save', kind: 'quiet' },
        { text: say('submit'), name: 'intent', value: 'submit' },
      ])
    : nothing;
  return ownForm(
    visit,
    action,
    html`<p class="hint">${say('written-in', { language: visit.say('language')(`name-${language}`) })}</p>
      <input type="hidden" name="version" value="${state.version}" />
      <input type="hidden" name="key" value="${visit.form.get('key') ?? key}" />
      <input type="hidden" name="written-in" value="${language satisfies Language}" />
      ${fields} ${buttons}`,
  );
}

function storedText(visit: Visit, report: ReportDetail, stored: Answers): Html {
  return html`<section>
    <h2>${visit.say('coordination')('stored-text')}</h2>
    ${answersText(visit, report.questions, stored)}
  </section>`;
}

/** An answer that still says what last year's report said. */
function copiedMark(visit: Visit, report: ReportDetail, code: string, answers: Answers): Html | null {
  const [earlier, now] = [report.copied?.answers[code], answers[code]];
  if (!report.copied || !earlier || !now || !answersAreEqual({ a: earlier }, { a: now })) return null;
  const year = String(report.copied.year);
  return html`<p class="hint">
    <strong class="tag">${visit.say('cycle')('copied-from', { year })}</strong>
  </p>`;
}

function answersText(
  visit: Visit,
  questions: ReportDetail['questions'],
  answers: Answers,
  report?: ReportDetail,
): Html {
  return html`${questions.map((question) => {
    const answer = answers[question.code];
    return html`<section class="answer">
      <h3>${textOf(visit, question.label)}</h3>
      ${report && copiedMark(visit, report, question.code, answers)}
      <p class="prose">${answer ? textOf(visit, answer) : visit.say('plan')('no-data-yet')}</p>
    </section>`;
  })}`;
}

function decisionForm(visit: Visit, state: FormState, action: string): Html {
  const say = visit.say('coordination');
  const problem = state.problems.find((each) => each.field === 'note');
  const body = html`<input type="hidden" name="version" value="${state.version}" /> ${textarea({
      name: 'note',
      label: say('note'),
      hint: say('note-hint'),
      value: state.note ?? '',
      rows: 4,
      ...(problem && { error: say('problem-note-required'), errorPrefix: visit.say('web')('error-prefix') }),
    })}
    ${buttonRow([
      { text: say('accept'), name: 'intent', value: 'accept' },
      { text: say('send-back'), name: 'intent', value: 'send-back', kind: 'quiet' },
    ])}`;
  return html`<section>${ownForm(visit, action, body)}</section>`;
}

function submissionList(visit: Visit, report: ReportDetail, submissions: readonly SubmissionRow[]): Html {
  const say = visit.say('coordination');
  return html`<section>
    <h2>${say('submissions')}</h2>
    ${submissions.map(
      (each) =>
        html`<details>
          <summary>${submittedOn(visit, report, each)}</summary>
          ${answersText(visit, each.questions, each.answers)}
        </details>`,
    )}
  </section>`;
}

function submittedOn(visit: Visit, report: ReportDetail, each: SubmissionRow): string {
  const values = {
    name: plainText(visit, each.submitter),
    time: formatInstant(visit.language, each.submitted_at, report.window.time_zone),
  };
  return each.onBehalfOf
    ? visit.say('cycle')('submitted-for', { ...values, whom: plainText(visit, each.onBehalfOf) })
    : visit.say('coordination')('submitted-on', values);
}
