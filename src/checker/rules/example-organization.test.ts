import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { graphOfDataset } from '#dataset/graph-of-dataset.ts';
import { readDataset } from '#dataset/read-dataset.ts';
import { check } from '../check.ts';
import { buildGraph } from '../graph.ts';
import { rules } from './registry.ts';

/*
 * What the rules say of the example organization: the oddities of the adopted plan 2020-2023 that are known, and the
 * vacancies left on purpose. A finding more is a mistake in the data or in a rule.
 */

const read = readDataset(join(import.meta.dirname, '..', '..', '..', 'db', 'example'));
if (!read.ok) throw new Error(`db/example cannot be read: ${JSON.stringify(read.problems[0])}`);
const data = graphOfDataset(read.dataset);
const graph = buildGraph(data);

function told(rule: string): string[] {
  return check(graph, rules, { today: '2026-11-24', only: [rule] }).map(({ at, values }) =>
    [at.id, values['problem'], values['unit']].filter(Boolean).join(' '),
  );
}

test('the allocation of resources of the plan adds up in every row, column, group and as a whole', () => {
  assert.deepEqual(told('allocation-adds-up'), []);
  const [cycle] = data.cycles.filter((each) => each.code === '2020-2023');
  const totals = data.statedTotals.filter((total) => total.cycle === cycle?.code);
  assert.deepEqual(
    Object.fromEntries(
      Map.groupBy(totals, (total) => total.kind)
        .entries()
        .map(([kind, list]) => [kind, list.length]),
    ),
    {
      goal: 5,
      group: 4,
      grand: 1,
    },
  );
  assert.equal(data.plannedCosts.length, 18);
});

test('two codes of the adopted text are printed against their scheme', () => {
  assert.deepEqual(told('element-code-fits-scheme'), ['2020-2023/D.1-e printed', '2020-2023/D.4-a printed']);
});

test('three targets have no figure, two ask for growth without a base year', () => {
  assert.deepEqual(
    told('target-is-measurable').filter((each) => each.startsWith('2020-2023/')),
    [
      '2020-2023/T1.5 noBaseYear',
      '2020-2023/T2.8 noFigure',
      '2020-2023/T2.10 noBaseYear',
      '2020-2023/T3.1 noFigure',
      '2020-2023/T5.1 noFigure',
    ],
  );
});

test('three units concerned by a theme have nobody who reports for them', () => {
  assert.deepEqual(told('theme-has-focal-point'), ['academia never BR', 'broadband never BR']);
  assert.deepEqual(told('focal-point-in-term'), ['e-waste expired TSB']);
});

test('objective D.4 has another title in Appendix A than in the tables of the plan', () => {
  assert.deepEqual(told('element-has-one-title'), ['2020-2023/D.4 two']);
});

test('nineteen targets of the adopted plan state no baseline; three of them have no figure either', () => {
  const found = told('indicator-has-baseline');
  assert.equal(found.length, 16);
  assert.ok(found.every((each) => /^2020-2023\/T\d\.\d+ none$/.test(each)));
});

test('every indicator of the example says who answers for it', () => {
  assert.deepEqual(told('indicator-has-owner-and-source'), []);
});

test('the figures of 2023 were never entered: each branch of the plan says so once', () => {
  const found = told('observation-is-current');
  assert.ok(found.every((each) => each.endsWith(' old')));
  assert.deepEqual(
    [...new Set(found.map((each) => each.split(/[/ ]/)[1]))],
    '1 2 3 D.1 D.2 D.3 D.4 I.1 I.3 I.4 I.5 I.6 R.1 R.2 T.1 T.2 T.3 T.4 T.5'.split(' '),
  );
});

test('twelve objectives have a printed share that is more than rounding away from their amounts', () => {
  assert.deepEqual(
    told('shares-agree-with-amounts').map((each) => each.split(' ')[0]?.split('/')[1]),
    ['D.1', 'D.3', 'I.1', 'I.2', 'I.3', 'I.4', 'I.5', 'I.6', 'R.1', 'R.2', 'T.1', 'T.5'],
  );
});

test('five resolutions of 2018 cite what was revised at the same conference; one theme rests on a revised one', () => {
  assert.deepEqual(told('citation-is-current'), [
    'PP-RES-34-2018 instrument',
    'PP-RES-64-2018 instrument',
    'PP-RES-160-2018 instrument',
    'PP-RES-169-2018 instrument',
    'PP-RES-207-2018 instrument',
    'coordination theme',
  ]);
});

test('reports that the example does not hold are missing, once for each objective and theme', () => {
  const found = told('report-is-given');
  const objectives = found.filter((each) => each.startsWith('2020-2023/'));
  assert.equal(objectives.length, 12);
  assert.equal(found.length, 50);
});

test('reports on themes that cite nothing and of which nothing was measured are told', () => {
  assert.deepEqual(told('accepted-report-has-evidence'), [
    'accessibility none TSB',
    'climate none BR',
    'cybersecurity none TSB',
    'disaster none BDT',
  ]);
});

test('nothing else is found', () => {
  const silent = [
    'count-agrees-with-plan',
    'document-in-every-language',
    'edition-agrees-with-data',
    'element-has-indicator',
    'element-has-parent',
    'element-has-unit',
    'goal-is-served',
    'indicator-has-target',
    'link-is-confirmed',
    'observation-is-validated-by-another',
    'target-goes-beyond-baseline',
    'titles-are-distinct',
  ];
  for (const rule of silent) assert.deepEqual(told(rule), [], rule);
});

test('an accepted report whose year was not observed is told: those of the plan were', () => {
  const observations = data.observations.filter(
    ({ indicator, year }) => !(indicator.startsWith('2020-2023/D.1-') && year === 2022),
  );
  const found = check(buildGraph({ ...data, observations }), rules, {
    today: '2026-11-24',
    only: ['accepted-report-has-evidence'],
  });
  assert.deepEqual(
    found.filter(({ at }) => at.kind === 'element').map(({ at, values }) => [at.id, values['year']]),
    [['2020-2023/D.1', '2022']],
  );
});
