import { type Db, inTransaction } from '#db/database.ts';
import { markAttemptsSucceeded } from './attempt.sql.ts';
import type { FactorKey } from './factor-key.ts';
import { openSession, type SessionPlace, type SignedIn } from './open-session.action.ts';
import { findVisitor } from './people.sql.ts';
import { factorStep, recoveryCodeHash } from './second-factor.ts';
import { endStep, findFactor, type StoredFactor, useRecoveryCode, useStep } from './second-factor.sql.ts';
import { takeSecondStep } from './take-second-step.action.ts';

export type SecondAttempt = SessionPlace & { step: string; code: string; remoteAddress: string };
export type ConfirmResult = SignedIn | { ok: false; problem: 'wrong-code' | 'too-many' | 'step-expired' };

/**
 * Ends a sign-in with the second factor: a code of the application, each of which works once (RFC 6238, 5.2), or a
 * recovery code. Wrong codes count per person, so that nobody tries them all.
 */
export async function confirmSignIn(
  db: Db,
  attempt: SecondAttempt,
  key: FactorKey,
  now: Date,
): Promise<ConfirmResult> {
  const taken = await takeSecondStep(db, attempt, now);
  if (!taken.ok) return taken;
  const { step, attemptIds } = taken;
  return inTransaction(db, async (trx): Promise<ConfirmResult> => {
    const factor = await findFactor(trx, step.personId);
    const how = await useCode(trx, step.personId, factor, attempt.code, key, now);
    if (!how) return { ok: false, problem: 'wrong-code' };
    const visitor = await findVisitor(trx, step.emailKey);
    if (!visitor || !(await endStep(trx, step.id, now))) return { ok: false, problem: 'step-expired' };
    await markAttemptsSucceeded(trx, attemptIds);
    return openSession(trx, visitor, attempt, how, now);
  });
}

/** Uses a typed code up, of the application where there is one, or a recovery code; null when it is wrong or was used. */
export async function useCode(
  trx: Db,
  personId: string,
  factor: StoredFactor | null,
  typed: string,
  key: FactorKey,
  now: Date,
): Promise<'second-factor' | 'recovery-code' | null> {
  const secret = factor?.confirmed_at ? key.open(factor.secret) : null;
  const step = secret === null ? null : factorStep(secret, typed, now);
  if (factor && step !== null) return (await useStep(trx, factor.id, step)) ? 'second-factor' : null;
  const hash = recoveryCodeHash(typed);
  return hash !== null && (await useRecoveryCode(trx, personId, hash, now)) ? 'recovery-code' : null;
}
