import { type Context, Hono } from 'hono';
import type { Db } from '#db/database.ts';
import { isLanguage, type Language } from '#language/languages.ts';
import { sayIn } from '#language/messages.ts';
import { addresses } from './addresses.ts';
import { newVisitSecret, readCookie, visitToken, visitTokenMatches, writeCookie } from './cookies.ts';
import { readForm } from './form-body.ts';
import { findOrganization } from './organization.sql.ts';
import type { Settings } from './settings.ts';
import { setUpOrganization } from './set-up-organization.action.ts';
import { readSetup } from './setup-form.ts';
import { renderSetup, type ShownSetup } from './setup-view.ts';

type Next = () => Promise<void>;

/**
 * The page on which a new organization begins: there while the database holds none, and never again. It stands beside the
 * registered routes since a visit needs an organization. `onDone` is told when there is one.
 */
export function setupRoutes(db: Db, settings: Settings, onDone: () => void, clock = () => new Date()): Hono {
  const app = new Hono();

  async function languageOf(context: Context): Promise<Language | null> {
    const language = context.req.param('language');
    return isLanguage(language) && (await findOrganization(db)) === null ? language : null;
  }

  app.get('/:language/setup', async (context, next: Next) => {
    const language = await languageOf(context);
    return language ? answer(context, language, {}) : next();
  });

  app.post('/:language/setup', async (context, next: Next) => {
    const language = await languageOf(context);
    if (!language) return next();
    const own = settings.origin ?? new URL(context.req.url).origin;
    const origin = context.req.header('origin');
    if (origin ? origin !== own : context.req.header('sec-fetch-site') === 'cross-site') {
      return answer(context, language, { refusal: sayIn(language, 'web', 'problem-foreign-form.text') }, 403);
    }
    const body = await readForm(context.req.raw, { limit: 200_000 });
    if (!body.ok) {
      const problem = body.reason === 'too-large' ? 'form-too-large' : 'form-unreadable';
      const refusal = sayIn(language, 'web', `problem-${problem}.text`);
      return answer(context, language, { refusal }, body.reason === 'too-large' ? 413 : 400);
    }
    const { fields } = body;
    if (!visitTokenMatches(secretOf(context), fields.get('token'))) {
      return answer(context, language, { fields, refusal: sayIn(language, 'web', 'setup.expired') }, 401);
    }
    const read = readSetup(fields, language);
    if (!read.ok) return answer(context, language, { fields, problems: read.problems }, 422);
    if (!(await setUpOrganization(db, read.setup, clock()))) return next();
    onDone();
    return new Response(null, { status: 303, headers: { location: addresses.signIn(language) } });
  });

  function styleOf(context: Context) {
    return { isSecure: (settings.origin ?? new URL(context.req.url).origin).startsWith('https:') };
  }

  function secretOf(context: Context): string | null {
    return readCookie(context.req.header('cookie'), 'visit', styleOf(context));
  }

  function answer(context: Context, language: Language, shown: ShownSetup, status = 200): Response {
    const known = secretOf(context);
    const secret = known ?? newVisitSecret();
    const headers = new Headers({
      'content-type': 'text/html; charset=utf-8',
      'content-language': language,
      'cache-control': 'no-store',
    });
    if (!known) headers.append('set-cookie', writeCookie('visit', secret, styleOf(context)));
    return new Response(renderSetup(language, visitToken(secret), shown), { status, headers });
  }

  return app;
}
