import type { Status } from './progress.ts';

/*
 * How a planning cycle judges progress: figures that the cycle declares, with the same said in words. A person may set
 * the status of an indicator by hand, with a reason and up to a day; what the rule says stays beside it.
 */

/** The figures of a rule: what may be missing, and what shares make an element on or off track. */
export type RuleFigures = { tolerance: number; onTrackShare: number; offTrackShare: number };

/** The rule of a cycle that declares none: a tenth of the way; three in four; half. */
export const houseRule: RuleFigures = { tolerance: 0.1, onTrackShare: 0.75, offTrackShare: 0.5 };

/** A status that a planning officer has set by hand; `until` is its last civil day. */
export type StatusOverride = { id: string; status: Status; reason: string; language: string; until: string };

/** The statuses that a person can set; "no data" is a fact, nobody's judgement. */
export const settableStatuses = ['on-track', 'at-risk', 'off-track'] as const;

/** What decides how indicators are judged on a day. */
export type Judgement = { rule: RuleFigures | null; today: string };
