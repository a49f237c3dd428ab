import { type Measures, measureNames } from './measure-names.ts';
import { type SettingWeights, probabilityOf, weigh } from './weights.ts';

/** A pair that people have decided on; `part` keeps pairs of the same items on one side of a cross-validation. */
export type Decided = { measures: Measures; isOverlap: boolean; part: number };

const rounds = 40;
/** How strongly the weights are held to those before: a few decisions move them little. */
const holding = 4;
// Evidence never speaks against itself: a measure may lose its weight, not turn round.
const least = 0;
const longestStep = 1.5;

/** Logistic regression (Newton's method) held to the weights before; the start is free. */
export function fitWeights(decided: readonly Decided[], before: SettingWeights): SettingWeights {
  const width = measureNames.length + 1;
  const anchor = [before.start, ...measureNames.map((name) => before.measures[name])];
  let current = [...anchor];
  for (let round = 0; round < rounds && decided.length > 0; round++) {
    const gradient = new Float64Array(width);
    const curvature = Array.from({ length: width }, () => new Float64Array(width));
    for (const { measures, isOverlap } of decided) {
      const row = [1, ...measureNames.map((name) => measures[name])];
      const probability = probabilityOf(
        row.reduce((sum, value, at) => sum + value * (current[at] as number), 0),
      );
      for (let i = 0; i < width; i++) {
        const value = row[i] as number;
        if (value === 0) continue;
        gradient[i]! += value * ((isOverlap ? 1 : 0) - probability);
        for (let j = 0; j <= i; j++)
          curvature[i]![j]! += value * (row[j] as number) * probability * (1 - probability);
      }
    }
    for (let i = 0; i < width; i++) {
      const hold = i === 0 ? 0.01 : holding;
      gradient[i]! -= hold * ((current[i] as number) - (anchor[i] as number));
      curvature[i]![i]! += hold;
    }
    for (let i = 1; i < width; i++)
      if ((current[i] as number) <= least && (gradient[i] as number) < 0) fix(curvature, gradient, i);
    const step = solve(curvature, gradient).map((length) =>
      Math.min(longestStep, Math.max(-longestStep, length)),
    );
    current = current.map((value, at) =>
      at === 0 ? value + (step[at] as number) : Math.max(least, value + (step[at] as number)),
    );
    if (Math.max(...step.map(Math.abs)) < 1e-3) break;
  }
  const measures = Object.fromEntries(measureNames.map((name, at) => [name, current[at + 1]])) as Measures;
  return { start: current[0] as number, measures };
}

/** Keeps one weight where it is in this step. */
function fix(lower: readonly Float64Array[], gradient: Float64Array, at: number): void {
  gradient[at] = 0;
  for (const [i, row] of lower.entries()) {
    if (i === at) row.fill(0);
    row[at] = i === at ? 1 : 0;
  }
}

/** Solves a symmetric positive system given by its lower half (Cholesky). */
function solve(lower: readonly Float64Array[], right: Float64Array): number[] {
  const size = right.length;
  const root = lower.map((row) => Float64Array.from(row));
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = root[i]![j] as number;
      for (let k = 0; k < j; k++) sum -= (root[i]![k] as number) * (root[j]![k] as number);
      root[i]![j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / (root[j]![j] as number);
    }
  }
  const half = new Array<number>(size).fill(0);
  for (let i = 0; i < size; i++) {
    let sum = right[i] as number;
    for (let k = 0; k < i; k++) sum -= (root[i]![k] as number) * (half[k] as number);
    half[i] = sum / (root[i]![i] as number);
  }
  const result = new Array<number>(size).fill(0);
  for (let i = size - 1; i >= 0; i--) {
    let sum = half[i] as number;
    for (let k = i + 1; k < size; k++) sum -= (root[k]![i] as number) * (result[k] as number);
    result[i] = sum / (root[i]![i] as number);
  }
  return result;
}

/** How well weights foretell decisions: mean logarithmic loss, Brier score, and area under the curve (0.5 is chance). */
export type FitQuality = { pairs: number; loss: number; brier: number; area: number };

/** Measures weights on decided pairs. */
export function qualityOf(decided: readonly Decided[], weights: SettingWeights): FitQuality {
  return qualityOfScores(
    decided.map(({ measures, isOverlap }) => [weigh(measures, weights).probability, isOverlap]),
  );
}

function qualityOfScores(scores: readonly (readonly [number, boolean])[]): FitQuality {
  let loss = 0;
  let brier = 0;
  for (const [probability, isOverlap] of scores) {
    const held = Math.min(1 - 1e-9, Math.max(1e-9, isOverlap ? probability : 1 - probability));
    loss -= Math.log(held);
    brier += (1 - held) ** 2;
  }
  const pairs = scores.length;
  return {
    pairs,
    loss: loss / Math.max(1, pairs),
    brier: brier / Math.max(1, pairs),
    area: areaUnderCurve(scores),
  };
}

/** The chance that an overlapping pair is scored above one that is not; ties count half, and without both kinds it is 0.5. */
export function areaUnderCurve(scores: readonly (readonly [number, boolean])[]): number {
  const sorted = [...scores].sort((a, b) => a[0] - b[0]);
  let ranks = 0;
  let positives = 0;
  for (let at = 0; at < sorted.length;) {
    let end = at;
    while (end < sorted.length && sorted[end]?.[0] === sorted[at]?.[0]) end++;
    const meanRank = (at + end + 1) / 2;
    for (; at < end; at++) {
      if (!sorted[at]?.[1]) continue;
      positives++;
      ranks += meanRank;
    }
  }
  const negatives = sorted.length - positives;
  return positives === 0 || negatives === 0
    ? 0.5
    : (ranks - (positives * (positives + 1)) / 2) / (positives * negatives);
}

/** Quality on pairs that the weights were not fitted to: fitted `parts` times, each time without one part. */
export function crossValidated(decided: readonly Decided[], before: SettingWeights, parts = 5): FitQuality {
  const scores: [number, boolean][] = [];
  for (let part = 0; part < parts; part++) {
    const held = decided.filter((pair) => pair.part % parts === part);
    const weights = fitWeights(
      decided.filter((pair) => pair.part % parts !== part),
      before,
    );
    for (const { measures, isOverlap } of held)
      scores.push([weigh(measures, weights).probability, isOverlap]);
  }
  return qualityOfScores(scores);
}
