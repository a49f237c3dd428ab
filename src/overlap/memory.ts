import { type Language, languages } from '#language/languages.ts';
import type { Passage } from './item.ts';
import type { FieldFinder } from './field.ts';
import { type Lexicon, learnLexicon, translated } from './lexicon.ts';
import {
  type Postings,
  SparseRows,
  type Vector,
  emptyVector,
  normalized,
  postingsOf,
  strongest,
  vectorOf,
  vectorOfDense,
} from './sparse-rows.ts';
import type { ReadText, ReadTexts, TextReader } from './text-reader.ts';

/** A text is described by this many of its nearest passages. */
export const nearestPassages = 120;
const probeNeighbours = 10;
const translatedTerms = 48;
const fieldShare = 1.6;

type Shelf = { postings: Postings; rarity: Float32Array; norms: Float32Array };

/**
 * The organization's own parallel texts, as a means of comparison between languages: explicit semantic analysis
 * (Gabrilovich and Markovitch 2007; across languages Potthast, Stein and Anderka 2008) and a word lexicon.
 */
export class Memory {
  readonly passages: readonly Passage[];
  readonly pivot: Language;
  readonly terms: ReadonlyMap<Language, { size: number; frequency: ReadonlyMap<number, number> }>;
  readonly #shelves = new Map<Language, Shelf>();
  readonly #lexicons = new Map<Language, Lexicon | undefined>();
  readonly #lessons: () => readonly ReadTexts[];
  #pivotRarity: Map<number, number> | undefined;
  readonly #fields: FieldFinder;
  readonly #fieldShelf: Shelf;
  readonly #probes: Postings | undefined;

