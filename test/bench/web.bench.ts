import { createServer } from 'node:http';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import pino from 'pino';
import { v7 as newId } from 'uuid';
import { loadExample } from '../../src/cli/example-organization.ts';
import type { Db } from '../../src/db/database.ts';
import { openTestDatabase } from '../../src/db/test-database.ts';
import { insertSession } from '../../src/people/people.sql.ts';
import { newSecret, secretHash } from '../../src/people/session.ts';
import { startServer } from '../../src/web/server.ts';
import { readSettings } from '../../src/web/settings.ts';
import type { Load, Measured } from './http-load.worker.ts';

/** The plan tree and an element page over HTTP, as shares of a bare Hono that says hello in the same process. */
export async function run(): Promise<void> {
  const read = readSettings({ PORT: '0' });
  if (!read.ok) throw new Error('The default settings are not valid.');
  const database = await openTestDatabase({ name: 'example', prepare: (db) => loadExample(db, new Date()) });
  const server = await startServer({
    opened: { ...database, kind: 'server', revive: async () => {} },
    settings: read.settings,
    log: pino({ level: 'silent' }),
  });
  const hello = await startHello();
  try {
    const site = `http://127.0.0.1:${server.port}`;
    const base = await measure(hello.url);
    const rows = [row('bare Hono, hello', base, base, 0, 0)];
    for (const [name, path, floor, goal] of [
      ['plan tree, 2020-2023', '/fr/plan/2020-2023', 3, 10],
      ['element D.1', '/fr/plan/2020-2023/D.1', 7, 20],
      ['home page', '/fr', 0, 0],
    ] as const) {
      rows.push(row(name, await measure(site + path), base, floor, goal));
      const zipped = await measure(site + path, { 'accept-encoding': 'gzip' });
      rows.push(row(`${name}, compressed`, zipped, base, 0, 0));
    }
    const cookie = await signedIn(database.db);
    for (const [name, path, goal] of [
      ['plan tree, signed in', '/fr/plan/2020-2023', 3],
      ['element D.1, signed in', '/fr/plan/2020-2023/D.1', 7],
      // A question in the address is never answered from memory.
      ['plan tree, signed in, made anew', '/fr/plan/2020-2023?anew', 0],
      ['element D.1, signed in, made anew', '/fr/plan/2020-2023/D.1?anew', 0],
    ] as const)
      rows.push(row(name, await measure(site + path, { cookie }), base, 0, goal));
    console.table(rows);
    const slow = rows.filter((each) => Number(each['% of hello']) < each['floor %']);
    if (slow.length > 0)
      throw new Error(`Slower than the floor: ${slow.map((each) => each.page).join(', ')}`);
  } finally {
    hello.stop();
    await server.stop();
    await database.close();
  }
}

/** A session of the planning officer, who gets pages of their own. */
async function signedIn(db: Db): Promise<string> {
  const { id } = await db
    .selectFrom('person')
    .where('email', '=', 'planning@example.org')
    .select('id')
    .executeTakeFirstOrThrow();
  const [secret, now] = [newSecret(), new Date()];
  const session = { id: newId(), personId: id, formSecret: newSecret(), userAgent: 'benchmark', now };
  const expiresAt = new Date(now.getTime() + 3_600_000);
  await insertSession(db, { ...session, tokenHash: secretHash(secret), expiresAt });
  return `unie-session=${secret}`;
}

function row(page: string, measured: Measured, base: Measured, floor: number, goal: number) {
  const rate = measured.answers / measured.seconds;
  return {
    page,
    'requests/s': Math.round(rate),
    'KB an answer': Number((measured.bytes / measured.answers / 1024).toFixed(1)),
    '% of hello': ((rate / (base.answers / base.seconds)) * 100).toFixed(1),
    'floor %': floor,
    'goal %': goal,
  };
}

/** One second to warm up, then four seconds over eight kept connections. */
async function measure(url: string, headers: Record<string, string> = {}): Promise<Measured> {
  await load({ url, connections: 8, seconds: 1, headers });
  return load({ url, connections: 8, seconds: 4, headers });
}

function load(asked: Load): Promise<Measured> {
  const worker = new Worker(join(import.meta.dirname, 'http-load.worker.ts'), { workerData: asked });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

async function startHello(): Promise<{ url: string; stop(): void }> {
  const app = new Hono();
  app.get('/', (context) => context.text('hello'));
  const server = createServer(getRequestListener(app.fetch, { overrideGlobalObjects: false }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/`,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
