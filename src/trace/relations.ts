/** A thing of some room: its kind, and its id (the institution's code when it has one). */
export type { Thing } from '#journal/journal-entry.ts';

/**
 * The relations that may tie things of different rooms; there are no others. A link points from the thing that depends to
 * the thing it depends on, and is confirmed against what that one says. `mandate` tells which end asks and which answers:
 * an instrument asks a theme, a theme asks the elements of the plan.
 */
export const relations = [
  { from: 'theme', relation: 'rests-on', to: 'instrument', mandate: 'to' },
  { from: 'theme', relation: 'served-by', to: 'element', mandate: 'from' },
  { from: 'element', relation: 'rests-on', to: 'instrument', mandate: 'to' },
  { from: 'cycle', relation: 'adopted-by', to: 'instrument', mandate: 'to' },
  { from: 'report', relation: 'reports-on', to: 'element', mandate: 'to' },
  { from: 'report', relation: 'reports-on', to: 'theme', mandate: 'to' },
  { from: 'council-document', relation: 'reports-on', to: 'cycle', mandate: 'to' },
  { from: 'council-document', relation: 'rests-on', to: 'instrument', mandate: 'to' },
] as const satisfies readonly Relation[];

export type Relation = { from: string; relation: string; to: string; mandate: 'from' | 'to' };

/** The declared relation between two kinds; null when they may not be tied so. */
export function relationBetween(fromKind: string, relation: string, toKind: string): Relation | null {
  return (
    relations.find((each) => each.from === fromKind && each.relation === relation && each.to === toKind) ??
    null
  );
}
