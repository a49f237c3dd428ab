import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { inTransaction } from './database.ts';
import { openTestDatabase, type TestDatabase } from './test-database.ts';

let opened: TestDatabase;

before(async () => {
  opened = await openTestDatabase();
  await sql`create table thing (id int, name text)`.execute(opened.db);
  await sql`insert into thing values (1, 'one'), (2, 'two')`.execute(opened.db);
});
after(() => opened.close());

const ask = async (id: number) =>
  (await sql<{ id: number; name: string }>`select * from thing where id = ${id}`.execute(opened.db)).rows;

/** What this connection has prepared: one transaction, one connection. */
const prepared = () =>
  inTransaction(opened.db, async (trx) => {
    for (let time = 0; time < 3; time++) await sql`select count(*) as n from thing`.execute(trx);
    await sql`update thing set name = name where id = ${3}`.execute(trx);
    await sql`update thing set name = name where id = ${3}`.execute(trx);
    const { rows } = await sql<{ statement: string }>`
      select statement from pg_prepared_statements where name like 'unie%'`.execute(trx);
    return rows.map((row) => row.statement);
  });

test('a question that comes again is prepared, what changes data is not', async () => {
  assert.deepEqual(
    (await Promise.all([1, 2, 1, 2, 1, 2].map(ask))).map((rows) => rows[0]?.name),
    ['one', 'two', 'one', 'two', 'one', 'two'],
  );
  const statements = await prepared();
  assert.ok(statements.includes('select count(*) as n from thing'));
  assert.ok(statements.every((each) => !each.startsWith('update')));
});

test('a table that changes meanwhile is read as it is now', async () => {
  for (let time = 0; time < 4; time++) await ask(1);
  await sql`alter table thing add column more int default 7`.execute(opened.db);
  for (let time = 0; time < 8; time++) assert.deepEqual(await ask(1), [{ id: 1, name: 'one', more: 7 }]);
  await sql`alter table thing drop column more`.execute(opened.db);
  for (let time = 0; time < 8; time++) assert.deepEqual(await ask(2), [{ id: 2, name: 'two' }]);
});

test('questions in ever new wordings do not fill the memory of a connection', async () => {
  for (let n = 0; n < 450; n++)
    for (let time = 0; time < 2; time++) await sql`select ${sql.raw(String(n))}::int`.execute(opened.db);
  const { rows } = await sql<{ n: number }>`select count(*) as n from pg_prepared_statements`.execute(
    opened.db,
  );
  assert.ok((rows[0]?.n ?? 0) <= 200, String(rows[0]?.n));
});

test('an error of a prepared question is told as it is', async () => {
  for (let time = 0; time < 3; time++)
    await assert.rejects(sql`select 1 / ${0}::int as n`.execute(opened.db), /division by zero/);
});
