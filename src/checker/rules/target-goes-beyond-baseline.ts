import { codeOf } from '../graph-data.ts';
import { elementPlace, judging, place, type Rule } from '../rule.ts';

/**
 * A target lies in the direction in which its indicator is to move: above the baseline when it is to rise, below it when
 * it is to fall. A change counts from zero.
 * Resolution 71 (Rev. Dubai, 2018), instructs the Secretary-General and the Directors of the Bureaux 1: a target that
 * lies behind the start is met before anything is done.
 */
export const targetGoesBeyondBaseline: Rule = {
  name: 'target-goes-beyond-baseline',
  severity: 'error',
  authority: {
    instrument: 'PP-RES-71-2018',
    clause: 'instructs the Secretary-General and the Directors of the Bureaux 1',
  },
  judgements: [
    judging('indicators', function* (_, { id, code, element, direction, isRelative, target, baseline }) {
      const from = baseline?.value ?? (isRelative ? 0 : undefined);
      const to = target?.value;
      if (from === undefined || to === undefined) return;
      if (!(direction === 'up' && to < from) && !(direction === 'down' && to > from)) return;
      yield {
        at: place('indicator', id),
        related: [elementPlace(element)],
        values: { problem: direction, element: codeOf(element), indicator: code, target: to, baseline: from },
      };
    }),
  ],
};
