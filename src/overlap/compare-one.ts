import { floorOfGreatest } from './floor-of-greatest.ts';
import type { OverlapItem } from './item.ts';
import type { Measures } from './measure-names.ts';
import { measuresOf } from './measures.ts';
import type { OutsideEvidence } from './outside-model.ts';
import type { Asked, OverlapIndex } from './overlap-index.ts';
import { settingOf, textOdds } from './text-odds.ts';
import { type Verdict, proposeVerdict } from './verdict.ts';
import { type Weights, oddsOf, probabilityOf, projectWeights, weigh } from './weights.ts';

/** A pair with its probability, the proposed verdict, and what each measure adds to the logarithm of the odds. */
export type Overlap = {
  a: string;
  b: string;
  probability: number;
  verdict: Verdict;
  measures: Measures;
  parts: Measures;
  outside?: OutsideEvidence;
};

/** At most `top` pairs (ten unless told) of at least probability `min` (0.2 unless told; 0 drops nothing). */
export type CompareOptions = { top?: number; min?: number; weights?: Weights };

export const defaultTop = 10;
export const defaultMin = 0.2;
const leastCandidates = 100;

/**
 * The items that overlap most with one item, best first. `item` may be in the index, it is then not compared with itself,
 * or not. An item without words gives an empty list.
 */
export function compareOne(index: OverlapIndex, item: OverlapItem, options: CompareOptions = {}): Overlap[] {
  index.refresh();
  const slot = index.slots.get(item.id);
  const isKept = slot !== undefined && index.items[slot] === item;
  const asked = isKept ? index.askedAt(slot) : index.asked(item);
  const weights = options.weights ?? projectWeights;
  return bestSlots(index, asked, options).map((other) => overlapOf(index, asked, other, weights));
}

/** The slots that overlap most with an item, best first, equal ones by id; at most `top` of at least `min`. */
export function bestSlots(index: OverlapIndex, asked: Asked, options: CompareOptions): number[] {
  const weights = options.weights ?? projectWeights;
  const top = options.top ?? defaultTop;
  const min = options.min ?? defaultMin;
  const found = candidatesOf(index, asked, weights, Math.max(leastCandidates, 4 * top)).flatMap((slot) => {
    const probability = probabilityAt(index, asked, slot, weights);
    return probability >= min ? [{ slot, probability, id: index.items[slot]?.id ?? '' }] : [];
  });
  found.sort((one, other) => other.probability - one.probability || compareText(one.id, other.id));
  return found.slice(0, top).map(({ slot }) => slot);
}

/** The probability of overlap of an item with one of the index. */
export function probabilityAt(index: OverlapIndex, asked: Asked, slot: number, weights: Weights): number {
  const setting = settingOf(index, asked.languages & (index.languages[slot] as number));
  return probabilityOf(oddsOf(measuresOf(index, asked, slot), weights.settings[setting]));
}

export function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Measures, weighs and judges one pair. */
export function overlapOf(index: OverlapIndex, asked: Asked, slot: number, weights: Weights): Overlap {
  const item = index.items[slot] as OverlapItem;
  const measures = measuresOf(index, asked, slot);
  const setting = settingOf(index, asked.languages & (index.languages[slot] as number));
  const { probability, parts } = weigh(measures, weights.settings[setting]);
  return {
    a: asked.item.id,
    b: item.id,
    probability,
    verdict: proposeVerdict(asked.item, item, measures, probability),
    measures,
    parts,
  };
}

/** The slots that may overlap most with an item: the best by all text evidence at once, and those that share a citation. */
function candidatesOf(index: OverlapIndex, asked: Asked, weights: Weights, wanted: number): number[] {
  const odds = textOdds(index, asked, weights);
  const self = index.slots.get(asked.item.id);
  const cited = new Set(index.slotsTiedTo(index.citationsOf(asked.item), asked.item));
  const floor = floorOfGreatest(odds, wanted, (slot) => index.items[slot] !== undefined);
  const slots: number[] = [];
  const even: number[] = [];
  for (let slot = 0; slot < odds.length; slot++) {
    if (slot === self || index.items[slot] === undefined) continue;
    if ((odds[slot] as number) > floor || cited.has(slot)) slots.push(slot);
    else if (odds[slot] === floor) even.push(slot);
  }
  // Those exactly at the floor are taken by their ids, so that the order of input does not matter.
  if (even.length > 0 && slots.length < wanted) {
    const id = (slot: number) => (index.items[slot] as OverlapItem).id;
    slots.push(...even.sort((one, other) => compareText(id(one), id(other))).slice(0, wanted - slots.length));
  }
  return slots;
}
