import { gatheredAt, keysAt } from '../graph.ts';
import { elementPlace, judging, place, type Rule } from '../rule.ts';
import { isMeasured, isPartial } from './plan-parts.ts';

/**
 * Where a plan measures the elements of a level, it measures every one of them.
 * Resolution 71 (Rev. Dubai, 2018), instructs the Secretary-General and the Directors of the Bureaux 1: a results
 * framework by the principles of results-based management. A plan known to be partial is not judged.
 */
export const elementHasIndicator: Rule = {
  name: 'element-has-indicator',
  severity: 'warning',
  authority: {
    instrument: 'PP-RES-71-2018',
    clause: 'instructs the Secretary-General and the Directors of the Bureaux 1',
  },
  judgements: [
    judging(
      'levels',
      function* (graph, { id, cycle }) {
        if (isPartial(graph, cycle)) return;
        const elements = [...gatheredAt(graph, 'elementsByLevel', id)];
        const without = elements.filter((each) => !isMeasured(graph, each.id));
        if (without.length === elements.length) return;
        for (const element of without) {
          const values = { problem: 'none', element: element.code };
          yield { at: elementPlace(element.id), related: [place('level', id)], values };
        }
      },
      {
        cycles: { of: ['completeness'], reach: (graph, each) => keysAt(graph, 'levelsByCycle', each.code) },
        elements: { of: ['level'], reach: (_, each) => [each.level] },
        indicators: {
          of: ['element'],
          reach: (graph, each) => {
            const level = graph.elementById.get(each.element)?.level;
            return level === undefined ? [] : [level];
          },
        },
      },
    ),
  ],
};
