import type { Language } from '#language/languages.ts';
import { foldText } from '#overlap/fold.ts';
import { isHan, tokensOf } from './search-words.ts';

/** A piece of a text; `isFound` when it is what was looked for. */
export type Piece = { text: string; isFound: boolean };

const wordPattern = /\p{Script=Han}+|[\p{L}\p{N}\p{M}]+(?:[-.'’‐‑/][\p{L}\p{N}\p{M}]+)*/gu;
const longest = 220;
const before = 60;

/** A text cut into what was looked for and the rest, whole. */
export function marked(text: string, typed: string, language: Language): Piece[] {
  const isFound = finder(typed, language);
  const pieces: Piece[] = [];
  let done = 0;
  for (const match of text.matchAll(wordPattern)) {
    for (const [start, end] of isFound(match[0])) {
      const [from, to] = [match.index + start, match.index + end];
      if (from > done) pieces.push({ text: text.slice(done, from), isFound: false });
      pieces.push({ text: text.slice(from, to), isFound: true });
      done = to;
    }
  }
  if (done < text.length) pieces.push({ text: text.slice(done), isFound: false });
  return pieces;
}

/** The part of a long text around the first word that was looked for, cut at spaces, with the words marked; empty when none is there. */
export function excerpt(text: string, typed: string, language: Language): Piece[] {
  const all = marked(text, typed, language);
  const first = all.findIndex((piece) => piece.isFound);
  if (first < 0) return [];
  const at = all.slice(0, first).reduce((sum, piece) => sum + piece.text.length, 0);
  const start = at <= before ? 0 : cut(text, at - before);
  const end = text.length - start <= longest ? text.length : cut(text, start + longest);
  const shown = marked(text.slice(start, end), typed, language);
  return [
    ...(start > 0 ? [{ text: '… ', isFound: false }] : []),
    ...shown,
    ...(end < text.length ? [{ text: ' …', isFound: false }] : []),
  ];
}

/** The first place after `at` where a word begins, or `at` itself in a text without spaces. */
function cut(text: string, at: number): number {
  const space = text.slice(at, at + 30).search(/\s/);
  return space < 0 ? at : at + space + 1;
}

/** Finds in a word, as it stands in a text, the stretches that answer to what was typed. */
function finder(typed: string, language: Language): (word: string) => [number, number][] {
  const tokens = tokensOf(typed, language);
  const wholes = tokens.flatMap(({ whole }) => whole ?? []);
  const words = tokens.flatMap((each) => each.words);
  const stems = new Set(words.map(({ stem }) => stem));
  const starts = words.map(({ raw }) => raw).filter((raw) => raw.length > 2);
  return (word) => {
    if (isHan(word)) return hanStretches(word, stems);
    const folded = foldText(word, language);
    const isWord = wholes.some((whole) => folded.startsWith(whole)) || startsWithOne(folded, starts);
    const isStem = tokensOf(word, language).some((each) => each.words.some(({ stem }) => stems.has(stem)));
    return isWord || isStem ? [[0, word.length]] : [];
  };
}

function startsWithOne(folded: string, starts: readonly string[]): boolean {
  return starts.some((start) => folded.startsWith(start));
}

/** Neighbouring pairs of Chinese characters that were asked for, grown together. */
function hanStretches(text: string, pairs: ReadonlySet<string>): [number, number][] {
  const found: [number, number][] = [];
  for (let at = 0; at < text.length; at++) {
    const length = pairs.has(text.slice(at, at + 2)) ? 2 : pairs.has(text[at] ?? '') ? 1 : 0;
    if (length === 0) continue;
    const last = found.at(-1);
    if (last && last[1] >= at) last[1] = Math.max(last[1], at + length);
    else found.push([at, at + length]);
  }
  return found;
}
