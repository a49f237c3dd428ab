import { type Language, languages } from '#language/languages.ts';
import { acronymsOf } from './acronym.ts';
import { Analyser, type Word } from './analyser.ts';
import { ConceptFinder } from './concept-finder.ts';
import { isWrittenIn, languageOf } from './detect-language.ts';
import type { Texts } from './item.ts';
import { type Vector, emptyVector, vectorOf } from './sparse-rows.ts';
import type { Concept } from './thesaurus.ts';
import { Vocabulary } from './vocabulary.ts';

/** The terms of a text in one language; values are 1 + ln(occurrences), times the share of the word. */
export type ReadText = { language: Language; terms: Vector };

/** What a text in one or more languages says, before rarity is known. `misnamed` lists texts in another language than they say. */
export type ReadTexts = { texts: ReadText[]; neutral: Vector; concepts: Vector; misnamed: Language[] };

const cognateShare = 0.5;

/** Reads texts of all six languages into one numbering of terms and concepts. */
export class TextReader {
  readonly vocabulary = new Vocabulary();
  readonly concepts: ConceptFinder;
  readonly #analysers: Record<Language, Analyser>;

  constructor(concepts: readonly Concept[]) {
    const make = (language: Language) => new Analyser(language, this.vocabulary);
    this.#analysers = {
      ar: make('ar'),
      zh: make('zh'),
      en: make('en'),
      fr: make('fr'),
      ru: make('ru'),
      es: make('es'),
    };
    this.concepts = new ConceptFinder(concepts, this.#analysers);
  }

  /** The words of one text in their order. */
  words(text: string, language: Language): Word[] {
    return this.#analysers[language].words(text);
  }

  /** Reads the texts of an item or a passage; each is taken for the language it is really written in. */
  read(texts: Texts): ReadTexts {
    const read: ReadTexts = { texts: [], neutral: emptyVector, concepts: emptyVector, misnamed: [] };
    const neutral = new Map<number, number>();
    const concepts = new Map<number, number>();
    for (const said of languages) {
      const text = texts[said];
      if (text === undefined || text.trim() === '') continue;
      const language = isWrittenIn(text, said) ? said : (languageOf(text) ?? said);
      if (language !== said) read.misnamed.push(said);
      const words = this.words(text, language);
      if (words.length > 0) read.texts.push({ language, terms: termsOf(words) });
      for (const word of words) if (word.cognate >= 0) neutral.set(word.cognate, cognateShare);
      for (const name of acronymsOf(text)) neutral.set(this.vocabulary.id('#' + name, 'any'), 1);
      for (const [concept, strength] of this.concepts.find(text, words, language)) {
        concepts.set(concept, Math.max(concepts.get(concept) ?? 0, strength));
      }
    }
    read.neutral = vectorOf(neutral);
    read.concepts = vectorOf(concepts);
    return read;
  }
}

function termsOf(words: readonly Word[]): Vector {
  const sorted = words.length < 40 ? insertionSorted(words) : [...words].sort((a, b) => a.term - b.term);
  const ids: number[] = [];
  const values: number[] = [];
  for (let at = 0; at < sorted.length;) {
    const { term } = sorted[at] as Word;
    let share = 0;
    let end = at;
    for (; end < sorted.length && sorted[end]?.term === term; end++)
      share = Math.max(share, (sorted[end] as Word).share);
    ids.push(term);
    values.push((end - at === 1 ? 1 : 1 + Math.log(end - at)) * share);
    at = end;
  }
  return { ids: Int32Array.from(ids), values: Float32Array.from(values) };
}

// Most texts are short; this is several times quicker for them than the sort of the language.
function insertionSorted(words: readonly Word[]): Word[] {
  const sorted = words.slice();
  for (let at = 1; at < sorted.length; at++) {
    const word = sorted[at] as Word;
    let to = at - 1;
    for (; to >= 0 && (sorted[to] as Word).term > word.term; to--) sorted[to + 1] = sorted[to] as Word;
    sorted[to + 1] = word;
  }
  return sorted;
}
