import type { Language } from '#language/languages.ts';
import { stemArabic } from './stem-arabic.ts';
import { englishSteps, englishWholes } from './stem-english.ts';
import { frenchSteps, frenchWholes } from './stem-french.ts';
import { russianSteps, russianWholes } from './stem-russian.ts';
import { spanishSteps, spanishWholes } from './stem-spanish.ts';
import { suffixStemmer } from './suffix-stemmer.ts';

/** For each language, the function from a folded word to its stem; Chinese words have no endings. */
export const stemmers: Record<Language, (word: string) => string> = {
  ar: stemArabic,
  zh: (word) => word,
  en: suffixStemmer(englishSteps, englishWholes),
  fr: suffixStemmer(frenchSteps, frenchWholes),
  ru: suffixStemmer(russianSteps, russianWholes),
  es: suffixStemmer(spanishSteps, spanishWholes),
};
