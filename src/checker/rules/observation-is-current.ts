import { compareCodes } from '../finding-order.ts';
import type { Element, Indicator } from '../graph-data.ts';
import { downwards, gatheredAt, type Graph, keysAt } from '../graph.ts';
import { type CheckDay, elementPlace, judging, place, type Rule, type Said } from '../rule.ts';
import { daysAfter, monthsAfter } from './civil-dates.ts';
import { topOf, topsAbove, topsOf } from './plan-parts.ts';

/**
 * An indicator that is to be observed every so many months has an observation that is not older than that, while its
 * plan runs; "not applicable" counts, "no data yet" does not. What is due since the same day is told once for each branch
 * of a plan, at its top.
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
    judging('elements', late, {
      elements: { of: ['parent', 'code'], reach: topsAbove },
      indicators: {
        of: ['element', 'frequency', 'code'],
        reach: (graph, each) => topsOf(graph, each.element),
      },
      observations: { of: ['year', 'state'], reach: topsOfIndicator },
      cycles: {
        of: ['firstYear', 'lastYear'],
        reach: (graph, each) =>
          [...keysAt(graph, 'indicatorsByCycle', each.code)].flatMap((id) =>
            topsOfIndicator(graph, { indicator: id }),
          ),
      },
    }),
  ],
};

type Late = { problem: 'never' | 'old'; due: string; year: string; indicators: Indicator[] };

function* late(graph: Graph, element: Element, day: CheckDay): Iterable<Said> {
  if (topOf(graph, element.id)?.id !== element.id) return;
  const found = new Map<string, Late>();
  for (const under of downwards(graph, element.id)) {
    for (const indicator of gatheredAt(graph, 'indicatorsByElement', under.id)) {
      const one = lateOne(graph, indicator, day);
      if (!one) continue;
      const key = `${one.problem} ${one.due}`;
      found.set(key, { ...one, indicators: [...(found.get(key)?.indicators ?? []), indicator] });
    }
  }
  for (const [, { problem, due, year, indicators }] of [...found].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const all = indicators.sort((one, other) => compareCodes(one.id, other.id));
    yield {
      at: elementPlace(element.id),
      related: all.map((each) => place('indicator', each.id)),
      values: {
        problem,
        element: element.code,
        n: all.length,
        codes: all.map((each) => each.code),
        date: due,
        year,
      },
    };
  }
}

/** An observation of a year stands for its last day. The plan itself starts the clock of what was never observed. */
function lateOne(
  graph: Graph,
  indicator: Indicator,
  { today, tolerance }: CheckDay,
): Omit<Late, 'indicators'> | null {
  const cycle = graph.things.cycles.get(indicator.cycle);
  if (indicator.frequency === undefined || !cycle) return null;
  const years = [...gatheredAt(graph, 'observationsByIndicator', indicator.id)]
    .filter((each) => each.state !== 'no-data')
    .map((each) => each.year);
  const last = years.length > 0 ? Math.max(...years) : undefined;
  const from = last === undefined ? `${cycle.firstYear - 1}-12-31` : `${last}-12-31`;
  const due = monthsAfter(from, indicator.frequency);
  // What falls due after the end of the plan is asked of nobody.
  if (due > `${cycle.lastYear}-12-31` || today <= daysAfter(due, tolerance)) return null;
  return { problem: last === undefined ? 'never' : 'old', due, year: String(last ?? '') };
}

function topsOfIndicator(graph: Graph, { indicator }: { indicator: string }): string[] {
  const found = graph.things.indicators.get(indicator);
  return found ? topsOf(graph, found.element) : [];
}
