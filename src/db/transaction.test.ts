import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { migrate, MigrationChanged, readMigrations } from './migrate.ts';
import { inTransaction } from './database.ts';
import { schemaText } from './generate-schema.ts';
import { openTestDatabase, withTestDatabase } from './test-database.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import pg from 'pg';

const region = (code: string) => ({ code, name: JSON.stringify({ source: 'en', en: code }) });

test('an inner transaction that fails takes only its own work back', async () => {
  await withTestDatabase(async (db) => {
    await inTransaction(db, async (trx) => {
      await trx.insertInto('region').values(region('A')).execute();
      await assert.rejects(
        inTransaction(trx, async (inner) => {
          await inner.insertInto('region').values(region('B')).execute();
          throw new Error('no');
        }),
        /no/,
      );
      await inTransaction(trx, (inner) => inner.insertInto('region').values(region('C')).execute());
    });
    const rows = await db.selectFrom('region').select('code').orderBy('code').execute();
    assert.deepEqual(
      rows.map((row) => row.code),
      ['A', 'C'],
    );
  });
});

test('a deadlock is tried again until both are done', async () => {
  const { db, close } = await openTestDatabase();
  await db
    .insertInto('region')
    .values([region('A'), region('B')])
    .execute();
  const touch = (first: string, second: string) =>
    inTransaction(db, async (trx) => {
      const name = JSON.stringify({ source: 'en', en: first });
      await trx.updateTable('region').set({ name }).where('code', '=', first).execute();
      await sql`select pg_sleep(0.05)`.execute(trx);
      await trx.updateTable('region').set({ name }).where('code', '=', second).execute();
    });
  await Promise.all([touch('A', 'B'), touch('B', 'A')]);
  await close();
});

test('an applied migration that was changed or removed is told, and nothing is touched', async () => {
  const { connection, close } = await openTestDatabase();
  const client = new pg.Client({ ...connection, options: '-c search_path=organization' });
  await client.connect();
  try {
    assert.deepEqual(await migrate(client), []);
    const changed = readMigrations().map((each, at) => (at === 1 ? { ...each, checksum: 'other' } : each));
    await assert.rejects(
      migrate(client, changed),
      (error) => error instanceof MigrationChanged && error.migration === changed[1]?.name,
    );
    await assert.rejects(migrate(client, readMigrations().slice(1)), MigrationChanged);
    const broken = {
      name: '9999_broken.sql',
      sql: 'create table half (a text); select nonsense',
      checksum: 'x',
    };
    await assert.rejects(migrate(client, [...readMigrations(), broken]));
    const { rows } = await client.query(
      `select to_regclass('half') as half, (select count(*)::int from schema_migration) as n`,
    );
    assert.deepEqual(rows, [{ half: null, n: readMigrations().length }]);
  } finally {
    await client.end();
    await close();
  }
});

test('src/db/schema.ts is what the migrations make', async () => {
  const path = join(import.meta.dirname, 'schema.ts');
  const text = await withTestDatabase(schemaText);
  const formatted = await format(text, { ...(await resolveConfig(path)), parser: 'typescript' });
  assert.equal(readFileSync(path, 'utf8'), formatted, 'run `npm run schema`');
});
