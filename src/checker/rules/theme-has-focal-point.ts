import type { Theme } from '../graph-data.ts';
import type { Graph } from '../graph.ts';
import { type CheckDay, judging, place, type Rule, type Said } from '../rule.ts';
import { mandatesFor } from './mandates-for.ts';

/**
 * A theme of common interest has a focal point of every unit that it concerns: somebody was named, and the mandate has
 * begun. (Whether it has ended is judged by focal-point-in-term.)
 * Resolution 191 (Rev. Bucharest, 2022), instructs the Secretary-General and the Directors of the three Bureaux:
 * what the Sectors do together in each area of mutual interest, and what came of it, is reported to the Council.
 */
export const themeHasFocalPoint: Rule = {
  name: 'theme-has-focal-point',
  severity: 'error',
  authority: {
    instrument: 'PP-RES-191-2022',
    clause: 'instructs the Secretary-General and the Directors of the three Bureaux',
  },
  judgements: [
    judging('themes', vacancies, {
      focalPoints: { of: 'everything', reach: (_, each) => [each.theme] },
      units: { of: ['parent'], reach: () => 'all' },
    }),
  ],
};

function* vacancies(graph: Graph, theme: Theme, { today }: CheckDay): Iterable<Said> {
  for (const unit of theme.units) {
    const mandates = mandatesFor(graph, theme, unit);
    if (mandates.some((mandate) => mandate.from <= today)) continue;
    const next = mandates.map((mandate) => mandate.from).sort()[0];
    yield {
      at: place('theme', theme.code),
      related: [place('unit', unit)],
      values: {
        unit,
        theme: theme.code,
        ...(next === undefined ? { problem: 'never' } : { problem: 'notYet', date: next }),
      },
    };
  }
}
