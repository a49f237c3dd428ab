import { formatNumber, parseNumber } from '#language/format.ts';
import type { Language } from '#language/languages.ts';
import { textHash } from '#language/multilingual.ts';
import { type FigureProblem, fittingValue, longestText, type Measure } from './observation.ts';

/* What an indicator is to reach in single years of its plan, set by a person, each with its source; no value is no target. */

export type YearTarget = { year: number; value: number; source: string };

/** One year as it was typed; an empty value takes the target of the year away. */
export type TypedTarget = { year: number; value: string; source: string };

/** As typed; `version` is the sign of the targets that the person saw. Years that are not named stay as they are. */
export type TypedTargets = { lines: readonly TypedTarget[]; reason: string; version: string };

/** What does not fit: of a year (`year`) its value or its source, or the reason. */
export type TargetProblem = {
  year: number | null;
  field: 'value' | 'source' | 'reason';
  code: FigureProblem['code'] | 'year-outside' | 'year-twice' | 'source-without-value';
  values?: Record<string, string | number>;
};

/** Reads the fields of a form, "value-2021" and "source-2021"; a year that it does not hold is not named. */
export function typedTargets(form: ReadonlyMap<string, string>): TypedTargets {
  const text = (name: string) => (form.get(name) ?? '').replace(/\r\n/g, '\n').trim();
  const years = [...form.keys()].flatMap((name) => /^value-(\d{4})$/.exec(name)?.[1] ?? []);
  return {
    lines: years.sort().map((year) => ({
      year: Number(year),
      value: text(`value-${year}`),
      source: text(`source-${year}`),
    })),
    reason: text('reason'),
    version: text('version'),
  };
}

/**
 * The targets as a form leaves them, or everything that does not fit. Only what is changed is judged: a year of another
 * plan that the data hold, or a value that the unit no longer takes, stays until somebody touches it.
 */
export function changedTargets(
  before: readonly YearTarget[],
  typed: TypedTargets,
  about: { language: Language; measure: Measure | null; firstYear: number; lastYear: number },
): { targets: YearTarget[]; problems: TargetProblem[] } {
  const problems: TargetProblem[] = [];
  const targets = new Map(before.map((each) => [each.year, each]));
  const named = new Set<number>();
  for (const line of typed.lines) {
    const { year } = line;
    if (named.has(year)) problems.push({ year, field: 'value', code: 'year-twice', values: { year } });
    named.add(year);
    const read = readLine(line, before.find((each) => each.year === year) ?? null, about);
    problems.push(...read.problems);
    if (read.target) targets.set(year, read.target);
    else targets.delete(year);
  }
  if (typed.reason === '') problems.push({ year: null, field: 'reason', code: 'reason-required' });
  problems.push(...tooLong(null, 'reason', typed.reason));
  return { targets: inOrder(targets.values()), problems };
}

function readLine(
  { year, value: text, source }: TypedTarget,
  old: YearTarget | null,
  about: { language: Language; measure: Measure | null; firstYear: number; lastYear: number },
): { target: YearTarget | null; problems: TargetProblem[] } {
  const { language, measure, firstYear, lastYear } = about;
  if (text === '') {
    // The source of a target that is taken away goes with it; another one was typed for a value that is missing.
    const isLeft = source !== '' && source !== old?.source;
    return { target: null, problems: isLeft ? [{ year, field: 'value', code: 'source-without-value' }] : [] };
  }
  const isSameValue =
    old !== null && (text === formatNumber(language, old.value) || parseNumber(language, text) === old.value);
  if (isSameValue && source === old.source) return { target: old, problems: [] };
  const problems: TargetProblem[] = [];
  if (year < firstYear || year > lastYear) {
    const values = { year, first: firstYear, last: lastYear };
    problems.push({ year, field: 'value', code: 'year-outside', values });
  }
  const read = isSameValue ? { ok: true as const, value: old.value } : fittingValue(text, language, measure);
  if (!read.ok) problems.push({ year, field: 'value', code: read.code, values: read.values });
  if (source === '') problems.push({ year, field: 'source', code: 'source-required' });
  problems.push(...tooLong(year, 'source', source));
  return { target: read.ok ? { year, value: read.value, source } : null, problems };
}

function tooLong(year: number | null, field: 'source' | 'reason', text: string): TargetProblem[] {
  const { length } = [...text];
  return length > longestText
    ? [{ year, field, code: 'too-long', values: { maximum: longestText, length } }]
    : [];
}

function inOrder(targets: Iterable<YearTarget>): YearTarget[] {
  return [...targets].sort((one, other) => one.year - other.year);
}

/** A short sign of the targets of an indicator as they stand: a form that was made from others has another. */
export function targetsVersion(targets: readonly YearTarget[]): string {
  return textHash(JSON.stringify(inOrder(targets).map(({ year, value, source }) => [year, value, source])));
}

const ownTexts = new Set<string>(['year-outside', 'year-twice', 'source-without-value', 'source-required']);

/** Whether the room of targets has words of its own for a problem; for the others those of figures hold. */
export function hasOwnText(code: TargetProblem['code']): boolean {
  return ownTexts.has(code);
}
