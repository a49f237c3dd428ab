import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { partText } from '#plan/figure-part.ts';
import { cycleFile, type CycleFile, markersFile, measuresFile } from './dataset.ts';

const folder = join(import.meta.dirname, '..', '..', 'db', 'example');
const stated = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as unknown;
const plan = cycleFile.parse(stated('cycles/2020-2023.json'));
const { measures } = measuresFile.parse(stated('measures.json'));
const { schemes, marked } = markersFile.parse(stated('markers.json'));
const measureOf = (code: string) => {
  const measure = plan.indicators.find((each) => each.code === code)?.measure;
  return measures.find((each) => each.code === measure);
};
const count = (fits: (each: CycleFile['observations'][number]) => boolean) =>
  new Set(plan.observations.filter(fits).map((each) => each.indicator)).size;

describe('the figures of the example as evidence', () => {
  test('every value fits the unit of measure of its indicator', () => {
    for (const { indicator, year, value } of plan.observations) {
      const measure = measureOf(indicator);
      assert.ok(measure, indicator);
      if (value === undefined) continue;
      const at = `${indicator} ${year}: ${value}`;
      assert.ok(value >= (measure.minimum ?? -Infinity) && value <= (measure.maximum ?? Infinity), at);
      assert.ok((String(value).split('.')[1] ?? '').length <= measure.decimals, at);
    }
  });

  test('there are corrections, a return, a version that waits, not applicable, zero, and parts by sex and region', () => {
    assert.ok(count((each) => each.version > 1) >= 10, 'ten indicators with several versions');
    assert.ok(count((each) => each.validation === 'returned') >= 1);
    assert.ok(count((each) => each.validation === 'entered') >= 1);
    assert.ok(count((each) => each.version > 1 && each.state === 'not-applicable') >= 1);
    assert.ok(count((each) => each.version > 1 && each.value === 0) >= 1);
    for (const dimension of ['sex', 'region'])
      assert.ok(count((each) => dimension in (each.part ?? {})) >= 2);
  });

  test('parts that make up a total do so, apart from one gap left on purpose', () => {
    const gaps = new Set<string>();
    for (const indicator of plan.indicators) {
      for (const { dimension, isAdditive } of indicator.dimensions ?? []) {
        if (!isAdditive) continue;
        const own = plan.observations.filter((each) => each.indicator === indicator.code);
        const parts = Map.groupBy(
          own.filter((each) => dimension in (each.part ?? {})),
          (each) => each.year,
        );
        for (const [year, rows] of parts) {
          const total = own.findLast((each) => each.year === year && partText(each.part) === '')?.value;
          const sum = rows.reduce((all, each) => all + (each.value ?? 0), 0);
          if (sum !== total) gaps.add(`${indicator.code} ${year}`);
        }
      }
    }
    assert.deepEqual([...gaps], ['T.2-b.1 2022']);
  });

  test('schemes: 17 Goals, 11 action lines, four markers with three scores; every mark says what it rests on', () => {
    const sizes = Object.fromEntries(schemes.map((each) => [each.code, each.values.length]));
    assert.deepEqual([sizes.sdg, sizes.wsis, sizes.region], [17, 11, 6]);
    const scores = schemes.filter((each) => each.kind === 'score');
    assert.deepEqual(
      scores.map((each) => [each.code, ...each.values.map((value) => value.code)]),
      ['gender', 'youth', 'accessibility', 'environment'].map((code) => [code, '2', '1', '0']),
    );
    for (const { element, provenance, source } of marked) {
      assert.notEqual(provenance, 'confirmed', element);
      assert.ok(source, element);
    }
  });
});
