import assert from 'node:assert/strict';
import { it } from 'node:test';
import { parse } from 'csv-parse/sync';
import { csvText } from './csv-writing.ts';

it('is read back as it was written, whatever the texts hold', () => {
  const rows = [
    ['a', 'b,c', 'd "e"'],
    ['line\nbreak', ' space', 'نص'],
    ['', 'x', '中文'],
  ];
  assert.deepEqual(parse(csvText(rows), { bom: true, trim: false }), rows);
});

it('writes numbers for machines, nothing for nothing, and no formulas', () => {
  assert.equal(csvText([[1234.5, -4, null, 0, '=1+1', '@x', '-4']]), "\ufeff1234.5,-4,,0,'=1+1,'@x,'-4\r\n");
});
