import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { brokenRule, check, openFindings } from './check.ts';
import { compareCodes, compareFindings } from './finding-order.ts';
import type { Finding } from './finding.ts';
import { buildGraph, dataOf, isWithin } from './graph.ts';
import { exampleGraph } from './rules/example-graph.ts';
import { rules } from './rules/registry.ts';
import { judging, type Rule } from './rule.ts';

const today = '2031-06-01';
const broken = exampleGraph(
  { file: 'cycles/2030-2033.json', list: 'plannedCosts', rows: [{ element: 'A.1', amount: 1 }] },
  { file: 'focal-points.json', list: 'focalPoints', rows: [] },
);

test('only the rules asked for are applied, and an unknown one finds nothing', () => {
  const found = check(broken, rules, { today, only: ['theme-has-focal-point'] });
  assert.deepEqual(new Set(found.map((finding) => finding.rule)), new Set(['theme-has-focal-point']));
  assert.deepEqual(check(broken, rules, { today, only: ['no-such-rule'] }), []);
});

test('only what the unit, or a unit under it, answers for', () => {
  const of = (unit: string) =>
    check(broken, rules, { today, unit }).map((finding) => `${finding.rule} ${finding.at.id}`);
  assert.deepEqual(of('SECTOR-A'), [
    'allocation-adds-up 2030-2033/A.1',
    'theme-has-focal-point accessibility',
  ]);
  assert.deepEqual(of('BUREAU-A'), ['allocation-adds-up 2030-2033/A.1']);
  assert.deepEqual(of('SECTOR-B'), [
    'allocation-adds-up 2030-2033/B.1',
    'theme-has-focal-point accessibility',
  ]);
});

test('a waiver marks the finding until its last day, at its place only', () => {
  const waiver = {
    rule: 'allocation-adds-up',
    at: { kind: 'element', id: '2030-2033/A.1' },
    reason: 'Corrected at the next session.',
    expiresOn: today,
    by: 'planning',
  };
  const all = check(broken, rules, { today });
  const waived = check(broken, rules, { today, waivers: [waiver] });
  assert.equal(waived.length, all.length);
  assert.deepEqual(
    waived.filter((finding) => finding.waived).map((finding) => [finding.at.id, finding.waived]),
    [['2030-2033/A.1', waiver]],
  );
  assert.equal(openFindings(waived).length, all.length - 1);
  assert.deepEqual(check(broken, rules, { today, waivers: [{ ...waiver, expiresOn: '2031-05-31' }] }), all);
});

test('a rule that breaks off is a finding, also when a unit is asked for', () => {
  const failing: Rule = {
    ...(rules[0] as Rule),
    name: 'failing',
    judgements: [
      judging('units', () => {
        throw new Error('no such thing');
      }),
    ],
  };
  const found = check(broken, [failing], { today, unit: 'SECTOR-A' });
  assert.deepEqual(
    found.map(({ rule, at, values }) => [rule, at.id, values['cause']]),
    [[brokenRule, 'failing', 'no such thing']],
  );
});

test('the order of findings does not depend on the order of rules', () => {
  assert.deepEqual(check(broken, [...rules].reverse(), { today }), check(broken, rules, { today }));
});

test('codes are ordered as people count, and the order is total', () => {
  const sorted = ['2.10', 'R.1-a', '2.9', 'R.1', '10', '9', 'R.10', 'R.2'].sort(compareCodes);
  assert.deepEqual(sorted, ['2.9', '2.10', '9', '10', 'R.1', 'R.1-a', 'R.2', 'R.10']);
  const code = fc.stringMatching(/^[A-B1-3.-]{0,5}$/);
  fc.assert(
    fc.property(code, code, code, (a, b, c) => {
      assert.equal(Math.sign(compareCodes(a, b)), -Math.sign(compareCodes(b, a)) + 0);
      assert.equal(compareCodes(a, b) === 0, a === b);
      if (compareCodes(a, b) <= 0 && compareCodes(b, c) <= 0) assert.ok(compareCodes(a, c) <= 0);
    }),
  );
});

test('errors come before warnings and advice', () => {
  const finding = (severity: Finding['severity']): Finding => ({
    rule: 'a',
    severity,
    at: { kind: 'unit', id: 'A' },
    related: [],
    values: {},
  });
  const sorted = (['advice', 'warning', 'error'] as const).map(finding).sort(compareFindings);
  assert.deepEqual(
    sorted.map((each) => each.severity),
    ['error', 'warning', 'advice'],
  );
});

test('units that are each other’s parents end no walk in a circle', () => {
  const name = { source: 'en', en: 'Unit' } as const;
  const graph = buildGraph({
    ...dataOf(broken),
    units: [
      { code: 'A', name, parent: 'B' },
      { code: 'B', name, parent: 'A' },
    ],
  });
  assert.equal(isWithin(graph, 'A', 'B'), true);
  assert.equal(isWithin(graph, 'A', 'C'), false);
});
