import type { Place } from './finding.ts';
import { type Graph, unitOfElement } from './graph.ts';

/** The units that answer for a place; none when it belongs to the organization as a whole. */
export function unitsConcerned(graph: Graph, place: Place): readonly string[] {
  switch (place.kind) {
    case 'unit':
      return [place.id];
    case 'element':
      return listed(unitOfElement(graph, place.id));
    case 'indicator':
      return listed(unitOfElement(graph, graph.indicatorById.get(place.id)?.element ?? ''));
    case 'theme':
      return graph.themeByCode.get(place.id)?.units ?? [];
    default:
      return [];
  }
}

const listed = (unit: string | undefined): string[] => (unit === undefined ? [] : [unit]);
