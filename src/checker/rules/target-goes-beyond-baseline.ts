import { codeOf } from '../graph-data.ts';
import { elementPlace, judging, place, type Rule } from '../rule.ts';

/**
 * A target, of the plan or of one of its years, lies in the direction in which its indicator is to move: above the baseline
 * when it is to rise, below it when it is to fall. A change counts from zero.
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
    judging('indicators', function* (_, indicator) {
      const { id, code, element, direction, isRelative, target, baseline, yearlyTargets = [] } = indicator;
      const from = baseline?.value ?? (isRelative ? 0 : undefined);
      if (from === undefined) return;
      const ofYears = yearlyTargets.map((each) => ({ when: String(each.year), to: each.value }));
      for (const { when, to } of [{ when: 'none', to: target?.value }, ...ofYears]) {
        if (to === undefined || !((direction === 'up' && to < from) || (direction === 'down' && to > from)))
          continue;
        const where = { element: codeOf(element), indicator: code, when };
        yield {
          at: place('indicator', id),
          related: [elementPlace(element)],
          values: { problem: direction, ...where, target: to, baseline: from },
        };
      }
    }),
  ],
};
