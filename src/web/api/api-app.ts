import { createHash } from 'node:crypto';
import { type Context, Hono } from 'hono';
import type { Logger } from 'pino';
import { z } from 'zod';
import { type Db, inTransaction, isDatabaseAway } from '#db/database.ts';
import { isLanguage, type Language, languages } from '#language/languages.ts';
import { sayer } from '#language/messages.ts';
import { may, needsSignIn } from '#people/access.ts';
import type { LiveToken } from '#people/token.sql.ts';
import { chooseLanguage } from '../choose-language.ts';
import { cleanText } from '../form-body.ts';
import type { Settings } from '../settings.ts';
import type { OrganizationHead } from '../visit.ts';
import { fileResponse, type Made, made, madeProblem, responseOf } from './answer.ts';
import { type Caller, findCaller, isOwnChange } from './caller.ts';
import { versionAsked } from './entity-tag.ts';
import { fieldProblems, problem, type Problem } from './problem.ts';
import { newRateLimit } from './rate-limit.ts';
import { readFile, readJson } from './read-json.ts';
import {
  type ApiAnswer,
  type ApiRoute,
  type ApiVisit,
  type Asked,
  isForEverybody,
  notThere,
  scopesOf,
} from './route.ts';
import { momentOf, newSnapshotMemory } from './snapshot-memory.ts';
import { findStoredAnswer, storeAnswer, takeKey } from './stored-answer.sql.ts';

export type ApiParts = {
  db: Db;
  settings: Settings;
  routes: readonly ApiRoute[];
  clock: () => Date;
  log: Logger;
  organization: () => Promise<OrganizationHead | null>;
  keepsAnswers: boolean;
  /** Requests of one token within a minute. */
  requestsPerMinute?: number | undefined;
  databaseAway?: (() => void) | undefined;
};

type ApiContext = Context;
type Gate = {
  parts: ApiParts;
  answers: ReturnType<typeof newSnapshotMemory<Made>>;
  tokens: ReturnType<typeof newSnapshotMemory<LiveToken | null>>;
  rate: ReturnType<typeof newRateLimit>;
};

/**
 * The API: every registered operation behind the same gates: who asks, how often, language, scope, access, and for
 * changes origin, size, version and key. It answers JSON, and problems as RFC 9457 has them; no other site may read it
 * from a browser (no CORS).
 */
export function createApi(parts: ApiParts): Hono {
  const app = new Hono();
  const gate: Gate = {
    parts,
    answers: newSnapshotMemory<Made>(20_000_000, (answer) => answer.body.length + 200),
    tokens: newSnapshotMemory<LiveToken | null>(1_000, () => 1),
    rate: newRateLimit(parts.requestsPerMinute),
  };
  for (const route of parts.routes)
    app.on(route.method, route.path, (context) => answerRoute(gate, route, context));
  for (const [path, routes] of Map.groupBy(parts.routes, (route) => route.path)) {
    const allow = [
      ...new Set(routes.flatMap((each) => (each.method === 'GET' ? ['GET', 'HEAD'] : [each.method]))),
    ];
    app.all(path, (context) => refuse(context, { code: 'method-not-allowed' }, { allow: allow.join(', ') }));
  }
  app.all('*', (context) => refuse(context, { code: 'not-found' }));
  app.onError((error, context) => {
    const isAway = isDatabaseAway(error);
    if (isAway) parts.databaseAway?.();
    const number = crypto.randomUUID().slice(0, 8);
    const { path, method } = context.req;
    parts.log.error({ err: error, number, path, method }, 'failed');
    return refuse(context, { code: isAway ? 'database-away' : 'unexpected', values: { number } });
  });
  return app;
}

function refuse(context: ApiContext, why: Problem, headers: Record<string, string> = {}): Response {
  return responseOf(madeProblem(why, wishOf(context).language), context.req.raw, headers);
}

type Wish = { language: Language; isInAllLanguages: boolean; isGiven: boolean; problem?: Problem };

