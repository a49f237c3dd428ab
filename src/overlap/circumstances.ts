import type { OverlapItem } from './item.ts';

/** What two items have in common beside their texts; undefined where either says nothing. */
export type Circumstances = { region?: boolean; dates?: boolean; audience?: boolean };

/** Compares region, dates and audience. */
export function circumstancesOf(a: OverlapItem, b: OverlapItem): Circumstances {
  const common: Circumstances = {};
  if (a.region !== undefined && b.region !== undefined) common.region = same(a.region, b.region);
  if (a.audience !== undefined && b.audience !== undefined) common.audience = same(a.audience, b.audience);
  const dates = datesMeet(a, b);
  if (dates !== undefined) common.dates = dates;
  return common;
}

function same(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

function datesMeet(a: OverlapItem, b: OverlapItem): boolean | undefined {
  const first = periodOf(a);
  const second = periodOf(b);
  if (first === undefined || second === undefined) return undefined;
  return first[0] <= second[1] && second[0] <= first[1];
}

// ISO dates compare as text; a missing end means one day, a missing start the end.
function periodOf(item: OverlapItem): [string, string] | undefined {
  const start = item.start ?? item.end;
  const end = item.end ?? item.start;
  return start === undefined || end === undefined ? undefined : [start, end];
}
