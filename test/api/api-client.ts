import assert from 'node:assert/strict';
import { v7 as newId } from 'uuid';
import { z } from 'zod';
import { newSecret, secretHash } from '../../src/people/session.ts';
import { tokenPrefix } from '../../src/people/token.ts';
import { insertToken } from '../../src/people/token.sql.ts';
import { apiRoutes } from '../../src/web/api-routes.ts';
import { problemStatuses } from '../../src/web/api/problem.ts';
import { type ApiRoute, givesJson } from '../../src/web/api/route.ts';
import type { ExampleSite } from '../example-site.ts';

/*
 * Somebody who uses the API. Every answer of every test is held against the schema of its operation, and every problem
 * against RFC 9457: an answer that the description does not tell of fails the test that got it.
 */

export type ApiReply = {
  status: number;
  headers: Headers;
  text: string;
  body: any;
};

export type ApiInit = {
  method?: string;
  headers?: Record<string, string>;
  body?: unknown;
  raw?: string | Uint8Array;
};

const problem = z.strictObject({
  type: z.string().regex(/^\/api\/v1\/problems\/[a-z-]+$/),
  status: z.int(),
  title: z.string().min(3),
  detail: z.string().min(3),
  language: z.string(),
  errors: z
    .array(
      z.strictObject({
        pointer: z.string().startsWith('#').optional(),
        parameter: z.string().optional(),
        code: z.string(),
        detail: z.string().min(3),
      }),
    )
    .optional(),
  current: z.unknown().optional(),
});

const patterns = apiRoutes.map((route) => ({
  route,
  pattern: new RegExp(
    `^/api/v1${route.path.replace(/\/$/, '').replace(/:\w+/g, '[^/]+').replaceAll('.', '\\.')}$`,
  ),
}));

/** The operation that answers a request; a path without parameters comes before one with. */
function operationOf(method: string, path: string): ApiRoute | undefined {
  const fit = patterns.filter(
    ({ route, pattern }) => route.method === (method === 'HEAD' ? 'GET' : method) && pattern.test(path),
  );
  return fit.sort((one, other) => one.route.path.split(':').length - other.route.path.split(':').length)[0]
    ?.route;
}

/** Sends one request and checks the answer; `secret`: the token to come with. */
export async function ask(
  { site }: Pick<ExampleSite, 'site'>,
  path: string,
  init: ApiInit = {},
  secret?: string,
): Promise<ApiReply> {
  const method = init.method ?? 'GET';
  const url = new URL(path, 'http://localhost:3000');
  const body = init.raw ?? (init.body === undefined ? undefined : JSON.stringify(init.body));
  const response = await site.fetch(
    new Request(url, {
      method,
      headers: {
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(secret && { authorization: `Bearer ${secret}` }),
        ...init.headers,
      },
      ...(body !== undefined && { body: body as BodyInit }),
    }),
  );
  const text = await response.text();
  const { status, headers } = response;
  const type = headers.get('content-type') ?? '';
  const parsed: unknown = /json/.test(type) && text !== '' ? JSON.parse(text) : null;
  const about = `${method} ${path} answered ${status}: ${text.slice(0, 400)}`;
  assert.equal(headers.get('access-control-allow-origin'), null, about);
  assert.equal(headers.get('x-content-type-options'), 'nosniff', about);
  if (status >= 400) {
    assert.equal(type, 'application/problem+json', about);
    if (method !== 'HEAD') assertProblem(parsed, status, about);
  } else if (status < 300 && method !== 'HEAD') {
    const operation = operationOf(method, url.pathname);
    assert.ok(operation, `no operation: ${about}`);
    if (givesJson(operation)) {
      const read = (operation.answer as z.ZodType).safeParse(parsed);
      assert.ok(read.success, `${about}\n${read.error && z.prettifyError(read.error)}`);
      assert.match(headers.get('etag') ?? '', /^"[\w.-]+"$/, about);
    }
  }
  return { status, headers, text, body: parsed };
}

function assertProblem(parsed: unknown, status: number, about: string): void {
  const read = problem.safeParse(parsed);
  assert.ok(read.success, about);
  const code = read.data.type.replace('/api/v1/problems/', '');
  assert.equal(problemStatuses[code as keyof typeof problemStatuses], status, about);
  assert.equal(read.data.status, status, about);
  assert.doesNotMatch(JSON.stringify(parsed), /⟦/, about);
}

/** A token of a person, as the page makes one; answers its secret. */
export async function giveToken(
  { db, now }: Pick<ExampleSite, 'db' | 'now'>,
  email: string,
  scopes: readonly string[],
  options: { expiresAt?: Date } = {},
): Promise<{ id: string; secret: string }> {
  const person = await db
    .selectFrom('person')
    .where('email', '=', email)
    .select('id')
    .executeTakeFirstOrThrow();
  const [id, secret] = [newId(), tokenPrefix + newSecret()];
  const expiresAt = options.expiresAt ?? new Date(now.getTime() + 24 * 3_600_000);
  const tokenHash = secretHash(secret);
  await insertToken(db, { id, personId: person.id, name: 'Test', scopes, tokenHash, now, expiresAt });
  return { id, secret };
}
