import { type Db, inTransaction } from '#db/database.ts';
import { record } from '#journal/journal.sql.ts';
import { lockActivePeople } from './duty.sql.ts';
import { deletePasskey, isOpenedSince } from './passkey.sql.ts';
import { newRecoveryCodes } from './recovery-codes.action.ts';
import { countFactors, deleteRecoveryCodes, hasAnyFactor } from './second-factor.sql.ts';
import { recentSince, type SessionOwner } from './session.ts';

type Refused = { ok: false; refusal: 'sign-in-again' | 'unknown' };

/** Takes a passkey of one's own away, in a session that was opened just now; recovery codes go with the last second factor. */
export async function removePasskey(
  db: Db,
  owner: SessionOwner,
  id: string,
  now: Date,
): Promise<{ ok: true } | Refused> {
  return withOwner(db, owner, now, async (trx): Promise<{ ok: true } | Refused> => {
    const name = await deletePasskey(trx, owner.personId, id);
    if (name === null) return { ok: false, refusal: 'unknown' };
    if (!hasAnyFactor(await countFactors(trx, owner.personId)))
      await deleteRecoveryCodes(trx, owner.personId);
    const thing = { kind: 'person', id: owner.personId };
    await record(trx, {
      at: now,
      actorId: owner.personId,
      action: 'remove-passkey',
      thing,
      before: { name },
    });
    return { ok: true };
  });
}

/** Makes new recovery codes for somebody who has passkeys, in a session that was opened just now. */
export async function renewRecoveryCodes(
  db: Db,
  owner: SessionOwner,
  now: Date,
): Promise<{ ok: true; codes: string[] } | Refused> {
  return withOwner(db, owner, now, async (trx): Promise<{ ok: true; codes: string[] } | Refused> => {
    if ((await countFactors(trx, owner.personId)).passkeys === 0) return { ok: false, refusal: 'unknown' };
    const thing = { kind: 'person', id: owner.personId };
    await record(trx, { at: now, actorId: owner.personId, action: 'new-recovery-codes', thing });
    return { ok: true, codes: await newRecoveryCodes(trx, owner.personId) };
  });
}

async function withOwner<Result>(
  db: Db,
  { personId, sessionId }: SessionOwner,
  now: Date,
  work: (trx: Db) => Promise<Result>,
): Promise<Result | Refused> {
  return inTransaction(db, async (trx): Promise<Result | Refused> => {
    await lockActivePeople(trx, [personId]);
    const isRecent = await isOpenedSince(trx, sessionId, personId, recentSince(now));
    return isRecent ? work(trx) : { ok: false, refusal: 'sign-in-again' };
  });
}
