import type { AskedQuestion } from '#db/json-columns.ts';
import { type Deadline, type DeadlineProblem, readDeadline } from '#language/deadline.ts';
import type { Language } from '#language/languages.ts';
import { type Multilingual, textHash } from '#language/multilingual.ts';
import type { SubjectKind } from './annual-report.ts';

/* A window of the yearly reporting: a year, the units asked, an opening and a deadline, the questions as they will be asked. */

/** The topic of notices that a window opens; due when it does. */
export const windowOpened = 'window-opened';

export type WindowForm = {
  cycle: string;
  year: string;
  zone: string;
  opensDate: string;
  opensTime: string;
  deadlineDate: string;
  deadlineTime: string;
  units: readonly string[];
};

export type WindowProblem = {
  field:
    'cycle' | 'year' | 'zone' | 'opens-date' | 'opens-time' | 'deadline-date' | 'deadline-time' | 'units';
  code:
    | DeadlineProblem
    | 'cycle'
    | 'year'
    | 'units'
    | 'deadline-before-opening'
    | 'deadline-past'
    | 'opened-already';
};

export type NewWindow = {
  cycle: string;
  year: number;
  units: readonly string[];
  opens: Deadline;
  deadline: Deadline;
};

type Known = {
  cycles: readonly { code: string; first_year: number; last_year: number }[];
  units: readonly string[];
};

/** Reads a window to be opened. */
export function readWindow(
  form: WindowForm,
  known: Known,
): { ok: true; window: NewWindow } | { ok: false; problems: WindowProblem[] } {
  const problems: WindowProblem[] = [];
  const cycle = known.cycles.find((each) => each.code === form.cycle);
  if (!cycle) problems.push({ field: 'cycle', code: 'cycle' });
  const year = /^\d{4}$/.test(form.year) ? Number(form.year) : 0;
  if (cycle && (year < cycle.first_year || year > cycle.last_year))
    problems.push({ field: 'year', code: 'year' });
  const units = known.units.filter((each) => form.units.includes(each));
  if (units.length === 0) problems.push({ field: 'units', code: 'units' });
  const opens = readDeadline(form.opensDate, form.opensTime, form.zone);
  const deadline = readDeadline(form.deadlineDate, form.deadlineTime, form.zone);
  if (!opens.ok) problems.push(timeProblem('opens', opens.problem));
  if (!deadline.ok && !(deadline.problem === 'zone' && !opens.ok && opens.problem === 'zone'))
    problems.push(timeProblem('deadline', deadline.problem));
  if (opens.ok && deadline.ok && deadline.deadline.at <= opens.deadline.at)
    problems.push({ field: 'deadline-date', code: 'deadline-before-opening' });
  if (problems.length > 0 || !cycle || !opens.ok || !deadline.ok) return { ok: false, problems };
  return {
    ok: true,
    window: { cycle: cycle.code, year, units, opens: opens.deadline, deadline: deadline.deadline },
  };
}

function timeProblem(which: 'opens' | 'deadline', code: DeadlineProblem): WindowProblem {
  if (code === 'zone') return { field: 'zone', code };
  return { field: code === 'date' ? `${which}-date` : `${which}-time`, code };
}

/** A question of a window with the kind of subject that it asks about. */
export type WindowQuestion = AskedQuestion & { subjectKind: SubjectKind };

export type QuestionProblem = {
  field: string;
  code: 'label-required' | 'label-long' | 'hint-long' | 'maximum' | 'too-many' | 'none-left';
};

export const mostQuestions = 20;
const longestLabel = 500;
const longestHint = 1_000;
export const maximumRange = { least: 100, most: 20_000 };

/**
 * The questions as a form in `language` leaves them: reworded, removed, with new ones at the end. Fields are numbered
 * from 0, `code-…` says which question they change; a wording in the source language makes its translations stale, one in another is a translation.
 */
export function questionsFromForm(
  form: ReadonlyMap<string, string>,
  before: readonly WindowQuestion[],
  language: Language,
): { questions: WindowQuestion[]; problems: QuestionProblem[] } {
  const problems: QuestionProblem[] = [];
  const questions: WindowQuestion[] = [];
  const field = (name: string, at: number) => form.get(`${name}-${at}`)?.trim() ?? '';
  for (let at = 0; form.has(`label-${at}`) && at < mostQuestions * 2; at++) {
    const known = before.find((each) => each.code === form.get(`code-${at}`));
    const label = field('label', at);
    const hint = field('hint', at);
    if (form.get(`remove-${at}`) === 'yes' || (!known && label === '' && hint === '')) continue;
    const maximum = Number(field('maximum', at).replace(/[\s\u00a0\u202f]/g, ''));
    const isMaximum =
      Number.isInteger(maximum) && maximum >= maximumRange.least && maximum <= maximumRange.most;
    if (label === '' && (!known || known.label.source === language))
      problems.push({ field: `label-${at}`, code: 'label-required' });
    if ([...label].length > longestLabel) problems.push({ field: `label-${at}`, code: 'label-long' });
    if ([...hint].length > longestHint) problems.push({ field: `hint-${at}`, code: 'hint-long' });
    if (!isMaximum) problems.push({ field: `maximum-${at}`, code: 'maximum' });
    questions.push({
      code: known?.code ?? freeCode([...before, ...questions].map((each) => each.code)),
      label: rewordedText(known?.label ?? null, language, label) ?? { source: language, [language]: label },
      hint: rewordedText(known?.hint ?? null, language, hint),
      maximum: isMaximum ? maximum : (known?.maximum ?? maximumRange.least),
      isRequired: form.get(`required-${at}`) === 'yes',
      subjectKind: known?.subjectKind ?? (form.get(`subject-${at}`) === 'theme' ? 'theme' : 'element'),
    });
  }
  if (questions.length === 0) problems.push({ field: 'label-0', code: 'none-left' });
  if (questions.length > mostQuestions) problems.push({ field: 'label-0', code: 'too-many' });
  return { questions, problems };
}

function freeCode(taken: readonly string[]): string {
  for (let n = 1; ; n++) if (!taken.includes(`question-${n}`)) return `question-${n}`;
}

/** A text with its wording in one language changed; null when nothing is left. Translations of an old wording become stale. */
export function rewordedText(
  known: Multilingual | null,
  language: Language,
  text: string,
): Multilingual | null {
  if (!known) return text === '' ? null : { source: language, [language]: text };
  if ((known[language] ?? '') === text) return known;
  const { mark: _, ...rest } = known;
  if (known.source !== language) {
    const from = { ...known.from, [language]: textHash(known[known.source] ?? '') };
    if (text !== '') return { ...rest, [language]: text, from };
    const { [language]: __, ...left } = rest;
    return left as Multilingual;
  }
  if (text === '') return null;
  const old = textHash(known[language] ?? '');
  const from = Object.fromEntries(
    (['ar', 'zh', 'en', 'fr', 'ru', 'es'] as const)
      .filter((each) => each !== language && known[each] !== undefined)
      .map((each) => [each, known.from?.[each] ?? old]),
  );
  return { ...rest, [language]: text, from };
}

/** A short sign of questions as they stand: a form that was made from others has another. */
export function questionsVersion(questions: readonly WindowQuestion[]): string {
  return textHash(
    JSON.stringify(
      questions.map((each) => [
        ...[each.code, each.subjectKind, each.maximum, each.isRequired],
        ...[sorted(each.label), sorted(each.hint)],
      ]),
    ),
  );
}

function sorted(text: Multilingual | null): unknown {
  return text && Object.entries(text).sort(([a], [b]) => (a < b ? -1 : 1));
}
