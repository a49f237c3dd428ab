import type { Db } from '#db/database.ts';

/** A notice that a worker has claimed. `attempts` counts this one; `at` is when the thing happened. */
export type ClaimedNotice = {
  id: string;
  topic: string;
  key: string;
  payload: Record<string, unknown>;
  at: Date;
  lease: string;
  attempts: number;
};

/**
 * What follows from a notice. It runs in the transaction that marks the notice as done: what it writes with `trx` happens
 * exactly once. What it does outside of the database may happen again after a crash, and must bear that.
 */
export type NoticeHandler = (trx: Db, notice: ClaimedNotice, now: Date) => Promise<void>;

/** Who follows up which topic. Notices of a topic that nobody follows up wait until somebody does. */
export type NoticeHandlers = ReadonlyMap<string, readonly NoticeHandler[]>;

/** Joins subscriptions into one registry; a topic may have several handlers, which run in this order. */
export function noticeHandlers(subscriptions: Iterable<readonly [string, NoticeHandler]>): NoticeHandlers {
  const handlers = new Map<string, NoticeHandler[]>();
  for (const [topic, handler] of subscriptions) {
    const list = handlers.get(topic);
    if (list) list.push(handler);
    else handlers.set(topic, [handler]);
  }
  return handlers;
}

/** After so many attempts (about 33 hours) a notice is left to an administrator. */
export const lastAttempt = 20;

/** How long to wait after the given number of attempts, in milliseconds: 1 s, doubled each time, six hours at most. */
export function pauseAfter(attempts: number): number {
  return Math.min(1000 * 2 ** (attempts - 1), 6 * 60 * 60 * 1000);
}
