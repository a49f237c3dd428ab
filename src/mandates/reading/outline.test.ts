import assert from 'node:assert/strict';
import { test } from 'node:test';
import { labelOf } from './labels.ts';
import { Outline } from './outline.ts';

/** Labels in a row and the levels they give. */
const cases: [string, string[], number[]][] = [
  ['numbers, roman below', ['1', '2', 'i)', 'ii)', '3'], [1, 1, 2, 2, 1]],
  [
    'letters past i)',
    ['a)', 'b)', 'c)', 'd)', 'e)', 'f)', 'g)', 'h)', 'i)', 'j)'],
    [1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
  ],
  [
    'letters past z',
    [...'abcdefghijklmnopqrstuvwxyz'].map((letter) => `${letter})`).concat('aa)', 'bb)'),
    Array.from({ length: 28 }, () => 1),
  ],
  ['decimals', ['1', '1.1', '1.2', '1.2.1', '2'], [1, 2, 2, 3, 1]],
  ['bis and ter', ['a)', 'b)', 'b)bis', 'bter)', 'c)'], [1, 1, 1, 1, 1]],
  ['dashes below a number', ['1', '–', '–', '2'], [1, 2, 2, 1]],
  ['Cyrillic look-alikes in a Latin list', ['а)', 'b)', 'с)', 'd)', 'е)'], [1, 1, 1, 1, 1]],
  ['a Cyrillic list', ['а)', 'б)', 'в)', 'г)'], [1, 1, 1, 1]],
  ['an Arabic list with presentation forms', ['أ )', 'ب)', 'ج)', 'د )', 'ﻫ )', 'و )'], [1, 1, 1, 1, 1, 1]],
  ['Chinese numbers', ['一、', '二、', '(a)', '(b)', '三、'], [1, 1, 2, 2, 1]],
];

for (const [name, labels, levels] of cases) {
  test(name, () => {
    const outline = new Outline();
    const placed = labels.map((printed) => {
      const label = labelOf(`${printed}\ttext`);
      assert.ok(label, printed);
      return outline.place(label);
    });
    assert.deepEqual(
      placed.map(({ level }) => level),
      levels,
    );
    assert.ok(placed.every(({ inOrder }) => inOrder));
  });
}

test('a list below an unnumbered paragraph that ends with a colon is one deeper', () => {
  const outline = new Outline();
  outline.placePlain('as follows:');
  const label = labelOf('1\ttext');
  assert.ok(label);
  assert.equal(outline.place(label).level, 2);
});

test('a label before or after the line of right-to-left text; a pending bracket is no part of it', () => {
  assert.deepEqual(
    [labelOf('(أ نص البند؛')?.printed, labelOf('نص البند؛ (أ')?.printed, labelOf('[c)\ttext]')?.printed],
    ['(أ', '(أ', 'c)'],
  );
});

test('what is no label', () => {
  for (const text of ['that it rains', 'Resolution 71', '2018年', 'd’adopter le plan', 'a buoy'])
    assert.equal(labelOf(text), null, text);
});
