import type { $ZodIssue } from 'zod/v4/core';
import type { DatasetProblemCode, JsonPath } from './dataset-problem.ts';

export type PlacedProblem = {
  path: JsonPath;
  code: DatasetProblemCode;
  values: Record<string, string | number>;
};

/** Turns what zod found in a file into problems of ours, with values that a message in six languages can show. */
export function schemaProblems(issues: readonly $ZodIssue[], content: unknown): PlacedProblem[] {
  return issues.flatMap((issue) => ofIssue(issue, content));
}

function ofIssue(issue: $ZodIssue, content: unknown): PlacedProblem[] {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  const found = shortly(valueAt(content, path));
  const isAbsent = valueAt(content, path) === undefined;
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ path: [...path, key], code: 'unknown-key', values: { key } }));
    case 'invalid_key':
      return [{ path, code: 'unknown-key', values: { key: String(path.at(-1) ?? '') } }];
    case 'invalid_value':
      if (isAbsent) return [{ path, code: 'missing-value', values: {} }];
      return [{ path, code: 'not-one-of', values: { found, allowed: issue.values.map(String).join(', ') } }];
    case 'invalid_type':
      if (isAbsent) return [{ path, code: 'missing-value', values: {} }];
      return [{ path, code: 'wrong-type', values: { found, expected: issue.expected } }];
    case 'too_small':
      return [
        { path, code: 'out-of-range', values: { found, limit: Number(issue.minimum), bound: 'least' } },
      ];
    case 'too_big':
      return [{ path, code: 'out-of-range', values: { found, limit: Number(issue.maximum), bound: 'most' } }];
    case 'invalid_format':
      return [{ path, code: 'bad-format', values: { found, format: issue.format } }];
    default:
      return [{ path, code: 'bad-format', values: { found, format: issue.code } }];
  }
}

function valueAt(content: unknown, path: JsonPath): unknown {
  let value = content;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}

/** A found value on one short line, so that a message stays readable whatever the file holds. */
function shortly(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const plain = (text ?? '').slice(0, 200).replace(/[\p{Cc}\p{Cf}]/gu, ' ');
  return plain.length > 60 ? `${plain.slice(0, 60)}…` : plain;
}
