import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { indicatorProgress, type ProgressFigures, rollUp, type Status } from './progress.ts';

type Observation = ProgressFigures['observations'][number];
const seen = (year: number, value: number): Observation => ({ year, state: 'value', value });
const figures = (changes: Partial<ProgressFigures>): ProgressFigures => ({
  direction: 'up',
  isRelative: false,
  baselineYear: 2019,
  baselineValue: 50,
  targetYear: 2023,
  targetValue: 70,
  observations: [],
  ...changes,
});

const cases: [name: string, changes: Partial<ProgressFigures>, status: Status, reason: string][] = [
  ['nothing observed', {}, 'no-data', 'not-observed'],
  [
    'observed as no data yet',
    { observations: [{ year: 2022, state: 'no-data', value: null }] },
    'no-data',
    'not-observed',
  ],
  [
    'does not apply',
    { observations: [{ year: 2022, state: 'not-applicable', value: null }] },
    'not-applicable',
    'does-not-apply',
  ],
  [
    'does not apply any more',
    { observations: [seen(2020, 99), { year: 2022, state: 'not-applicable', value: null }] },
    'not-applicable',
    'does-not-apply',
  ],
  ['zero is a value', { observations: [seen(2022, 0)] }, 'off-track', 'behind'],
  [
    'zero is reached downwards',
    { direction: 'down', baselineValue: 8, targetValue: 0, observations: [seen(2022, 0)] },
    'on-track',
    'target-met',
  ],
  ['exactly as expected', { observations: [seen(2022, 65)] }, 'on-track', 'as-expected'],
  ['a tenth of the way behind', { observations: [seen(2022, 63)] }, 'at-risk', 'somewhat-behind'],
  ['more than a tenth behind', { observations: [seen(2022, 62.9)] }, 'off-track', 'behind'],
  ['met before its year', { observations: [seen(2021, 70)] }, 'on-track', 'target-met'],
  [
    'later figures are not looked at',
    { observations: [seen(2022, 65), seen(2023, 10)] },
    'on-track',
    'as-expected',
  ],
  [
    'the latest figure decides, in its own year',
    { observations: [seen(2020, 55), { year: 2022, state: 'no-data', value: null }] },
    'on-track',
    'as-expected',
  ],
  [
    'downwards, as expected',
    { direction: 'down', baselineValue: 70, targetValue: 50, observations: [seen(2022, 55)] },
    'on-track',
    'as-expected',
  ],
  [
    'downwards, the wrong way',
    { direction: 'down', baselineValue: 70, targetValue: 50, observations: [seen(2022, 71)] },
    'off-track',
    'behind',
  ],
  [
    'no direction: at the target',
    { direction: 'none', baselineValue: 0.8, targetValue: 1, observations: [seen(2022, 1)] },
    'on-track',
    'target-met',
  ],
  [
    'no direction: on the way',
    { direction: 'none', baselineValue: 0.8, targetValue: 1, observations: [seen(2022, 0.95)] },
    'on-track',
    'as-expected',
  ],
  [
    'target without figure',
    { targetValue: null, observations: [seen(2022, 4)] },
    'no-data',
    'no-target-figure',
  ],
  ['target without year', { targetYear: null, observations: [seen(2022, 65)] }, 'no-data', 'no-target-year'],
  [
    'target without year, met',
    { targetYear: null, observations: [seen(2022, 75)] },
    'on-track',
    'target-met',
  ],
  [
    'a change from its base year',
    {
      isRelative: true,
      baselineValue: null,
      baselineYear: 2017,
      targetValue: 25,
      observations: [seen(2020, 12.5)],
    },
    'on-track',
    'as-expected',
  ],
  [
    'a change without base year',
    {
      isRelative: true,
      baselineValue: null,
      baselineYear: null,
      targetValue: 25,
      observations: [seen(2022, 30)],
    },
    'no-data',
    'no-base-year',
  ],
  [
    'no baseline, one figure',
    { baselineValue: null, baselineYear: null, observations: [seen(2022, 65)] },
    'no-data',
    'no-start',
  ],
  [
    'no baseline, the first figure starts',
    { baselineValue: null, baselineYear: null, observations: [seen(2020, 40), seen(2022, 60)] },
    'on-track',
    'as-expected',
  ],
  [
    'to be kept at its level, slightly below',
    { baselineValue: 96, targetValue: 96, observations: [seen(2022, 95)] },
    'at-risk',
    'somewhat-behind',
  ],
  [
    'to be kept at its level, far below',
    { baselineValue: 96, targetValue: 96, observations: [seen(2022, 60)] },
    'off-track',
    'behind',
  ],
];

describe('how an indicator stands', () => {
  for (const [name, changes, status, reason] of cases) {
    it(`${name}: ${status}`, () => {
      const progress = indicatorProgress(figures(changes), 2022);
      assert.deepEqual([progress.status, progress.reason], [status, reason]);
    });
  }

  it('tells the figures behind the status', () => {
    const { values } = indicatorProgress(figures({ observations: [seen(2021, 57)] }), 2022);
    assert.deepEqual(values, {
      year: 2021,
      value: 57,
      target: 70,
      targetYear: 2023,
      startYear: 2019,
      startValue: 50,
      expected: 60,
      way: 0.35,
      expectedWay: 0.5,
    });
  });

  it('never gets worse when the figure gets better', () => {
    const rank: Record<Status, number> = {
      'off-track': 0,
      'at-risk': 1,
      'on-track': 2,
      'no-data': 9,
      'not-applicable': 9,
    };
    const value = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(value, value, value, value, fc.integer({ min: 2019, max: 2025 }), (a, b, c, d, year) => {
        fc.pre(a !== b);
        const isUp = b > a;
        const [worse, better] = c <= d === isUp ? [c, d] : [d, c];
        const at = (observed: number) =>
          rank[
            indicatorProgress(
              figures({
                direction: isUp ? 'up' : 'down',
                baselineValue: a,
                targetValue: b,
                observations: [seen(year, observed)],
              }),
              2025,
            ).status
          ];
        assert.ok(at(better) >= at(worse));
      }),
      { numRuns: 500 },
    );
  });
});

describe('how an element stands', () => {
  const table: [Status[], Status][] = [
    [[], 'no-data'],
    [['no-data', 'not-applicable'], 'no-data'],
    [['not-applicable', 'not-applicable'], 'not-applicable'],
    [['on-track', 'no-data'], 'on-track'],
    [['on-track', 'on-track', 'on-track', 'off-track'], 'on-track'],
    [['on-track', 'on-track', 'off-track'], 'at-risk'],
    [['on-track', 'off-track'], 'off-track'],
    [['at-risk'], 'at-risk'],
    [['at-risk', 'off-track', 'off-track'], 'off-track'],
  ];
  for (const [statuses, status] of table) {
    it(`${statuses.join(', ') || 'nothing'}: ${status}`, () => assert.equal(rollUp(statuses).status, status));
  }

  it('counts each indicator once', () => {
    const { all, judged, onTrack, atRisk, offTrack } = rollUp([
      'on-track',
      'at-risk',
      'off-track',
      'no-data',
    ]);
    assert.deepEqual(
      { all, judged, onTrack, atRisk, offTrack },
      { all: 4, judged: 3, onTrack: 1, atRisk: 1, offTrack: 1 },
    );
  });
});
