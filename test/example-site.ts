import pino from 'pino';
import { v7 as newId } from 'uuid';
import { loadExample } from '../src/cli/example-organization.ts';
import type { Db } from '../src/db/database.ts';
import { openTestDatabase } from '../src/db/test-database.ts';
import { insertSession } from '../src/people/people.sql.ts';
import { formToken, newSecret, secretHash } from '../src/people/session.ts';
import { type AppParts, createApp } from '../src/web/app.ts';
import { apiRoutes } from '../src/web/api-routes.ts';
import { findOrganization } from '../src/web/organization.sql.ts';
import { routes } from '../src/web/routes.ts';
import { readSettings } from '../src/web/settings.ts';
import { indexSearch } from '../src/search/index-search.action.ts';
import { sequenceJournal } from '../src/journal/sequence-journal.action.ts';
import { TestBrowser, type TestSite } from '../src/web/test-visit.ts';
import type { OrganizationHead } from '../src/web/visit.ts';

/*
 * The whole site on the example organization, in process. The window of the year 2023 is open now, by the clock of
 * the database as well, whenever the tests run.
 */

export const openWindow = '2020-2023/2023';

/** The example as a server that has run for a moment holds it: journal in order, ready to be searched. */
async function prepare(db: Db): Promise<void> {
  await loadExample(db, new Date());
  await sequenceJournal(db);
  await indexSearch(db, new Date());
}

export type ExampleSite = { site: TestSite; db: Db; now: Date; close(): Promise<void> };

/**
 * A copy of the example, or of another `template`, of its own. `now` is when it was opened; time then stands still for the
 * application.
 */
export async function openExampleSite({
  template = { name: 'example', prepare },
  ...options
}: Pick<AppParts, 'onAnswer' | 'requestsPerMinute'> & {
  template?: { name: string; prepare: (db: Db) => Promise<void> };
} = {}): Promise<ExampleSite> {
  const database = await openTestDatabase(template);
  const now = new Date();
  const day = 24 * 3_600_000;
  const deadline = new Date(now.getTime() + 20 * day);
  await database.db
    .updateTable('report_window')
    .set({ opens_at: new Date(now.getTime() - 20 * day), deadline_at: deadline })
    .set({ deadline_local: deadline.toISOString().slice(0, 19) })
    .where('code', '=', openWindow)
    .execute();
  const { db } = database;
  const read = readSettings({});
  if (!read.ok) throw new Error('The default settings are not valid.');
  let time = now;
  let organization: OrganizationHead | null = null;
  const app = createApp({
    db,
    settings: read.settings,
    routes,
    apiRoutes,
    clock: () => time,
    log: pino({ level: 'silent' }),
    organization: async () => (organization ??= await findOrganization(db)),
    ...options,
  });
  const site = { fetch: async (request: Request) => app.fetch(request), setTime: (to: Date) => (time = to) };
  return { site, db, now, close: database.close };
}

export type OpenSession = { browser: TestBrowser; token: string; sessionId: string; personId: string };

/** A browser with an open session of a person, as signing in leaves it, without the cost of a password. */
export async function openSessionOf(
  { site, db }: Pick<ExampleSite, 'site' | 'db'>,
  email: string,
  at: Date,
): Promise<OpenSession> {
  const person = await db
    .selectFrom('person')
    .where('email', '=', email)
    .select('id')
    .executeTakeFirstOrThrow();
  const session = { id: newId(), secret: newSecret(), formSecret: newSecret() };
  await insertSession(db, {
    id: session.id,
    tokenHash: secretHash(session.secret),
    personId: person.id,
    formSecret: session.formSecret,
    userAgent: 'test',
    now: at,
    expiresAt: new Date(at.getTime() + 7 * 24 * 3_600_000),
  });
  const browser = new TestBrowser(site);
  browser.cookies.set('unie-session', session.secret);
  return { browser, token: formToken(session.formSecret), sessionId: session.id, personId: person.id };
}
