import { Hono, type Context } from 'hono';
import type { Logger } from 'pino';
import { type Db, isDatabaseAway } from '#db/database.ts';
import { countQueries } from '#db/query-count.ts';
import { civilDateAt } from '#language/deadline.ts';
import { isLanguage, type Language } from '#language/languages.ts';
import { sayer } from '#language/messages.ts';
import { may, needsSignIn } from '#people/access.ts';
import { formToken, formTokenMatches, secretHash, sessionLives } from '#people/session.ts';
import { findSession, type LiveSession, touchSession } from '#people/people.sql.ts';
import { addresses } from './addresses.ts';
import { createApi } from './api/api-app.ts';
import type { ApiRoute } from './api/route.ts';
import { bareVisit } from './bare-visit.ts';
import { chooseLanguage } from './choose-language.ts';
import { compressAnswers, sent, type TextAnswer } from './compression.ts';
import {
  type CookieStyle,
  newVisitSecret,
  readCookie,
  visitToken,
  visitTokenMatches,
  writeCookie,
} from './cookies.ts';
import { cleanText, readForm } from './form-body.ts';
import { renderPage } from './layout.ts';
import { keptAs, newPageMemory, type PageMemory, stampOf } from './page-memory.ts';
import { contentDisposition } from './content-disposition.ts';
import { problemOfForm, problemPage } from './problem-pages.ts';
import { securityHeaders } from './security-headers.ts';
import { isOwnHost, type Settings } from './settings.ts';
import { assetResponse } from './assets.ts';
import { visitorAddress } from './visitor-address.ts';
import { withTableFiles } from './table-files.ts';
import type { Answer, OrganizationHead, PageAnswer, Route, Visit } from './visit.ts';

/** What the server gives every request. */
export type AppParts = {
  db: Db;
  settings: Settings;
  routes: readonly Route[];
  clock: () => Date;
  log: Logger;
  /** The organization, read once and again after it was set up. */
  organization: () => Promise<OrganizationHead | null>;
  /** The operations of the API; none where a test needs pages only. */
  apiRoutes?: readonly ApiRoute[];
  /** Requests of one token to the API within a minute. */
  requestsPerMinute?: number;
  /** Small applications beside the registered routes: health, setting up. */
  extra?: readonly Hono[];
  /** Whether public pages may be kept as long as the database's snapshot is the same. */
  keepsPages?: boolean;
  /** Called when the database could not be reached. */
  databaseAway?: () => void;
  /** Tells the queries of each request; the budget test listens. */
  onAnswer?: (answered: {
    method: string;
    path: string;
    status: number;
    queries: number;
    seconds: number;
  }) => void;
};

export type WebEnvironment = { Bindings: { incoming?: { socket?: { remoteAddress?: string } } } };
type WebContext = Context<WebEnvironment>;

/** The web application: every registered route behind the same gates: language, session, access, form token, size. */
export function createApp(parts: AppParts): Hono<WebEnvironment> {
  const app = new Hono<WebEnvironment>({ strict: false });
  app.use('*', async (context, next) => {
    const begin = performance.now();
    const { queries } = await countQueries(async () => {
      if (isOwnHost(parts.settings, context.req.url)) return next();
      context.res = new Response(null, { status: 421 });
    });
    for (const [name, value] of Object.entries(securityHeaders)) context.res.headers.set(name, value);
    const seconds = (performance.now() - begin) / 1000;
    const answered = {
      method: context.req.method,
      path: context.req.path,
      status: context.res.status,
      queries,
      seconds,
    };
    parts.onAnswer?.(answered);
    parts.log.debug(answered, 'answered');
  });
  if (parts.apiRoutes) {
    const { db, settings, clock, log, organization, apiRoutes: routes } = parts;
    const api = createApi({
      ...{ db, settings, clock, log, organization, routes },
      keepsAnswers: parts.keepsPages !== false,
      requestsPerMinute: parts.requestsPerMinute,
      databaseAway: parts.databaseAway,
    });
    app.route('/api/v1', api);
  }
  // Own files come compressed already.
  app.use('/:language/*', compressAnswers);
  app.get('/', (context) =>
    context.redirect(addresses.home(chooseLanguage(context.req.header('accept-language'))), 302),
  );
  app.get('/assets/:name', (context) => assetResponse(context.req.param('name'), context.req.raw));
  for (const each of parts.extra ?? []) app.route('/', each);
  // What anybody may ask in ever new words must not push out the pages themselves.
  const [pages, answers] = [newPageMemory(), newPageMemory(5_000_000)];
  for (const route of parts.routes) {
    app.on(route.method, route.path, (context) =>
      answerRoute(parts, route, context, route.keeps ? answers : pages),
    );
  }
  app.notFound((context) => answerMissing(parts, context));
  app.onError((error, context) => answerError(parts, error, context));
  return app;
}

