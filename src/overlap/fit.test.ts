import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Decided, areaUnderCurve, crossValidated, fitWeights, qualityOf } from './fit.ts';
import { type Measures, measureNames } from './measure-names.ts';
import { type SettingWeights, projectWeights, readWeights } from './weights.ts';

const zero = Object.fromEntries(measureNames.map((name) => [name, 0])) as Measures;
const before: SettingWeights = { start: -2, measures: { ...zero, terms: 1, passages: 1 } };

// Overlap goes with passages; terms say nothing.
const decided: Decided[] = Array.from({ length: 400 }, (_, at) => {
  const passages = ((at * 37) % 100) / 100;
  return {
    measures: { ...zero, passages, terms: ((at * 61) % 100) / 100 },
    isOverlap: passages + 0.2 * Math.sin(at) > 0.5,
    part: at % 10,
  };
});

test('refitting finds what the decisions follow', () => {
  const after = fitWeights(decided, before);
  assert.ok(after.measures.passages > 5 * Math.max(0.1, after.measures.terms));
  assert.ok(qualityOf(decided, after).loss < qualityOf(decided, before).loss / 1.5);
});

test('what it finds holds for decisions that it has not seen', () => {
  const seen = crossValidated(decided, before);
  assert.ok(seen.loss < qualityOf(decided, before).loss);
  assert.equal(seen.pairs, decided.length);
});

test('without decisions the weights stay, and no weight turns against its evidence', () => {
  assert.deepEqual(fitWeights([], before), before);
  const against = decided.map((each) => ({ ...each, isOverlap: !each.isOverlap }));
  assert.ok(measureNames.every((name) => fitWeights(against, before).measures[name] >= 0));
});

test('the area under the curve counts ties half', () => {
  assert.equal(
    areaUnderCurve([
      [0.9, true],
      [0.1, false],
    ]),
    1,
  );
  assert.equal(
    areaUnderCurve([
      [0.5, true],
      [0.5, false],
    ]),
    0.5,
  );
  assert.equal(
    areaUnderCurve([
      [0.2, true],
      [0.8, false],
    ]),
    0,
  );
  assert.equal(areaUnderCurve([]), 0.5);
});

test('weights are read only when complete', () => {
  assert.equal(readWeights(projectWeights), projectWeights);
  assert.equal(readWeights({ version: 'x', settings: {} }), undefined);
  assert.equal(readWeights(null), undefined);
});
