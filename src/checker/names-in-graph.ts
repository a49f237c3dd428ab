import type { Language } from '#language/languages.ts';
import type { Multilingual } from '#language/multilingual.ts';
import type { NameOf } from './finding-text.ts';
import type { Place } from './finding.ts';
import type { Graph } from './graph.ts';

/** Names of things as the graph has them in a language; none where that language has no text, never another one's. */
export function namesInGraph(graph: Graph, language: Language): NameOf {
  return (place) => nameIn(graph, place)?.[language]?.trim() || undefined;
}

function nameIn(graph: Graph, { kind, id }: Place): Multilingual | undefined {
  switch (kind) {
    case 'unit':
      return graph.unitByCode.get(id)?.name;
    case 'element':
      return graph.elementById.get(id)?.title;
    case 'indicator':
      return graph.indicatorById.get(id)?.title;
    case 'theme':
      return graph.themeByCode.get(id)?.title;
    default:
      return undefined;
  }
}
