import type { Language } from '#language/languages.ts';
import { characterWidth, isChinese } from './council-docx-widths.ts';

/** A stretch of a paragraph in one size (half points) and weight. */
export type Stretch = { text: string; size: number; isBold: boolean };

/** How high a line is for its size: Times New Roman and SimSun as Word sets them. */
const lineHeight = 1.15;
const chineseLineHeight = 1.297;

/** Signs that Chinese does not put at the start of a line, and those that it does not leave at its end. */
const neverFirst = /^[、。〉》」』】〕，．：；？！）］｝”’…]$/u;
const neverLast = /^[〈《「『【〔（［｛“‘]$/u;
const breaksAfter = /^[ \-–—]$/;

type Line = { width: number; height: number };

/**
 * The heights of the lines into which a paragraph breaks in a width, both in twentieths of a point: at spaces, after
 * hyphens and dashes, between Chinese characters, and within a word only where it is longer than the line.
 */
export function lineHeights(
  stretches: readonly Stretch[],
  width: number,
  language: Language,
  usualSize: number,
): number[] {
  const empty = (): Line => ({ width: 0, height: 0 });
  const heights: number[] = [];
  let line = empty();
  /** What stands after the last place where the line may break. */
  let word = empty();
  let isOpen = true;
  const endLine = (): void => {
    heights.push(line.height);
    line = empty();
  };
  const endWord = (): void => {
    line = { width: line.width + word.width, height: Math.max(line.height, word.height) };
    word = empty();
  };
  for (const { text, size, isBold } of stretches) {
    const twips = size * 10;
    const characters = [...text];
    for (const [at, character] of characters.entries()) {
      const following = characters[at + 1];
      const isSquare = isChinese(character, language);
      if (isSquare && isOpen && !neverFirst.test(character)) endWord();
      const own = (characterWidth(character, following, isBold, language) * twips) / 1000;
      // A space at the end of a line takes no room in it.
      if (character !== ' ' && line.width + word.width + own > width + 1) {
        if (line.width === 0) endWord();
        endLine();
      }
      word.width += own;
      word.height = Math.max(word.height, twips * (isSquare ? chineseLineHeight : lineHeight));
      isOpen = isSquare ? !neverLast.test(character) : breaksAfter.test(character);
      if (isOpen) endWord();
    }
  }
  endWord();
  heights.push(line.height || usualSize * 10 * lineHeight);
  return heights;
}
