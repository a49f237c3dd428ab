import { type Db, inTransaction } from '#db/database.ts';
import { record } from '#journal/journal.sql.ts';
import { may, type Visitor } from './access.ts';
import { markAttemptsSucceeded } from './attempt.sql.ts';
import { useCode } from './confirm-sign-in.action.ts';
import type { FactorKey } from './factor-key.ts';
import { deletePasskeys, isOpenedSince } from './passkey.sql.ts';
import { endAllSessions } from './people.sql.ts';
import { newRecoveryCodes } from './recovery-codes.action.ts';
import { factorStep, newFactorSecret } from './second-factor.ts';
import {
  beginFactor,
  confirmFactor,
  countFactors,
  deleteFactor,
  deleteRecoveryCodes,
  findFactor,
  hasAnyFactor,
  isExampleAccount,
  type StoredFactor,
  useStep,
} from './second-factor.sql.ts';
import { type FactorOwner, recentSince, type SessionOwner } from './session.ts';
import { takeAttempt } from './take-attempt.action.ts';

export type FactorProblem = 'wrong-code' | 'too-many' | 'state-changed' | 'sign-in-again' | 'shared-account';
export type FactorResult = { ok: true; codes: string[] } | { ok: false; problem: FactorProblem };

/**
 * Begins the set-up of a second factor: its secret waits, encrypted, until a first code proves that the device has it.
 * False when the session must be a recent one and is not, or when the account is shared.
 */
export async function beginSecondFactor(
  db: Db,
  owner: FactorOwner,
  key: FactorKey,
  now: Date,
): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    if (await isSharedAccount(trx, owner)) return false;
    if (await mustSignInAgain(trx, owner, now)) return false;
    await beginFactor(trx, owner.personId, key.seal(newFactorSecret()), now);
    return true;
  });
}

/**
 * Whether others sign in with the account as well: everybody knows the password of the example, so a factor of one
 * visitor would shut out all others. At one's own machine it can be tried.
 */
export async function isSharedAccount(
  db: Db,
  { personId, isOpenToOthers }: Pick<FactorOwner, 'personId' | 'isOpenToOthers'>,
): Promise<boolean> {
  return isOpenToOthers && (await isExampleAccount(db, personId));
}

/** Where passkeys protect an account, a session that was left open must not add codes beside them. */
export async function mustSignInAgain(db: Db, owner: SessionOwner, now: Date): Promise<boolean> {
  const { passkeys } = await countFactors(db, owner.personId);
  return passkeys > 0 && !(await isOpenedSince(db, owner.sessionId, owner.personId, recentSince(now)));
}

/**
 * Confirms the set-up by a first code; answers the recovery codes, which are shown this once, or none where those that
 * came with a passkey are left.
 */
export async function confirmSecondFactor(
  db: Db,
  owner: FactorOwner,
  typed: string,
  key: FactorKey,
  now: Date,
): Promise<FactorResult> {
  const { personId } = owner;
  return withAttempt(db, personId, now, async (trx) => {
    if (await isSharedAccount(trx, owner)) return { ok: false, problem: 'shared-account' };
    if (await mustSignInAgain(trx, owner, now)) return { ok: false, problem: 'sign-in-again' };
    const factor = await findFactor(trx, personId);
    if (!factor || factor.confirmed_at) return { ok: false, problem: 'state-changed' };
    const secret = key.open(factor.secret);
    const step = secret === null ? null : factorStep(secret, typed, now);
    if (step === null || !(await useStep(trx, factor.id, step))) return { ok: false, problem: 'wrong-code' };
    if (!(await confirmFactor(trx, factor.id, now))) return { ok: false, problem: 'state-changed' };
    await note(trx, personId, 'set-up-second-factor', now);
    const { codesLeft } = await countFactors(trx, personId);
    return { ok: true, codes: codesLeft > 0 ? [] : await newRecoveryCodes(trx, personId) };
  });
}

/** Takes the codes of the application away, or makes new recovery codes; either needs a code, so that an open session is not enough. */
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
      return { ok: true, codes: await newRecoveryCodes(trx, personId) };
    }
    await deleteFactor(trx, personId);
    if (!hasAnyFactor(await countFactors(trx, personId))) await deleteRecoveryCodes(trx, personId);
    await note(trx, personId, 'remove-second-factor', now);
    return { ok: true, codes: [] };
  });
}

/** An administrator takes every second factor of somebody who lost devices and recovery codes, passkeys too; their sessions end. */
export async function resetSecondFactor(
  db: Db,
  visitor: Visitor,
  who: { personId: string; reason: string },
  now: Date,
): Promise<{ ok: true } | { ok: false; refusal: 'not-allowed' | 'unknown' }> {
  if (!may(visitor, 'administer-people')) return { ok: false, refusal: 'not-allowed' };
  return inTransaction(db, async (trx) => {
    const hadApplication = await deleteFactor(trx, who.personId);
    const passkeys = await deletePasskeys(trx, who.personId);
    if (!hadApplication && passkeys === 0) return { ok: false, refusal: 'unknown' };
    await deleteRecoveryCodes(trx, who.personId);
    await endAllSessions(trx, who.personId, now);
    const thing = { kind: 'person', id: who.personId };
    const reason = who.reason.trim().slice(0, 2000) || null;
    const before = { codes: hadApplication, passkeys };
    await record(trx, { at: now, actorId: visitor.id, action: 'reset-second-factor', thing, before, reason });
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

async function note(trx: Db, personId: string, action: string, now: Date): Promise<void> {
  await record(trx, { at: now, actorId: personId, action, thing: { kind: 'person', id: personId } });
}
