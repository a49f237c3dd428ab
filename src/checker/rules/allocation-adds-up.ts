import type { Place } from '../finding.ts';
import { type Allocation, codeOf, cycleOf, type Element, type StatedTotal } from '../graph-data.ts';
import { countAt, downwards, gatheredAt, type Graph, isWithin, keysAt, unitOfElement } from '../graph.ts';
import { type CheckDay, elementPlace, judging, place, type Readings, type Rule, type Said } from '../rule.ts';

/**
 * The parts of an element's cost that are allocated to the goals add up to its planned cost, and the totals
 * that the plan states (per goal, per group of units, over all) are the sums of those parts; to the unit where no
 * tolerance is set.
 * Resolution 71 (Rev. Dubai, 2018), recognizing d): strategic and financial plan are held together by
 * re-attributing the resources of the financial plan to the Sectors and then to goals and objectives, as
 * Appendix A of its Annex 1 shows.
 */
export const allocationAddsUp: Rule = {
  name: 'allocation-adds-up',
  severity: 'error',
  authority: { instrument: 'PP-RES-71-2018', clause: 'recognizing d); annex 1, appendix A' },
  tolerance: { unit: 'amount', usual: 0, most: 1_000_000 },
  judgements: [
    judging('elements', row, {
      plannedCosts: {
        of: ['amount'],
        reach: (graph, each) => rowsOf(graph, 'plannedCostsByCycle', each.element),
      },
      allocations: {
        of: ['amount'],
        reach: (graph, each) => rowsOf(graph, 'allocationsByCycle', each.element),
      },
    }),
    judging('statedTotals', total, totalsRead()),
  ],
};

/** A row is checked where its cycle has both planned costs and allocations; what one of them lacks counts as nothing. */
function* row(graph: Graph, { id, code }: Element, day: CheckDay): Iterable<Said> {
  const cost = graph.things.plannedCosts.get(id);
  const allocations = [...gatheredAt(graph, 'allocationsByElement', id)];
  if (!cost && allocations.length === 0) return;
  const cycle = cycleOf(id);
  if (countAt(graph, 'plannedCostsByCycle', cycle) === 0 || countAt(graph, 'allocationsByCycle', cycle) === 0)
    return;
  yield* compared('row', elementPlace(id), cost?.amount ?? 0, allocations, { element: code }, day);
}

function* total(graph: Graph, { cycle, kind, key, amount }: StatedTotal, day: CheckDay): Iterable<Said> {
  switch (kind) {
    case 'goal': {
      const parts = [...gatheredAt(graph, 'allocationsByGoal', key)];
      yield* compared('column', elementPlace(key), amount, parts, { goal: codeOf(key) }, day);
      return;
    }
    case 'group': {
      // An element gives to several goals; where it belongs is asked once.
      const belongs = new Map<string, boolean>();
      const isOfGroup = ({ element }: Allocation): boolean => {
        const known = belongs.get(element) ?? isWithin(graph, unitOfElement(graph, element), key);
        belongs.set(element, known);
        return known;
      };
      const parts = [...gatheredAt(graph, 'allocationsByCycle', cycle)].filter(isOfGroup);
      yield* compared('group', place('cycle', cycle), amount, parts, { cycle, unit: key }, day);
      return;
    }
    case 'grand': {
      const parts = [...gatheredAt(graph, 'allocationsByCycle', cycle)];
      yield* compared('grand', place('cycle', cycle), amount, parts, { cycle }, day);
    }
  }
}

/** The first cost or allocation of a plan, and the last one to go, turn the check of its rows on and off. */
function rowsOf(
  graph: Graph,
  group: 'plannedCostsByCycle' | 'allocationsByCycle',
  element: string,
): Iterable<string> {
  const cycle = cycleOf(element);
  return countAt(graph, group, cycle) > 1 ? [element] : [element, ...keysAt(graph, 'elementsByCycle', cycle)];
}

function totalsRead(): Readings {
  return {
    allocations: {
      of: ['amount'],
      reach: (graph, { element, goal }) => [
        ...totalsOver(graph, element, ['group', 'grand']),
        ...keysAt(graph, 'statedTotalsByKey', goal),
      ],
    },
    elements: {
      of: ['unit', 'parent'],
      reach: (graph, each) =>
        new Set([...downwards(graph, each.id)].flatMap((under) => totalsOver(graph, under.id, ['group']))),
    },
    units: { of: ['parent'], reach: () => 'all' },
  };
}

/** The totals, of kinds, that an element counts in as it stands: those over all, and those of the groups it belongs to. */
function totalsOver(graph: Graph, element: string, kinds: readonly StatedTotal['kind'][]): string[] {
  const unit = unitOfElement(graph, element);
  return [...keysAt(graph, 'statedTotalsByCycle', cycleOf(element))].filter((id) => {
    const total = graph.things.statedTotals.get(id);
    if (!total || !kinds.includes(total.kind)) return false;
    return total.kind !== 'group' || isWithin(graph, unit, total.key);
  });
}

function* compared(
  problem: 'row' | 'column' | 'group' | 'grand',
  at: Place,
  stated: number,
  allocations: readonly Allocation[],
  names: Record<string, string>,
  { tolerance }: CheckDay,
): Iterable<Said> {
  const sum = exactSum(allocations.map((allocation) => allocation.amount));
  const difference = exactSum([sum, -stated]);
  if (Math.abs(difference) <= tolerance) return;
  const other = problem === 'row' ? 'goal' : 'element';
  const related =
    problem === 'grand' ? [] : [...new Set(allocations.map((allocation) => allocation[other]))].sort();
  yield { at, related: related.map(elementPlace), values: { problem, ...names, sum, stated, difference } };
}

/** A sum counted in thousandths, so that 0.1 + 0.2 is 0.3 and zero tolerance can mean zero. */
function exactSum(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + Math.round(amount * 1000), 0) / 1000;
}
