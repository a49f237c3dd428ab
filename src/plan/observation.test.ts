import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Language } from '#language/languages.ts';
import { changedFields, isCivilDate, statedObservation, typedObservation } from './observation.ts';

const persons = { code: 'persons', minimum: 0, maximum: null, decimals: 0 };
const share = { code: 'per-cent', minimum: 0, maximum: 100, decimals: 1 };
const read = (fields: Record<string, string>, more: Partial<Parameters<typeof statedObservation>[1]> = {}) =>
  statedObservation(
    typedObservation(new Map(Object.entries({ state: 'value', value: '1', source: 'Survey', ...fields }))),
    { language: 'en', measure: share, year: 2022, today: '2023-06-01', isCorrection: false, ...more },
  );
const codes = (result: ReturnType<typeof read>) =>
  result.problems.map((each) => `${each.field} ${each.code}`);

describe('a figure as it is typed', () => {
  const numbers: [Language, string, number | null][] = [
    ['en', '12.5', 12.5],
    ['en', '12,5', null],
    ['fr', '12,5', 12.5],
    ['fr', '12.5', null],
    ['ru', '12,5', 12.5],
    ['es', '12,5', 12.5],
    ['zh', '12.5', 12.5],
    ['ar', '12,5', 12.5],
    ['ar', '١٢٫٥', 12.5],
    ['en', '١٢', 12],
    ['fr', '۱۲', 12],
    ['en', '1e2', null],
    ['en', 'Infinity', null],
    ['en', '0', 0],
    ['en', '−0', -0],
  ];
  for (const [language, value, expected] of numbers) {
    it(`${language} ${value}`, () => {
      const result = read({ value }, { language });
      if (expected === null) assert.deepEqual(codes(result), ['value not-a-number']);
      else assert.deepEqual([result.stated.value, codes(result)], [expected, []]);
    });
  }

  it('zero, not applicable and no data are three things; a value without its state is asked about', () => {
    assert.equal(read({ value: '0' }).stated.value, 0);
    assert.deepEqual(codes(read({ state: 'not-applicable', value: '' })), []);
    assert.deepEqual(codes(read({ state: 'no-data', value: '5' })), ['value value-without-state']);
    assert.deepEqual(codes(read({ value: '' })), ['value value-required']);
    assert.deepEqual(codes(read({ state: 'perhaps', value: '' })), ['state state-required']);
  });

  it('what does not fit the unit of measure', () => {
    assert.deepEqual(codes(read({ value: '-1' })), ['value below-minimum']);
    assert.deepEqual(codes(read({ value: '100.1' })), ['value above-maximum']);
    assert.deepEqual(codes(read({ value: '1.25' })), ['value too-many-decimals']);
    assert.deepEqual(codes(read({ value: '12.5' }, { measure: persons })), ['value too-many-decimals']);
    assert.deepEqual(codes(read({ value: '-1000.123' }, { measure: null })), []);
  });

  it('days, sources and reasons', () => {
    assert.deepEqual(codes(read({ 'as-of': '2022-02-30' })), ['as-of bad-date']);
    assert.deepEqual(codes(read({ 'as-of': '2024-01-01' })), ['as-of date-in-future']);
    assert.deepEqual(codes(read({ 'as-of': '2021-12-31' })), ['as-of date-before-year']);
    assert.deepEqual(codes(read({ source: ' ' })), ['source source-required']);
    assert.deepEqual(codes(read({}, { isCorrection: true })), ['reason reason-required']);
    assert.deepEqual(codes(read({ note: 'x'.repeat(2001) })), ['note too-long']);
    assert.ok(isCivilDate('2024-02-29') && !isCivilDate('2023-02-29') && !isCivilDate('29.2.2024'));
  });

  it('tells in what two versions differ', () => {
    const { stated } = read({});
    assert.deepEqual(changedFields(stated, { ...stated, value: 2, reason: 'why' }), ['value']);
  });
});
