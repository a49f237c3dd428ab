import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { languages } from '#language/languages.ts';
import { type Multilingual, textGaps, textHash } from '#language/multilingual.ts';
import { readCodeScheme } from '../code-scheme.ts';
import { buildGraph, dataOf, type Graph } from '../graph.ts';
import { type Rule, saidBy } from '../rule.ts';
import { allocationAddsUp } from './allocation-adds-up.ts';
import { focalPointInTerm } from './focal-point-in-term.ts';
import { exampleGraph } from './example-graph.ts';
import { targetIsMeasurable } from './target-is-measurable.ts';
import { gapsOf } from './text-in-every-language.ts';
import { themeHasFocalPoint } from './theme-has-focal-point.ts';

const clean = dataOf(exampleGraph());
const day = { today: '2031-06-01', tolerance: 0 };
const said = (rule: Rule, graph: Graph) => [...saidBy(rule, graph, day)];

test('allocation-adds-up: totals computed from any allocations are accepted, and off by a thousandth are not', () => {
  const amount = fc.integer({ min: 0, max: 1_000_000_000 }).map((thousandths) => thousandths / 1000);
  fc.assert(
    fc.property(fc.array(amount, { minLength: 1, maxLength: 4 }), fc.nat(), (amounts, pick) => {
      const allocations = amounts.map((each, at) => ({
        element: `2030-2033/${at % 2 ? 'A.1' : 'B.1'}`,
        goal: `2030-2033/${at < 2 ? '1' : '2'}`,
        amount: each,
      }));
      const sum = (key: 'element' | 'goal', id: string) =>
        allocations
          .filter((each) => each[key] === id)
          .reduce((all, each) => all + Math.round(each.amount * 1000), 0) / 1000;
      const plannedCosts = ['2030-2033/A.1', '2030-2033/B.1'].map((element) => ({
        element,
        amount: sum('element', element),
      }));
      const statedTotals = ['2030-2033/1', '2030-2033/2'].map((key) => ({
        cycle: '2030-2033',
        kind: 'goal' as const,
        key,
        amount: sum('goal', key),
      }));
      const right = { ...clean, allocations, plannedCosts, statedTotals };
      assert.deepEqual(said(allocationAddsUp, buildGraph(right)), []);
      const at = pick % 2;
      const wrong = statedTotals.map((total, each) =>
        each === at ? { ...total, amount: total.amount + 0.001 } : total,
      );
      const found = said(allocationAddsUp, buildGraph({ ...right, statedTotals: wrong }));
      assert.deepEqual(
        found.map((finding) => [finding.at.id, finding.values['difference']]),
        [[statedTotals[at]?.key, -0.001]],
      );
    }),
  );
});

test('allocation-adds-up: a cycle without planned costs, or without allocations, has no rows to compare', () => {
  const rows = (change: object) => [
    ...saidBy(allocationAddsUp, buildGraph({ ...clean, statedTotals: [], ...change }), day),
  ];
  assert.deepEqual(rows({ plannedCosts: [] }), []);
  assert.deepEqual(rows({ allocations: [] }), []);
});

test('allocation-adds-up: an element without any allocation, or with one and no cost, is a row that does not add up', () => {
  const [costA, costB] = clean.plannedCosts;
  const found = (change: object) =>
    said(allocationAddsUp, buildGraph({ ...clean, statedTotals: [], ...change })).map((finding) => [
      finding.at.id,
      finding.values['sum'],
      finding.values['stated'],
    ]);
  const ofA = clean.allocations.filter((allocation) => allocation.element === costA?.element);
  assert.deepEqual(found({ allocations: ofA }), [['2030-2033/B.1', 0, 400]]);
  assert.deepEqual(found({ plannedCosts: [costB] }), [['2030-2033/A.1', 600, 0]]);
});