async function answerRoute(parts: AppParts, route: Route, context: WebContext, memory: PageMemory) {
  const language = context.req.param('language') ?? chooseLanguage(context.req.header('accept-language'));
  if (!isLanguage(language)) return answerMissing(parts, context);
  const opened = await openVisit(parts, context, language);
  if ('response' in opened) return opened.response;
  const { visit } = opened;
  const accepted = context.req.header('accept-encoding');
  if (route.method === 'POST') {
    const refusal = await readBody(visit, opened, context, route.takesFile ?? false);
    if (refusal) return sent(respond(opened, refusal), accepted);
  }
  const key = parts.keepsPages === false ? null : keptAs(route, visit);
  if (key === null) return sent(respond(opened, await answerVisit(route, visit)), accepted);
  return memory(visit, accepted, {
    key,
    answer: (watch) => answerVisit(route, visit, watch),
    respond: (answer) => respond(opened, answer),
    stamp: await stampOf(route, visit, opened.session?.snapshot ?? null),
  });
}

/** Unknown and forbidden answer alike; who has not signed in is asked to when that could help. */
async function answerVisit(
  route: Route,
  visit: Visit,
  watch = (visit: Visit): Visit => visit,
): Promise<Answer> {
  if (!visit.visitor && needsSignIn(route.action)) {
    return route.method === 'GET'
      ? { kind: 'redirect', to: addresses.signIn(visit.language, visit.path) }
      : problemPage(visit, 'session-expired');
  }
  // Nothing has a control sign in its name, and the database would refuse the question.
  if (Object.values(visit.params).some((value) => cleanText(value) !== value.normalize('NFC')))
    return { kind: 'missing' };
  const seen = watch(visit);
  const thing = route.thing ? await route.thing(seen) : {};
  if (thing === null || !may(visit.visitor, route.action, thing)) return { kind: 'missing' };
  visit.thing = thing;
  const answer = await route.handle(seen);
  const isPublic = route.method === 'GET' && route.action === 'read-public';
  return isPublic ? withTableFiles(seen, answer) : answer;
}

type Opened = {
  visit: Visit;
  session: LiveSession | null;
  visitSecret: string;
  isNewVisit: boolean;
  style: CookieStyle;
};

async function openVisit(
  parts: AppParts,
  context: WebContext,
  language: Language,
): Promise<Opened | { response: Response }> {
  const { settings, db } = parts;
  const organization = await parts.organization();
  if (!organization) return { response: context.redirect(`/${language}/setup`, 302) };
  const url = new URL(context.req.url);
  const style: CookieStyle = { isSecure: (settings.origin ?? url.origin).startsWith('https:') };
  const cookies = context.req.header('cookie');
  const token = readCookie(cookies, 'session', style);
  const now = parts.clock();
  const found = token ? await findSession(db, secretHash(token)) : null;
  const session = found && sessionLives(found, now) ? found : null;
  if (session && now.getTime() - session.last_seen_at.getTime() > 300_000)
    await touchSession(db, session.id, now);
  const known = readCookie(cookies, 'visit', style);
  const visitSecret = known ?? newVisitSecret();
  const visit: Visit = {
    language,
    visitor: session?.visitor ?? null,
    sessionId: session?.id ?? null,
    organization,
    db,
    now,
    today: civilDateAt(now, organization.timeZone),
    settings,
    path: url.pathname,
    params: context.req.param() as Record<string, string>,
    query: new URLSearchParams([...url.searchParams].map(([name, value]) => [name, cleanText(value)])),
    form: new Map(),
    formToken: session ? formToken(session.formSecret) : visitToken(visitSecret),
    thing: {},
    cookies: {},
    userAgent: context.req.header('user-agent') ?? '',
    remoteAddress: visitorAddress(
      context.env?.incoming?.socket?.remoteAddress ?? '',
      context.req.header('x-forwarded-for'),
      settings.trustedProxy,
    ),
    say: (room) => sayer(language, room),
  };
  return { visit, session, visitSecret, isNewVisit: known === null, style };
}

