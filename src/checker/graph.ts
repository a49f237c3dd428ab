import type {
  Allocation,
  Element,
  FocalPoint,
  GraphData,
  Indicator,
  Level,
  Theme,
  Unit,
} from './graph-data.ts';

/** The data with the indexes that rules need, built once; a hundred thousand things take a fraction of a second. */
export type Graph = GraphData & {
  unitByCode: ReadonlyMap<string, Unit>;
  levelById: ReadonlyMap<string, Level>;
  elementById: ReadonlyMap<string, Element>;
  indicatorById: ReadonlyMap<string, Indicator>;
  themeByCode: ReadonlyMap<string, Theme>;
  allocationsByElement: ReadonlyMap<string, readonly Allocation[]>;
  allocationsByGoal: ReadonlyMap<string, readonly Allocation[]>;
  plannedCostByElement: ReadonlyMap<string, number>;
  focalPointsByTheme: ReadonlyMap<string, readonly FocalPoint[]>;
};

/** Indexes the data; refers to it, does not copy it. Of two things with one id the first counts. */
export function buildGraph(data: GraphData): Graph {
  return {
    ...data,
    unitByCode: indexed(data.units, (unit) => unit.code),
    levelById: indexed(data.levels, (level) => level.id),
    elementById: indexed(data.elements, (element) => element.id),
    indicatorById: indexed(data.indicators, (indicator) => indicator.id),
    themeByCode: indexed(data.themes, (theme) => theme.code),
    allocationsByElement: Map.groupBy(data.allocations, (allocation) => allocation.element),
    allocationsByGoal: Map.groupBy(data.allocations, (allocation) => allocation.goal),
    plannedCostByElement: new Map(data.plannedCosts.map((cost) => [cost.element, cost.amount])),
    focalPointsByTheme: Map.groupBy(data.focalPoints, (focalPoint) => focalPoint.theme),
  };
}

function indexed<T>(things: readonly T[], keyOf: (thing: T) => string): Map<string, T> {
  const index = new Map<string, T>();
  for (const thing of things) {
    const key = keyOf(thing);
    if (!index.has(key)) index.set(key, thing);
  }
  return index;
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
  const seen = new Set<string>();
  let element = graph.elementById.get(id);
  while (element && !seen.has(element.id)) {
    if (element.unit !== undefined) return element.unit;
    seen.add(element.id);
    element = element.parent === undefined ? undefined : graph.elementById.get(element.parent);
  }
  return undefined;
}
