import { codeOf, type Cycle, type Indicator } from '../graph-data.ts';
import { keysAt } from '../graph.ts';
import { elementPlace, judging, place, type Rule } from '../rule.ts';

/**
 * An indicator of a plan has a target that lies within its years or just after them; where targets are set year by
 * year, no year of the plan is left out. (What a target lacks is judged by target-is-measurable.)
 * Resolution 71 (Rev. Dubai, 2018), instructs the Secretary-General and the Directors of the Bureaux 1: a results
 * framework with targets by which the plan is judged.
 */
export const indicatorHasTarget: Rule = {
  name: 'indicator-has-target',
  severity: 'warning',
  authority: {
    instrument: 'PP-RES-71-2018',
    clause: 'instructs the Secretary-General and the Directors of the Bureaux 1',
  },
  judgements: [
    judging(
      'indicators',
      function* (graph, indicator) {
        const cycle = graph.things.cycles.get(indicator.cycle);
        const problem = cycle && problemOf(indicator, cycle);
        if (!problem) return;
        yield {
          at: place('indicator', indicator.id),
          related: [elementPlace(indicator.element)],
          values: { ...problem, element: codeOf(indicator.element), indicator: indicator.code },
        };
      },
      {
        cycles: {
          of: ['firstYear', 'lastYear'],
          reach: (graph, each) => keysAt(graph, 'indicatorsByCycle', each.code),
        },
      },
    ),
  ],
};

function problemOf(
  { target, yearlyTargets = [] }: Indicator,
  { firstYear, lastYear }: Cycle,
): { problem: string; years: string; first: string; last: string } | undefined {
  const span = { first: String(firstYear), last: String(lastYear) };
  if (yearlyTargets.length > 0) {
    const set = new Set(yearlyTargets.map((each) => each.year));
    const left = [];
    for (let year = firstYear; year <= lastYear; year++) if (!set.has(year)) left.push(year);
    return left.length > 0 ? { problem: 'year', years: left.join(', '), ...span } : undefined;
  }
  if (!target) return { problem: 'none', years: '', ...span };
  if (target.year !== undefined && (target.year < firstYear || target.year > lastYear + 1)) {
    return { problem: 'outside', years: String(target.year), ...span };
  }
  return undefined;
}
