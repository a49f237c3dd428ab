import { type CheckedFinding, unitsOfFinding } from './check.ts';
import type { Graph } from './graph.ts';

/** How many findings of a rule a unit has; unit '*' counts each finding once, '' those that no unit answers for. */
export type FindingCount = { rule: string; unit: string; open: number; waived: number };

/** The counts by rule and unit, in a fixed order; nothing found is not there. */
export function countsOf(graph: Graph, findings: readonly CheckedFinding[]): FindingCount[] {
  const counts = new Map<string, FindingCount>();
  for (const finding of findings) {
    const units = unitsOfFinding(graph, finding);
    for (const unit of ['*', ...(units.length > 0 ? new Set(units) : [''])]) {
      const key = `${finding.rule} ${unit}`;
      const count = counts.get(key) ?? { rule: finding.rule, unit, open: 0, waived: 0 };
      if (finding.waived) count.waived++;
      else count.open++;
      counts.set(key, count);
    }
  }
  return [...counts.values()].sort(
    (one, other) => compare(one.rule, other.rule) || compare(one.unit, other.unit),
  );
}

export function sameCounts(one: readonly FindingCount[], other: readonly FindingCount[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** One day of the history: open and waived findings of a rule and unit, or of all rules. */
export type DayCount = { day: string; open: number; waived: number };

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