/** The language of an answer: of the address, else of the Accept-Language header (the person's own comes in later). */
function wishOf(context: ApiContext): Wish {
  const asked = context.req.query('language');
  const all = context.req.query('languages');
  const header = context.req.header('accept-language');
  const wish = {
    language: isLanguage(asked) ? asked : chooseLanguage(header),
    isInAllLanguages: all === 'all',
    isGiven: isLanguage(asked) || header !== undefined,
  };
  if (asked !== undefined && !isLanguage(asked))
    return { ...wish, problem: wrongParameter('language', languages.join(', ')) };
  if (all !== undefined && all !== 'all') return { ...wish, problem: wrongParameter('languages', 'all') };
  return wish;
}

function wrongParameter(parameter: string, values: string): Problem {
  return { code: 'parameter-invalid', errors: [{ parameter, code: 'one-of', values: { values } }] };
}

async function answerRoute(gate: Gate, route: ApiRoute, context: ApiContext): Promise<Response> {
  const { parts } = gate;
  const request = context.req.raw;
  const wish = wishOf(context);
  const organization = await parts.organization();
  if (!organization) return refuse(context, { code: 'not-set-up' });
  const now = parts.clock();
  const moment = parts.keepsAnswers && route.method === 'GET' ? await momentOf(parts.db, now) : null;
  const { db, settings } = parts;
  const found = await findCaller(request, { db, settings, now, memory: gate.tokens(moment) });
  if (!found.ok) return refuse(context, found.problem);
  const { caller } = found;
  const rate = caller.token ? gate.rate(caller.token.id, now) : null;
  if (rate?.isPassed) return refuse(context, { code: 'too-many-requests' }, rate.headers);
  if (wish.problem) return refuse(context, wish.problem, rate?.headers);
  const language = wish.isGiven ? wish.language : (caller.visitor?.language ?? wish.language);
  const visit = visitOf(parts, { caller, organization, now, language, wish, context });
  const answer = () => answerVisit(gate, route, visit, caller, context);
  if (!moment || !isForEverybody(route)) return respond(await answer(), visit, request, rate?.headers);
  const key = `${context.req.url.slice(0, 4_000)} ${language}`;
  const kept = await gate.answers(moment).get(key, async () => madeOf(await answer(), language));
  return responseOf(kept, request, rate?.headers);
}

/** The answer of an operation that gives JSON, as text. */
function madeOf(answer: ApiAnswer, language: Language): Made {
  if (answer.kind === 'json' || answer.kind === 'problem' || answer.kind === 'missing')
    return made(answer, language);
  throw new Error(`An answer of the kind "${answer.kind}" cannot be kept.`);
}

function visitOf(
  parts: ApiParts,
  opened: {
    caller: Caller;
    organization: OrganizationHead;
    now: Date;
    language: Language;
    wish: Wish;
    context: ApiContext;
  },
): ApiVisit {
  const { caller, organization, now, language, wish, context } = opened;
  return {
    language,
    isInAllLanguages: wish.isInAllLanguages,
    visitor: caller.visitor,
    token: caller.token,
    organization,
    db: parts.db,
    now,
    settings: parts.settings,
    params: context.req.param() as Record<string, string>,
    thing: {},
    header: (name) => context.req.raw.headers.get(name),
    say: (room) => sayer(language, room),
  };
}

/** Scope first, which tells nothing of what is there; then access: unknown and forbidden answer alike. */
async function answerVisit(
  gate: Gate,
  route: ApiRoute,
  visit: ApiVisit,
  caller: Caller,
  context: ApiContext,
): Promise<ApiAnswer> {
  if (!visit.visitor && needsSignIn(route.action)) return problem('sign-in-needed');
  const scopes = scopesOf(route);
  const { token } = visit;
  if (token && scopes && !scopes.some((scope) => token.scopes.includes(scope)))
    return problem('scope-missing', { values: { scope: scopes.join(' / ') } });
  const isChange = route.method !== 'GET';
  if (isChange && !isOwnChange(context.req.raw, caller, visit.settings)) return problem('foreign-request');
  if (Object.values(visit.params).some((value) => cleanText(value) !== value.normalize('NFC')))
    return notThere;
  const thing = route.thing ? await route.thing(visit) : {};
  if (thing === null || !may(visit.visitor, route.action, thing)) return notThere;
  visit.thing = thing;
  const query = readQuery(route, context);
  if (!query.ok) return problem('parameter-invalid', { errors: query.errors });
  if (!isChange) return route.handle(visit, { query: query.value, body: undefined });
  return change(gate, route, visit, context, query.value);
}

