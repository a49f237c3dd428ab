import type { FocalPoint, Theme } from '../graph-data.ts';
import { gatheredAt, type Graph, isWithin } from '../graph.ts';

/** The mandates by which a unit reports on a theme. A focal point of a Bureau answers for its Sector. */
export function mandatesFor(graph: Graph, theme: Theme, unit: string): FocalPoint[] {
  return [...gatheredAt(graph, 'focalPointsByTheme', theme.code)].filter((each) =>
    isWithin(graph, each.unit, unit),
  );
}
