import { floorOfGreatest } from './floor-of-greatest.ts';
import type { Asked, OverlapIndex } from './overlap-index.ts';
import { textOdds } from './text-odds.ts';
import { probabilityOf, projectWeights } from './weights.ts';

/** In a larger index neighbours are not looked at: every item would first have to be compared with all others. */
export const mostWithNeighbours = 2000;
const nearestNeighbours = 10;
const leastProbability = 0.05;
const scale = 2;

/** The nearest items of an item by its texts alone, with the probability of overlap. */
export type Neighbours = ReadonlyMap<number, number>;

/**
 * How far two items overlap with the same third ones, from 0 to 1: the sum of the products of both probabilities, on a
 * scale that bends. Across languages a third text often shows what the two do not show directly.
 */
export function commonNeighbours(index: OverlapIndex, asked: Asked, slot: number): number {
  if (index.slots.size > mostWithNeighbours) return 0;
  asked.neighbours ??= neighboursOf(index, asked);
  const ofOther = neighboursAt(index, slot);
  let sum = 0;
  for (const [third, probability] of asked.neighbours) sum += probability * (ofOther.get(third) ?? 0);
  return Math.min(1, Math.log1p(sum) / scale);
}

/** The third items that speak most for a pair. */
export function strongestNeighbours(index: OverlapIndex, asked: Asked, slot: number, most: number): number[] {
  if (index.slots.size > mostWithNeighbours) return [];
  asked.neighbours ??= neighboursOf(index, asked);
  const ofOther = neighboursAt(index, slot);
  const shared = Array.from(asked.neighbours, ([third, probability]) => ({
    third,
    weight: probability * (ofOther.get(third) ?? 0),
  }));
  const id = (at: number) => index.items[at]?.id ?? '';
  return shared
    .filter(({ weight }) => weight > 0.01)
    .sort((one, other) => other.weight - one.weight || (id(one.third) < id(other.third) ? -1 : 1))
    .slice(0, most)
    .map(({ third }) => third);
}

function neighboursAt(index: OverlapIndex, slot: number): Neighbours {
  let known = index.neighbours.get(slot);
  if (known === undefined) index.neighbours.set(slot, (known = neighboursOf(index, index.askedAt(slot))));
  return known;
}

function neighboursOf(index: OverlapIndex, asked: Asked): Neighbours {
  const odds = textOdds(index, asked, projectWeights);
  const self = index.slots.get(asked.item.id);
  const isMeant = (slot: number) => slot !== self && index.items[slot] !== undefined;
  const floor = floorOfGreatest(odds, nearestNeighbours, isMeant);
  const found = new Map<number, number>();
  for (let slot = 0; slot < odds.length; slot++) {
    if ((odds[slot] as number) < floor || !isMeant(slot)) continue;
    const probability = probabilityOf(odds[slot] as number);
    if (probability >= leastProbability) found.set(slot, probability);
  }
  return found;
}
