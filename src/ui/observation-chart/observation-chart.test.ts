import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { languages } from '#language/languages.ts';
import { type ChartPoint, observationChart } from './observation-chart.ts';
import { placeLabels } from './place-labels.ts';

const point = (year: number, value: number): ChartPoint => ({ year, value, text: String(value) });
const base = {
  id: 'c',
  title: 'Households',
  description: 'Rising',
  firstYear: 2019,
  lastYear: 2023,
} as const;
const numbersOf = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map((match) => Number(match[1]));

describe('an observation chart', () => {
  it('lets time run from right to left in Arabic', () => {
    const years = (language: 'fr' | 'ar') =>
      numbersOf(
        observationChart({ ...base, language, baseline: null, target: null, observations: [] }).text,
        /chart-year"\s+x="([\d.]+)%"/g,
      );
    assert.deepEqual(years('fr'), [7, 28.5, 50, 71.5, 93]);
    assert.deepEqual(years('ar'), [93, 71.5, 50, 28.5, 7]);
  });

  it('labels baseline, target and the latest observation, whatever the order given', () => {
    const { text } = observationChart({
      ...base,
      language: 'en',
      baseline: point(2019, 48),
      target: point(2023, 70),
      observations: [point(2022, 66), point(2020, 51)],
    });
    const labels = [...text.matchAll(/<text\s+class="chart-(?:label|latest)"[^>]*>[\s\u2066]*(\d+)/g)].map(
      (match) => match[1],
    );
    assert.deepEqual(labels.sort(), ['48', '66', '70']);
  });

  it('stays inside its frame for any figures', () => {
    const any = fc
      .record({
        year: fc.integer({ min: 1990, max: 2040 }),
        value: fc.double({ min: -1e9, max: 1e9, noNaN: true }),
      })
      .map(({ year, value }) => point(year, value));
    fc.assert(
      fc.property(
        fc.option(any),
        fc.option(any),
        fc.array(any, { maxLength: 6 }),
        fc.constantFrom(...languages),
        (baseline, target, observations, language) => {
          const { text } = observationChart({ ...base, language, baseline, target, observations });
          for (const x of numbersOf(text, /x[12]?="(-?[\d.]+|NaN)%"/g))
            assert.ok(x >= 0 && x <= 100, String(x));
          for (const y of numbersOf(text, /\by[12]?="(-?[\d.]+|NaN)"/g))
            assert.ok(y >= 0 && y <= 162, String(y));
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('labels', () => {
  const label = (x: number, y: number) => ({ x, y, text: '12345', anchor: 'middle' as const, className: '' });

  it('stand above their point when nothing is in the way', () => {
    assert.deepEqual(
      placeLabels([label(50, 60)], [{ x: 50, y: 60 }], 264, 134).map((each) => each.baselineY),
      [52],
    );
  });

  it('go below when a point is above', () => {
    const [placed] = placeLabels(
      [label(50, 60)],
      [
        { x: 50, y: 60 },
        { x: 52, y: 48 },
      ],
      264,
      134,
    );
    assert.equal(placed?.baselineY, 78);
  });

  it('do not cover one another', () => {
    const placed = placeLabels([label(50, 60), label(53, 61), label(48, 58)], [], 264, 134).map(
      (each) => each.baselineY,
    );
    const gaps = placed.flatMap((a, at) => placed.slice(at + 1).map((b) => Math.abs(a - b)));
    assert.ok(Math.min(...gaps) >= 14, placed.join(' '));
  });
});
