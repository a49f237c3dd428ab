import { type MeasureName, type Measures, measureNames } from './measure-names.ts';
import fitted from './weights.json' with { type: 'json' };

/** Which evidence a pair can have: a common language or none, with the organization's memory or with the items' own texts. */
export type Setting =
  'sameLanguage' | 'acrossLanguages' | 'sameLanguageWithMemory' | 'acrossLanguagesWithMemory';

export const settings: readonly Setting[] = [
  'sameLanguage',
  'acrossLanguages',
  'sameLanguageWithMemory',
  'acrossLanguagesWithMemory',
];

/** What each measure adds to the logarithm of the odds, and where the odds start. */
export type SettingWeights = { start: number; measures: Record<MeasureName, number> };

/** Versioned weights: data, refitted from recorded human decisions. */
export type Weights = { version: string; settings: Record<Setting, SettingWeights> };

/** The weights that come with the project. */
export const projectWeights: Weights = fitted as Weights;

/** The probability of overlap that the measures of a pair speak for, and what each adds to the logarithm of the odds. */
export function weigh(measures: Measures, weights: SettingWeights): { probability: number; parts: Measures } {
  const parts = { ...measures };
  for (const name of measureNames) parts[name] = measures[name] * weights.measures[name];
  return { probability: probabilityOf(oddsOf(measures, weights)), parts };
}

/** However much speaks for one theme, only near-identical text makes a pair surer than this (a probability of 0.993). */
export const surest = 5;
const bendsFrom = 2;

/** The logarithm of the odds of overlap that the measures of a pair speak for. */
export function oddsOf(measures: Measures, weights: SettingWeights): number {
  let odds = weights.start;
  for (const name of measureNames) if (name !== 'near') odds += measures[name] * weights.measures[name];
  if (odds > bendsFrom)
    odds = surest - (surest - bendsFrom) * Math.exp((bendsFrom - odds) / (surest - bendsFrom));
  return odds + measures.near * weights.measures.near;
}

/** From the logarithm of the odds to a probability. */
export function probabilityOf(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}

/** Reads weights from data; undefined when anything is missing or not a number. */
export function readWeights(value: unknown): Weights | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { version, settings: given } = value as Partial<Weights>;
  if (typeof version !== 'string' || typeof given !== 'object' || given === null) return undefined;
  const isComplete = settings.every((setting) => {
    const one: Partial<SettingWeights> | undefined = given[setting];
    return (
      one !== undefined &&
      Number.isFinite(one.start) &&
      measureNames.every((name) => Number.isFinite(one.measures?.[name]))
    );
  });
  return isComplete ? (value as Weights) : undefined;
}
