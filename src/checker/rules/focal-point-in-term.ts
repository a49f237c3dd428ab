import type { Theme } from '../graph-data.ts';
import type { Graph } from '../graph.ts';
import { type CheckDay, judging, place, type Rule, type Said } from '../rule.ts';
import { mandatesFor } from './mandates-for.ts';

/**
 * Of the focal points that a unit has named for a theme, one is in office on the day of the check, with an account that
 * is open.
 * Resolution 191 (Rev. Bucharest, 2022), instructs the Secretary-General and the Directors of the three Bureaux:
 * the yearly reports on each area of mutual interest come from persons who are there to give them.
 */
export const focalPointInTerm: Rule = {
  name: 'focal-point-in-term',
  severity: 'error',
  authority: {
    instrument: 'PP-RES-191-2022',
    clause: 'instructs the Secretary-General and the Directors of the three Bureaux',
  },
  judgements: [
    judging('themes', ended, {
      focalPoints: { of: 'everything', reach: (_, each) => [each.theme] },
      units: { of: ['parent'], reach: () => 'all' },
    }),
  ],
};

function* ended(graph: Graph, theme: Theme, { today }: CheckDay): Iterable<Said> {
  for (const unit of theme.units) {
    const begun = mandatesFor(graph, theme, unit).filter((mandate) => mandate.from <= today);
    const inTerm = begun.filter((mandate) => (mandate.until ?? today) >= today);
    if (begun.length === 0 || inTerm.some((mandate) => !mandate.isClosed)) continue;
    const last =
      begun
        .map((mandate) => mandate.until ?? '')
        .sort()
        .at(-1) ?? '';
    yield {
      at: place('theme', theme.code),
      related: [place('unit', unit)],
      values: {
        unit,
        theme: theme.code,
        ...(inTerm.length > 0 ? { problem: 'closed' } : { problem: 'expired', date: last }),
      },
    };
  }
}
