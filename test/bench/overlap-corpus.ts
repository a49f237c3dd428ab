import { existsSync, readFileSync } from 'node:fs';
import { type Language, languages } from '#language/languages.ts';
import type { OverlapItem, Passage } from '#overlap/item.ts';

/** An item of the corpus, with what its writer knows of it. */
export type CorpusItem = OverlapItem & { theme: string; role: 'statement' | 'item' | 'negative' };
export type CorpusPair = { a: string; b: string; grade: number; verdict: string };
export type Corpus = { items: CorpusItem[]; memory: (Passage & { theme: string })[]; pairs: CorpusPair[] };
/** A text of the corpus in one language; `base` is the item it was taken from. */
export type CorpusText = CorpusItem & { base: string; language: Language };

const folder = new URL('../corpus/overlap/', import.meta.url);

/** Reads one part of the corpus; undefined when it is not there. */
export function readCorpus(part: 'tuning' | 'aside' | 'fresh'): Corpus | undefined {
  const at = new URL(`${part}/`, folder);
  if (!existsSync(new URL('items.jsonl', at))) return undefined;
  const read = <T>(name: string) =>
    readFileSync(new URL(`${name}.jsonl`, at), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as T);
  return {
    items: read<CorpusItem>('items'),
    memory: read<Passage & { theme: string }>('memory'),
    pairs: read<CorpusPair>('pairs'),
  };
}

/** Every text of every item by itself, so that items in six languages count as six. */
export function textsOf(items: readonly CorpusItem[]): CorpusText[] {
  return items.flatMap((item) =>
    languages.flatMap((language) => {
      const text = item.texts[language];
      return text === undefined
        ? []
        : [{ ...item, id: `${item.id}@${language}`, base: item.id, language, texts: { [language]: text } }];
    }),
  );
}

/** The grade of a pair: as given, else 3 for translations, 2 for one theme, 0. */
export function grading(pairs: readonly CorpusPair[]): (a: CorpusText, b: CorpusText) => number {
  const given = new Map(
    pairs.flatMap(
      ({ a, b, grade }) =>
        [
          [`${a} ${b}`, grade],
          [`${b} ${a}`, grade],
        ] as const,
    ),
  );
  return (a, b) => {
    if (a.base === b.base) return 3;
    const said = given.get(`${a.base} ${b.base}`);
    if (said !== undefined) return said;
    return a.theme === b.theme && a.role !== 'negative' && b.role !== 'negative' ? 2 : 0;
  };
}

/** Numbers from 0 to 1 that are the same in every run. */
export function repeatable(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Whether a text is long enough that one word is not more than a fifth of it. */
export function isEditable(text: string, language: Language): boolean {
  return language === 'zh' ? text.length >= 10 : text.split(' ').length >= 5;
}

/** A text with at most a fifth of its words left out, moved or replaced by words of `others`. */
export function edited(
  text: string,
  language: Language,
  others: readonly string[],
  random: () => number,
): string {
  const isChinese = language === 'zh';
  const words = isChinese ? Array.from(text) : text.split(' ');
  const edits = Math.max(1, Math.floor(words.length * 0.2));
  for (let edit = 0; edit < edits; edit++) {
    const at = Math.floor(random() * words.length);
    const kind = random();
    if (kind < 0.4 && words.length > 3) words.splice(at, 1);
    else if (kind < 0.6) words.splice(at, 2, ...words.slice(at, at + 2).reverse());
    else {
      const other = others[Math.floor(random() * others.length)] ?? '';
      const replacements = isChinese ? Array.from(other) : other.split(' ');
      words[at] = replacements[Math.floor(random() * replacements.length)] ?? words[at] ?? '';
    }
  }
  return words.join(isChinese ? '' : ' ');
}

/** Normalized discounted cumulative gain of the first ten grades, against the best order of all grades. */
export function ndcgAtTen(grades: readonly number[]): number {
  const gain = (list: readonly number[]) =>
    list.slice(0, 10).reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0);
  const best = gain([...grades].sort((a, b) => b - a));
  return best === 0 ? Number.NaN : gain(grades) / best;
}

/** The mean of the numbers that are numbers. */
export function mean(values: readonly number[]): number {
  const known = values.filter((value) => !Number.isNaN(value));
  return known.reduce((sum, value) => sum + value, 0) / Math.max(1, known.length);
}