/** Reads and checks a form: own origin, size, token. A page answer says what is wrong; nothing typed is lost. */
async function readBody(
  visit: Visit,
  opened: Opened,
  context: WebContext,
  takesFile: boolean,
): Promise<PageAnswer | null> {
  const origin = context.req.header('origin');
  const own = visit.settings.origin ?? new URL(context.req.url).origin;
  if (origin ? origin !== own : context.req.header('sec-fetch-site') === 'cross-site')
    return problemPage(visit, 'foreign-form');
  const body = await readForm(context.req.raw, { takesFile });
  if (!body.ok) return problemPage(visit, problemOfForm[body.reason]);
  visit.form = body.fields;
  visit.file = body.file;
  formsInFlight.set(context.req.raw, body.fields);
  const token = body.fields.get('token');
  const matches = opened.session
    ? formTokenMatches(opened.session.formSecret, token)
    : visitTokenMatches(opened.visitSecret, token);
  return matches ? null : problemPage(visit, 'session-expired');
}

/** A page as its text; anything else as the response that it is. */
function respond(opened: Opened, answer: Answer): Response | TextAnswer {
  const { visit, style } = opened;
  const headers = new Headers();
  if (visit.cookies.sessionToken !== undefined) {
    headers.append('set-cookie', writeCookie('session', visit.cookies.sessionToken, style));
  }
  const page = answer.kind === 'missing' ? problemPage(visit, 'not-found') : answer;
  if (page.kind === 'redirect' || page.kind === 'away') {
    if (page.kind === 'away') headers.append('set-cookie', writeCookie('visit', opened.visitSecret, style));
    headers.set('location', page.to);
    return new Response(null, { status: 303, headers });
  }
  headers.set('cache-control', visit.visitor ? 'no-store' : 'private, max-age=0, must-revalidate');
  headers.set('content-language', visit.language);
  if (page.kind === 'file') {
    headers.set('content-type', page.type);
    if (page.language) headers.set('content-language', page.language);
    if (page.name) headers.set('content-disposition', contentDisposition(page.name));
    return new Response(page.bytes as BodyInit, { headers });
  }
  const text = renderPage(visit, page);
  if (opened.isNewVisit && !visit.visitor && text.includes(visit.formToken)) {
    headers.append('set-cookie', writeCookie('visit', opened.visitSecret, style));
  }
  headers.set('content-type', 'text/html; charset=utf-8');
  return { text, status: page.status ?? 200, headers };
}

async function answerMissing(parts: AppParts, context: WebContext): Promise<Response> {
  const first = context.req.path.split('/')[1];
  const language = isLanguage(first) ? first : chooseLanguage(context.req.header('accept-language'));
  const opened = await openVisit(parts, context, language);
  if ('response' in opened) return opened.response;
  return sent(respond(opened, { kind: 'missing' }), context.req.header('accept-encoding'));
}

/** What nobody foresaw: logged with a number that the person can tell; never a stack trace on a page. */
async function answerError(parts: AppParts, error: Error, context: WebContext): Promise<Response> {
  const first = context.req.path.split('/')[1];
  const language: Language = isLanguage(first) ? first : 'en';
  const isAway = isDatabaseAway(error);
  if (isAway) parts.databaseAway?.();
  const number = crypto.randomUUID().slice(0, 8);
  parts.log.error({ err: error, number, path: context.req.path, method: context.req.method }, 'failed');
  const form = formsInFlight.get(context.req.raw) ?? new Map<string, string>();
  const visit = bareVisit(parts, language, context.req.path, form);
  const page = problemPage(visit, isAway ? 'database-away' : 'unexpected', { number });
  return new Response(renderPage(visit, page), {
    status: page.status ?? 500,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-language': language,
      'cache-control': 'no-store',
    },
  });
}

/** Forms being worked on, so that a failure gives the typed text back. */
const formsInFlight = new WeakMap<Request, Map<string, string>>();
