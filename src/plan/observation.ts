import { parseNumber } from '#language/format.ts';
import type { Language } from '#language/languages.ts';

/*
 * One version of a figure as a person enters it. A figure is about an indicator, a year and a part; zero is a value,
 * "not applicable" and "no data yet" are none. What was entered is never changed: a correction is a new version.
 */

export type ObservationState = 'value' | 'not-applicable' | 'no-data';
export type Validation = 'entered' | 'validated' | 'returned';

/** A unit of measure with what fits it. */
export type Measure = { code: string; minimum: number | null; maximum: number | null; decimals: number };

/** What a version says, apart from who entered and decided it. */
export type Stated = {
  state: ObservationState;
  value: number | null;
  asOf: string | null;
  source: string;
  method: string | null;
  note: string | null;
  reason: string | null;
};

/** A form as it was typed; `version` is the latest one that the person saw (0: none). */
export type TypedObservation = {
  state: string;
  value: string;
  asOf: string;
  source: string;
  method: string;
  note: string;
  reason: string;
  version: number;
};

/** What does not fit in a form: which field, which message (`problem-<code>` of the room figures), with which values. */
export type FigureProblem = {
  field: string;
  code:
    | 'state-required'
    | 'value-required'
    | 'not-a-number'
    | 'value-without-state'
    | 'below-minimum'
    | 'above-maximum'
    | 'too-many-decimals'
    | 'bad-date'
    | 'date-in-future'
    | 'date-before-year'
    | 'source-required'
    | 'reason-required'
    | 'note-required'
    | 'too-long'
    | 'attachment-kind'
    | 'attachment-not-what-it-says'
    | 'attachment-empty'
    | 'attachment-too-large'
    | 'attachment-unknown'
    | 'until-required'
    | 'until-past'
    | 'status-required';
  values?: Record<string, string | number>;
};

/** Why an act on a figure was refused as a whole. */
export type FigureRefusal =
  'changed-meanwhile' | 'already-decided' | 'own-figure' | 'year-outside' | 'not-allowed';

/** The longest source, method, note or reason. */
export const longestText = 2_000;

const states = new Set<string>(['value', 'not-applicable', 'no-data']);

/** Reads the fields of a form; what is missing is empty. */
export function typedObservation(form: ReadonlyMap<string, string>): TypedObservation {
  const text = (name: string) => (form.get(name) ?? '').trim();
  return {
    state: text('state'),
    value: text('value'),
    asOf: text('as-of'),
    source: text('source'),
    method: text('method'),
    note: text('note'),
    reason: text('reason'),
    version: Number.parseInt(text('version'), 10) || 0,
  };
}

/** What a typed form states, or everything that does not fit; numbers are read as `language` writes them. */
export function statedObservation(
  typed: TypedObservation,
  about: { language: Language; measure: Measure | null; year: number; today: string; isCorrection: boolean },
): { stated: Stated; problems: FigureProblem[] } {
  const problems: FigureProblem[] = [];
  const state = states.has(typed.state) ? (typed.state as ObservationState) : null;
  if (!state) problems.push({ field: 'state', code: 'state-required' });
  const value = valueOf(typed, state, about, problems);
  const asOf = typed.asOf === '' ? null : typed.asOf;
  problems.push(...dateProblems(asOf, about));
  if (typed.source === '') problems.push({ field: 'source', code: 'source-required' });
  if (about.isCorrection && typed.reason === '') problems.push({ field: 'reason', code: 'reason-required' });
  for (const field of ['source', 'method', 'note', 'reason'] as const) {
    const length = [...typed[field]].length;
    if (length > longestText) {
      problems.push({ field, code: 'too-long', values: { maximum: longestText, length } });
    }
  }
  const orNull = (text: string) => (text === '' ? null : text);
  return {
    stated: {
      state: state ?? 'no-data',
      value,
      asOf,
      source: typed.source,
      method: orNull(typed.method),
      note: orNull(typed.note),
      reason: about.isCorrection ? orNull(typed.reason) : null,
    },
    problems,
  };
}

function valueOf(
  typed: TypedObservation,
  state: ObservationState | null,
  { language, measure }: { language: Language; measure: Measure | null },
  problems: FigureProblem[],
): number | null {
  const wrong = (code: FigureProblem['code'], values?: FigureProblem['values']): null => {
    problems.push({ field: 'value', code, ...(values && { values }) });
    return null;
  };
  if (state !== 'value') return typed.value === '' || !state ? null : wrong('value-without-state');
  if (typed.value === '') return wrong('value-required');
  const read = fittingValue(typed.value, language, measure);
  return read.ok ? read.value : wrong(read.code, read.values);
}

/** A number as `language` writes it that fits a unit of measure (null: any number does), or why it is none. */
export function fittingValue(
  text: string,
  language: Language,
  measure: Measure | null,
):
  | { ok: true; value: number }
  | { ok: false; code: FigureProblem['code']; values: NonNullable<FigureProblem['values']> } {
  const value = parseNumber(language, text);
  if (value === null || !Number.isFinite(value) || Math.abs(value) >= 1e15)
    return { ok: false, code: 'not-a-number', values: { typed: text.slice(0, 40) } };
  if (!measure) return { ok: true, value };
  if (measure.minimum !== null && value < measure.minimum)
    return { ok: false, code: 'below-minimum', values: { value, limit: measure.minimum } };
  if (measure.maximum !== null && value > measure.maximum)
    return { ok: false, code: 'above-maximum', values: { value, limit: measure.maximum } };
  const power = 10 ** measure.decimals;
  return Math.abs(value * power - Math.round(value * power)) > 1e-6
    ? { ok: false, code: 'too-many-decimals', values: { n: measure.decimals } }
    : { ok: true, value };
}

function dateProblems(
  asOf: string | null,
  { year, today }: { year: number; today: string },
): FigureProblem[] {
  if (asOf === null) return [];
  const wrong = (code: FigureProblem['code']): FigureProblem[] => [{ field: 'as-of', code }];
  if (!isCivilDate(asOf)) return wrong('bad-date');
  if (asOf > today) return wrong('date-in-future');
  return asOf.slice(0, 4) < String(year)
    ? [{ field: 'as-of', code: 'date-before-year', values: { year } }]
    : [];
}

/** Whether a text is a day of the calendar, YYYY-MM-DD. */
export function isCivilDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (!year || !month || !day) return false;
  const days = [31, isLeap(Number(year)) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][
    Number(month) - 1
  ];
  return days !== undefined && Number(day) >= 1 && Number(day) <= days;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Whether two versions state the same. */
export function statesTheSame(one: Stated, other: Stated): boolean {
  return fieldsOfStated.every((field) => one[field] === other[field]);
}

/** What a version states, in the order in which people read it. */
export const fieldsOfStated = ['state', 'value', 'asOf', 'source', 'method', 'note', 'reason'] as const;

/** The fields in which a version differs from the one before it; of its reason, that is its own. */
export function changedFields(before: Stated, after: Stated): (keyof Stated)[] {
  return fieldsOfStated.filter((field) => field !== 'reason' && before[field] !== after[field]);
}

/** Who acts next on the latest version of a figure. */
export function whoActsOnFigure(
  validation: Validation | null,
): 'focal-point' | 'planning-officer' | 'nobody' {
  if (validation === 'entered') return 'planning-officer';
  return validation === 'validated' ? 'nobody' : 'focal-point';
}
