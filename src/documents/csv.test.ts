import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { csvText } from './csv.ts';

test('cells come back as they were, whatever they hold', () => {
  const cell = fc.oneof(fc.string(), fc.constantFrom('a,b', '"', 'x\r\ny', 'é', 'م', '中'));
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1 }), (rows) => {
      const read = parse(csvText(rows), { bom: true, relax_column_count: true, skip_empty_lines: false });
      const shown = rows.map((row) => row.map((text) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)));
      assert.deepEqual(read, shown);
    }),
  );
});

test('numbers have a point, formulas are texts, nothing is empty', () => {
  assert.equal(csvText([['=1+1', -2.5, null, true]]), "\ufeff'=1+1,-2.5,,true\r\n");
});