const nothingAsked = z.strictObject({});

function readQuery(route: ApiRoute, context: ApiContext) {
  const { language: _language, languages: _languages, ...given } = context.req.query();
  const clean = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, cleanText(value)]));
  const read = (route.query ?? nothingAsked).safeParse(clean, { reportInput: true });
  if (!read.success) return { ok: false as const, errors: fieldProblems(read.error, 'query') };
  return { ok: true as const, value: read.data as Record<string, unknown> };
}

/** A change: its body is read by the schema, it names the version it was made on, and one that comes twice is done once. */
async function change(
  gate: Gate,
  route: ApiRoute,
  visit: ApiVisit,
  context: ApiContext,
  query: Record<string, unknown>,
): Promise<ApiAnswer> {
  const read = route.takesFile ? await readFile(context.req.raw) : await readJson(context.req.raw);
  if (!read.ok) return { kind: 'problem', problem: read.problem };
  const body = 'value' in read ? route.body?.safeParse(read.value, { reportInput: true }) : undefined;
  if (body && !body.success) return problem('fields-invalid', { errors: fieldProblems(body.error, 'body') });
  const asked: Asked = { query, body: body?.data, ...('bytes' in read && { file: read.bytes }) };
  const version = versionAsked({
    ifMatch: visit.header('if-match'),
    ifNoneMatch: visit.header('if-none-match'),
  });
  if (route.isConditional && version === null) return problem('precondition-needed');
  if (route.method !== 'POST') return route.handle(visit, asked);
  const key = visit.header('idempotency-key') ?? '';
  if (!/^[\x21-\x7e]{1,200}$/.test(key)) return problem('idempotency-key-needed');
  const hash = (...parts: string[]) => createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
  const personId = visit.visitor?.id ?? '';
  const keyHash = hash(personId, key);
  const sent = 'text' in read ? [read.text] : [JSON.stringify(query), sha256(read.bytes)];
  const requestHash = hash(context.req.path, visit.header('if-match') ?? '', ...sent);
  return inTransaction(gate.parts.db, async (trx): Promise<ApiAnswer> => {
    if (!(await takeKey(trx, { keyHash, personId, requestHash, now: visit.now }))) {
      const stored = await findStoredAnswer(trx, keyHash);
      if (!stored || stored.requestHash !== requestHash) return problem('idempotency-key-reused');
      return { kind: 'again', ...stored };
    }
    visit.db = trx;
    const answer = await route.handle(visit, asked);
    if (answer.kind === 'json' || answer.kind === 'problem' || answer.kind === 'missing') {
      const { status, headers, body: text, tag } = made(answer, visit.language);
      await storeAnswer(trx, keyHash, {
        status,
        headers: { ...headers, ...(tag && { etag: `"${tag}"` }) },
        body: text,
      });
    }
    return answer;
  });
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('base64url');

function respond(
  answer: ApiAnswer,
  visit: ApiVisit,
  request: Request,
  headers: Record<string, string> | undefined,
): Response {
  if (answer.kind === 'file') return fileResponse(answer, request, visit.language, headers);
  if (answer.kind === 'redirect')
    return new Response(null, { status: 303, headers: { location: answer.to, ...headers } });
  if (answer.kind === 'again')
    return responseOf(answer, request, { 'idempotency-replayed': 'true', ...headers });
  return responseOf(made(answer, visit.language), request, headers);
}
