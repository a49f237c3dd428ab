import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withoutMarksOnPages } from './marks-on-pages.ts';
import type { Line } from './page-furniture.ts';

const page = (texts: string[], notes: string[]): Line[] => [
  ...texts.map((text, index) => ({ text, blankBefore: false, pageBreak: index === 0, inFootnotes: false })),
  ...notes.map((text) => ({ text, blankBefore: false, pageBreak: false, inFootnotes: true })),
];
const read = (lines: Line[]) =>
  withoutMarksOnPages(lines)
    .filter(({ inFootnotes }) => !inFootnotes)
    .map(({ text }) => text);

test('a mark apart from its word or run into a year goes when its footnote stands on the page', () => {
  const lines = page(
    [
      'addressed to the Security Council, 1 and of',
      'the plan; принятой в Ясногорье 2,',
      'de octubre de 20443,',
    ],
    ['1 S/2049/12.', '2 См. A/CONF.976/9.', '3 A/CONF.911/6.'],
  );
  assert.deepEqual(read(lines), [
    'addressed to the Security Council, and of',
    'the plan; принятой в Ясногорье,',
    'de octubre de 2044,',
  ]);
});

test('numbers stay: without a footnote on the page, after a word that takes a number, when the mark is known', () => {
  const texts = ['as set out in Annex 1, and in paragraph 2;', 'circulated in the countries1, 1 and more'];
  assert.deepEqual(read(page(texts, ['1 These include islands.', '2 See below.'])), texts);
  const other = [...page(['addressed to the Council, 1 and of'], []), ...page(['Next'], ['1 A/195/226.'])];
  assert.deepEqual(read(other), ['addressed to the Council, 1 and of', 'Next']);
});
