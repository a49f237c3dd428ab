import assert from 'node:assert/strict';
import { it } from 'node:test';
import { table } from './table.ts';

const columns = [{ text: 'Goal' }, { text: 'Amount', isNumber: true }];

it('names the column in each cell, for the blocks of a phone', () => {
  const { text } = table({ caption: 'Money', columns, rows: [['R', '12']] });
  assert.match(text, /<th scope="row" class="" data-label="Goal">\s*R\s*<\/th>/);
  assert.match(text, /<td class="number" data-label="Amount">\s*<div>\s*12\s*<\/div>\s*<\/td>/);
});

it('says how it is sorted to everyone', () => {
  const sorted = [{ text: 'Goal', sortHref: '?sort=goal', sorted: 'descending' as const }];
  const { text } = table({ caption: 'Money', columns: sorted, rows: [] });
  assert.match(text, /aria-sort="descending"/);
  assert.match(text, /href="\?sort=goal"/);
});

it('says that there is nothing, over its whole width', () => {
  assert.match(
    table({ caption: 'Money', columns, rows: [], emptyText: 'None' }).text,
    /colspan="2"[^>]*>\s*None/,
  );
});

it('sets totals apart, and links what can be downloaded', () => {
  const { text } = table({
    caption: 'Money',
    columns,
    rows: [],
    totals: ['Total', '12'],
    downloads: [{ href: '/t.csv', text: 'CSV' }],
  });
  assert.match(text, /<tfoot>[\s\S]*Total[\s\S]*<\/tfoot>/);
  assert.match(text, /href="\/t\.csv" download/);
});
