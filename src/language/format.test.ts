import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { formatDate, formatList, formatNumber, formatPercent, parseNumber } from './format.ts';
import { type Language, languages } from './languages.ts';

const space = '\u00a0';

test('numbers as documents of the Union print them', () => {
  const cases: [Language, number, { decimals?: number }, string][] = [
    ['en', 660251, {}, `660${space}251`],
    ['fr', 660251.5, {}, `660${space}251,5`],
    ['ar', 117.975, {}, '117,975'],
    ['zh', 7474, {}, `7${space}474`],
    ['es', 1234.5, { decimals: 2 }, `1${space}234,50`],
    ['ru', -3.25, { decimals: 1 }, '−3,3'],
    ['en', -0.001, { decimals: 1 }, '0.0'],
    ['en', 0, {}, '0'],
    ['fr', 12, {}, '12'],
    ['fr', 999.9996, { decimals: 3 }, `1${space}000,000`],
  ];
  for (const [language, value, options, text] of cases)
    assert.equal(formatNumber(language, value, options), text);
});

test('what is printed can be typed again', () => {
  const amount = fc
    .double({ min: -1e9, max: 1e9, noNaN: true })
    .map((value) => Math.round(value * 1000) / 1000);
  fc.assert(
    fc.property(amount, fc.constantFrom(...languages), (value, language) => {
      assert.equal(parseNumber(language, formatNumber(language, value)), value === 0 ? 0 : value);
    }),
  );
});

test('"12,5" and "12.5" are numbers only where they are written so', () => {
  const cases: [Language, string, number | null][] = [
    ['fr', '12,5', 12.5],
    ['fr', '12.5', null],
    ['en', '12.5', 12.5],
    ['en', '12,5', null],
    ['ru', `1${space}234,5`, 1234.5],
    ['es', '−7', -7],
    ['zh', '', null],
    ['ar', 'x', null],
    ['en', '1e5', null],
  ];
  for (const [language, text, value] of cases)
    assert.equal(parseNumber(language, text), value, `${language} ${text}`);
});

test('dates written out', () => {
  const expected: Record<Language, string> = {
    ar: '1 يوليو 2018',
    zh: '2018年7月1日',
    en: '1 July 2018',
    fr: '1er juillet 2018',
    ru: '1 июля 2018 года',
    es: '1 de julio de 2018',
  };
  for (const language of languages) assert.equal(formatDate(language, '2018-07-01'), expected[language]);
});

test('shares and lists', () => {
  assert.equal(formatPercent('fr', 54), `54${space}%`);
  assert.equal(formatPercent('zh', 54.25, { decimals: 1 }), '54.3%');
  assert.equal(formatList('en', ['a', 'b', 'c']), 'a, b and c');
});
