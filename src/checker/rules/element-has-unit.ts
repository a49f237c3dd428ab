import { downwards, keysAt, unitOfElement } from '../graph.ts';
import { elementPlace, judging, place, type Rule } from '../rule.ts';

/**
 * For every element that is reported on each year, a unit is named that answers for it.
 * Resolution 71 (Rev. Dubai, 2018), instructs the Secretary-General and the Directors of the Bureaux 3: the
 * implementation of the plan is reported to the Council each year, which somebody has to do.
 */
export const elementHasUnit: Rule = {
  name: 'element-has-unit',
  severity: 'error',
  authority: {
    instrument: 'PP-RES-71-2018',
    clause: 'instructs the Secretary-General and the Directors of the Bureaux 3',
  },
  judgements: [
    judging(
      'elements',
      function* (graph, { id, code, level }) {
        if (!graph.levelById.get(level)?.isReported || unitOfElement(graph, id) !== undefined) return;
        yield {
          at: elementPlace(id),
          related: [place('level', level)],
          values: { problem: 'none', element: code },
        };
      },
      {
        levels: { of: ['isReported'], reach: (graph, each) => keysAt(graph, 'elementsByLevel', each.id) },
        elements: {
          of: ['unit', 'parent'],
          reach: (graph, each) => [...downwards(graph, each.id)].map((under) => under.id),
        },
      },
    ),
  ],
};
