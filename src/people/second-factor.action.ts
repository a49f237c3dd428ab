import { randomBytes } from 'node:crypto';
import { type Db, inTransaction } from '#db/database.ts';
import { record } from '#journal/journal.sql.ts';
import { may, type Visitor } from './access.ts';
import { markAttemptsSucceeded } from './attempt.sql.ts';
import { useCode } from './confirm-sign-in.action.ts';
import type { FactorKey } from './factor-key.ts';
import { endAllSessions } from './people.sql.ts';
import {
  factorStep,
  newFactorSecret,
  recoveryCode,
  recoveryCodeHash,
  recoveryCodes,
} from './second-factor.ts';
import {
  beginFactor,
  confirmFactor,
  deleteFactor,
  findFactor,
  putRecoveryCodes,
  type StoredFactor,
  useStep,
} from './second-factor.sql.ts';
import { takeAttempt } from './take-attempt.action.ts';

export type FactorResult =
  { ok: true; codes: string[] } | { ok: false; problem: 'wrong-code' | 'too-many' | 'state-changed' };

/** Begins the set-up of a second factor: its secret waits, encrypted, until a first code proves that the device has it. */
export async function beginSecondFactor(db: Db, personId: string, key: FactorKey, now: Date): Promise<void> {
  await inTransaction(db, (trx) => beginFactor(trx, personId, key.seal(newFactorSecret()), now));
}

/** Confirms the set-up by a first code; answers the recovery codes, which are shown this once. */
export async function confirmSecondFactor(
  db: Db,
  personId: string,
  typed: string,
  key: FactorKey,
  now: Date,
): Promise<FactorResult> {
  return withAttempt(db, personId, now, async (trx) => {
    const factor = await findFactor(trx, personId);
    if (!factor || factor.confirmed_at) return { ok: false, problem: 'state-changed' };
    const secret = key.open(factor.secret);
    const step = secret === null ? null : factorStep(secret, typed, now);
    if (step === null || !(await useStep(trx, factor.id, step))) return { ok: false, problem: 'wrong-code' };
    if (!(await confirmFactor(trx, factor.id, now))) return { ok: false, problem: 'state-changed' };
    await note(trx, personId, 'set-up-second-factor', now);
    return { ok: true, codes: await newCodes(trx, personId) };
  });
}

/** Takes the second factor away, or makes new recovery codes; either needs a code, so that an open session is not enough. */
export async function changeSecondFactor(
  db: Db,
  personId: string,
  change: { intent: 'remove' | 'new-codes'; code: string },
  key: FactorKey,
  now: Date,
): Promise<FactorResult> {
  return withAttempt(db, personId, now, async (trx) => {
    const factor: StoredFactor | null = await findFactor(trx, personId);
    if (!factor?.confirmed_at) return { ok: false, problem: 'state-changed' };
    if (!(await useCode(trx, personId, factor, change.code, key, now)))
      return { ok: false, problem: 'wrong-code' };
    if (change.intent === 'new-codes') {
      await note(trx, personId, 'new-recovery-codes', now);
      return { ok: true, codes: await newCodes(trx, personId) };
    }
    await deleteFactor(trx, personId);
    await note(trx, personId, 'remove-second-factor', now);
    return { ok: true, codes: [] };
  });
}

/** An administrator takes the second factor of somebody who lost device and recovery codes; their sessions end. */
export async function resetSecondFactor(
  db: Db,
  visitor: Visitor,
  who: { personId: string; reason: string },
  now: Date,
): Promise<{ ok: true } | { ok: false; refusal: 'not-allowed' | 'unknown' }> {
  if (!may(visitor, 'administer-people')) return { ok: false, refusal: 'not-allowed' };
  return inTransaction(db, async (trx) => {
    if (!(await deleteFactor(trx, who.personId))) return { ok: false, refusal: 'unknown' };
    await endAllSessions(trx, who.personId, now);
    const thing = { kind: 'person', id: who.personId };
    const reason = who.reason.trim().slice(0, 2000) || null;
    await record(trx, { at: now, actorId: visitor.id, action: 'reset-second-factor', thing, reason });
    return { ok: true };
  });
}

async function withAttempt(
  db: Db,
  personId: string,
  now: Date,
  work: (trx: Db) => Promise<FactorResult>,
): Promise<FactorResult> {
  const attemptIds = await takeAttempt(db, [{ key: `factor ${personId}`, most: 5 }], now);
  if (!attemptIds) return { ok: false, problem: 'too-many' };
  return inTransaction(db, async (trx) => {
    const result = await work(trx);
    if (result.ok) await markAttemptsSucceeded(trx, attemptIds);
    return result;
  });
}

async function newCodes(trx: Db, personId: string): Promise<string[]> {
  const codes = Array.from({ length: recoveryCodes }, () => recoveryCode(randomBytes(12)));
  const hashes = codes.flatMap((each) => recoveryCodeHash(each) ?? []);
  await putRecoveryCodes(trx, personId, hashes);
  return codes;
}

async function note(trx: Db, personId: string, action: string, now: Date): Promise<void> {
  await record(trx, { at: now, actorId: personId, action, thing: { kind: 'person', id: personId } });
}
