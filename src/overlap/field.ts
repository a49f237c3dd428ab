import type { Language } from '#language/languages.ts';
import {
  type Postings,
  SparseRows,
  type Vector,
  normalized,
  postingsOf,
  strongest,
  vectorOf,
  vectorOfDense,
} from './sparse-rows.ts';
import { rarityOf } from './memory.ts';
import type { ReadTexts, TextReader } from './text-reader.ts';

/** A text is described by this many concepts whose forms its words are nearest to. */
const nearestConcepts = 12;
/** What the forms of a narrower concept count for the one above it. */
const narrowerShare = 0.4;
/** What a concept found in so many words counts beside those that single words are near to. */
const foundShare = 1;
const broaderShare = 0.8;
/** A word that goes with a concept counts this much beside one of its forms. */
const companionShare = 0.9;
/** Long lists of forms would otherwise hardly be near to anything. */
const lengthPower = 0.2;

type Shelf = { postings: Postings; rarity: Float32Array; scales: Float32Array };

/**
 * The field a text moves in, as a vector over the concepts of the thesaurus: the concepts found in it, those that use its
 * words in their forms, and the concepts above them. "A siren on every beach" names no concept, but its words stand in the
 * forms of early warning. Explicit semantic analysis with the thesaurus in place of an encyclopedia; it needs no memory,
 * and the numbers of concepts are the same in every language.
 */
export class FieldFinder {
  readonly #reader: TextReader;
  readonly #shelves = new Map<Language, Shelf>();
  readonly #broader: readonly (readonly number[])[];
  readonly #scores: Float32Array;
  readonly #sums: Float32Array;

  constructor(reader: TextReader) {
    this.#reader = reader;
    const { concepts } = reader.concepts;
    const numbers = new Map(concepts.map((concept, at) => [concept.id, at]));
    this.#broader = concepts.map(({ broader }) => broader.flatMap((id) => numbers.get(id) ?? []));
    this.#scores = new Float32Array(concepts.length);
    this.#sums = new Float32Array(concepts.length);
  }

  /** The field of a text, of length one; empty when none of its words stands in the thesaurus. */
  describe(read: ReadTexts): Vector {
    const sums = this.#sums.fill(0);
    const add = ({ ids, values }: Vector, share: number) => {
      for (let at = 0; at < ids.length; at++) sums[ids[at] as number]! += share * (values[at] as number);
    };
    for (const { language, terms } of read.texts)
      add(this.#nearest(this.#shelf(language), terms), 1 / read.texts.length);
    add(normalized(read.concepts), foundShare);
    const own = vectorOfDense(sums);
    for (let at = 0; at < own.ids.length; at++)
      for (const wider of this.#broader[own.ids[at] as number] ?? [])
        sums[wider]! += broaderShare * (own.values[at] as number);
    return normalized(vectorOfDense(sums));
  }

  #shelf(language: Language): Shelf {
    let shelf = this.#shelves.get(language);
    if (shelf === undefined) this.#shelves.set(language, (shelf = this.#make(language)));
    return shelf;
  }

  /** For each concept the words of its forms, and of those below it, each as often as forms use it. */
  #make(language: Language): Shelf {
    const { concepts } = this.#reader.concepts;
    const words = concepts.map(() => new Map<number, number>());
    for (const [at, concept] of concepts.entries()) {
      const learn = (forms: readonly string[] | undefined, certainty: number) => {
        for (const { term, share } of (forms ?? []).flatMap((form) => this.#reader.words(form, language))) {
          raise(words[at] as Map<number, number>, term, certainty * share);
          for (const wider of this.#broader[at] ?? [])
            raise(words[wider] as Map<number, number>, term, narrowerShare * certainty * share);
        }
      };
      learn(concept.forms[language], 1);
      learn(concept.companions?.[language], companionShare);
    }
    const rows = new SparseRows();
    const vectors = words.map(vectorOf);
    for (const { ids, values } of vectors) rows.append(ids, values);
    const postings = postingsOf(rows, this.#reader.vocabulary.size);
    const count = (term: number) => (postings.starts[term + 1] as number) - (postings.starts[term] as number);
    const rarity = Float32Array.from({ length: postings.width }, (_, term) =>
      rarityOf(count(term), concepts.length),
    );
    const scales = Float32Array.from(vectors, ({ ids }) => 1 / Math.max(1, ids.length) ** lengthPower);
    return { postings, rarity, scales };
  }

  #nearest({ postings, rarity, scales }: Shelf, terms: Vector): Vector {
    const scores = this.#scores.fill(0);
    for (let at = 0; at < terms.ids.length; at++) {
      const term = terms.ids[at] as number;
      if (term >= postings.width) continue;
      const weight = (terms.values[at] as number) * (rarity[term] as number) ** 2;
      const end = postings.starts[term + 1] as number;
      for (let place = postings.starts[term] as number; place < end; place++) {
        const concept = postings.rows[place] as number;
        scores[concept]! += weight * (postings.values[place] as number) * (scales[concept] as number);
      }
    }
    return normalized(strongest(vectorOfDense(scores), nearestConcepts));
  }
}

function raise(words: Map<number, number>, term: number, value: number): void {
  if (value > (words.get(term) ?? 0)) words.set(term, value);
}
