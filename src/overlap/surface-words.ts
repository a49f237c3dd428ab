import type { Language } from '#language/languages.ts';
import type { TextReader } from './text-reader.ts';

/** For each term of a text the word as it is written there, so that evidence shows words and not stems. */
export function surfaceWords(text: string, language: Language, reader: TextReader): Map<number, string> {
  const surfaces = new Map<number, string>();
  for (const piece of piecesOf(text, language)) {
    for (const { term } of reader.words(piece, language).slice(0, 1))
      if (!surfaces.has(term)) surfaces.set(term, piece);
  }
  return surfaces;
}

function piecesOf(text: string, language: Language): string[] {
  if (language !== 'zh') return text.split(/[^\p{L}\p{N}\p{M}]+/u).filter((piece) => piece !== '');
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment).filter((piece) => piece.length > 1);
}
