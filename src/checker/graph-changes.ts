import type { Change, Graph } from './graph.ts';
import { type Fact, type GraphData, type GraphKind, graphKinds } from './graph-data.ts';
import { handleOf, keyOf } from './graph-keys.ts';

/**
 * What has to change in a graph so that it says what `data` says. With `reach`, only the things of these kinds and
 * handles are compared: those that `data` does not hold are gone, all others stay.
 */
export function changesTo(
  graph: Graph,
  data: Partial<GraphData>,
  reach?: ReadonlyMap<GraphKind, ReadonlySet<string>>,
): Change[] {
  return graphKinds.flatMap((kind) => {
    const handles = reach?.get(kind);
    if (reach && !handles) return [];
    return changesOfKind(graph, kind, (data[kind] ?? []) as readonly Fact<GraphKind>[], handles);
  });
}

function changesOfKind<K extends GraphKind>(
  graph: Graph,
  kind: K,
  now: readonly Fact<K>[],
  handles: ReadonlySet<string> | undefined,
): Change[] {
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
    if (seen.has(key) || (handles && !handles.has(handleOf(kind, before)))) continue;
    changes.push({ kind, key, before, after: undefined } as unknown as Change);
  }
  return changes;
}
