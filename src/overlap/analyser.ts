import type { Language } from '#language/languages.ts';
import { cognateKey } from './cognate.ts';
import { foldText } from './fold.ts';
import { stemmers } from './stem.ts';
import { emptyWords, institutionalWords } from './stop-words.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What a term counts before its rarity is known: a word of substance 1, a word of daily institutional speech this much. */
export const institutionalShare = 0.45;
const bigramShare = 0.5;
/** A text is read up to here: the subject of a megabyte stands in its first pages. */
export const longestText = 20_000;

/** One word as it is compared: its term, what it counts, and the key it shares with related words of other languages (-1: none). */
export type Word = { term: number; share: number; cognate: number };

/** Reads texts of one language into numbered terms; every word met is folded and stemmed once. */
export class Analyser {
  readonly language: Language;
  readonly #vocabulary: Vocabulary;
  readonly #known = new Map<string, Word | null>();
  readonly #segmenter: Intl.Segmenter | undefined;
  readonly #institutionalStems: ReadonlySet<string>;

  constructor(language: Language, vocabulary: Vocabulary) {
    this.language = language;
    this.#vocabulary = vocabulary;
    // Many forms of a word of these languages have one stem: there the stem decides. In French and Spanish words of
    // other meaning share it (measured).
    const isByStem = language === 'ru' || language === 'ar' || language === 'en';
    this.#institutionalStems = new Set(
      isByStem ? [...institutionalWords[language]].map(stemmers[language]) : [],
    );
    this.#segmenter = language === 'zh' ? new Intl.Segmenter('zh', { granularity: 'word' }) : undefined;
  }

  /** The words of a text in their order, empty words left out. */
  words(text: string): Word[] {
    let folded = foldText(text.length > longestText ? text.slice(0, longestText) : text, this.language);
    // "e-waste" is one word: waste alone is another subject.
    if (folded.includes('-')) folded = folded.replace(/(?<![\p{L}\p{N}])(\p{L})[-‐‑](?=\p{L})/gu, '$1');
    const words: Word[] = [];
    if (this.#segmenter !== undefined) this.#chinese(folded, this.#segmenter, words);
    else for (const piece of folded.split(/[^\p{L}\p{N}]+/u)) if (piece !== '') this.#add(words, piece);
    return words;
  }

  /** Words of two or more characters, and pairs of characters inside what remains between institutional and empty words. */
  #chinese(folded: string, segmenter: Intl.Segmenter, words: Word[]): void {
    for (const piece of folded.match(/\p{Script=Han}+|[\p{Script=Latin}\p{N}]+/gu) ?? []) {
      if (piece.charCodeAt(0) < 0x2e80) {
        this.#add(words, piece);
        continue;
      }
      let stretch = '';
      for (const { segment } of segmenter.segment(piece)) {
        const isInstitutional = institutionalWords.zh.has(segment);
        if (segment.length > 1) this.#add(words, segment);
        if (isInstitutional || emptyWords.zh.has(segment)) {
          this.#pairs(stretch, words);
          stretch = '';
        } else stretch += segment;
      }
      this.#pairs(stretch, words);
    }
  }

  #pairs(stretch: string, words: Word[]): void {
    for (let at = 0; at + 1 < stretch.length; at++) this.#add(words, stretch.slice(at, at + 2), bigramShare);
  }

  #add(words: Word[], raw: string, share = 1): void {
    let word = this.#known.get(raw);
    if (word === undefined) {
      word = this.#read(raw);
      if (this.#known.size > 1_000_000) this.#known.clear();
      this.#known.set(raw, word);
    }
    if (word === null) return;
    words.push(share === 1 ? word : { ...word, share: word.share * share });
  }

  #read(raw: string): Word | null {
    const language = this.language;
    if (emptyWords[language].has(raw)) return null;
    if (raw.length < 2 && language !== 'zh') return null;
    const stem = raw.length > 2 && !/\d/.test(raw) ? stemmers[language](raw) : raw;
    // Years and other numbers say when and how much, not what about.
    const isInstitutional =
      institutionalWords[language].has(raw) || this.#institutionalStems.has(stem) || /^\p{N}+$/u.test(raw);
    const key = isInstitutional ? undefined : cognateKey(raw, language);
    return {
      term: this.#vocabulary.id(stem, language),
      share: isInstitutional ? institutionalShare : 1,
      cognate: key === undefined ? -1 : this.#vocabulary.id(key, 'any'),
    };
  }
}
