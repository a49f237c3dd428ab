import type { Wording } from '#trace/link.ts';
import type { Place } from './finding.ts';
import type { Graph } from './graph.ts';

/** What a thing says of itself, as links are confirmed against; null when it is gone, undefined for kinds unknown here. */
export function wordingOf(graph: Graph, { kind, id }: Place): Wording | null | undefined {
  switch (kind) {
    case 'element':
      return described(graph.elementById.get(id));
    case 'theme':
      return described(graph.themeByCode.get(id));
    case 'instrument':
      return titled(graph.things.instruments.get(id));
    case 'cycle':
      return titled(graph.things.cycles.get(id));
    default:
      return undefined;
  }
}

const described = (thing: Wording | undefined): Wording | null =>
  thing ? { title: thing.title, description: thing.description ?? null } : null;

const titled = (thing: Wording | undefined): Wording | null => (thing ? { title: thing.title } : null);
