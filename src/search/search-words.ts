import type { Language } from '#language/languages.ts';
import { foldText } from '#overlap/fold.ts';
import { stemmers } from '#overlap/stem.ts';
import { emptyWords } from '#overlap/stop-words.ts';

/*
 * Words as they are searched. One analyser makes the words of the entries and those of a question, so that they meet:
 * without case and accents, Arabic in one form per letter, endings cut by the light stemmers of the overlap engine, Chinese
 * as pairs of neighbouring characters (which needs no guess where a word ends). A code such as "D.4-a" or "e-waste" is one
 * word beside its parts.
 */

/** Which analyser made an entry; another number makes all entries anew. */
export const analyserVersion = 1;

/** A word at its place in the text; a compound stands at the place of its first part. */
export type SearchWord = { word: string; place: number };

const piece =
  /\p{Script=Han}+|[^\P{L}\p{Script=Han}]+(?:[^\P{L}\p{Script=Han}]|\p{N}|\p{M})*|\p{N}+(?:\p{L}|\p{N})*/u;
const token = new RegExp(`(?:${piece.source})(?:[-.'‐‑/](?:${piece.source}))*`, 'gu');
const part = new RegExp(piece.source, 'gu');
const han = /^\p{Script=Han}/u;
const longestText = 20_000;
const longestWord = 80;

/** A word of a token as typed (folded) and as compared: its stem, or for Chinese characters the pair. */
export type PlainWord = { raw: string; stem: string };

/** A stretch of text between spaces and signs: its whole when it is a compound, and the words it is made of. */
export type Token = { whole: string | null; parts: number; words: PlainWord[] };

/** The tokens of a text, folded and stemmed; words that say nothing ("of", "la") have no words left. */
export function tokensOf(text: string, language: Language): Token[] {
  const folded = foldText(text.slice(0, longestText), language);
  return [...folded.matchAll(token)].map(([all]) => {
    const parts = all.match(part) ?? [];
    return {
      whole: parts.length > 1 && all.length <= longestWord ? all.replace(/[‐‑]/g, '-') : null,
      parts: parts.length,
      words: parts.flatMap((each) => wordsOfPart(each, language)),
    };
  });
}

export function isHan(word: string): boolean {
  return han.test(word);
}

function wordsOfPart(text: string, language: Language): PlainWord[] {
  if (isHan(text)) return pairsOf(text).map((pair) => ({ raw: pair, stem: pair }));
  const raw = text.slice(0, longestWord);
  const stem = stemOf(raw, language);
  return stem === null ? [] : [{ raw, stem }];
}

function pairsOf(text: string): string[] {
  const signs = [...text];
  return signs.length === 1 ? signs : signs.slice(1).map((sign, at) => `${signs[at]}${sign}`);
}

/** The stem of a folded word, or null for a word that says nothing. */
export function stemOf(word: string, language: Language): string | null {
  if (emptyWords[language].has(word)) return null;
  return word.length > 2 && !/\p{N}/u.test(word) ? stemmers[language](word) : word;
}

/** How a word as typed is kept beside its stem, so that its beginning finds it. */
export const asTyped = (raw: string): string => `=${raw}`;

/** The words of a text with their places, for an entry. */
export function searchWords(text: string, language: Language): SearchWord[] {
  const found: SearchWord[] = [];
  let place = 1;
  for (const { whole, words } of tokensOf(text, language)) {
    if (whole !== null) found.push({ word: whole, place });
    for (const { raw, stem } of words) {
      found.push({ word: stem, place });
      if (isHan(raw)) lastSign(raw, place, found);
      else found.push({ word: asTyped(raw), place });
      place++;
    }
    if (words.length === 0) place++;
  }
  return found;
}

/** Each second sign of a pair is found by itself as well: the last one of a stretch begins no pair. */
function lastSign(pair: string, place: number, found: SearchWord[]): void {
  const [, second] = [...pair];
  if (second !== undefined) found.push({ word: asTyped(second), place });
}
