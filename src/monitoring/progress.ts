import { houseRule, type RuleFigures } from './status-rule.ts';

/*
 * How an indicator, and an element that several indicators measure, stand at the end of a year.
 *
 * The rule. From where it starts (its baseline, or for want of one the first figure observed) to its target, an
 * indicator is expected to move evenly, year by year. The latest figure observed decides:
 *   on track   the target is met, or at least as much of the way is made as expected by the year of that figure;
 *   at risk    what is missing is no more than the tolerance of the cycle's rule (a tenth of the whole way by the house rule);
 *   off track  more than that is missing.
 * What cannot be judged is not guessed: no figure observed, a target without figure or year, a change without base
 * year, or nothing to start from, is "no data". An indicator that does not apply is neither good nor bad.
 */

export type Status = 'on-track' | 'at-risk' | 'off-track' | 'no-data' | 'not-applicable';

export type ProgressReason =
  | 'target-met'
  | 'as-expected'
  | 'somewhat-behind'
  | 'behind'
  | 'not-observed'
  | 'does-not-apply'
  | 'no-target-figure'
  | 'no-target-year'
  | 'no-base-year'
  | 'no-start';

/** What the sentence of a reason is made from; shares of the way are 0 to 1, beyond when it overshoots or turns back. */
export type ProgressValues = {
  year?: number;
  value?: number;
  target?: number;
  targetYear?: number;
  startYear?: number;
  startValue?: number;
  /** The figure expected by the year of the observation. */
  expected?: number;
  way?: number;
  expectedWay?: number;
};

export type Progress = { status: Status; reason: ProgressReason; values: ProgressValues };

export type ProgressFigures = {
  direction: 'up' | 'down' | 'none';
  isRelative: boolean;
  baselineYear: number | null;
  baselineValue: number | null;
  targetYear: number | null;
  targetValue: number | null;
  observations: readonly {
    year: number;
    state: 'value' | 'not-applicable' | 'no-data';
    value: number | null;
  }[];
};

const rounding = 1e-9;

type Point = { year: number; value: number };

/** How an indicator stands at the end of `year`, by the rule above; later observations are not looked at. */
export function indicatorProgress(
  figures: ProgressFigures,
  year: number,
  rule: RuleFigures = houseRule,
): Progress {
  const past = figures.observations
    .filter((observation) => observation.year <= year)
    .sort((a, b) => a.year - b.year);
  const last = past.findLast((observation) => observation.state !== 'no-data');
  if (last?.state === 'not-applicable') return noJudgement('does-not-apply', { year: last.year });
  const observed = past.flatMap(({ year: at, state, value }): Point[] =>
    state === 'value' && value !== null ? [{ year: at, value }] : [],
  );
  const latest = observed.at(-1);
  const target = figures.targetValue;
  if (target === null) return noJudgement('no-target-figure', { ...latest });
  if (!latest) return noJudgement('not-observed', { target, ...yearOf(figures.targetYear) });
  const values = { ...latest, target, ...yearOf(figures.targetYear) };
  if (figures.isRelative && figures.baselineYear === null) return noJudgement('no-base-year', values);
  if (isMet(latest.value, target, figures.direction))
    return { status: 'on-track', reason: 'target-met', values };
  if (figures.targetYear === null) return noJudgement('no-target-year', values);
  const start = startOf(figures, observed);
  if (!start) return noJudgement('no-start', values);
  return judged(start, latest, { year: figures.targetYear, value: target }, { values, rule });
}

function noJudgement(reason: ProgressReason, values: ProgressValues): Progress {
  return { status: reason === 'does-not-apply' ? 'not-applicable' : 'no-data', reason, values };
}

function yearOf(targetYear: number | null): { targetYear?: number } {
  return targetYear === null ? {} : { targetYear };
}

function isMet(value: number, target: number, direction: ProgressFigures['direction']): boolean {
  if (direction === 'up') return value >= target - rounding;
  if (direction === 'down') return value <= target + rounding;
  return Math.abs(value - target) <= rounding;
}

/** The baseline; of a change, zero in the base year; else the first figure observed before the latest one. */
function startOf(figures: ProgressFigures, observed: readonly Point[]): Point | undefined {
  const { baselineYear, baselineValue, isRelative } = figures;
  const value = baselineValue ?? (isRelative ? 0 : null);
  if (baselineYear !== null && value !== null) return { year: baselineYear, value };
  return observed.length > 1 ? observed[0] : undefined;
}

/** Compares the way made with the way expected. Where there is no way to go, the target itself is the measure. */
function judged(
  start: Point,
  latest: Point,
  target: Point,
  { values, rule }: { values: ProgressValues; rule: RuleFigures },
): Progress {
  const wholeWay = target.value - start.value;
  const years = target.year - start.year;
  const expectedWay = years <= 0 ? 1 : clamp((latest.year - start.year) / years);
  const isLevel = Math.abs(wholeWay) <= rounding;
  const way = isLevel
    ? 1 - Math.abs(latest.value - target.value) / (Math.abs(target.value) || 1)
    : (latest.value - start.value) / wholeWay;
  const missing = (isLevel ? 1 : expectedWay) - way;
  const full: ProgressValues = {
    ...values,
    startYear: start.year,
    startValue: start.value,
    expected: start.value + expectedWay * wholeWay,
    way,
    expectedWay,
  };
  if (missing <= rounding) return { status: 'on-track', reason: 'as-expected', values: full };
  if (missing <= rule.tolerance + rounding)
    return { status: 'at-risk', reason: 'somewhat-behind', values: full };
  return { status: 'off-track', reason: 'behind', values: full };
}

const clamp = (share: number): number => Math.min(1, Math.max(0, share));

export type RolledUp = {
  status: Status;
  all: number;
  judged: number;
  onTrack: number;
  atRisk: number;
  offTrack: number;
};

/**
 * How an element stands whose indicators stand so. Of those that can be judged: on track when at least the rule's share
 * is (three in four by the house rule); off track when at least its other share is off track (half); at risk otherwise.
 * Those that cannot be judged do not count.
 */
export function rollUp(statuses: readonly Status[], rule: RuleFigures = houseRule): RolledUp {
  const count = (status: Status) => statuses.filter((each) => each === status).length;
  const [onTrack, atRisk, offTrack] = [count('on-track'), count('at-risk'), count('off-track')];
  const total = onTrack + atRisk + offTrack;
  const counts = { all: statuses.length, judged: total, onTrack, atRisk, offTrack };
  if (total === 0) {
    const appliesNowhere = statuses.length > 0 && count('not-applicable') === statuses.length;
    return { status: appliesNowhere ? 'not-applicable' : 'no-data', ...counts };
  }
  if (onTrack >= total * rule.onTrackShare - rounding) return { status: 'on-track', ...counts };
  return { status: offTrack >= total * rule.offTrackShare - rounding ? 'off-track' : 'at-risk', ...counts };
}
