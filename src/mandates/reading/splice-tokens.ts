import type { Language } from '#language/languages.ts';
import { fold } from './fold.ts';

/** A word, a number or a sign of a text, with its place; `gap` when a space stands before it. */
export type Token = {
  text: string;
  folded: string;
  from: number;
  to: number;
  gap: boolean;
  sort: 'word' | 'number' | 'sign';
};

const apart = /[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*['’]?|\d+(?:[.,/-]\d+)*|[^\s]/gu;
const whole = /[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*|\d+(?:[.,/-]\d+)*|[^\s]/gu;

/** The tokens of a text; French elisions ("d'", "l'") are words of their own. */
export function tokensOf(text: string, language: Language): Token[] {
  if (language === 'zh') return chineseTokens(text);
  const tokens: Token[] = [];
  for (const match of text.matchAll(language === 'fr' ? apart : whole)) {
    const from = match.index;
    const [word] = match;
    const sort = /^\p{L}/u.test(word) ? 'word' : /^\d/.test(word) ? 'number' : 'sign';
    tokens.push({
      text: word,
      folded: fold(word),
      from,
      to: from + word.length,
      gap: from > 0 && /\s/.test(text[from - 1] ?? ''),
      sort,
    });
  }
  return tokens;
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

function chineseTokens(text: string): Token[] {
  return [...segmenter.segment(text)]
    .filter(({ segment }) => segment.trim() !== '')
    .map(({ segment, index, isWordLike }) => ({
      text: segment,
      folded: fold(segment),
      from: index,
      to: index + segment.length,
      gap: false,
      sort: /^\d/.test(segment) ? 'number' : isWordLike ? 'word' : 'sign',
    }));
}
