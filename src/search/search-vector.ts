import type { Language } from '#language/languages.ts';
import { searchWords } from './search-words.ts';

/** A text of an entry and how much its words count: A its name and code, B what else it is called, C what it says. */
export type WeightedText = { text: string; weight: 'A' | 'B' | 'C' };

/** PostgreSQL keeps places up to here (manual, "Text Search Types"). */
const lastPlace = 16_383;
const betweenTexts = 10;

/** The entry's words as PostgreSQL reads a tsvector: `'stem':1A,4C 'other':2A`. No dictionary of the database takes part. */
export function searchVector(texts: readonly WeightedText[], language: Language): string {
  const places = new Map<string, string[]>();
  let offset = 0;
  for (const { text, weight } of texts) {
    let last = 0;
    for (const { word, place } of searchWords(text, language)) {
      last = place;
      const at = offset + place;
      const known = places.get(word) ?? [];
      // 255 places of one word are the most that a tsvector keeps.
      if (at <= lastPlace && known.length < 255) known.push(`${at}${weight}`);
      if (known.length > 0) places.set(word, known);
    }
    // A gap, so that the end of one text and the start of the next are no phrase.
    offset += last + betweenTexts;
  }
  return [...places].map(([word, at]) => `${quoted(word)}:${at.join(',')}`).join(' ');
}

/** A word as tsvector and tsquery quote it. */
export function quoted(word: string): string {
  return `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}
