import { type Db, inTransaction } from '#db/database.ts';
import { insertLeaves, logSize, takePending } from './journal-log.sql.ts';

const batch = 500;

/**
 * Gives the committed entries that wait their positions in the log, from 0 without a gap; answers how many. Any number of
 * processes may do it at once: a position is unique, and the one that comes second tries again behind the first.
 */
export async function sequenceJournal(db: Db): Promise<number> {
  for (let total = 0; ;) {
    const given = await sequenceBatch(db);
    total += given;
    if (given < batch) return total;
  }
}

async function sequenceBatch(db: Db): Promise<number> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await inTransaction(db, async (trx) => {
        const pending = await takePending(trx, batch);
        if (pending.length > 0) await insertLeaves(trx, await logSize(trx), pending);
        return pending.length;
      });
    } catch (cause) {
      // 23505: another sequencer took the position. Every such loss is another one's gain, so the limit is only a guard.
      if (attempt === 100 || (cause as { code?: string }).code !== '23505') throw cause;
    }
  }
}
