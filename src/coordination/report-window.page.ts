import { civilFields, formatInstant } from '#language/deadline.ts';
import { errorSummary } from '#ui/error-summary/error-summary.ts';
import { select, textarea, textInput } from '#ui/field/field.ts';
import { definitionList } from '#ui/definition-list/definition-list.ts';
import { fieldset, submitButton } from '#ui/form/form.ts';
import { html, type Html } from '#ui/html.ts';
import { notice } from '#ui/notice/notice.ts';
import { code } from '#ui/tag/tag.ts';
import { addresses } from '#web/addresses.ts';
import { numberOf, ownForm } from '#web/page-parts.ts';
import { type Answer, missing, type PageAnswer, type Route, seeOther, type Visit } from '#web/visit.ts';
import type { Thing } from '#people/access.ts';
import { changeQuestions, type ChangeQuestionsResult } from './change-questions.action.ts';
import {
  extendDeadline,
  type ExtensionForm,
  type ExtensionProblem,
  longestReason,
} from './extend-deadline.action.ts';
import { extensionList } from './report-comments-view.ts';
import { type ExtensionRow, listExtensions } from './report-deadline.sql.ts';
import { findWindow, listReportSubjects, type WindowRow } from './report-window.sql.ts';
import { questionForm, questionList, questionProblemText } from './window-questions-view.ts';
import { listQuestions } from './window-opening.sql.ts';

type Shown = {
  extension?: { typed: ExtensionForm; problems: readonly ExtensionProblem[]; isMeanwhile: boolean };
  questions?: Exclude<ChangeQuestionsResult, { ok: true } | { refusal: 'not-allowed' }>;
};

const found = new WeakMap<Visit, WindowRow>();

async function thing(visit: Visit): Promise<Thing | null> {
  const window = await findWindow(visit.db, visit.params.window ?? '');
  if (window) found.set(visit, window);
  return window ? {} : null;
}

/** A window: when it opens and closes, for whom, its questions, its extensions. */
async function show(visit: Visit): Promise<Answer> {
  return page(visit, {});
}

async function page(visit: Visit, shown: Shown): Promise<Answer> {
  const window = found.get(visit);
  if (!window) return missing;
  const [questions, extensions, subjects] = await Promise.all([
    listQuestions(visit.db, window.id),
    listExtensions(visit.db, window.id),
    listReportSubjects(visit.db, [window.id]),
  ]);
  const say = visit.say('cycle');
  const at = (instant: Date) => formatInstant(visit.language, instant, window.time_zone);
  const isOpen = window.opens_at <= visit.now;
  const done = ['opened', 'extended', 'questions-saved'].find((each) => each === visit.query.get('done'));
  const told = Math.min(Number.parseInt(visit.query.get('told') ?? '0', 10) || 0, 100_000);
  const units = [...new Set(subjects.map((each) => each.unit))];
  return {
    kind: 'page',
    status: statusOf(shown),
    title: say('window.title', { year: String(window.year) }),
    crumbs: [
      { text: visit.say('coordination')('reports.title'), href: addresses.reports(visit.language) },
      { text: say('windows.title'), href: addresses.reportWindows(visit.language) },
      { text: code(window.code) },
    ],
    marks: ['unofficial'],
    ...(done && {
      notices: notice({ kind: 'success', body: say(`done-${done}`, { n: told }), isAnswer: true }),
    }),
    body: html`${errorSummary(visit.say('web')('problem-box'), problemsOf(visit, shown))}
      ${definitionList([
        [say('cycle'), code(window.cycle)],
        [say('units'), units.map((each) => html`${code(each)} `)],
        [visit.say('coordination')('opens'), at(window.opens_at)],
        [visit.say('coordination')('deadline'), at(window.deadline_at)],
        [say('reports-asked'), numberOf(visit, subjects.length)],
      ])}
      <section>
        <h2>${say('questions')}</h2>
        ${isOpen ? questionList(visit, questions) : questionForm(visit, window.code, questions, shown.questions)}
      </section>
      ${extensionList(visit, extensions)} ${extensionForm(visit, window, extensions, units, shown)}`,
  };
}

function statusOf(shown: Shown): NonNullable<PageAnswer['status']> {
  if (shown.extension) return shown.extension.isMeanwhile ? 409 : 422;
  if (shown.questions) return shown.questions.refusal ? 409 : 422;
  return 200;
}

