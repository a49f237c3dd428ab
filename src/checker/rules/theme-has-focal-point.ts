import type { Finding } from '../finding.ts';
import { type Graph, isWithin } from '../graph.ts';
import type { FocalPoint, Theme } from '../graph-data.ts';
import type { Rule } from '../rule.ts';

/**
 * A theme of common interest has, on the day of the check, a focal point of every unit that it concerns.
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
  reads: ['themes', 'focalPoints', 'units'],
  *check(graph, { today }) {
    for (const theme of graph.themes) {
      for (const unit of theme.units) yield* vacancy(graph, theme, unit, today);
    }
  },
};

/** A focal point of a Bureau answers for its Sector: one of a unit under the unit concerned counts. */
function* vacancy(graph: Graph, theme: Theme, unit: string, today: string): Iterable<Finding> {
  const mandates = (graph.focalPointsByTheme.get(theme.code) ?? []).filter((each) =>
    isWithin(graph, each.unit, unit),
  );
  if (mandates.some((mandate) => mandate.from <= today && (mandate.until ?? today) >= today)) return;
  yield {
    rule: themeHasFocalPoint.name,
    severity: themeHasFocalPoint.severity,
    at: { kind: 'theme', id: theme.code },
    related: [{ kind: 'unit', id: unit }],
    values: { unit, theme: theme.code, ...reason(mandates, today) },
  };
}

/** Why nobody holds the mandate: it starts later, it ended, or nobody was ever named. */
function reason(mandates: readonly FocalPoint[], today: string): Finding['values'] {
  const next = mandates.filter((mandate) => mandate.from > today).map((mandate) => mandate.from);
  if (next.length) return { problem: 'notYet', date: next.sort()[0] ?? '' };
  const ended = mandates.map((mandate) => mandate.until ?? '').sort();
  return ended.length ? { problem: 'expired', date: ended.at(-1) ?? '' } : { problem: 'never' };
}
