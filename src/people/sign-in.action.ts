import { v7 as newId } from 'uuid';
import { type Db, inTransaction } from '#db/database.ts';
import { record } from '#journal/journal.sql.ts';
import type { Visitor } from './access.ts';
import { markAttemptsSucceeded } from './attempt.sql.ts';
import { passwordMatches } from './password.ts';
import { endSession, findAccount, findVisitor, insertSession } from './people.sql.ts';
import { emailKey, formToken, longestDays, newSecret, secretHash } from './session.ts';
import { takeAttempt } from './take-attempt.action.ts';

export type SignInAttempt = {
  email: string;
  password: string;
  remoteAddress: string;
  userAgent: string;
  /** The session that the new one takes the place of. */
  current: { sessionId: string; personId: string } | null;
};

export type SignedIn = {
  ok: true;
  visitor: Visitor;
  sessionId: string;
  sessionToken: string;
  formToken: string;
};
export type SignInResult = SignedIn | { ok: false; problem: 'wrong' | 'too-many' };

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

  const sessionToken = newSecret();
  const session = {
    id: newId(),
    tokenHash: secretHash(sessionToken),
    personId: visitor.id,
    formSecret: newSecret(),
    userAgent: attempt.userAgent,
    now,
    expiresAt: new Date(now.getTime() + longestDays * 24 * 3_600_000),
  };
  await inTransaction(db, async (trx) => {
    await markAttemptsSucceeded(trx, attemptIds);
    if (attempt.current) await endSession(trx, attempt.current.sessionId, attempt.current.personId, now);
    await insertSession(trx, session);
    const thing = { kind: 'session', id: session.id };
    await record(trx, { at: now, actorId: visitor.id, action: 'sign-in', thing });
  });
  return { ok: true, visitor, sessionId: session.id, sessionToken, formToken: formToken(session.formSecret) };
}
