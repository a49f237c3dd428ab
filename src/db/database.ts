import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import pg, { type ClientConfig } from 'pg';
import { migrate } from './migrate.ts';
import { preparing } from './prepared-statements.ts';
import { noteQuery } from './query-count.ts';
import type { Schema } from './schema.ts';
import { startEmbeddedServer } from './embedded-server.ts';

/** A connection pool or a transaction; the first parameter of every query function. */
export type Db = Kysely<Schema>;

/** An open database: queries, and how to leave it. */
export type OpenDatabase = {
  db: Db;
  /** 'embedded' when it is the project's own PostgreSQL, 'server' when DATABASE_URL names one. */
  kind: 'embedded' | 'server';
  connection: ClientConfig;
  /** Brings an embedded database back after it went away; does nothing for a server of others. */
  revive(): Promise<void>;
  close(): Promise<void>;
};

export type DatabasePlace = {
  databaseUrl?: string | undefined;
  dataFolder: string;
  schema?: string;
  poolSize?: number;
};

const typeParsers = new Map<number, (text: string) => unknown>([
  [pg.types.builtins.INT8, Number],
  [pg.types.builtins.NUMERIC, Number],
  [pg.types.builtins.DATE, (text) => text],
]);

const types: pg.CustomTypesConfig = {
  getTypeParser: (id: number, format?: 'text' | 'binary') =>
    typeParsers.get(id) ?? pg.types.getTypeParser(id, format as 'text'),
};

/**
 * Opens the organization's database, starting the embedded PostgreSQL when no server is named, and applies migrations.
 * Each organization lives in a schema of its own.
 */
export async function openDatabase(place: DatabasePlace, applicationName = 'unie'): Promise<OpenDatabase> {
  const embedded = place.databaseUrl ? null : await startEmbeddedServer(place.dataFolder);
  const connection: ClientConfig = embedded?.connection ?? { connectionString: place.databaseUrl as string };
  const opened = await connect(connection, { ...place, applicationName });
  return {
    ...opened,
    kind: embedded ? 'embedded' : 'server',
    revive: async () => embedded?.ensureRunning(),
    close: async () => {
      await opened.close();
      await embedded?.leave();
    },
  };
}

/** Connects to a PostgreSQL that runs already, creates the organization's schema and migrates it. */
export async function connect(
  connection: ClientConfig,
  options: { schema?: string; poolSize?: number; applicationName?: string; skipMigrations?: boolean } = {},
): Promise<{ db: Db; connection: ClientConfig; close(): Promise<void> }> {
  const schema = options.schema ?? 'organization';
  if (!/^[a-z][a-z0-9_]{0,50}$/.test(schema)) throw new Error(`Not a schema name: ${schema}`);
  const pool = new pg.Pool({
    ...connection,
    max: options.poolSize ?? 10,
    application_name: options.applicationName ?? 'unie',
    options: `-c search_path=${schema} -c timezone=UTC`,
    types,
  });
  // A connection that breaks, idle or in use, fails its query and is replaced; it must not end the process.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool: preparing(pool) }), log: noteQuery });
  const close = async () => {
    await db.destroy();
    // Kysely ends only a pool that it has used.
    if (!pool.ended) await pool.end();
  };
  try {
    if (!options.skipMigrations) {
      const client = await pool.connect();
      try {
        await client.query(`create schema if not exists ${schema}`);
        await migrate(client);
      } finally {
        client.release();
      }
    }
  } catch (cause) {
    await close();
    throw cause;
  }
  return { db, connection, close };
}

const retryable = new Set(['40001', '40P01']);

/**
 * Runs `work` in one transaction: retried up to five times on a serialization failure or deadlock; inside a
 * transaction it takes a savepoint, so that actions compose. A refusal that is returned (not thrown) commits nothing
 * by itself: the work decides what it stored.
 */
export async function inTransaction<Result>(db: Db, work: (trx: Db) => Promise<Result>): Promise<Result> {
  if (db.isTransaction) return inSavepoint(db as Transaction<Schema>, work);
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.transaction().setIsolationLevel('read committed').execute(work);
    } catch (cause) {
      if (attempt === 5 || !retryable.has((cause as { code?: string }).code ?? '')) throw cause;
    }
  }
}

async function inSavepoint<Result>(
  trx: Transaction<Schema>,
  work: (trx: Db) => Promise<Result>,
): Promise<Result> {
  await sql`savepoint inner_work`.execute(trx);
  try {
    const result = await work(trx);
    await sql`release savepoint inner_work`.execute(trx);
    return result;
  } catch (cause) {
    await sql`rollback to savepoint inner_work`.execute(trx);
    throw cause;
  }
}

/** Whether an error says that the database cannot be reached at the moment (rather than that a query is wrong). */
export function isDatabaseAway(error: unknown): boolean {
  const { code = '', message = '' } = (error ?? {}) as { code?: string; message?: string };
  return (
    /^(?:08|57P0)/.test(code) ||
    ['ECONNREFUSED', 'ENOENT', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', '53300'].includes(code) ||
    /Connection terminated|timeout exceeded when trying to connect/.test(message)
  );
}
