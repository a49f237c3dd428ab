import type { z } from 'zod';
import { type Language, tags } from '#language/languages.ts';
import { hasMessage, sayIn } from '#language/messages.ts';

/*
 * What went wrong, as RFC 9457 has it: a `type` that never changes (its address leads to the words about it), a status,
 * a title and a detail in the language of whoever asked, and where fields are wrong, each by its JSON pointer.
 */

/** Every kind of problem and its status. A kind that was published is never renamed. */
export const problemStatuses = {
  'parameter-invalid': 400,
  'cursor-invalid': 400,
  'body-unreadable': 400,
  'body-too-deep': 400,
  'idempotency-key-needed': 400,
  'sign-in-needed': 401,
  'token-invalid': 401,
  'scope-missing': 403,
  'foreign-request': 403,
  'not-found': 404,
  'method-not-allowed': 405,
  'window-closed': 409,
  'window-not-open': 409,
  'state-changed': 409,
  'own-report': 409,
  refused: 409,
  'changed-meanwhile': 412,
  'body-too-large': 413,
  'content-type': 415,
  'fields-invalid': 422,
  'idempotency-key-reused': 422,
  'precondition-needed': 428,
  'too-many-requests': 429,
  unexpected: 500,
  'database-away': 503,
  'not-set-up': 503,
} as const;

export type ProblemCode = keyof typeof problemStatuses;

/** A field of the body (`pointer`, RFC 6901 as a fragment) or a parameter of the address that is wrong, and why. */
export type FieldProblem = {
  pointer?: string;
  parameter?: string;
  code: string;
  values?: Record<string, string>;
  /** What is wrong, where the room of the field has its own words for it, in the language of whoever asked. */
  detail?: string;
};

export type Problem = {
  code: ProblemCode;
  values?: Record<string, string>;
  errors?: readonly FieldProblem[];
  /** Why it was refused, in the words of the room that refused it, in the language of whoever asked. */
  detail?: string;
  /** What is stored now, when that is why the request was refused. */
  current?: unknown;
  /** The version of `current`, told as the ETag of the answer. */
  version?: number;
};

export function problem(
  code: ProblemCode,
  more: Omit<Problem, 'code'> = {},
): { kind: 'problem'; problem: Problem } {
  return { kind: 'problem', problem: { code, ...more } };
}

export function problemAddress(code: string): string {
  return `/api/v1/problems/${code}`;
}

/** The JSON of a problem in a language. */
export function problemJson({ code, values, errors, detail, current }: Problem, language: Language): object {
  return {
    type: problemAddress(code),
    status: problemStatuses[code],
    title: sayIn(language, 'api', `problem.${code}.title`),
    detail: detail ?? sayIn(language, 'api', `problem.${code}.detail`, values),
    language: tags[language],
    ...(errors && { errors: errors.map((each) => fieldJson(each, language)) }),
    ...(current !== undefined && { current }),
  };
}

function fieldJson({ pointer, parameter, code, values, detail }: FieldProblem, language: Language) {
  const key = hasMessage('api', `field.${code}`) ? `field.${code}` : 'field.invalid';
  return {
    ...(pointer !== undefined && { pointer }),
    ...(parameter !== undefined && { parameter }),
    code,
    detail: detail ?? sayIn(language, 'api', key, values),
  };
}

/** What a schema refused, field by field; names that it does not know are told one by one. */
export function fieldProblems(error: z.ZodError, place: 'body' | 'query'): FieldProblem[] {
  return error.issues.flatMap((issue): FieldProblem[] => {
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({ ...at(place, [...issue.path, key]), code: 'unknown' }));
    return [{ ...at(place, issue.path), ...reasonOf(issue) }];
  });
}

/** The parts of a path as a JSON pointer in a fragment ("#/answers/results"), or the name of a parameter. */
function at(
  place: 'body' | 'query',
  path: readonly PropertyKey[],
): { pointer: string } | { parameter: string } {
  if (place === 'query') return { parameter: String(path[0] ?? '') };
  return { pointer: pointerOf(path) };
}

export function pointerOf(path: readonly PropertyKey[]): string {
  const part = (each: PropertyKey) =>
    encodeURIComponent(String(each).replaceAll('~', '~0').replaceAll('/', '~1'));
  return `#${path.map((each) => `/${part(each)}`).join('')}`;
}

type Issue = z.core.$ZodIssue;

function reasonOf(issue: Issue): { code: string; values?: Record<string, string> } {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? { code: 'required' }
        : { code: 'type', values: { expected: issue.expected } };
    case 'invalid_value':
      return { code: 'one-of', values: { values: issue.values.map(String).join(', ') } };
    case 'too_big':
      return { code: 'too-big', values: { limit: String(issue.maximum) } };
    case 'too_small':
      return { code: 'too-small', values: { limit: String(issue.minimum) } };
    case 'invalid_format':
      return { code: 'format', values: { format: issue.format } };
    default:
      return { code: 'invalid' };
  }
}
