import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { sql } from 'kysely';
import { v7 as newId } from 'uuid';
import type { Db } from './database.ts';
import { writeDump } from './dump.ts';
import { restoreDump } from './restore.ts';
import { inOrder, listTables } from './tables.ts';
import { openTestDatabase, type TestDatabase, withTestDatabase } from './test-database.ts';

// Keeps the cluster between the tests of this file when no run has started one.
let holder: TestDatabase;
before(async () => {
  holder = await openTestDatabase();
});
after(() => holder?.close());

const at = new Date('2023-03-01T08:00:00.000Z');
const texts = [
  'line\nend\r\n',
  '\u2028\u2029\u0085',
  '"\\N{},NULL',
  '\u200fالعربية',
  '中文 😀',
  '',
  'x'.repeat(300_000),
];

/** Rows of every kind of column, with parents that sort after their children. */
async function fill(db: Db): Promise<void> {
  const units = Array.from({ length: 6 }, () => newId());
  for (const [index, id] of units.entries())
    await sql`insert into unit (id, code, name, kind, position, source)
      values (${id}, ${`U${index}`}, ${JSON.stringify({ source: 'en', en: texts[index] })}, 'bureau', ${index}, ${texts[index]})`.execute(
      db,
    );
  for (const [index, id] of units.slice(0, 5).entries())
    await sql`update unit set parent_id = ${units[index + 1]} where id = ${id}`.execute(db);
  await sql`insert into region (code, name) values ('AFR', '{"source":"en","en":"Africa"}')`.execute(db);
  await sql`insert into member (id, code, name, category, region_code, contributory_units)
    values (${newId()}, 'M1', '{"source":"en"}', 'state', 'AFR', 12345678901234567890.12345678901234567890)`.execute(
    db,
  );
  await sql`insert into person (id, email, email_key, name, language, is_example, is_offered, created_at)
    values (${newId()}, 'a@b', 'a@b', '{"source":"en","n":1.10}', 'en', true, false, '2023-03-01 08:00:00.123456+00')`.execute(
    db,
  );
  for (const size of [0, 1, 3_000_000, 10, 11])
    await sql`insert into attachment (id, name, kind, size, sha256, content, added_at)
      values (${newId()}, 'a.pdf', 'pdf', ${size}, '', ${Buffer.alloc(size, 0xff)}, ${at})`.execute(db);
  const numbers = Array.from({ length: 1_200 }, (_, n) => n);
  await sql`insert into outbox (id, topic, key, payload, created_at, available_at, attempts)
    select gen_random_uuid(), 'topic', 'key ' || n, jsonb_build_object('n', n, 'text', text), ${at}, ${at}, n
    from unnest(${numbers}::int[], ${numbers.map((n) => (n === 700 ? 'x'.repeat(300_000) : texts[n % 6]))}::text[])
      as given (n, text)`.execute(db);
}

async function rowsOf(db: Db): Promise<Record<string, string[]>> {
  const all: Record<string, string[]> = {};
  for (const { name } of await listTables(db)) {
    const { rows } = await sql<{ row: string }>`
      select row_to_json(t)::text as row from ${sql.table(name)} t order by 1`.execute(db);
    all[name] = rows.map((each) => each.row);
  }
  return all;
}

async function dumped(db: Db): Promise<Buffer> {
  const parts: Buffer[] = [];
  await writeDump(db, { at, about: { keys: ['k'] } }, async (bytes) => void parts.push(bytes));
  return Buffer.concat(parts);
}

/** The bytes in pieces that cut lines and letters anywhere. */
async function* inPieces(bytes: Buffer, size = 40_961): AsyncGenerator<Buffer> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

let backup: Buffer;
let original: Record<string, string[]>;

test('a backup restores every row of every table as it was', async (context) => {
  await withTestDatabase(async (db) => {
    await fill(db);
    backup = await dumped(db);
    original = await rowsOf(db);
    assert.deepEqual(await dumped(db), backup, 'the same data gives the same bytes');
  });
  await withTestDatabase(async (db) => {
    const restored = await restoreDump(db, inPieces(backup));
    assert.ok(restored.ok, JSON.stringify(restored));
    assert.equal(restored.counts.outbox, 1_200);
    assert.deepEqual(restored.header.about, { keys: ['k'] });
    assert.deepEqual(await rowsOf(db), original);
    assert.deepEqual(await dumped(db), backup);
    context.diagnostic(
      `${Object.keys(original).length} tables, ${Object.values(original).flat().length} rows equal`,
    );
  });
});

test('a database that holds rows is refused, or replaced when that is asked for', async () => {
  await withTestDatabase(async (db) => {
    await sql`insert into region (code, name) values ('OLD', '{"source":"en"}')`.execute(db);
    const refused = await restoreDump(db, inPieces(backup));
    assert.deepEqual(refused, { ok: false, problem: 'not-empty', table: 'region' });
    assert.equal((await rowsOf(db)).region?.length, 1);
    const replaced = await restoreDump(db, inPieces(backup), { isReplacing: true });
    assert.ok(replaced.ok);
    assert.deepEqual(await rowsOf(db), original);
  });
});

