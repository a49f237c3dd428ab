import { isMeasured, isPartial, ofCycle } from './plan-parts.ts';
import { keysAt } from '../graph.ts';
import { elementPlace, judging, place, type Rule } from '../rule.ts';

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
      'elements',
      function* (graph, { id, code, cycle, level }) {
        if (isPartial(graph, cycle) || isMeasured(graph, id)) return;
        let measured = false;
        for (const other of keysAt(graph, 'elementsByLevel', level)) {
          if (!isMeasured(graph, other)) continue;
          measured = true;
          break;
        }
        if (!measured) return;
        const values = { problem: 'none', element: code };
        yield { at: elementPlace(id), related: [place('level', level)], values };
      },
      {
        cycles: ofCycle,
        elements: { of: ['level'], reach: (graph, each) => keysAt(graph, 'elementsByLevel', each.level) },
        indicators: {
          of: ['element'],
          reach: (graph, each) =>
            keysAt(graph, 'elementsByLevel', graph.elementById.get(each.element)?.level),
        },
      },
    ),
  ],
};
