import type { AskedQuestion } from '#db/json-columns.ts';
import type { Language } from '#language/languages.ts';
import { type Multilingual, textHash } from '#language/multilingual.ts';
import type { Thing } from '#people/access.ts';

/*
 * The yearly report of a focal point on one subject (a plan element or a theme), inside a window.
 * Resolution 191 asks for themes: priorities, main activities, results; Resolution 71 for what was achieved.
 */

export type ReportState = 'not-started' | 'draft' | 'submitted' | 'sent-back' | 'accepted';
export type SubjectKind = 'element' | 'theme';
export type Answers = Record<string, Multilingual>;

/** What does not fit in a form: which field, which message (`problem-<code>` of the room), with which values. */
export type FormProblem = {
  field: string;
  code: 'required' | 'too-long' | 'note-required';
  values?: Record<string, number>;
};

/** Why an action on a report was refused as a whole. */
export type Refusal =
  'window-closed' | 'window-not-open' | 'changed-meanwhile' | 'state-changed' | 'own-report';

/** Who acts next on a report in a state; nobody once it is accepted. */
export function whoActsNext(state: ReportState): 'focal-point' | 'planning-officer' | 'nobody' {
  switch (state) {
    case 'submitted':
      return 'planning-officer';
    case 'accepted':
      return 'nobody';
    default:
      return 'focal-point';
  }
}

/** Whether the focal point may still change the text. */
export function isOpenForWriting(state: ReportState): boolean {
  return state === 'not-started' || state === 'draft' || state === 'sent-back';
}

/** What a report is about, as the decision on access needs it. */
export function thingOf(report: {
  unit: string;
  state: ReportState;
  subjectKind: SubjectKind;
  subjectId: string;
}): Thing {
  const { unit, state, subjectKind, subjectId } = report;
  return subjectKind === 'theme' ? { unit, state, theme: subjectId } : { unit, state, element: subjectId };
}

/** The part of an address that names a subject: "theme:water", "element:2020-2023/D.1". */
export function subjectPart(report: { subjectKind: SubjectKind; subjectId: string }): string {
  return `${report.subjectKind}:${report.subjectId}`;
}

/** The address of a report after the language. */
export function reportPath(report: {
  window: string;
  unit: string;
  subjectKind: SubjectKind;
  subjectId: string;
}): string {
  return `/reports/${[report.window, report.unit, subjectPart(report)].map(encodeURIComponent).join('/')}`;
}

/** Whether a window takes reports at an instant: from its opening, up to but not including its deadline. */
export function windowIsOpen(window: { opens_at: Date; deadline_at: Date }, now: Date): boolean {
  return window.opens_at <= now && now < window.deadline_at;
}

/**
 * The answers of a form written in `language`, on top of what was there: the written language becomes the source of an
 * answer that is new or was written in it; other languages stay and become stale when the source changes.
 */
export function answersFromForm(
  form: ReadonlyMap<string, string>,
  questions: readonly Pick<AskedQuestion, 'code'>[],
  language: Language,
  before: Answers,
): Answers {
  const answers: Answers = {};
  for (const { code } of questions) {
    const typed = form.get(`answer-${code}`)?.trim();
    const known = before[code];
    if (typed === undefined) {
      if (known) answers[code] = known;
    } else if (typed !== '') {
      answers[code] = withText(known, language, typed);
    } else if (known && known.source !== language) {
      answers[code] = known;
    }
  }
  return answers;
}

function withText(known: Multilingual | undefined, language: Language, text: string): Multilingual {
  if (!known) return { source: language, [language]: text };
  if (known.source === language) return { ...known, [language]: text };
  const from = { ...known.from, [language]: textHash(known[known.source] ?? '') };
  return { ...known, [language]: text, from };
}

/** What keeps answers from being submitted: required ones that are empty, any that is longer than its question allows. */
export function problemsOf(
  answers: Answers,
  questions: readonly AskedQuestion[],
  language: Language,
): FormProblem[] {
  return questions.flatMap((question): FormProblem[] => {
    const answer = answers[question.code];
    const text = answer?.[language] ?? answer?.[answer.source] ?? '';
    const field = `answer-${question.code}`;
    if (text === '') return question.isRequired ? [{ field, code: 'required' }] : [];
    const length = [...text].length;
    return length > question.maximum
      ? [{ field, code: 'too-long', values: { maximum: question.maximum, length } }]
      : [];
  });
}

/** Whether two sets of answers say the same in every language. */
export function answersAreEqual(a: Answers, b: Answers): boolean {
  const text = (answers: Answers) =>
    JSON.stringify(
      Object.keys(answers)
        .sort()
        .map((code) => [code, Object.entries(answers[code] ?? {}).sort()]),
    );
  return text(a) === text(b);
}
