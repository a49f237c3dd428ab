import type { Db } from '#db/database.ts';
import { followUpNotices } from './follow-up-notices.action.ts';
import type { NoticeHandlers } from './outbox.ts';
import { repeat, type Repeated } from './repeat.ts';

/** Input and output: runs for as long as the server does. */

export type WorkerOptions = {
  clock: () => Date;
  /** Milliseconds between two looks into an empty outbox. */
  every?: number;
  leaseMs?: number;
  onError: (error: unknown) => void;
};

/** Starts a worker that follows up the outbox until it is stopped; `stop` waits for the notice in hand. */
export function startOutboxWorker(db: Db, handlers: NoticeHandlers, options: WorkerOptions): Repeated {
  const { clock, every = 500, leaseMs = 60_000, onError } = options;
  const round = async () => {
    const { done, failed } = await followUpNotices(db, handlers, clock(), { limit: 20, leaseMs, onError });
    return done + failed > 0;
  };
  return repeat(round, { every, onError });
}
