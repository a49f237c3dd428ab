import { compareCodes } from '../finding-order.ts';
import type { Element, Indicator } from '../graph-data.ts';
import { downwards, gatheredAt, type Graph, keysAt, unitOfElement } from '../graph.ts';
import { elementPlace, judging, place, type Rule, type Said } from '../rule.ts';
import { topOf, topsAbove, topsOf } from './plan-parts.ts';

/**
 * For every indicator it is said who answers for it (a unit, by itself or through its element) and where it comes from.
 * What lacks is told once for each branch of a plan, at its top.
 * Resolution 71 (Rev. Dubai, 2018), instructs the Secretary-General and the Directors of the Bureaux 3: the progress
 * that the indicators show is reported each year, by somebody and from a source.
 */
export const indicatorHasOwnerAndSource: Rule = {
  name: 'indicator-has-owner-and-source',
  severity: 'advice',
  authority: {
    instrument: 'PP-RES-71-2018',
    clause: 'instructs the Secretary-General and the Directors of the Bureaux 3',
  },
  judgements: [
    judging('elements', lacking, {
      elements: { of: ['unit', 'parent'], reach: topsAbove },
      indicators: {
        of: ['element', 'owner', 'source', 'code'],
        reach: (graph, each) => topsOf(graph, each.element),
      },
      cycles: { of: ['source'], reach: (graph, each) => keysAt(graph, 'elementsByCycle', each.code) },
    }),
  ],
};

function* lacking(graph: Graph, element: Element): Iterable<Said> {
  if (topOf(graph, element.id)?.id !== element.id) return;
  const without: Record<'owner' | 'source', Indicator[]> = { owner: [], source: [] };
  for (const under of downwards(graph, element.id)) {
    for (const indicator of gatheredAt(graph, 'indicatorsByElement', under.id)) {
      if (indicator.owner === undefined && unitOfElement(graph, under.id) === undefined) {
        without.owner.push(indicator);
      }
      const source = indicator.source ?? graph.things.cycles.get(element.cycle)?.source;
      if (!source?.trim()) without.source.push(indicator);
    }
  }
  for (const problem of ['owner', 'source'] as const) {
    const found = without[problem].sort((one, other) => compareCodes(one.id, other.id));
    if (found.length === 0) continue;
    yield {
      at: elementPlace(element.id),
      related: found.map((each) => place('indicator', each.id)),
      values: { problem, element: element.code, n: found.length, codes: found.map((each) => each.code) },
    };
  }
}
