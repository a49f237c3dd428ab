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
const graph = buildGraph(graphOfDataset(read.dataset));

function told(rule: string): string[] {
  return check(graph, rules, { today: '2026-11-24', only: [rule] }).map(({ at, values }) =>
    [at.id, values['problem'], values['unit']].filter(Boolean).join(' '),
  );
}

test('the allocation of resources of the plan adds up in every row, column, group and as a whole', () => {
  assert.deepEqual(told('allocation-adds-up'), []);
  const [cycle] = graph.cycles.filter((each) => each.code === '2020-2023');
  const totals = graph.statedTotals.filter((total) => total.cycle === cycle?.code);
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
  assert.equal(graph.plannedCosts.length, 18);
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
  assert.deepEqual(told('theme-has-focal-point'), [
    'academia never BR',
    'broadband never BR',
    'e-waste expired TSB',
  ]);
});
