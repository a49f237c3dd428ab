import type { Language } from '#language/languages.ts';
import { emptyWords } from './stop-words.ts';

const sampleLength = 400;
const latin: readonly Language[] = ['en', 'fr', 'es'];

/**
 * The language a text is written in, or undefined when it is too short or too mixed to tell. Script decides first;
 * among English, French and Spanish the small words do.
 */
export function languageOf(text: string): Language | undefined {
  const sample = text.slice(0, sampleLength);
  const letters = count(sample, /\p{L}/gu);
  if (letters < 4) return undefined;
  if (count(sample, /\p{Script=Han}/gu) > 0.4 * letters) return 'zh';
  if (count(sample, /\p{Script=Arabic}/gu) > 0.5 * letters) return 'ar';
  if (count(sample, /\p{Script=Cyrillic}/gu) > 0.5 * letters) return 'ru';
  if (count(sample, /\p{Script=Latin}/gu) < 0.7 * letters) return undefined;
  return latinLanguageOf(sample);
}

// Only words that one of the three languages has for itself tell them apart ("la" and "de" do not).
const tellingWords = latin.map((language) => {
  const others = latin.filter((other) => other !== language).map((other) => emptyWords[other]);
  return new Set(
    [...emptyWords[language]].filter((word) => word.length > 1 && !others.some((other) => other.has(word))),
  );
});

function latinLanguageOf(sample: string): Language | undefined {
  const words = sample
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .split(/[^a-z]+/);
  const hits = tellingWords.map((telling) => words.filter((word) => telling.has(word)).length);
  const most = Math.max(...hits);
  const others = hits.filter((hit) => hit * 2 > most).length;
  return most >= 2 && others === 1 ? latin[hits.indexOf(most)] : undefined;
}

// Two of these in a text of that language are enough to look no further.
const unmistakable: Record<Language, RegExp> = {
  en: /\b(?:the|of|and|for|with)\b.*\b(?:the|of|and|for|with|to|in)\b/is,
  fr: /\b(?:les|des|et|du|aux|dans|pour)\b.*\b(?:les|des|et|du|aux|dans|pour|une)\b/is,
  es: /\b(?:los|las|el|del|y|con|para)\b.*\b(?:los|las|el|del|y|con|para|por)\b/is,
  ru: /[а-я]{4}.*[а-я]{4}/is,
  ar: /[\u0621-\u064a]{3}.*[\u0621-\u064a]{3}/s,
  zh: /[\u4e00-\u9fff]{4}/,
};

/** Whether a text can be in the language it says: false only when another one is certain. */
export function isWrittenIn(text: string, language: Language): boolean {
  if (text.length < sampleLength && unmistakable[language].test(text)) return true;
  const found = languageOf(text);
  return found === undefined || found === language;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
