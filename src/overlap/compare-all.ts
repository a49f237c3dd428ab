import {
  type CompareOptions,
  type Overlap,
  bestSlots,
  compareText,
  defaultMin,
  defaultTop,
  overlapOf,
  probabilityAt,
} from './compare-one.ts';
import type { OverlapItem } from './item.ts';
import { type JoinedPairs, joinInputOf, joinPairs } from './join.ts';
import type { OverlapIndex } from './overlap-index.ts';
import { passageNeighbours } from './passage-neighbours.ts';
import { projectWeights } from './weights.ts';

/** Up to this many items every item is compared with all others; beyond, only with those that a join brings near. */
export const mostExhaustive = 4000;
/** Beyond `mostExhaustive`, all pairs whose terms agree with at least this cosine are found. */
export const joinThreshold = 0.6;

/** What the join found; the caller may run it elsewhere (in worker threads). */
export type Joined = readonly JoinedPairs[];

/**
 * Every overlap of an index: each unordered pair once, if it is among the `top` best of either side and at least `min`
 * probable; best first. The order of input does not matter.
 */
export function compareAll(index: OverlapIndex, options: CompareOptions = {}, joined?: Joined): Overlap[] {
  index.refresh();
  const keys =
    index.slots.size <= mostExhaustive
      ? exhaustive(index, options)
      : candidates(index, joined ?? [joinOf(index)]);
  const pairs = weighed(index, distinct(keys), options);
  const kept = amongBest(index, pairs, options.top ?? defaultTop);
  const weights = options.weights ?? projectWeights;
  return kept.map(({ lower, higher }) => {
    const [a, b] = idOf(index, lower) <= idOf(index, higher) ? [lower, higher] : [higher, lower];
    return overlapOf(index, index.askedAt(a), b, weights);
  });
}

/** The join of all terms in this thread. */
export function joinOf(index: OverlapIndex): JoinedPairs {
  return joinPairs(
    joinInputOf(index.terms, (slot) => index.items[slot] !== undefined),
    joinThreshold,
  );
}

// A pair is kept as one number until it is known to be printed: lower slot times this, plus higher slot.
const keyBase = 2 ** 26;

function keyOf(one: number, other: number): number {
  return one < other ? one * keyBase + other : other * keyBase + one;
}

function exhaustive(index: OverlapIndex, options: CompareOptions): number[] {
  const keys: number[] = [];
  for (const slot of index.slots.values()) {
    for (const other of bestSlots(index, index.askedAt(slot), options)) keys.push(keyOf(slot, other));
  }
  return keys;
}

/** Pairs that terms, leading passages or citations bring near. */
function candidates(index: OverlapIndex, joined: Joined): number[] {
  const keys: number[] = [];
  for (const { lower, higher, count } of joined) {
    for (let at = 0; at < count; at++) keys.push(keyOf(lower[at] as number, higher[at] as number));
  }
  passageNeighbours(index, (slot, other) => keys.push(keyOf(slot, other)));
  for (const slot of index.slots.values()) {
    const item = index.items[slot] as OverlapItem;
    if (item.citations === undefined && item.number === undefined) continue;
    for (const other of index.slotsTiedTo(index.citationsOf(item), item))
      if (other !== slot) keys.push(keyOf(slot, other));
  }
  return keys;
}

function distinct(keys: readonly number[]): Float64Array {
  const sorted = Float64Array.from(keys).sort();
  return sorted.filter((key, at) => at === 0 || key !== sorted[at - 1]);
}

type Pair = { lower: number; higher: number; probability: number };

function weighed(index: OverlapIndex, keys: Float64Array, options: CompareOptions): Pair[] {
  const weights = options.weights ?? projectWeights;
  const min = options.min ?? defaultMin;
  const pairs: Pair[] = [];
  let last = -1;
  let asked: ReturnType<OverlapIndex['askedAt']> | undefined;
  for (const key of keys) {
    const lower = Math.floor(key / keyBase);
    const higher = key % keyBase;
    if (lower !== last) asked = index.askedAt((last = lower));
    const probability = asked === undefined ? 0 : probabilityAt(index, asked, higher, weights);
    if (probability >= min) pairs.push({ lower, higher, probability });
  }
  return pairs;
}

/** Best first; a pair stays while fewer than `top` better pairs have one of its sides. */
function amongBest(index: OverlapIndex, pairs: Pair[], top: number): Pair[] {
  pairs.sort(
    (one, other) =>
      other.probability - one.probability || compareText(labelOf(index, one), labelOf(index, other)),
  );
  const taken = new Int32Array(index.items.length);
  return pairs.filter(({ lower, higher }) => {
    const isKept = (taken[lower] as number) < top || (taken[higher] as number) < top;
    taken[lower]!++;
    taken[higher]!++;
    return isKept;
  });
}

function labelOf(index: OverlapIndex, { lower, higher }: Pair): string {
  const [one, other] = [idOf(index, lower), idOf(index, higher)];
  return one <= other ? `${one}\n${other}` : `${other}\n${one}`;
}

function idOf(index: OverlapIndex, slot: number): string {
  return index.items[slot]?.id ?? '';
}
