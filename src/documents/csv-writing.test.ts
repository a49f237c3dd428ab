import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { csvLine, csvText } from './csv-writing.ts';

test('cells that a spreadsheet would take for formulas are texts, negative numbers stay numbers', () => {
  const cases: [string | number | boolean | null, string][] = [
    ['=1+1', "'=1+1"],
    ['+41 22', "'+41 22"],
    ['-1', '-1'],
    ['-12,5', '"-12,5"'],
    ['+3', '+3'],
    ['-1+cmd|1', "'-1+cmd|1"],
    ['-', "'-"],
    ['\r=1', '"\'\r=1"'],
    ['\u00a0=1', "'\u00a0=1"],
    ['=1"+"2, x', '"\'=1""+""2, x"'],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['  =1', "'  =1"],
    ['＝1', "'＝1"],
    [-1.5, '-1.5'],
    [0, '0'],
    [true, 'true'],
    [null, ''],
    ['a,b', '"a,b"'],
    ['a "b"\nc', '"a ""b""\nc"'],
    ['R.1-a', 'R.1-a'],
  ];
  for (const [cell, expected] of cases) assert.equal(csvLine([cell, 'x']), `${expected},x\r\n`);
});

test('what is written is read back, but for the apostrophe', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: 5 }), (cells) => {
      const [row] = parse(csvLine(cells), { record_delimiter: '\r\n' }) as string[][];
      assert.deepEqual(
        row?.map((cell, at) => (cells[at] === cell ? cell : cell.replace(/^'/, ''))),
        cells,
      );
    }),
  );
});

test('a whole file begins with the mark of UTF-8 and holds numbers for machines', () => {
  assert.equal(csvText([[1234.5, -4, null, 0, Number.NaN]]), '\ufeff1234.5,-4,,0,\r\n');
});
