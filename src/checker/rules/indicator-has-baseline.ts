import { codeOf } from '../graph-data.ts';
import { elementPlace, judging, place, type Rule } from '../rule.ts';

/**
 * An indicator with a figure as its target says where it starts: a baseline with its figure. (A change that does not say from which
 * year is judged by target-is-measurable; from a base year, it starts at zero.)
 * Resolution 71 (Rev. Dubai, 2018), instructs the Secretary-General and the Directors of the Bureaux 1: results-based
 * management measures what was changed, and a change has a beginning.
 */
export const indicatorHasBaseline: Rule = {
  name: 'indicator-has-baseline',
  severity: 'advice',
  authority: {
    instrument: 'PP-RES-71-2018',
    clause: 'instructs the Secretary-General and the Directors of the Bureaux 1',
  },
  judgements: [
    judging('indicators', function* (_, { id, code, element, target, baseline, isRelative }) {
      if (target?.value === undefined || isRelative || baseline?.value !== undefined) return;
      yield {
        at: place('indicator', id),
        related: [elementPlace(element)],
        values: { problem: 'none', element: codeOf(element), indicator: code },
      };
    }),
  ],
};
