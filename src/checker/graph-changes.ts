import type { Change, Graph } from './graph.ts';
import { type Fact, type GraphData, type GraphKind, graphKinds } from './graph-data.ts';
import { keyOf } from './graph-keys.ts';

/** What has to change in a graph so that it says what `data` says of these kinds. */
export function changesTo(
  graph: Graph,
  data: Pick<GraphData, GraphKind>,
  kinds: readonly GraphKind[] = graphKinds,
): Change[] {
  return kinds.flatMap((kind) => changesOfKind(graph, kind, data[kind] as readonly Fact<GraphKind>[]));
}

function changesOfKind<K extends GraphKind>(graph: Graph, kind: K, now: readonly Fact<K>[]): Change[] {
  const changes: Change[] = [];
  const seen = new Set<string>();
  const held = graph.things[kind] as ReadonlyMap<string, Fact<K>>;
  for (const after of now) {
    const key = keyOf(kind, after);
    if (seen.has(key)) continue;
    seen.add(key);
    const before = held.get(key);
    if (before && JSON.stringify(before) === JSON.stringify(after)) continue;
    changes.push({ kind, key, before, after } as unknown as Change);
  }
  for (const [key, before] of held) {
    if (!seen.has(key)) changes.push({ kind, key, before, after: undefined } as unknown as Change);
  }
  return changes;
}
