import {
  type Element,
  type Fact,
  type GraphData,
  type GraphKind,
  graphKinds,
  type Indicator,
  type Level,
  type Theme,
  type Unit,
} from './graph-data.ts';
import { type GroupKind, type GroupName, groups, groupsOfKind } from './graph-groups.ts';
import { keyOf } from './graph-keys.ts';

/** The things of each kind by their key. */
export type Things = { [K in GraphKind]: Map<string, Fact<K>> };

/** For each group, the keys of what lies at one of its places. */
type Gathered = { [G in GroupName]: Map<string, Set<string>> };

/** The data with the indexes that rules need. Rules only read it; `applyChanges` keeps one up to date in place. */
export type Graph = Pick<GraphData, 'languages' | 'timeZone'> & {
  things: Things;
  gathered: Gathered;
  unitByCode: ReadonlyMap<string, Unit>;
  levelById: ReadonlyMap<string, Level>;
  elementById: ReadonlyMap<string, Element>;
  indicatorById: ReadonlyMap<string, Indicator>;
  themeByCode: ReadonlyMap<string, Theme>;
};

/** Indexes the data; refers to it, does not copy it. Of two things with one key the first counts. */
export function buildGraph(data: GraphData): Graph {
  const things = Object.fromEntries(graphKinds.map((kind) => [kind, new Map()])) as Things;
  const gathered = Object.fromEntries(Object.keys(groups).map((name) => [name, new Map()])) as Gathered;
  const graph: Graph = {
    languages: data.languages,
    timeZone: data.timeZone,
    things,
    gathered,
    unitByCode: things.units,
    levelById: things.levels,
    elementById: things.elements,
    indicatorById: things.indicators,
    themeByCode: things.themes,
  };
  for (const kind of graphKinds) {
    for (const thing of data[kind]) {
      const key = keyOf(kind, thing as never);
      if (!things[kind].has(key)) put(graph, kind, key, thing as never);
    }
  }
  return graph;
}

/** The graph as plain data again. */
export function dataOf(graph: Graph): GraphData {
  const lists = Object.fromEntries(graphKinds.map((kind) => [kind, [...graph.things[kind].values()]]));
  return { languages: graph.languages, timeZone: graph.timeZone, ...lists } as GraphData;
}

/** One thing that came, went or became another: `before` and `after` share their key. */
export type Change<K extends GraphKind = GraphKind> = {
  [Kind in K]: { kind: Kind; key: string; before: Fact<Kind> | undefined; after: Fact<Kind> | undefined };
}[K];

/** Brings a graph up to date, in place and at the cost of what changed. */
export function applyChanges(graph: Graph, changes: readonly Change[]): void {
  for (const { kind, key, after } of changes) {
    remove(graph, kind, key);
    if (after) put(graph, kind, key, after as never);
  }
}

function put<K extends GraphKind>(graph: Graph, kind: K, key: string, thing: Fact<K>): void {
  (graph.things[kind] as Map<string, Fact<K>>).set(key, thing);
  for (const name of groupsOfKind.get(kind) ?? []) {
    for (const at of placesIn(name, thing)) {
      const keys = graph.gathered[name].get(at);
      if (keys) keys.add(key);
      else graph.gathered[name].set(at, new Set([key]));
    }
  }
}

function remove(graph: Graph, kind: GraphKind, key: string): void {
  const thing = graph.things[kind].get(key);
  if (!thing) return;
  graph.things[kind].delete(key);
  for (const name of groupsOfKind.get(kind) ?? []) {
    for (const at of placesIn(name, thing)) {
      const keys = graph.gathered[name].get(at);
      keys?.delete(key);
      if (keys?.size === 0) graph.gathered[name].delete(at);
    }
  }
}

function placesIn(name: GroupName, thing: unknown): readonly string[] {
  const at = groups[name].by(thing as never);
  return at === undefined ? [] : typeof at === 'string' ? [at] : at;
}

/** The things that a group gathers at a place, in no order that counts. */
export function* gatheredAt<G extends GroupName>(
  graph: Graph,
  name: G,
  at: string,
): Iterable<Fact<GroupKind<G>>> {
  const things = graph.things[groups[name].kind];
  for (const key of graph.gathered[name].get(at) ?? []) yield things.get(key) as Fact<GroupKind<G>>;
}

/** The keys of what a group gathers at a place. */
export function keysAt(graph: Graph, name: GroupName, at: string | undefined): Iterable<string> {
  return (at === undefined ? undefined : graph.gathered[name].get(at)) ?? [];
}

/** How many things a group gathers at a place. */
export function countAt(graph: Graph, name: GroupName, at: string): number {
  return graph.gathered[name].get(at)?.size ?? 0;
}

/** Whether a unit is another one or lies under it; a circle of parents ends the walk. */
export function isWithin(graph: Graph, unit: string | undefined, whole: string): boolean {
  const seen = new Set<string>();
  for (let at = unit; at !== undefined && !seen.has(at); at = graph.unitByCode.get(at)?.parent) {
    if (at === whole) return true;
    seen.add(at);
  }
  return false;
}

/** The unit that answers for an element: its own, else that of the nearest element above it. */
export function unitOfElement(graph: Graph, id: string): string | undefined {
  for (const element of upwards(graph, id)) if (element.unit !== undefined) return element.unit;
  return undefined;
}

/** An element and those above it, the nearest first; a circle of parents ends the walk. */
export function* upwards(graph: Graph, id: string): Iterable<Element> {
  const seen = new Set<string>();
  for (let at: string | undefined = id; at !== undefined && !seen.has(at);) {
    seen.add(at);
    const element: Element | undefined = graph.elementById.get(at);
    if (!element) return;
    yield element;
    at = element.parent;
  }
}

/** An element and everything under it, each once. */
export function* downwards(graph: Graph, id: string): Iterable<Element> {
  const seen = new Set<string>();
  const waiting = [id];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const element = graph.elementById.get(at);
    if (!element || seen.has(at)) continue;
    seen.add(at);
    yield element;
    waiting.push(...keysAt(graph, 'elementsByParent', at));
  }
}
