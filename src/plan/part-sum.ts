import type { ObservationState } from './observation.ts';

type Figure = { state: ObservationState | null; value: number | null };

/** How parts and total stand to each other: `missing` counts the parts without a figure. */
export type PartSum =
  | { kind: 'not-additive' }
  | { kind: 'incomplete'; sum: number; missing: number }
  | { kind: 'agree'; sum: number }
  | { kind: 'differ'; sum: number; total: number };

/**
 * Whether the parts of one dimension make up the total. A part that does not apply counts for nothing; a part without a
 * figure leaves the question open.
 */
export function partSum(parts: readonly Figure[], total: Figure | null, isAdditive: boolean): PartSum {
  if (!isAdditive) return { kind: 'not-additive' };
  const known = parts.filter((part) => part.state === 'value' && part.value !== null);
  const sum = known.reduce((all, part) => all + (part.value ?? 0), 0);
  const missing = parts.filter((part) => part.state === null || part.state === 'no-data').length;
  if (missing > 0 || total?.state !== 'value' || total.value === null)
    return { kind: 'incomplete', sum, missing };
  const rounding = 1e-6 * Math.max(1, Math.abs(total.value));
  return Math.abs(sum - total.value) <= rounding
    ? { kind: 'agree', sum }
    : { kind: 'differ', sum, total: total.value };
}
