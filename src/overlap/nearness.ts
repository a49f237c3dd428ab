import { type Language, languages } from '#language/languages.ts';
import type { OverlapItem } from './item.ts';
import type { TextReader } from './text-reader.ts';

const mostWords = 300;

/**
 * How much of two texts is the same words in the same order, from 0 to 1 (in Chinese the same characters; twice the longest common
 * subsequence over the number of both), in the language where it is most; 0 when they share no language.
 */
export function nearnessOf(a: OverlapItem, b: OverlapItem, reader: TextReader): number {
  let most = 0;
  for (const language of languages) {
    const one = a.texts[language];
    const other = b.texts[language];
    if (one === undefined || other === undefined) continue;
    most = Math.max(most, ratio(termsOf(one, language, reader), termsOf(other, language, reader)));
  }
  return most;
}

// Chinese is compared by characters: one changed character changes the division into words around it.
function termsOf(text: string, language: Language, reader: TextReader): number[] {
  if (language === 'zh')
    return Array.from(
      text.slice(0, mostWords).match(/[\p{L}\p{N}]/gu) ?? [],
      (letter) => letter.codePointAt(0) ?? 0,
    );
  return reader
    .words(text, language)
    .slice(0, mostWords)
    .map((word) => word.term);
}

function ratio(a: readonly number[], b: readonly number[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  let above = new Uint16Array(b.length + 1);
  let row = new Uint16Array(b.length + 1);
  for (const term of a) {
    for (let at = 0; at < b.length; at++) {
      row[at + 1] =
        term === b[at] ? (above[at] as number) + 1 : Math.max(above[at + 1] as number, row[at] as number);
    }
    [above, row] = [row, above];
  }
  return (2 * (above[b.length] as number)) / (a.length + b.length);
}
