import { codeOf, type Indicator } from '../graph-data.ts';
import { gatheredAt, type Graph, keysAt } from '../graph.ts';
import { type CheckDay, elementPlace, judging, place, type Rule, type Said } from '../rule.ts';
import { daysAfter, monthsAfter } from './civil-dates.ts';

/**
 * An indicator that is to be observed every so many months has an observation that is not older than that, while its
 * plan runs; "not applicable" counts, "no data yet" does not.
 * Resolution 71 (Rev. Dubai, 2018), instructs the Secretary-General and the Directors of the Bureaux 3: progress is
 * reported each year, from figures of that year.
 */
export const observationIsCurrent: Rule = {
  name: 'observation-is-current',
  severity: 'warning',
  authority: {
    instrument: 'PP-RES-71-2018',
    clause: 'instructs the Secretary-General and the Directors of the Bureaux 3',
  },
  tolerance: { unit: 'days', usual: 90, most: 366 },
  judgements: [
    judging('indicators', late, {
      observations: { of: ['year', 'state'], reach: (_, each) => [each.indicator] },
      cycles: {
        of: ['firstYear', 'lastYear'],
        reach: (graph, each) => keysAt(graph, 'indicatorsByCycle', each.code),
      },
    }),
  ],
};

/** An observation of a year stands for its last day. The plan itself starts the clock of what was never observed. */
function* late(graph: Graph, indicator: Indicator, { today, tolerance }: CheckDay): Iterable<Said> {
  const cycle = graph.things.cycles.get(indicator.cycle);
  if (indicator.frequency === undefined || !cycle) return;
  const years = [...gatheredAt(graph, 'observationsByIndicator', indicator.id)]
    .filter((each) => each.state !== 'no-data')
    .map((each) => each.year);
  const last = years.length > 0 ? Math.max(...years) : undefined;
  const from = last === undefined ? `${cycle.firstYear - 1}-12-31` : `${last}-12-31`;
  const due = monthsAfter(from, indicator.frequency);
  // What falls due after the end of the plan is asked of nobody.
  if (due > `${cycle.lastYear}-12-31` || today <= daysAfter(due, tolerance)) return;
  yield {
    at: place('indicator', indicator.id),
    related: [elementPlace(indicator.element)],
    values: {
      problem: last === undefined ? 'never' : 'old',
      element: codeOf(indicator.element),
      indicator: indicator.code,
      n: indicator.frequency,
      date: due,
      year: String(last ?? ''),
    },
  };
}
