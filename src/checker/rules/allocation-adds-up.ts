import type { Finding, Place } from '../finding.ts';
import { type Graph, isWithin, unitOfElement } from '../graph.ts';
import { type Allocation, codeOf, cycleOf, type StatedTotal } from '../graph-data.ts';
import type { Rule } from '../rule.ts';

/**
 * The parts of an element's cost that are allocated to the goals add up to its planned cost, and the totals
 * that the plan states (per goal, per group of units, over all) are the sums of those parts; to the unit.
 * Resolution 71 (Rev. Dubai, 2018), recognizing d): strategic and financial plan are held together by
 * re-attributing the resources of the financial plan to the Sectors and then to goals and objectives, as
 * Appendix A of its Annex 1 shows.
 */
export const allocationAddsUp: Rule = {
  name: 'allocation-adds-up',
  severity: 'error',
  authority: { instrument: 'PP-RES-71-2018', clause: 'recognizing d); annex 1, appendix A' },
  reads: ['allocations', 'plannedCosts', 'statedTotals', 'elements', 'units'],
  *check(graph) {
    yield* rows(graph);
    for (const total of graph.statedTotals) yield* statedTotal(graph, total);
  },
};

/** A row is checked where its cycle has both planned costs and allocations; what one of them lacks counts as nothing. */
function* rows(graph: Graph): Iterable<Finding> {
  const planned = new Set(graph.plannedCosts.map((cost) => cycleOf(cost.element)));
  const allocated = new Set(graph.allocations.map((allocation) => cycleOf(allocation.element)));
  const elements = new Set([...graph.plannedCostByElement.keys(), ...graph.allocationsByElement.keys()]);
  for (const element of elements) {
    if (!planned.has(cycleOf(element)) || !allocated.has(cycleOf(element))) continue;
    const cost = graph.plannedCostByElement.get(element) ?? 0;
    const allocations = graph.allocationsByElement.get(element) ?? [];
    yield* compared('row', place('element', element), cost, allocations, { element: codeOf(element) });
  }
}

function* statedTotal(graph: Graph, total: StatedTotal): Iterable<Finding> {
  const at: Place = total.kind === 'goal' ? place('element', total.key) : place('cycle', total.cycle);
  switch (total.kind) {
    case 'goal':
      yield* compared('column', at, total.amount, graph.allocationsByGoal.get(total.key) ?? [], {
        goal: codeOf(total.key),
      });
      return;
    case 'group':
      yield* compared('group', at, total.amount, ofGroup(graph, total), {
        cycle: total.cycle,
        unit: total.key,
      });
      return;
    case 'grand':
      yield* compared('grand', at, total.amount, ofCycle(graph, total.cycle), { cycle: total.cycle });
  }
}

function ofCycle(graph: Graph, cycle: string): Allocation[] {
  return graph.allocations.filter((allocation) => cycleOf(allocation.element) === cycle);
}

function ofGroup(graph: Graph, total: StatedTotal): Allocation[] {
  return ofCycle(graph, total.cycle).filter((allocation) =>
    isWithin(graph, unitOfElement(graph, allocation.element), total.key),
  );
}

function* compared(
  problem: 'row' | 'column' | 'group' | 'grand',
  at: Place,
  stated: number,
  allocations: readonly Allocation[],
  names: Record<string, string>,
): Iterable<Finding> {
  const sum = exactSum(allocations.map((allocation) => allocation.amount));
  const difference = exactSum([sum, -stated]);
  if (difference === 0) return;
  const other = problem === 'row' ? 'goal' : 'element';
  const related = problem === 'grand' ? [] : [...new Set(allocations.map((allocation) => allocation[other]))];
  yield {
    rule: allocationAddsUp.name,
    severity: allocationAddsUp.severity,
    at,
    related: related.map((id) => place('element', id)),
    values: { problem, ...names, sum, stated, difference },
  };
}

/** A sum counted in thousandths, so that 0.1 + 0.2 is 0.3 and zero tolerance can mean zero. */
function exactSum(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + Math.round(amount * 1000), 0) / 1000;
}

const place = (kind: string, id: string): Place => ({ kind, id });
