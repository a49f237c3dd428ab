import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { languages } from '#language/languages.ts';
import { bulletBar } from './bullet-bar.ts';

const base = { id: 'b', title: '62 of 70', status: 'at-risk' } as const;
const figure = fc.option(fc.double({ min: -1e9, max: 1e9, noNaN: true }));

const percentOf = (text: string, className: string, name: string) =>
  Number(new RegExp(`class="${className}"\\s+${name}="([\\d.-]+)%"`).exec(text)?.[1]);

it('is mirrored in Arabic: the target lies as far from the end as elsewhere from the start', () => {
  const draw = (language: 'fr' | 'ar') =>
    bulletBar({ ...base, language, value: 20, baseline: 10, target: 50 }).text;
  assert.equal(percentOf(draw('fr'), 'bullet-target', 'x1'), 99);
  assert.equal(percentOf(draw('ar'), 'bullet-target', 'x1'), 1);
  assert.equal(
    percentOf(draw('ar'), 'bullet-baseline', 'x1'),
    100 - percentOf(draw('fr'), 'bullet-baseline', 'x1'),
  );
});

it('draws no bar for a figure that is not known, and one for nought', () => {
  assert.doesNotMatch(
    bulletBar({ ...base, language: 'en', value: null, baseline: null, target: 4 }).text,
    /bullet-value/,
  );
  assert.match(
    bulletBar({ ...base, language: 'en', value: 0, baseline: null, target: 4 }).text,
    /bullet-value/,
  );
});

it('stays inside its frame for any figures', () => {
  fc.assert(
    fc.property(
      figure,
      figure,
      figure,
      fc.constantFrom(...languages),
      (value, baseline, target, language) => {
        const { text } = bulletBar({ ...base, language, value, baseline, target });
        for (const [, percent] of text.matchAll(/="(-?[\d.]+|NaN)%"/g))
          assert.ok(Number(percent) >= 0 && Number(percent) <= 100, text);
      },
    ),
    { numRuns: 60 },
  );
});