  constructor(
    passages: readonly Passage[],
    reader: TextReader,
    fields: FieldFinder,
    training: readonly Passage[] = [],
  ) {
    this.#fields = fields;
    this.passages = [...passages].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
    const read = this.passages.map((passage) => reader.read(passage.texts));
    this.pivot = mostFrequent(read);
    let lessons: readonly ReadTexts[] | undefined;
    // Read when a lexicon is first needed: a collection in one language never needs one.
    this.#lessons = () => (lessons ??= [...read, ...training.map((passage) => reader.read(passage.texts))]);
    for (const language of languages) {
      const rows = read.map((texts) => termsIn(texts, language) ?? emptyVector);
      if (rows.some((row) => row.ids.length > 0))
        this.#shelves.set(language, shelfOf(rows, reader.vocabulary.size));
    }
    this.#fieldShelf = shelfOf(
      read.map((texts) => fields.describe(texts)),
      reader.concepts.concepts.length,
    );
    this.terms = new Map(languages.map((language) => [language, frequencies(read, language)]));
    this.#probes = this.#probesOf(read);
  }

  get isEmpty(): boolean {
    return this.passages.length === 0;
  }

  #lexicon(language: Language): Lexicon | undefined {
    if (!this.#lexicons.has(language)) {
      const pairs = this.#lessons().flatMap((texts) => {
        const source = termsIn(texts, language);
        const pivot = termsIn(texts, this.pivot);
        return source === undefined || pivot === undefined ? [] : [[source, pivot] as const];
      });
      this.#lexicons.set(language, pairs.length > 0 ? learnLexicon(pairs) : undefined);
    }
    return this.#lexicons.get(language);
  }

  #rarityInPivot(): Map<number, number> {
    if (this.#pivotRarity === undefined) {
      const { size, frequency } = frequencies(this.#lessons(), this.pivot);
      this.#pivotRarity = new Map(Array.from(frequency, ([term, count]) => [term, rarityOf(count, size)]));
    }
    return this.#pivotRarity;
  }

  #probesOf(read: readonly ReadTexts[]): Postings | undefined {
    if (read.length === 0) return undefined;
    const rows = new SparseRows();
    for (const texts of read) {
      const { ids, values } = this.describe(texts, this.#fields.describe(texts));
      rows.append(ids, values);
    }
    return postingsOf(rows, read.length);
  }

  /**
   * The nearest passages of a text as a vector of length one over passage numbers: near by the words of its own
   * language and, as much, near by the field they move in.
   */
  describe(read: ReadTexts, field: Vector): Vector {
    const sums = new Float32Array(this.passages.length);
    for (const { language, terms } of read.texts) {
      const shelf = this.#shelves.get(language);
      if (shelf !== undefined) addTo(sums, nearestOn(shelf, terms), 1 / read.texts.length);
    }
    addTo(sums, nearestOn(this.#fieldShelf, field), fieldShare);
    return normalized(strongest(vectorOfDense(sums), nearestPassages));
  }

  /** A text in terms of the pivot language, weighted by rarity there, of length one; empty when no lexicon covers it. */
  inPivot(texts: readonly ReadText[]): Vector {
    const sums = new Map<number, number>();
    const rarity = this.#rarityInPivot();
    const native = texts.filter((text) => text.language === this.pivot);
    for (const { language, terms } of native.length > 0 ? native : texts) {
      const lexicon = language === this.pivot ? undefined : this.#lexicon(language);
      const vector =
        language === this.pivot ? terms : lexicon === undefined ? emptyVector : translated(terms, lexicon);
      for (let at = 0; at < vector.ids.length; at++) {
        const term = vector.ids[at] as number;
        const weight = (vector.values[at] as number) * (rarity.get(term) ?? this.#unknownRarity());
        sums.set(term, (sums.get(term) ?? 0) + weight);
      }
    }
    return normalized(strongest(vectorOf(sums), translatedTerms));
  }

  /** Of the terms of a text the one that gave it this term of the pivot language. */
  sourceOf(texts: readonly ReadText[], pivotTerm: number): { language: Language; term: number } | undefined {
    let best: { language: Language; term: number } | undefined;
    let greatest = 0;
    for (const { language, terms } of texts) {
      for (let at = 0; at < terms.ids.length; at++) {
        const term = terms.ids[at] as number;
        const translations = this.#lexicon(language)?.get(term);
        const found = translations?.find((each) => each.term === pivotTerm)?.probability ?? 0;
        const probability = language === this.pivot ? (term === pivotTerm ? 1 : 0) : found;
        const weight = probability * (terms.values[at] as number);
        if (weight > greatest) [greatest, best] = [weight, { language, term }];
      }
    }
    return best;
  }

  #unknownRarity(): number {
    return rarityOf(0, Math.max(1, this.passages.length));
  }

  /**
   * How near a description is to what it is nearest to in the memory: the mean of its greatest cosines. A text near to
   * everything (a hub) has a high one, which cross-domain similarity local scaling takes off (Conneau et al. 2018).
   */
  crowding(description: Vector): number {
    const probes = this.#probes;
    if (probes === undefined || description.ids.length === 0) return 0;
    const scores = new Float32Array(this.passages.length);
    for (let at = 0; at < description.ids.length; at++) {
      const passage = description.ids[at] as number;
      const value = description.values[at] as number;
      const end = probes.starts[passage + 1] as number;
      for (let place = probes.starts[passage] as number; place < end; place++) {
        scores[probes.rows[place] as number]! += value * (probes.values[place] as number);
      }
    }
    const greatest = scores.sort().subarray(Math.max(0, scores.length - probeNeighbours));
    return greatest.reduce((sum, score) => sum + score, 0) / Math.max(1, greatest.length);
  }
}

/** Rarity of a term found in `count` of `size` texts. */
export function rarityOf(count: number, size: number): number {
  return Math.log(1 + (size + 0.5) / (count + 0.5));
}

function termsIn(texts: ReadTexts, language: Language): Vector | undefined {
  return texts.texts.find((text) => text.language === language)?.terms;
}

function mostFrequent(read: readonly ReadTexts[]): Language {
  const count = (language: Language) => read.filter((texts) => termsIn(texts, language) !== undefined).length;
  const candidates: readonly Language[] = ['en', 'fr', 'es', 'ru', 'zh', 'ar'];
  return candidates.reduce((best, language) => (count(language) > count(best) ? language : best));
}

function frequencies(
  read: readonly ReadTexts[],
  language: Language,
): { size: number; frequency: Map<number, number> } {
  const frequency = new Map<number, number>();
  let size = 0;
  for (const texts of read) {
    const terms = termsIn(texts, language);
    if (terms === undefined) continue;
    size++;
    for (const term of terms.ids) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  }
  return { size, frequency };
}

function shelfOf(vectors: readonly Vector[], width: number): Shelf {
  const rows = new SparseRows();
  for (const vector of vectors) rows.append(vector.ids, vector.values);
  const postings = postingsOf(rows, width);
  const filled = vectors.filter((vector) => vector.ids.length > 0).length;
  const rarity = new Float32Array(width);
  for (let term = 0; term < width; term++) {
    rarity[term] = rarityOf(
      (postings.starts[term + 1] as number) - (postings.starts[term] as number),
      filled,
    );
  }
  const norms = Float32Array.from(vectors, (vector) => {
    let square = 1e-9;
    for (const [at, term] of vector.ids.entries())
      square += ((vector.values[at] as number) * (rarity[term] as number)) ** 2;
    return Math.sqrt(square);
  });
  return { postings, rarity, norms };
}

function addTo(sums: Float32Array, nearest: Vector, share: number): void {
  const { ids, values } = normalized(strongest(nearest, nearestPassages));
  for (const [at, passage] of ids.entries()) sums[passage]! += share * (values[at] as number);
}

/** Cosine of a text with every passage of a shelf that shares a term with it. */
function nearestOn(shelf: Shelf, terms: Vector): Vector {
  const { postings, rarity, norms } = shelf;
  const scores = new Float32Array(norms.length);
  for (let at = 0; at < terms.ids.length; at++) {
    const term = terms.ids[at] as number;
    if (term >= postings.width) continue;
    const weight = (terms.values[at] as number) * (rarity[term] as number) ** 2;
    const end = postings.starts[term + 1] as number;
    for (let place = postings.starts[term] as number; place < end; place++) {
      scores[postings.rows[place] as number]! += weight * (postings.values[place] as number);
    }
  }
  for (let row = 0; row < scores.length; row++) scores[row]! /= norms[row] as number;
  return vectorOfDense(scores);
}
