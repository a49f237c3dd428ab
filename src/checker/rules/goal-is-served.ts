import { isPartial, ofCycle } from './plan-parts.ts';
import { countAt, keysAt } from '../graph.ts';
import { elementPlace, judging, place, type Rule } from '../rule.ts';

/**
 * To every element of a level that others contribute to (a goal), at least one of them does.
 * Resolution 71 (Rev. Dubai, 2018), Annex 1, Appendix A: the links of the objectives to the strategic goals. A plan
 * known to be partial is not judged.
 */
export const goalIsServed: Rule = {
  name: 'goal-is-served',
  severity: 'warning',
  authority: { instrument: 'PP-RES-71-2018', clause: 'annex 1, appendix A' },
  judgements: [
    judging(
      'elements',
      function* (graph, { id, code, cycle, level }) {
        if (!graph.levelById.get(level)?.contributors?.length || isPartial(graph, cycle)) return;
        if (countAt(graph, 'contributionsTo', id) > 0) return;
        yield {
          at: elementPlace(id),
          related: [place('level', level)],
          values: { problem: 'none', element: code },
        };
      },
      {
        cycles: ofCycle,
        levels: { of: ['contributors'], reach: (graph, each) => keysAt(graph, 'elementsByLevel', each.id) },
        contributions: { of: ['to'], reach: (_, each) => [each.to] },
      },
    ),
  ],
};
