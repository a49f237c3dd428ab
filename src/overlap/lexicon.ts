import { type Vector, vectorOf } from './sparse-rows.ts';

/** For each term of a language, terms of the pivot language with the probability that they translate it. */
export type Lexicon = ReadonlyMap<number, readonly { term: number; probability: number }[]>;

const rounds = 6;
const leastProbability = 0.03;
const mostTranslations = 8;

/**
 * Learns which pivot terms translate which terms from parallel passages (IBM model 1: Brown et al., 1993), by
 * expectation maximization over bags of terms. A passage pair is [terms in the language, terms in the pivot].
 */
export function learnLexicon(pairs: readonly (readonly [Vector, Vector])[]): Lexicon {
  const links = linksOf(pairs);
  let translation = new Float64Array(links.count).fill(1);
  for (let round = 0; round < rounds; round++)
    translation = maximize(links, expect(pairs, links, translation));
  return lexiconOf(links, translation);
}

// Every (term, pivot term) that meet in a passage has a number; `cells` lists it for each meeting, passage after passage.
type Links = { count: number; sources: number[]; pivots: number[]; cells: Int32Array };

function linksOf(pairs: readonly (readonly [Vector, Vector])[]): Links {
  const numbers = new Map<number, number>();
  const sources: number[] = [];
  const pivots: number[] = [];
  const cells = new Int32Array(
    pairs.reduce((sum, [source, pivot]) => sum + source.ids.length * pivot.ids.length, 0),
  );
  // Terms are renumbered closely, so that the key of a pair stays a small integer, which a Map finds much quicker.
  const sourceNumbers = new Map<number, number>();
  const pivotNumbers = new Map<number, number>();
  for (const [, pivot] of pairs) for (const term of pivot.ids) numberOf(term, pivotNumbers);
  let at = 0;
  for (const [source, pivot] of pairs) {
    for (const pivotTerm of pivot.ids) {
      const pivotNumber = numberOf(pivotTerm, pivotNumbers);
      for (const sourceTerm of source.ids) {
        const key = numberOf(sourceTerm, sourceNumbers) * pivotNumbers.size + pivotNumber;
        let number = numbers.get(key);
        if (number === undefined) {
          number = sources.length;
          numbers.set(key, number);
          sources.push(sourceTerm);
          pivots.push(pivotTerm);
        }
        cells[at++] = number;
      }
    }
  }
  return { count: sources.length, sources, pivots, cells };
}

function numberOf(term: number, numbers: Map<number, number>): number {
  let number = numbers.get(term);
  if (number === undefined) numbers.set(term, (number = numbers.size));
  return number;
}

/** Expected counts: each pivot term of a passage is shared out among the terms that may have given it. */
function expect(
  pairs: readonly (readonly [Vector, Vector])[],
  links: Links,
  translation: Float64Array,
): Float64Array {
  const counts = new Float64Array(links.count);
  let at = 0;
  for (const [source, pivot] of pairs) {
    const width = source.ids.length;
    for (let each = 0; each < pivot.ids.length; each++) {
      let total = 1e-6;
      for (let i = 0; i < width; i++) total += translation[links.cells[at + i] as number] as number;
      for (let i = 0; i < width; i++) {
        const cell = links.cells[at + i] as number;
        counts[cell]! += (translation[cell] as number) / total;
      }
      at += width;
    }
  }
  return counts;
}

function maximize(links: Links, counts: Float64Array): Float64Array<ArrayBuffer> {
  const totals = new Float64Array(1 + links.sources.reduce((most, source) => Math.max(most, source), 0));
  for (let cell = 0; cell < links.count; cell++)
    totals[links.sources[cell] as number]! += counts[cell] as number;
  // A small addition keeps a term met once from being sure of its translation.
  const probabilities = new Float64Array(links.count);
  for (let cell = 0; cell < links.count; cell++) {
    probabilities[cell] =
      (counts[cell] as number) / ((totals[links.sources[cell] as number] as number) + 0.2);
  }
  return probabilities;
}

function lexiconOf(links: Links, translation: Float64Array): Lexicon {
  const lexicon = new Map<number, { term: number; probability: number }[]>();
  for (let cell = 0; cell < links.count; cell++) {
    const probability = translation[cell] as number;
    if (probability < leastProbability) continue;
    const source = links.sources[cell] as number;
    const entries = lexicon.get(source) ?? [];
    entries.push({ term: links.pivots[cell] as number, probability });
    lexicon.set(source, entries);
  }
  for (const entries of lexicon.values()) {
    entries.sort((a, b) => b.probability - a.probability || a.term - b.term);
    entries.length = Math.min(entries.length, mostTranslations);
  }
  return lexicon;
}

/** A text in the pivot language, term by term: each term passes its value on to its translations. */
export function translated(terms: Vector, lexicon: Lexicon): Vector {
  const sums = new Map<number, number>();
  for (const [at, term] of terms.ids.entries()) {
    for (const { term: pivot, probability } of lexicon.get(term) ?? []) {
      sums.set(pivot, (sums.get(pivot) ?? 0) + probability * (terms.values[at] as number));
    }
  }
  return vectorOf(sums);
}
