import { type Language } from '#language/languages.ts';
import type { Passage } from './item.ts';
import { actWordsFromA } from './words/acts-a-h.ts';
import { actWordsFromI } from './words/acts-i-z.ts';
import { everydayWordsFromA } from './words/everyday-a-k.ts';
import { everydayWordsFromL } from './words/everyday-l-z.ts';
import { matterWordsFromA } from './words/matters-a-h.ts';
import { matterWordsFromI } from './words/matters-i-z.ts';
import { qualityWords } from './words/qualities.ts';

const order: readonly Language[] = ['en', 'fr', 'es', 'ru', 'zh', 'ar'];

/**
 * Words of every day in the papers of an international organization, with their translations: a first lesson for the
 * lexicon, before the organization's own texts. Written for this project; to be revised by native terminologists.
 */
const words = [
  everydayWordsFromA,
  everydayWordsFromL,
  actWordsFromA,
  actWordsFromI,
  qualityWords,
  matterWordsFromA,
  matterWordsFromI,
].join('');

/** The words as short parallel passages. */
export const everydayWords: readonly Passage[] = words
  .trim()
  .split('\n')
  .filter((line) => line !== '')
  .map((line, at) => ({
    id: `word ${at}`,
    texts: Object.fromEntries(line.split('|').map((word, column) => [order[column], word])),
  }));
