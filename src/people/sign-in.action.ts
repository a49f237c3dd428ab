import { type Db, inTransaction } from '#db/database.ts';
import { markAttemptsSucceeded } from './attempt.sql.ts';
import { openSession, type SessionPlace, type SignedIn } from './open-session.action.ts';
import { passwordMatches } from './password.ts';
import { findAccount, findVisitor } from './people.sql.ts';
import { countFactors, hasAnyFactor, insertStep } from './second-factor.sql.ts';
import { emailKey, newSecret, secretHash } from './session.ts';
import { takeAttempt } from './take-attempt.action.ts';

export type SignInAttempt = SessionPlace & { email: string; password: string; remoteAddress: string };

/** Signed in; or the second factor is asked for, by a step that works once; or refused. */
export type SignInResult =
  | SignedIn
  | { ok: false; problem: 'second-factor'; step: string }
  | { ok: false; problem: 'wrong' | 'too-many' };

/** The second factor is asked for within this time. */
export const stepMinutes = 10;

const mostPerAccount = 5;
const mostPerOrigin = 50;

/**
 * Opens a session for an address and its password. An unknown, uninvited or deactivated account is answered like a wrong
 * password, after the same work.
 */
export async function signIn(db: Db, attempt: SignInAttempt, now: Date): Promise<SignInResult> {
  const key = emailKey(attempt.email);
  const limits = [
    { key: `account ${key}`, most: mostPerAccount },
    { key: `origin ${attempt.remoteAddress}`, most: mostPerOrigin },
  ];
  const attemptIds = await takeAttempt(db, limits, now);
  if (!attemptIds) return { ok: false, problem: 'too-many' };
  const account = await findAccount(db, key);
  const hash = account?.deactivated_at ? null : (account?.password_hash ?? null);
  const isRight = await passwordMatches(attempt.password, hash);
  const visitor = isRight ? await findVisitor(db, key) : null;
  if (!visitor) return { ok: false, problem: 'wrong' };

  return inTransaction(db, async (trx): Promise<SignInResult> => {
    await markAttemptsSucceeded(trx, attemptIds);
    const step = await beginStep(trx, visitor.id, now);
    if (step) return { ok: false, problem: 'second-factor', step };
    return openSession(trx, visitor, attempt, 'password', now);
  });
}

/** For a person with a second factor, the secret of the step that asks for it; null for everybody else. */
export async function beginStep(trx: Db, personId: string, now: Date): Promise<string | null> {
  if (!hasAnyFactor(await countFactors(trx, personId))) return null;
  const step = newSecret();
  const expiresAt = new Date(now.getTime() + stepMinutes * 60_000);
  await insertStep(trx, { tokenHash: secretHash(step), personId, now, expiresAt });
  return step;
}
