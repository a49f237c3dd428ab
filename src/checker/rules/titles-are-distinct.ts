import { compareCodes } from '../finding-order.ts';
import { codeOf, type Element } from '../graph-data.ts';
import { titleKey } from '../graph-groups.ts';
import { type Graph, keysAt } from '../graph.ts';
import { elementPlace, judging, type Rule } from '../rule.ts';

/**
 * Two elements of one level do not have the same title.
 * Resolution 71 (Rev. Dubai, 2018), instructs the Secretary-General and the Directors of the Bureaux 2: what is told
 * apart in one plan has to be told apart in all of them.
 */
export const titlesAreDistinct: Rule = {
  name: 'titles-are-distinct',
  severity: 'warning',
  authority: {
    instrument: 'PP-RES-71-2018',
    clause: 'instructs the Secretary-General and the Directors of the Bureaux 2',
  },
  judgements: [
    judging(
      'elements',
      function* (graph, element) {
        const others = sameTitle(graph, element).filter((id) => id !== element.id);
        // The first of them by code is the one that keeps its title.
        const [first] = others.sort(compareCodes);
        if (first === undefined || compareCodes(element.id, first) < 0) return;
        const values = { problem: 'same', element: element.code, other: codeOf(first) };
        yield { at: elementPlace(element.id), related: others.map(elementPlace), values };
      },
      { elements: { of: ['level', 'title'], reach: sameTitle } },
    ),
  ],
};

function sameTitle(graph: Graph, { level, title }: Element): string[] {
  const words = title[title.source]?.trim() ?? '';
  return words === '' ? [] : [...keysAt(graph, 'elementsByTitle', titleKey(level, words))];
}