/** Changes the lines and, unless the hash itself is meant, writes the hash that they then have. */
function edited(edit: (lines: string[]) => string[], isRehashed = true): Buffer {
  const lines = edit(backup.toString('utf8').split('\n').slice(0, -1));
  const end = lines.pop() ?? '';
  const body = lines.map((line) => `${line}\n`).join('');
  const sha256 = createHash('sha256').update(body).digest('hex');
  const last = isRehashed && end.includes('"end"') ? JSON.stringify({ ...JSON.parse(end), sha256 }) : end;
  return Buffer.from(`${body}${last}\n`);
}

const lineOf = (lines: string[], start: string) => lines.findIndex((line) => line.startsWith(start));
const broken: [string, () => Buffer, string][] = [
  ['an empty file', () => Buffer.alloc(0), 'not-a-backup'],
  ['another kind of file', () => Buffer.from('Dear colleagues,\n'), 'not-a-backup'],
  ['a list', () => Buffer.from('[]\n'), 'not-a-backup'],
  [
    'another version',
    () => edited(([head = '', ...rest]) => [head.replace('"version":1', '"version":2'), ...rest]),
    'other-version',
  ],
  [
    'other migrations',
    () => edited(([head = '', ...rest]) => [head.replace(/"checksum":"./, '"checksum":"x'), ...rest]),
    'other-migrations',
  ],
  [
    'fewer migrations',
    () =>
      edited(([head = '', ...rest]) => {
        const header = JSON.parse(head);
        return [JSON.stringify({ ...header, migrations: header.migrations.slice(1) }), ...rest];
      }),
    'other-migrations',
  ],
  ['a cut line', () => backup.subarray(0, backup.length - 30), 'cut-off'],
  ['a missing end', () => edited((lines) => lines.slice(0, -1), false), 'cut-off'],
  [
    'a changed letter',
    () => edited((lines) => lines.map((line) => line.replace('Africa', 'Afrika')), false),
    'wrong-hash',
  ],
  [
    'a missing row',
    () => edited((lines) => lines.filter((line) => !line.startsWith('["AFR"')), false),
    'row-refused',
  ],
  [
    'a missing row that nobody needs',
    () => edited((lines) => lines.filter((line) => !line.includes('key 77"'))),
    'wrong-count',
  ],
  [
    'a doubled row',
    () => edited((lines) => lines.flatMap((line) => (line.includes('key 77"') ? [line, line] : line))),
    'row-refused',
  ],
  [
    'a row too short',
    () => edited((lines) => lines.map((line) => (line.startsWith('["AFR"') ? '["AFR"]' : line))),
    'broken-line',
  ],
  [
    'a number in a row',
    () => edited((lines) => lines.map((line) => (line.startsWith('["AFR"') ? '["AFR",1]' : line))),
    'broken-line',
  ],
  [
    'a wrong date',
    () => edited((lines) => lines.map((line) => line.replace('2023-03-01 08:00:00.123456', 'some day'))),
    'row-refused',
  ],
  [
    'no JSON',
    () => edited((lines) => lines.map((line) => (line.startsWith('["AFR"') ? '["AFR"' : line))),
    'broken-line',
  ],
  [
    'an unknown table',
    () => edited((lines) => lines.map((line) => line.replace('{"table":"region"', '{"table":"regions"'))),
    'other-tables',
  ],
  [
    'a table told twice',
    () =>
      edited((lines) =>
        lines.toSpliced(lineOf(lines, '{"end"'), 0, lines[lineOf(lines, '{"table":"region"')] ?? ''),
      ),
    'other-tables',
  ],
  ['a row before its table', () => edited((lines) => lines.toSpliced(1, 0, '["x"]')), 'broken-line'],
  ['something after the end', () => Buffer.concat([backup, Buffer.from('{}\n')]), 'broken-line'],
];

test('a bad file is told by name and place, and nothing of it stays', async (context) => {
  await withTestDatabase(async (db) => {
    for (const [name, make, problem] of broken) {
      const result = await restoreDump(db, inPieces(make()));
      assert.equal(result.ok, false, name);
      assert.equal(result.problem, problem, `${name}: ${JSON.stringify(result)}`);
      if (!['not-a-backup', 'other-version', 'other-migrations'].includes(problem))
        assert.ok(result.line, name);
    }
    assert.deepEqual(Object.values(await rowsOf(db)).flat(), []);
    context.diagnostic(`${broken.length} bad files refused`);
  });
});

test('tables come after those they refer to; two that refer to each other are a bug', () => {
  const shape = (name: string, refersTo: string[]) => ({
    name,
    columns: [],
    key: [],
    refersTo,
    ownReferences: [],
  });
  const names = fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { minLength: 1 });
  fc.assert(
    fc.property(names, fc.array(fc.tuple(fc.nat(), fc.nat())), (numbers, pairs) => {
      const shapes = numbers.map((number) =>
        shape(
          `t${number}`,
          pairs.filter(([a, b]) => a === number && b < number && numbers.includes(b)).map(([, b]) => `t${b}`),
        ),
      );
      const done = new Set<string>();
      for (const each of inOrder(shapes)) {
        assert.ok(each.refersTo.every((target) => done.has(target)));
        done.add(each.name);
      }
      assert.equal(done.size, shapes.length);
    }),
    { numRuns: 100 },
  );
  assert.throws(() => inOrder([shape('a', ['b']), shape('b', ['a'])]), /a, b/);
});
