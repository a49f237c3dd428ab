import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client, PoolClient } from 'pg';

export const migrationsFolder = join(import.meta.dirname, '..', '..', 'db', 'migrations');

type Migration = { name: string; sql: string; checksum: string };

/** A migration that was changed or removed after it had been applied: the database is not touched. */
export class MigrationChanged extends Error {
  readonly migration: string;
  constructor(migration: string) {
    super(`The migration ${migration} was changed or removed after it had been applied.`);
    this.migration = migration;
  }
}

/** The migrations of a folder in order of their names, with the SHA-256 of each file. */
export function readMigrations(folder: string = migrationsFolder): Migration[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    });
}

/**
 * Applies what is new, one file in one transaction, and answers the names applied. A second process that migrates at
 * the same time waits for the row lock on `schema_migration` and then finds nothing to do.
 * @throws {MigrationChanged} when an applied file no longer has its checksum or is gone.
 */
export async function migrate(client: Client | PoolClient, migrations = readMigrations()): Promise<string[]> {
  await client.query(
    'create table if not exists schema_migration (name text primary key, checksum text not null, applied_at timestamptz not null)',
  );
  const applied = await client.query<{ name: string; checksum: string }>(
    'select name, checksum from schema_migration',
  );
  const known = new Map(migrations.map((each) => [each.name, each.checksum]));
  for (const row of applied.rows)
    if (known.get(row.name) !== row.checksum) throw new MigrationChanged(row.name);
  const done = new Set(applied.rows.map((row) => row.name));
  const fresh: string[] = [];
  for (const migration of migrations)
    if (!done.has(migration.name) && (await apply(client, migration))) fresh.push(migration.name);
  return fresh;
}

async function apply(client: Client | PoolClient, migration: Migration): Promise<boolean> {
  await client.query('begin');
  try {
    await client.query('lock table schema_migration in share row exclusive mode');
    const there = await client.query('select 1 from schema_migration where name = $1', [migration.name]);
    if (there.rowCount === 0) {
      await client.query(migration.sql);
      await client.query('insert into schema_migration (name, checksum, applied_at) values ($1, $2, $3)', [
        migration.name,
        migration.checksum,
        new Date(),
      ]);
    }
    await client.query('commit');
    return there.rowCount === 0;
  } catch (cause) {
    await client.query('rollback');
    throw cause;
  }
}