function problemsOf(visit: Visit, shown: Shown): { href?: string; text: string }[] {
  const say = visit.say('cycle');
  const { extension, questions } = shown;
  if (extension?.isMeanwhile) return [{ href: '#extension', text: say('extended-meanwhile') }];
  if (extension)
    return extension.problems.map((each) => ({
      href: `#${each.field}`,
      text: extensionProblem(visit, each),
    }));
  if (questions?.refusal === 'opened') return [{ text: say('questions-opened') }];
  if (questions?.refusal === 'changed-meanwhile') return [{ text: say('questions-changed') }];
  if (questions?.refusal === null)
    return questions.problems.map((each) => ({
      href: `#${each.field}`,
      text: questionProblemText(visit, each),
    }));
  return [];
}

function extensionProblem(visit: Visit, problem: ExtensionProblem): string {
  return visit.say('cycle')(`problem-${problem.code}`, {
    maximum: numberOf(visit, longestReason),
    zone: `\u2066${found.get(visit)?.time_zone ?? ''}\u2069`,
  });
}

function extensionForm(
  visit: Visit,
  window: WindowRow,
  extensions: readonly ExtensionRow[],
  units: readonly string[],
  shown: Shown,
): Html {
  const say = visit.say('cycle');
  const { date, time } = civilFields(window.deadline_at, window.time_zone);
  const asked = (name: string) => visit.query.get(name) ?? '';
  const typed = shown.extension?.typed ?? {
    ...{ unit: asked('unit'), subject: asked('subject'), date, time, reason: '' },
  };
  const field = (name: ExtensionProblem['field']) => {
    const problem = shown.extension?.problems.find((each) => each.field === name);
    return {
      name,
      error: problem ? extensionProblem(visit, problem) : null,
      errorPrefix: visit.say('web')('error-prefix'),
    };
  };
  const body = fieldset(
    say('extend'),
    html`<p class="hint">${say('extend-hint', { zone: `\u2066${window.time_zone}\u2069` })}</p>
      <input type="hidden" name="seen" value="${extensions[0]?.id ?? ''}" />
      <input type="hidden" name="subject" value="${typed.subject}" />
      ${typed.subject !== '' && html`<p>${say('extend-one')}${visit.say('language')('colon')}${code(typed.subject.slice(typed.subject.indexOf(':') + 1))}</p>`}
      ${select({ ...field('unit'), label: visit.say('coordination')('unit'), value: typed.unit, emptyText: say('every-unit'), options: units.map((each) => ({ value: each, text: each })) })}
      ${textInput({ ...field('deadline-date'), label: say('deadline-date'), type: 'date', value: typed.date })}
      ${textInput({ ...field('deadline-time'), label: say('deadline-time'), hint: say('time-hint'), value: typed.time, width: 'short' })}
      ${textarea({ ...field('reason'), label: say('reason'), hint: say('reason-hint'), value: typed.reason, rows: 3 })}
      ${submitButton({ text: say('extend') })}`,
  );
  const action = `${addresses.reportWindow(visit.language, window.code)}/extension`;
  return html`<div id="extension">${ownForm(visit, action, body)}</div>`;
}

async function extend(visit: Visit): Promise<Answer> {
  const window = found.get(visit);
  const { visitor, form } = visit;
  if (!window || !visitor) return missing;
  const of = (name: string) => (form.get(name) ?? '').trim();
  const typed: ExtensionForm = {
    ...{ unit: of('unit'), subject: of('subject'), date: of('deadline-date'), time: of('deadline-time') },
    ...{ reason: of('reason'), seen: of('seen') },
  };
  const result = await extendDeadline(visit.db, visitor, window, typed, visit.now);
  if (result.ok)
    return seeOther(
      `${addresses.reportWindow(visit.language, window.code)}?done=extended&told=${result.told}`,
    );
  if (result.refusal === 'not-allowed') return missing;
  const isMeanwhile = result.refusal !== null;
  return page(visit, {
    extension: { typed, problems: result.refusal === null ? result.problems : [], isMeanwhile },
  });
}

async function saveQuestions(visit: Visit): Promise<Answer> {
  const window = found.get(visit);
  const { visitor, form, language } = visit;
  if (!window || !visitor) return missing;
  const sent = { fields: form, language, version: form.get('version') ?? '' };
  const result = await changeQuestions(visit.db, visitor, window, sent, visit.now);
  if (result.ok) return seeOther(`${addresses.reportWindow(language, window.code)}?done=questions-saved`);
  return result.refusal === 'not-allowed' ? missing : page(visit, { questions: result });
}

const path = '/:language/report-windows/:window';

export const routes: Route[] = [
  { method: 'GET', path, action: 'conduct-reporting', thing, handle: show },
  { method: 'POST', path: `${path}/questions`, action: 'conduct-reporting', thing, handle: saveQuestions },
  { method: 'POST', path: `${path}/extension`, action: 'conduct-reporting', thing, handle: extend },
];
