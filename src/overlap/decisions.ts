import { overlapOf } from './compare-one.ts';
import { type Decided, type FitQuality, crossValidated, fitWeights, qualityOf } from './fit.ts';
import type { OverlapItem } from './item.ts';
import type { OverlapIndex } from './overlap-index.ts';
import { settingOf } from './text-odds.ts';
import { type Verdict, verdicts } from './verdict.ts';
import { type Setting, type Weights, settings } from './weights.ts';

/** A verdict that a person recorded on two items of an index. */
export type Decision = { a: string; b: string; verdict: Verdict };

const overlapping: readonly Verdict[] = ['duplicate', 'revised', 'implements', 'same-theme'];

/** Fewer decisions than this in one setting leave its weights as they are. */
export const leastDecisions = 20;

/** Reads one recorded decision; undefined when it is not one. */
export function decisionOf(value: unknown): Decision | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { a, b, verdict } = value as Record<string, unknown>;
  const known = verdicts.find((each) => each === verdict);
  return typeof a === 'string' && typeof b === 'string' && known !== undefined
    ? { a, b, verdict: known }
    : undefined;
}

/** How weights do before and after, on decisions they were not fitted to. */
export type Refit = {
  weights: Weights;
  rows: { setting: Setting; before: FitQuality; after: FitQuality; isFitted: boolean }[];
  unknown: Decision[];
};

/** Refits weights from decisions, each setting by itself; decisions on items that the index does not hold are told. */
export function refit(
  index: OverlapIndex,
  decisions: readonly Decision[],
  before: Weights,
  version: string,
): Refit {
  index.refresh();
  const bySetting = new Map<Setting, Decided[]>(settings.map((setting) => [setting, []]));
  const unknown: Decision[] = [];
  const order = [...decisions].sort((one, other) => (one.a + one.b < other.a + other.b ? -1 : 1));
  for (const decision of order) {
    const [one, other] = [index.slots.get(decision.a), index.slots.get(decision.b)];
    if (one === undefined || other === undefined) unknown.push(decision);
    else if (decision.verdict !== 'abstain') {
      const { measures } = overlapOf(index, index.askedAt(one), other, before);
      const setting = settingOf(index, (index.languages[one] as number) & (index.languages[other] as number));
      bySetting.get(setting)?.push({
        measures,
        isOverlap: overlapping.includes(decision.verdict),
        part: partOf(index.items[one]),
      });
    }
  }
  const weights: Weights = { version, settings: { ...before.settings } };
  const rows = settings.map((setting) => {
    const decided = bySetting.get(setting) ?? [];
    const isFitted = decided.length >= leastDecisions;
    const quality = qualityOf(decided, before.settings[setting]);
    if (isFitted) weights.settings[setting] = fitWeights(decided, before.settings[setting]);
    return {
      setting,
      before: quality,
      after: isFitted ? crossValidated(decided, before.settings[setting]) : quality,
      isFitted,
    };
  });
  return { weights, rows, unknown };
}

// All decisions on one item fall into the same part of the cross-validation.
function partOf(item: OverlapItem | undefined): number {
  let sum = 0;
  for (const letter of item?.id ?? '') sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 100_003;
  return sum;
}
