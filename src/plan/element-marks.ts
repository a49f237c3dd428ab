import { textHash } from '#language/multilingual.ts';
import { longestText } from './observation.ts';

/* What marks an element, changed by a person: values of schemes, each with what it rests on, and a reason. */

export const markProvenances = ['confirmed', 'derived', 'illustrative'] as const;
export type MarkProvenance = (typeof markProvenances)[number];

/** A value of a scheme on an element, how sure it is, and what it rests on. */
export type Mark = { scheme: string; value: string; provenance: MarkProvenance; source: string | null };

/** A scheme as far as it decides: a score has one value on an element, a list any number. */
export type SchemeOfMarks = { code: string; kind: 'score' | 'list'; values: readonly string[] };

/** A mark as somebody asks for it; without provenance and source, one that is there keeps its own. */
export type AskedMark = { scheme: string; value: string; provenance?: MarkProvenance; source?: string };

/**
 * All marks that are to be; what is not among them is taken away. `version` is the sign of the marks that the person saw;
 * `idle` are schemes for which a source was typed but no value chosen.
 */
export type TypedMarks = {
  marks: readonly AskedMark[];
  idle: readonly string[];
  reason: string;
  version: string;
};

/** What does not fit: of the mark at `at`, its scheme, value or source; or the reason. */
export type MarkProblem = {
  at: number | null;
  scheme: string | null;
  field: 'scheme' | 'value' | 'source' | 'reason';
  code:
    | 'unknown-scheme'
    | 'unknown-value'
    | 'one-score'
    | 'mark-twice'
    | 'source-required'
    | 'source-without-mark'
    | 'reason-required'
    | 'too-long';
  values?: Record<string, string | number>;
};

/** The names of fields: the score of a scheme, the values of a list and each of them, and what the marks of a scheme rest on. */
export const markField = {
  score: (scheme: string) => `score=${scheme}`,
  values: (scheme: string) => `mark=${scheme}`,
  value: (scheme: string, value: string) => `mark=${scheme}=${value}`,
  source: (scheme: string) => `source=${scheme}`,
} as const;

/**
 * Reads the fields of a form. A source that was typed for a scheme holds for all of its marks, which a person so confirms;
 * without one, marks that are there keep theirs.
 */
export function typedMarks(form: ReadonlyMap<string, string>): TypedMarks {
  const text = (name: string) => (form.get(name) ?? '').replace(/\r\n/g, '\n').trim();
  const marks = [...form.keys()].flatMap((name): AskedMark[] => {
    const [, kind, scheme = '', ticked = ''] = /^(score|mark)=([^=]*)(?:=(.*))?$/s.exec(name) ?? [];
    const value = kind === 'score' ? text(name) : ticked;
    if (kind === undefined || text(name) === '') return [];
    const source = text(markField.source(scheme));
    return [{ scheme, value, ...(source !== '' && { provenance: 'confirmed' as const, source }) }];
  });
  const idle = [...form.keys()].flatMap((name) => {
    const scheme = /^source=(.*)$/s.exec(name)?.[1];
    const isIdle = scheme !== undefined && text(name) !== '' && !marks.some((each) => each.scheme === scheme);
    return isIdle ? [scheme] : [];
  });
  return { marks, idle, reason: text('reason'), version: text('version') };
}

/** The marks as a form leaves them, or everything that does not fit. A mark that is new or changed says what it rests on. */
export function changedMarks(
  before: readonly Mark[],
  typed: TypedMarks,
  schemes: readonly SchemeOfMarks[],
): { marks: Mark[]; problems: MarkProblem[] } {
  const problems: MarkProblem[] = [];
  const marks: Mark[] = [];
  for (const [at, asked] of typed.marks.entries()) {
    const scheme = schemes.find((each) => each.code === asked.scheme);
    const wrong = (
      field: MarkProblem['field'],
      code: MarkProblem['code'],
      values: Record<string, string | number> = {},
    ) => void problems.push({ at, scheme: asked.scheme, field, code, values });
    if (!scheme) {
      wrong('scheme', 'unknown-scheme', { typed: asked.scheme.slice(0, 40) });
      continue;
    }
    if (!scheme.values.includes(asked.value)) {
      wrong('value', 'unknown-value', {
        typed: asked.value.slice(0, 40),
        allowed: scheme.values.join(', '),
      });
      continue;
    }
    const ofScheme = marks.filter((each) => each.scheme === asked.scheme);
    if (ofScheme.some((each) => each.value === asked.value)) wrong('value', 'mark-twice');
    else if (scheme.kind === 'score' && ofScheme.length > 0) wrong('value', 'one-score');
    const old = before.find((each) => each.scheme === asked.scheme && each.value === asked.value);
    const mark: Mark = {
      ...{ scheme: asked.scheme, value: asked.value },
      provenance: asked.provenance ?? old?.provenance ?? 'confirmed',
      source: asked.source ?? old?.source ?? null,
    };
    const length = [...(mark.source ?? '')].length;
    const isSame = old && old.provenance === mark.provenance && old.source === mark.source;
    if (!isSame && length === 0) wrong('source', 'source-required');
    if (!isSame && length > longestText) wrong('source', 'too-long', { maximum: longestText, length });
    marks.push(mark);
  }
  for (const scheme of typed.idle)
    problems.push({ at: null, scheme, field: 'source', code: 'source-without-mark' });
  const ofReason = { at: null, scheme: null, field: 'reason' } as const;
  const length = [...typed.reason].length;
  if (length === 0) problems.push({ ...ofReason, code: 'reason-required' });
  if (length > longestText)
    problems.push({ ...ofReason, code: 'too-long', values: { maximum: longestText, length } });
  return { marks, problems };
}

/** A short sign of the marks of an element as they stand: a form that was made from others has another. */
export function marksVersion(marks: readonly Mark[]): string {
  const parts = marks.map(({ scheme, value, provenance, source }) =>
    JSON.stringify([scheme, value, provenance, source]),
  );
  return textHash(JSON.stringify(parts.sort()));
}
