import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readCsv } from './csv-table.ts';
import { csvText } from './csv-writing.ts';

const read = (bytes: Uint8Array, mostRows = 100) => readCsv(bytes, { mostRows });
const cells = (bytes: Uint8Array) => {
  const result = read(bytes);
  assert.ok(result.ok, JSON.stringify(result));
  return result.table;
};
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, isBig = false, hasMark = true) => {
  const bytes = Buffer.from((hasMark ? '\ufeff' : '') + text, 'utf16le');
  return new Uint8Array(isBig ? bytes.swap16() : bytes);
};

test('what spreadsheets write is read: UTF-8, UTF-16 and Windows-1252, with commas, semicolons and tabs', () => {
  const text = 'name;email\r\nCoordonnateur, éà;a@example.org\r\n';
  for (const bytes of [
    utf8(text),
    utf8(`\ufeff${text}`),
    utf16(text),
    utf16(text, true),
    utf16(text, false, false),
  ])
    assert.deepEqual(cells(bytes).rows, [
      { line: 1, cells: ['name', 'email'] },
      { line: 2, cells: ['Coordonnateur, éà', 'a@example.org'] },
    ]);
  const windows = Buffer.from('name\tplace\nÉlan\tN\u00eemes\n', 'latin1');
  const table = cells(windows);
  assert.equal(table.encoding, 'windows-1252');
  assert.deepEqual(table.rows[1]?.cells, ['Élan', 'Nîmes']);
});

test('a file that mixes encodings is refused with the line that differs', () => {
  const mixed = Buffer.concat([utf8('name\né\n'), Buffer.from('é\n', 'latin1')]);
  assert.deepEqual(read(mixed), { ok: false, problem: { code: 'encoding-mixed', line: 3 } });
});

test('what is no table is refused and says why', () => {
  assert.deepEqual(read(utf8('')), { ok: false, problem: { code: 'empty' } });
  assert.deepEqual(read(utf8(' \r\n\r\n')), { ok: false, problem: { code: 'empty' } });
  const image = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]);
  assert.deepEqual(read(image), { ok: false, problem: { code: 'encoding-unknown' } });
  const open = read(utf8('a,b\n"never closed,1\n2,3\n'));
  assert.ok(!open.ok && open.problem.code === 'broken');
});

test('100,000 rows are refused without reading them all', () => {
  const bytes = utf8(`name\n${'somebody\n'.repeat(100_000)}`);
  assert.deepEqual(read(bytes, 1_000), { ok: false, problem: { code: 'too-many-rows', most: 1_000 } });
});

test('lines are those of a text editor, also after cells of several lines', () => {
  const table = cells(utf8('a,b\n"one\ntwo",x\n\nlast,y\n'));
  assert.equal(table.rows.at(-1)?.line, 5);
});

test('any table that is written is read as it was', () => {
  const text = fc.string({ unit: 'grapheme' }).map((each) => `x${each.replace(/[\p{C}\p{Z}]/gu, '')}`);
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 5 }), (rows) => {
      const table = cells(utf8(csvText([['a', 'b'], ...rows])));
      assert.deepEqual(
        table.rows.slice(1).map((each) => each.cells),
        rows,
      );
    }),
  );
});

test('any bytes are answered, never thrown at', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => void read(bytes)));
});
