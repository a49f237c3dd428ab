import { isPartial, ofCycle } from './plan-parts.ts';
import { keysAt } from '../graph.ts';
import { elementPlace, judging, place, type Rule } from '../rule.ts';

/**
 * An element of a level that hangs under another one hangs under an element of that level.
 * Resolution 71 (Rev. Dubai, 2018), Annex 1: the results framework is a chain in which each level serves the next.
 */
export const elementHasParent: Rule = {
  name: 'element-has-parent',
  severity: 'error',
  authority: { instrument: 'PP-RES-71-2018', clause: 'annex 1' },
  judgements: [
    judging(
      'elements',
      function* (graph, { id, code, cycle, level, parent }) {
        const parents = graph.levelById.get(level)?.parents ?? [];
        if (parents.length === 0 || isPartial(graph, cycle)) return;
        const above = parent === undefined ? undefined : graph.elementById.get(parent);
        if (above && parents.includes(above.level)) return;
        const values = { problem: above ? 'level' : 'none', element: code };
        yield { at: elementPlace(id), related: [place('level', level)], values };
      },
      {
        cycles: ofCycle,
        levels: { of: ['parents'], reach: (graph, each) => keysAt(graph, 'elementsByLevel', each.id) },
        elements: { of: ['level'], reach: (graph, each) => keysAt(graph, 'elementsByParent', each.id) },
      },
    ),
  ],
};
