import { type Db, inTransaction } from '#db/database.ts';
import { record } from '#journal/journal.sql.ts';
import { endSession } from './people.sql.ts';

/** Ends an open session of a person: signing out, or from another device. False when it is not open or not theirs. */
export async function endOwnSession(
  db: Db,
  personId: string,
  sessionId: string,
  action: 'sign-out' | 'end-session',
  now: Date,
): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    if (!(await endSession(trx, sessionId, personId, now))) return false;
    const thing = { kind: 'session', id: sessionId };
    await record(trx, { at: now, actorId: personId, action, thing });
    return true;
  });
}
