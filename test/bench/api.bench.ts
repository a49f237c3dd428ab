import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import pino from 'pino';
import { loadExample } from '../../src/cli/example-organization.ts';
import { openTestDatabase } from '../../src/db/test-database.ts';
import { startServer } from '../../src/web/server.ts';
import { readSettings } from '../../src/web/settings.ts';
import { draftsToWrite, measure, type Timed } from './api-load.ts';

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
