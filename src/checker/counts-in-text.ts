import type { Language } from '#language/languages.ts';
import { foldText } from '#overlap/fold.ts';
import { stemmers } from '#overlap/stem.ts';
import type { Level } from './graph-data.ts';
import { numberSaid } from './number-words.ts';

/** A number before the name of a level: "18 objectives". `isWhole`: the text speaks of all of them. */
export type CountInText = { level: string; count: number; isWhole: boolean; quote: string };

/** Words that say that the number which follows is the whole. An article does not: "the three objectives of a Sector". */
const wholes: Record<Exclude<Language, 'zh'>, ReadonlySet<string>> = {
  en: new Set(['all']),
  fr: new Set(['tous', 'toutes', 'ensemble', 'totalite']),
  es: new Set(['todos', 'todas', 'conjunto', 'totalidad']),
  ru: new Set(['все', 'всех', 'всем', 'всеми']),
  ar: new Set(['جميع', 'كل', 'كافه']),
};
const articles = new Set(['the', 'of', 'les', 'des', 'los', 'las', 'de']);

const mayCount = /[\p{Nd}一二三四五六七八九十]|\p{L}/u;

/**
 * The counts of elements that a text gives: a number, in digits or in words, right before the name of a level as the plan
 * writes it, in any form of it ("18 objectives", "17 задач"). Sorted as they stand in the text.
 */
export function countsInText(
  text: string,
  language: Language,
  levels: () => readonly Level[],
): CountInText[] {
  if (!mayCount.test(text)) return [];
  return language === 'zh' ? chineseCounts(text, levels()) : wordCounts(text, language, levels);
}

type Word = { text: string; folded: string; from: number };

function wordCounts(
  text: string,
  language: Exclude<Language, 'zh'>,
  levels: () => readonly Level[],
): CountInText[] {
  const words = wordsOf(text, language);
  const counts: CountInText[] = [];
  let names: { level: string; stems: string[] }[] | undefined;
  for (const [at, word] of words.entries()) {
    const count = numberSaid(word.folded, language);
    if (count === undefined || count < 2) continue;
    // "R.1" and "2.10" are codes, not counts.
    if (/[\p{L}\p{Nd}][.,/-]$/u.test(text.slice(0, word.from))) continue;
    names ??= levels().flatMap((level) => namesOf(level, language));
    const next = words.slice(at + 1, at + 7).map((each) => stemmers[language](each.folded));
    const found = names
      .filter(({ stems }) => stems.every((stem, nth) => next[nth] === stem))
      .sort((one, other) => other.stems.length - one.stems.length || byId(one.level, other.level))[0];
    const last = found && words[at + found.stems.length];
    if (!found || !last) continue;
    const quote = text.slice(word.from, last.from + last.text.length);
    // A sentence that ends in between ("in 2018. Objectives are") counts nothing.
    if (/[.;:!?،؛()]/u.test(quote)) continue;
    counts.push({ level: found.level, count, isWhole: isWhole(words, at, language), quote });
  }
  return counts;
}

function isWhole(words: readonly Word[], at: number, language: Exclude<Language, 'zh'>): boolean {
  let before = at - 1;
  while (before >= 0 && articles.has(words[before]?.folded ?? '')) before--;
  return wholes[language].has(words[before]?.folded ?? '');
}

function namesOf(level: Level, language: Language): { level: string; stems: string[] }[] {
  return [level.plural[language], level.name[language]].flatMap((name) => {
    const stems = wordsOf(name ?? '', language).map((word) => stemmers[language](word.folded));
    return stems.length > 0 ? [{ level: level.id, stems }] : [];
  });
}

function wordsOf(text: string, language: Language): Word[] {
  const pattern =
    language === 'fr' ? /\p{Nd}+|dix-(?:sept|huit|neuf)|[\p{L}\p{M}]+/giu : /\p{Nd}+|[\p{L}\p{M}]+/gu;
  return [...text.matchAll(pattern)].map((match) => ({
    text: match[0],
    folded: foldText(match[0], language),
    from: match.index,
  }));
}

/** Of two levels with one name always the same is meant, in whatever order they come. */
const byId = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

const chineseWhole = /(?:全部|所有|全体)(?:的)?$/u;

function chineseCounts(text: string, levels: readonly Level[]): CountInText[] {
  return [...text.matchAll(/(\d+|[一二三四五六七八九十]+)\s*(?:个|项|条)?\s*/gu)].flatMap((match) => {
    const count = numberSaid(match[1] ?? '', 'zh');
    const rest = text.slice(match.index + match[0].length);
    const level = levels
      .map((each) => ({ id: each.id, name: each.plural.zh?.trim() || each.name.zh?.trim() || '' }))
      .filter(({ name }) => name !== '' && rest.startsWith(name))
      .sort((one, other) => other.name.length - one.name.length || byId(one.id, other.id))[0];
    if (!level || count === undefined || count < 2 || /[.\d-]$/.test(text.slice(0, match.index))) return [];
    const whole = chineseWhole.test(text.slice(0, match.index));
    return [{ level: level.id, count, isWhole: whole, quote: match[0] + level.name }];
  });
}
