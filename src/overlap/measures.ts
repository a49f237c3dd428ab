import { circumstancesOf } from './circumstances.ts';
import { sharedCitationWeight, tieOf } from './citations.ts';
import { type Measures, nothingInCommon } from './measure-names.ts';
import { nearnessOf } from './nearness.ts';
import { commonNeighbours } from './neighbours.ts';
import type { Asked, OverlapIndex } from './overlap-index.ts';
import { product } from './sparse-rows.ts';
import { bits } from './text-odds.ts';

/** From this cosine of terms on the order of the words is compared too. */
const nearFrom = 0.3;

/** All measures of a pair: an item asked about and an item of the index. */
export function measuresOf(index: OverlapIndex, asked: Asked, slot: number): Measures {
  const item = index.items[slot];
  if (item === undefined) return { ...nothingInCommon };
  const terms = termsCosine(index, asked, slot);
  const passages = product(asked.passages, index.passages.vector(slot));
  const tie = tieOf(asked.item, item, index.citedBy);
  const common = circumstancesOf(asked.item, item);
  return {
    near: terms >= nearFrom ? nearnessWeight(nearnessOf(asked.item, item, index.reader)) : 0,
    terms,
    concepts: index.concepts.product(asked.concepts, slot),
    field: index.fields.product(asked.field, slot),
    passages,
    crowding: passages === 0 ? 0 : -0.5 * (asked.crowding + (index.crowding[slot] as number)),
    pivot: product(asked.pivot, index.pivot.vector(slot)),
    neutral: index.neutral.product(asked.neutral, slot),
    neighbours: commonNeighbours(index, asked, slot),
    citations: sharedCitationWeight(tie),
    cites: tie.cites === 'operative' ? 1 : tie.cites === 'recalling' ? 0.3 : 0,
    region: signOf(common.region),
    dates: signOf(common.dates),
    audience: signOf(common.audience),
  };
}

/** The mean cosine of the terms over the languages that both items are written in. */
export function termsCosine(index: OverlapIndex, asked: Asked, slot: number): number {
  const common = bits(asked.languages & (index.languages[slot] as number));
  return common === 0 ? 0 : Math.min(1, index.terms.product(asked.terms, slot) / common);
}

// Two texts with half of their words in the same order are nothing special; from there on it counts.
function nearnessWeight(nearness: number): number {
  return Math.max(0, (nearness - 0.5) * 2);
}

function signOf(same: boolean | undefined): number {
  return same === undefined ? 0 : same ? 1 : -1;
}