test('target-is-measurable: speaks exactly where a figure, a year or a needed base year lacks', () => {
  const maybe = fc.option(fc.integer({ min: 1990, max: 2040 }), { nil: undefined });
  fc.assert(
    fc.property(maybe, maybe, maybe, fc.boolean(), (value, year, baseYear, isRelative) => {
      const [indicator] = clean.indicators;
      assert.ok(indicator);
      const changed = {
        ...indicator,
        isRelative,
        target: given({ value, year }),
        baseline: given({ year: baseYear }),
      };
      const found = said(targetIsMeasurable, buildGraph({ ...clean, indicators: [changed] }));
      const expected = [
        ...(value === undefined ? ['noFigure'] : []),
        ...(year === undefined ? ['noYear'] : []),
        ...(isRelative && baseYear === undefined ? ['noBaseYear'] : []),
      ];
      assert.deepEqual(
        found.map((finding) => finding.values['problem']),
        expected,
      );
    }),
  );
  const { target: _, ...observedOnly } = clean.indicators[0] ?? assert.fail();
  assert.deepEqual(said(targetIsMeasurable, buildGraph({ ...clean, indicators: [observedOnly] })), []);
});

test('theme-has-focal-point: silent exactly on the days of the mandate, first and last included', () => {
  const mandate = { theme: 'accessibility', unit: 'SECTOR-B', from: '2031-02-03', until: '2031-04-05' };
  const others = clean.focalPoints.filter((each) => each.unit !== 'SECTOR-B');
  const graph = buildGraph({ ...clean, focalPoints: [...others, mandate] });
  const problemOn = (today: string) =>
    [themeHasFocalPoint, focalPointInTerm].flatMap((rule) =>
      [...saidBy(rule, graph, { today, tolerance: 0 })].map((each) => each.values['problem']),
    );
  assert.deepEqual(problemOn('2031-02-02'), ['notYet']);
  assert.deepEqual(problemOn('2031-02-03'), []);
  assert.deepEqual(problemOn('2031-04-05'), []);
  assert.deepEqual(problemOn('2031-04-06'), ['expired']);
});

test('text-in-every-language: judges as the language room does', () => {
  const text = fc.constantFrom('', '  ', 'one', 'two');
  const hash = fc.constantFrom(textHash('one'), textHash('two'), '000000000000');
  const perLanguage = <T>(value: fc.Arbitrary<T>) =>
    fc.record(Object.fromEntries(languages.map((language) => [language, value])), { requiredKeys: [] });
  fc.assert(
    fc.property(
      fc.constantFrom(...languages),
      perLanguage(text),
      perLanguage(hash),
      (source, texts, from) => {
        const value = { source, from, ...texts } as Multilingual;
        const { missing, stale } = gapsOf(value, languages);
        const told = languages.flatMap((language) => [
          ...(missing.includes(language) ? [{ language, state: 'missing' }] : []),
          ...(stale.includes(language) ? [{ language, state: 'stale' }] : []),
        ]);
        assert.deepEqual(told, textGaps(value));
      },
    ),
  );
});

test('code schemes: whole codes only, no repeated group, nothing that is no expression', () => {
  const scheme = readCodeScheme('[RTDI]\\.\\d+-[a-z]');
  assert.ok(scheme);
  assert.deepEqual(
    ['D.1-e', 'D.4-a', 'D.1.e', 'D-4-a', 'xD.1-e', 'D.1-ee', 'D.1-e\n'].map((code) => scheme.test(code)),
    [true, true, false, false, false, false, false],
  );
  assert.ok(readCodeScheme('1|2')?.test('2'));
  assert.equal(readCodeScheme('1|2')?.test('12'), false);
  for (const bad of ['(a+)+', '(a|a)*', '((a+))+', '(a){2,}', '[', '(', 'a'.repeat(201)])
    assert.equal(readCodeScheme(bad), null);
});

/** The object without its undefined members. */
function given<T extends object>(object: T): T {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as T;
}
