import { codeOf, type Indicator } from '../graph-data.ts';
import { elementPlace, judging, place, type Rule } from '../rule.ts';

/**
 * A target says how much, by which year and, when it asks for a change, compared with which year.
 * Resolution 71 (Rev. Dubai, 2018), instructs the Secretary-General and the Directors of the Bureaux 1: a results
 * framework for the strategic plan, by the principles of results-based management.
 */
export const targetIsMeasurable: Rule = {
  name: 'target-is-measurable',
  severity: 'warning',
  authority: {
    instrument: 'PP-RES-71-2018',
    clause: 'instructs the Secretary-General and the Directors of the Bureaux 1',
  },
  judgements: [
    judging('indicators', function* (_, indicator) {
      for (const problem of problemsOf(indicator)) {
        yield {
          at: place('indicator', indicator.id),
          related: [elementPlace(indicator.element)],
          values: { problem, element: codeOf(indicator.element), indicator: indicator.code },
        };
      }
    }),
  ],
};

type Problem = 'noFigure' | 'noYear' | 'noBaseYear';

/** What the target of an indicator lacks; an indicator that only observes has no target to judge. */
function problemsOf({ target, baseline, isRelative }: Indicator): Problem[] {
  if (!target) return [];
  const problems: Problem[] = [];
  if (target.value === undefined) problems.push('noFigure');
  if (target.year === undefined) problems.push('noYear');
  if (isRelative && baseline?.year === undefined) problems.push('noBaseYear');
  return problems;
}
