import { type Db, inTransaction } from '#db/database.ts';
import { claimNotices, finishNotice, giveBackNotice } from './outbox.sql.ts';
import { type ClaimedNotice, lastAttempt, type NoticeHandlers, pauseAfter } from './outbox.ts';

export type FollowUpOptions = {
  limit?: number;
  leaseMs?: number;
  onError?: (error: unknown, notice: ClaimedNotice) => void;
};

/**
 * Claims what is due at `now` and follows it up, notice by notice, each in a transaction of its own; answers how many were
 * done and how many failed. Safe in any number of processes: a claimed notice is left alone until its lease ends, which
 * happens only when its worker died.
 */
export async function followUpNotices(
  db: Db,
  handlers: NoticeHandlers,
  now: Date,
  options: FollowUpOptions = {},
): Promise<{ done: number; failed: number }> {
  const { limit = 20, leaseMs = 60_000, onError } = options;
  const notices = await claimNotices(db, { topics: [...handlers.keys()], now, leaseMs, limit });
  const count = { done: 0, failed: 0 };
  for (const notice of notices) {
    try {
      if (await followUp(db, handlers, notice, now)) count.done++;
    } catch (error) {
      count.failed++;
      onError?.(error, notice);
      const isLast = notice.attempts >= lastAttempt;
      const next = isLast ? null : new Date(now.getTime() + pauseAfter(notice.attempts));
      await giveBackNotice(db, notice, { now, next, error: String(error).slice(0, 2000) });
    }
  }
  return count;
}

/** The mark comes first: it holds the row, so that nobody else can claim it while the handlers work. */
function followUp(db: Db, handlers: NoticeHandlers, notice: ClaimedNotice, now: Date): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    if (!(await finishNotice(trx, notice, now))) return false;
    for (const handle of handlers.get(notice.topic) ?? []) await handle(trx, notice, now);
    return true;
  });
}
