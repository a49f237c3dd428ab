import type { Language } from '#language/languages.ts';
import type { Word } from './analyser.ts';
import type { TextReader } from './text-reader.ts';

const longestShown = 2000;
const mostWords = 6;

/** For each concept named in a text the words that name it, as they are printed there. */
export function namedConcepts(text: string, language: Language, reader: TextReader): Map<number, string> {
  const shown = text.slice(0, longestShown);
  if (language === 'zh') {
    const spans = reader.concepts.locate(shown, [], 'zh');
    return new Map(Array.from(spans, ([concept, { from, to }]) => [concept, shown.slice(from, to)]));
  }
  // Each word with its place in the text: a piece between blanks and signs may be no word, or an empty one.
  const words: Word[] = [];
  const places: { start: number; end: number }[] = [];
  for (const match of shown.matchAll(/[\p{L}\p{N}\p{M}](?:[-‐‑]?[\p{L}\p{N}\p{M}]+)*/gu)) {
    for (const word of reader.words(match[0], language)) {
      words.push(word);
      places.push({ start: match.index, end: match.index + match[0].length });
    }
  }
  const named = new Map<number, string>();
  for (const [concept, { from, to }] of reader.concepts.locate(shown, words, language)) {
    const [first, last] = [places[from], places[to - 1]];
    if (first === undefined || last === undefined) continue;
    const phrase = shown.slice(first.start, last.end).replace(/\s+/g, ' ');
    if (phrase.split(' ').length <= mostWords) named.set(concept, phrase);
  }
  return named;
}
