import pino from 'pino';
import { loadExample } from '#cli/example-organization.ts';
import type { Db } from '#db/database.ts';
import { openTestDatabase } from '#db/test-database.ts';
import { examplePassword } from '#people/example-password.ts';
import { startServer } from '#web/server.ts';
import { readSettings } from '#web/settings.ts';
import type { BrowserContext } from 'playwright-core';

/** The moment at which the example is looked at: a yearly window is open, its reports are in every state. */
export const exampleNow = new Date('2026-11-24T09:00:00Z');

export type ExampleSite = { address: string; db: Db; close(): Promise<void> };

/** The example organization on a database of its own. */
export function openExampleDatabase() {
  return openTestDatabase({ name: 'example-organization', prepare: (db) => loadExample(db, exampleNow) });
}

/** The site of the example organization on a free port; time stands still at `exampleNow`. */
export async function openExampleSite(): Promise<ExampleSite> {
  const database = await openExampleDatabase();
  const read = readSettings({ PORT: '0' });
  if (!read.ok) throw new Error('The settings of the tests are not valid.');
  const server = await startServer({
    opened: { ...database, kind: 'server', revive: async () => {} },
    settings: read.settings,
    log: pino({ level: process.env.UNIE_TEST_LOG ?? 'silent' }),
    clock: () => exampleNow,
  });
  return {
    address: `http://127.0.0.1:${server.port}`,
    db: database.db,
    close: async () => {
      await server.stop();
      await database.close();
    },
  };
}

/** Signs an account of the example in, through the sign-in page. */
export async function signInAs(context: BrowserContext, address: string, email: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${address}/en/sign-in`);
  await page.fill('form input[name=email]', email);
  await page.fill('form input[name=password]', examplePassword);
  await Promise.all([
    page.waitForURL((url) => !url.pathname.endsWith('/sign-in')),
    page.keyboard.press('Enter'),
  ]);
  await page.close();
}
