import { languages } from '#language/languages.ts';
import type { Asked, OverlapIndex } from './overlap-index.ts';
import type { Setting, SettingWeights, Weights } from './weights.ts';

/** Which weights a pair takes, by the languages it has in common and by the memory. */
export function settingOf(index: OverlapIndex, commonLanguages: number): Setting {
  if (commonLanguages === 0) return index.hasMemory ? 'acrossLanguagesWithMemory' : 'acrossLanguages';
  return index.hasMemory ? 'sameLanguageWithMemory' : 'sameLanguage';
}

/** The logarithm of the odds by terms, concepts, passages, lexicon and common roots for every slot of the index. */
export function textOdds(index: OverlapIndex, asked: Asked, weights: Weights): Float32Array {
  const size = index.items.length;
  const spaces = [
    index.terms,
    index.concepts,
    index.fields,
    index.passages,
    index.pivot,
    index.neutral,
  ] as const;
  const queries = [
    asked.terms,
    asked.concepts,
    asked.field,
    asked.passages,
    asked.pivot,
    asked.neutral,
  ] as const;
  const scores = index.scratch(spaces.length);
  for (const [at, space] of spaces.entries())
    space.accumulate(queries[at] as Asked['terms'], scores[at] as Float32Array);
  const [terms, concepts, fields, passages, pivot, neutral] = scores as [
    Float32Array,
    Float32Array,
    Float32Array,
    Float32Array,
    Float32Array,
    Float32Array,
  ];
  const byCommon = weightsByCommon(index, weights);
  const odds = new Float32Array(size);
  for (let slot = 0; slot < size; slot++) {
    const common = bits(asked.languages & (index.languages[slot] as number));
    const { start, measures } = byCommon[common] as SettingWeights;
    odds[slot] =
      start +
      (measures.terms * (terms[slot] as number)) / (common || 1) +
      measures.concepts * (concepts[slot] as number) +
      measures.field * (fields[slot] as number) +
      measures.passages * (passages[slot] as number) +
      measures.pivot * (pivot[slot] as number) +
      measures.neutral * (neutral[slot] as number);
    if ((passages[slot] as number) > 0)
      odds[slot]! -= 0.5 * measures.crowding * (asked.crowding + (index.crowding[slot] as number));
  }
  return odds;
}

function weightsByCommon(index: OverlapIndex, weights: Weights): SettingWeights[] {
  return Array.from(
    { length: languages.length + 1 },
    (_, common) => weights.settings[settingOf(index, common)],
  );
}

/** The number of languages in a mask. */
export function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}
