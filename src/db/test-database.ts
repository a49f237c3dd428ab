import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg, { type ClientConfig } from 'pg';
import { connect, type Db, openDatabase } from './database.ts';

/*
 * Databases for tests: one cluster for the run (UNIE_TEST_DATABASE, set by test/run.ts, or DATABASE_URL), a template
 * database per content, a copy per test file. Without a run, a cluster of its own is started and removed.
 */

export type TestDatabase = { db: Db; connection: ClientConfig; close(): Promise<void> };

/** A migrated, otherwise empty database of its own, dropped by `close`. `prepare` fills a template once per run and name. */
export async function openTestDatabase(template?: {
  name: string;
  prepare: (db: Db) => Promise<void>;
}): Promise<TestDatabase> {
  const server = await testServer();
  const name = `test_${randomBytes(6).toString('hex')}`;
  const source = await ensureTemplate(
    server.connection,
    template ?? { name: 'empty', prepare: async () => {} },
  );
  await withAdmin(server.connection, async (client) => {
    await client.query(`create database ${name} template ${source}`);
    // A test does not outlive its machine: nothing waits for the disk.
    await client.query(`alter database ${name} set synchronous_commit = off`);
  });
  const connection = inDatabase(server.connection, name);
  const opened = await connect(connection, { poolSize: 4, skipMigrations: true });
  return {
    db: opened.db,
    connection,
    close: async () => {
      await opened.close();
      await withAdmin(server.connection, (client) =>
        client.query(`drop database if exists ${name} with (force)`),
      );
      await server.release();
    },
  };
}

/** Runs `work` on an empty test database and removes it. */
export async function withTestDatabase<Result>(work: (db: Db) => Promise<Result>): Promise<Result> {
  const opened = await openTestDatabase();
  try {
    return await work(opened.db);
  } finally {
    await opened.close();
  }
}

type Server = { connection: ClientConfig; release(): Promise<void> };

let own: Promise<Server> | undefined;
let users = 0;

async function testServer(): Promise<Server> {
  const given = process.env.UNIE_TEST_DATABASE;
  if (given) return { connection: JSON.parse(given) as ClientConfig, release: async () => {} };
  users++;
  own ??= startOwn();
  return own;
}

async function startOwn(): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), 'unie-test-'));
  chmodSync(folder, 0o755);
  const opened = await openDatabase({ dataFolder: folder });
  return {
    connection: opened.connection,
    release: async () => {
      if (--users > 0) return;
      own = undefined;
      await opened.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function ensureTemplate(
  server: ClientConfig,
  template: { name: string; prepare: (db: Db) => Promise<void> },
): Promise<string> {
  const name = `template_${template.name.replace(/[^a-z0-9]/g, '_')}`;
  return withAdmin(server, async (client) => {
    // Test files run side by side: the first one makes the template, the others wait for it.
    await client.query('select pg_advisory_lock(hashtext($1))', [name]);
    const there = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (there.rowCount) return name;
    const unfinished = `${name}_unfinished`;
    await client.query(`drop database if exists ${unfinished} with (force)`);
    await client.query(`create database ${unfinished}`);
    const opened = await connect(inDatabase(server, unfinished), { poolSize: 4 });
    try {
      await template.prepare(opened.db);
    } finally {
      await opened.close();
    }
    // A session that was closed may linger for a moment on the server: the rename waits for it.
    await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [
      unfinished,
    ]);
    for (let attempt = 1; ; attempt++) {
      try {
        await client.query(`alter database ${unfinished} rename to ${name}`);
        return name;
      } catch (cause) {
        if (attempt === 50 || (cause as { code?: string }).code !== '55006') throw cause;
        await pause(20);
      }
    }
  });
}

async function withAdmin<Result>(
  server: ClientConfig,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client(inDatabase(server, 'postgres'));
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function inDatabase(connection: ClientConfig, database: string): ClientConfig {
  if (!connection.connectionString) return { ...connection, database };
  const url = new URL(connection.connectionString);
  url.pathname = `/${database}`;
  return { connectionString: url.href };
}
