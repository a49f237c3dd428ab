import type { Db } from '#db/database.ts';
import type { JournalKey } from './journal-key.ts';
import { type CheckpointProblem, makeCheckpoint } from './make-checkpoint.action.ts';
import { repeat, type Repeated } from './repeat.ts';
import { sequenceJournal } from './sequence-journal.action.ts';

/** Input and output: runs for as long as the server does. */

export type KeeperOptions = {
  clock: () => Date;
  /** Milliseconds between two looks for entries that wait, and between two checkpoints. */
  every?: number;
  checkpointEvery?: number;
  onError: (error: unknown) => void;
  /** The log is no longer what was signed: somebody should run `./unie journal verify`. Told once per problem. */
  onProblem: (problem: CheckpointProblem) => void;
};

/** Keeps the log: positions within a second, a signed checkpoint a minute while there is something new, and one at the end. */
export function startJournalKeeper(db: Db, key: JournalKey, options: KeeperOptions): Repeated {
  const { clock, every = 1_000, checkpointEvery = 60_000, onError, onProblem } = options;
  let isNew = true;
  let checkpointed = Number.NEGATIVE_INFINITY;
  let told = '';

  async function checkpoint(): Promise<void> {
    const made = await makeCheckpoint(db, key, clock());
    isNew = false;
    if (made.ok || told === made.problem) return;
    told = made.problem;
    onProblem({ problem: made.problem, size: made.size });
  }

  const sequencing = repeat(
    async () => {
      if ((await sequenceJournal(db)) > 0) isNew = true;
      const now = clock().getTime();
      if (isNew && now - checkpointed >= checkpointEvery) {
        checkpointed = now;
        await checkpoint();
      }
      return false;
    },
    { every, onError },
  );
  return {
    stop: async () => {
      await sequencing.stop();
      await checkpoint().catch(onError);
    },
  };
}
