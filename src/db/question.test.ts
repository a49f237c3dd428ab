import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { inTransaction } from './database.ts';
import { question } from './question.ts';
import { openTestDatabase, type TestDatabase } from './test-database.ts';

let opened: TestDatabase;

before(async () => {
  opened = await openTestDatabase();
  const rows = ['A', 'B', 'C'].map((code) => ({ code, name: JSON.stringify({ source: 'en', en: code }) }));
  await opened.db.insertInto('region').values(rows).execute();
});
after(() => opened.close());

let wordings = 0;
const regions = question((db, { code, most }: { code: string; most: number }) => {
  wordings++;
  return db
    .selectFrom('region')
    .where('code', '>=', code)
    .select(['code', sql<number>`${most}::int`.as('most'), sql<string>`'always'`.as('same')])
    .orderBy('code')
    .limit(most);
});

test('it is worded once and answers by the values of each time', async () => {
  const asked = await Promise.all([
    regions(opened.db, { code: 'B', most: 5 }),
    regions(opened.db, { most: 1, code: 'A' }),
    inTransaction(opened.db, (trx) => regions(trx, { code: 'D', most: 2 })),
  ]);
  assert.deepEqual(
    asked.map((rows) => rows.map((row) => `${row.code} ${row.most} ${row.same}`)),
    [['B 5 always', 'C 5 always'], ['A 1 always'], []],
  );
  assert.equal(wordings, 1);
});

test('values that a wording looks at or leaves out are a mistake that is told', async () => {
  const byChoice = question((db, { code, isAll }: { code: string; isAll: boolean }) => {
    const all = db.selectFrom('region').select('code');
    return isAll ? all : all.where('code', '=', code);
  });
  await assert.rejects(byChoice(opened.db, { code: 'A', isAll: false }), /not a value .*: code, isAll/i);
});
