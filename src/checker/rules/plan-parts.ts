import type { Cycle, Element } from '../graph-data.ts';
import { countAt, type Graph, keysAt, upwards } from '../graph.ts';
import type { Reading } from '../rule.ts';

/** Whether a plan leaves out parts knowingly: that something is not there then says nothing. */
export function isPartial(graph: Graph, cycle: string): boolean {
  return graph.things.cycles.get(cycle)?.completeness === 'partial';
}

/** Whether an element has an indicator of its own. */
export function isMeasured(graph: Graph, element: string): boolean {
  return countAt(graph, 'indicatorsByElement', element) > 0;
}

/** Elements are judged again when their plan turns out to be whole or partial. */
export const ofCycle: Reading<'cycles'> = {
  of: ['completeness'],
  reach: (graph, each: Cycle) => keysAt(graph, 'elementsByCycle', each.code),
};

/** The element at the top of the branch that an element hangs on; a circle of parents has none. */
export function topOf(graph: Graph, id: string): Element | undefined {
  const seen = new Set<string>();
  for (let at = graph.elementById.get(id); at && !seen.has(at.id);) {
    seen.add(at.id);
    if (at.parent === undefined || !graph.elementById.has(at.parent)) return at;
    at = graph.elementById.get(at.parent);
  }
  return undefined;
}

/** The same as a list, for what a rule reads. */
export function topsOf(graph: Graph, id: string): string[] {
  const top = topOf(graph, id);
  return top ? [top.id] : [];
}

/** What may be the top of a branch when an element comes, goes or moves: those above it, and those just under it. */
export function topsAbove(graph: Graph, { id }: Element): string[] {
  return [...[...upwards(graph, id)].map((each) => each.id), ...keysAt(graph, 'elementsByParent', id)];
}
