import { join } from 'node:path';
import { createServer } from 'node:http';
import { Worker } from 'node:worker_threads';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import pino from 'pino';
import { v7 as newId } from 'uuid';
import { loadExample } from '../../src/cli/example-organization.ts';
import type { Db } from '../../src/db/database.ts';
import { openTestDatabase } from '../../src/db/test-database.ts';
import { newSecret, secretHash } from '../../src/people/session.ts';
import { tokenPrefix, tokenScopes } from '../../src/people/token.ts';
import { insertToken } from '../../src/people/token.sql.ts';
import { startServer } from '../../src/web/server.ts';
import { readSettings } from '../../src/web/settings.ts';
import type { Load, Measured } from './http-load.worker.ts';

/**
 * The API over HTTP as shares of a bare Hono that answers a small JSON in the same process and run: an item, a list of 200
 * rows, and a write with its journal entry (each of eight connections saves another draft, again and again). The processor
 * time of the server's own thread says the same on a machine that others use too.
 */
export async function run(): Promise<void> {
  const read = readSettings({ PORT: '0' });
  if (!read.ok) throw new Error('The default settings are not valid.');
  const database = await openTestDatabase({ name: 'example', prepare: (db) => loadExample(db, new Date()) });
  const requestsPerMinute = 100_000_000;
  const start = (keepsPages?: boolean) =>
    startServer({
      opened: { ...database, kind: 'server', revive: async () => {} },
      settings: read.settings,
      log: pino({ level: 'silent' }),
      requestsPerMinute,
      ...(keepsPages !== undefined && { keepsPages }),
    });
  const server = await start();
  const forgetful = await start(false);
  const bare = await startBare();
  try {
    const site = `http://127.0.0.1:${server.port}/api/v1`;
    const item = '/elements/2020-2023/D.1?language=fr';
    const list = '/elements?limit=200&language=fr';
    const base = await measure({ url: bare.url });
    const rows = [row('bare Hono, small JSON', base, base, 0, 0)];
    rows.push(row('an element', await measure({ url: site + item }), base, 8, 20));
    rows.push(row('200 elements', await measure({ url: site + list }), base, 2.5, 6));
    const { paths, secret } = await draftsToWrite(database.db);
    const headers = { authorization: `Bearer ${secret}` };
    rows.push(row('an element, by token', await measure({ url: site + item, headers }), base, 0, 0));
    const writes = { url: site, headers: { ...headers, 'if-match': '*' }, paths };
    rows.push(row('a draft saved, with journal', await measure({ ...writes, method: 'PUT' }), base, 4, 10));
    const made = `http://127.0.0.1:${forgetful.port}/api/v1`;
    rows.push(row('an element, made each time', await measure({ url: made + item }), base, 0, 0));
    rows.push(row('200 elements, made each time', await measure({ url: made + list }), base, 0, 0));
    console.table(rows);
    const slow = rows.filter((each) => Number(each['% of bare']) < each['floor %']);
    if (slow.length > 0)
      throw new Error(`Slower than the floor: ${slow.map((each) => each.what).join(', ')}`);
  } finally {
    bare.stop();
    await server.stop();
    await forgetful.stop();
    await database.close();
  }
}

/** Reports of the open window that the focal point of one bureau may write, and a token to do it with. */
async function draftsToWrite(db: Db): Promise<{ paths: string[]; secret: string }> {
  const now = new Date();
  const day = 24 * 3_600_000;
  const code = '2020-2023/2023';
  const deadline = new Date(now.getTime() + day);
  await db
    .updateTable('report_window')
    .set({ opens_at: new Date(now.getTime() - day), deadline_at: deadline })
    .where('code', '=', code)
    .execute();
  const person = await db
    .selectFrom('person')
    .where('email', '=', 'bdt@example.org')
    .select('id')
    .executeTakeFirstOrThrow();
  const secret = tokenPrefix + newSecret();
  const tokenHash = secretHash(secret);
  const token = { id: newId(), personId: person.id, name: 'Benchmark', scopes: tokenScopes, tokenHash };
  await insertToken(db, { ...token, now, expiresAt: deadline });
  const themes = await db
    .selectFrom('theme')
    .innerJoin('theme_unit', 'theme_unit.theme_id', 'theme.id')
    .innerJoin('unit', 'unit.id', 'theme_unit.unit_id')
    .where('unit.code', '=', 'BDT')
    .select('theme.code')
    .limit(8)
    .execute();
  await db.deleteFrom('annual_report_submission').execute();
  await db.deleteFrom('annual_report').execute();
  const paths = themes.map(
    (theme) => `/reports/${encodeURIComponent(code)}/BDT/${encodeURIComponent(`theme:${theme.code}`)}`,
  );
  return { paths, secret };
}

type Timed = Measured & { serverMicroseconds: number };

function row(what: string, measured: Timed, base: Timed, floor: number, goal: number) {
  const rate = measured.answers / measured.seconds;
  return {
    what,
    'requests/s': Math.round(rate),
    'µs of the server': Math.round(measured.serverMicroseconds / measured.answers),
    'KB an answer': Number((measured.bytes / measured.answers / 1024).toFixed(1)),
    '% by processor time': (
      (base.serverMicroseconds / base.answers / (measured.serverMicroseconds / measured.answers)) *
      100
    ).toFixed(1),
    '% of bare': ((rate / (base.answers / base.seconds)) * 100).toFixed(1),
    'floor %': floor,
    'goal %': goal,
  };
}

/** One second to warm up, then four seconds over eight kept connections. */
async function measure(asked: Partial<Load> & { url: string }): Promise<Timed> {
  const load = { headers: {}, ...asked, connections: asked.paths?.length ?? 8 };
  await oneLoad({ ...load, seconds: 1 });
  const before = process.threadCpuUsage();
  const measured = await oneLoad({ ...load, seconds: 4 });
  const { user, system } = process.threadCpuUsage(before);
  return { ...measured, serverMicroseconds: user + system };
}

function oneLoad(asked: Load): Promise<Measured> {
  const worker = new Worker(join(import.meta.dirname, 'http-load.worker.ts'), { workerData: asked });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

async function startBare(): Promise<{ url: string; stop(): void }> {
  const app = new Hono();
  app.get('/', (context) => context.json({ code: 'D.1', level: 'objective', unit: 'BDT' }));
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
