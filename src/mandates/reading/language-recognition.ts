import type { Language } from '#language/languages.ts';
import { fold } from './fold.ts';

const small: Record<'en' | 'fr' | 'es', Set<string>> = {
  en: new Set('the of and to in that for on by with is are as be which this its from at has have'.split(' ')),
  fr: new Set(
    'le la les des du et en que pour dans par sur aux au est une un qui avec ce cette sont ainsi'.split(' '),
  ),
  es: new Set('el los las del y en que para por con una un se su al como es lo sus esta este'.split(' ')),
};

/** Letters with signs that one of them writes often and the others do not. */
const letters: Record<'en' | 'fr' | 'es', RegExp> = {
  en: /(?!)/gu,
  fr: /[èêçàœîôûâë]/giu,
  es: /[óíñúá¿¡]/giu,
};

/**
 * The language of a text by its script, and by its small words among the three in Latin script, in a short text by their
 * letters too; `sure` below doubt.
 */
export function recognizeLanguage(text: string): { language: Language; sure: boolean } {
  const sample = text.slice(0, 20_000);
  const count = (pattern: RegExp) => sample.match(pattern)?.length ?? 0;
  const latin = count(/\p{sc=Latin}/gu);
  const scripts: [Language, number][] = [
    ['ar', count(/\p{sc=Arabic}/gu)],
    ['zh', count(/\p{sc=Han}/gu) * 3],
    ['ru', count(/\p{sc=Cyrillic}/gu)],
  ];
  const other = scripts.sort((a, b) => b[1] - a[1])[0] as [Language, number];
  if (other[1] > latin) return { language: other[0], sure: other[1] > latin * 1.5 };
  const words = fold(sample).match(/\p{L}+/gu) ?? [];
  const scores = (Object.keys(small) as ('en' | 'fr' | 'es')[])
    .map((language) => ({
      language,
      score:
        words.filter((word) => small[language].has(word)).length +
        (words.length < 60 ? count(letters[language]) : 0),
    }))
    .sort((a, b) => b.score - a.score);
  const [first, second] = scores;
  if (!first || first.score === 0) return { language: 'en', sure: false };
  return { language: first.language, sure: words.length < 12 || first.score > (second?.score ?? 0) * 1.2 };
}
