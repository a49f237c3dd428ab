import type { Db } from '#db/database.ts';
import { findStep } from './second-factor.sql.ts';
import { secretHash } from './session.ts';
import { takeAttempt } from './take-attempt.action.ts';

/** How many wrong codes, or passkeys, are borne for one person and from one place. */
export const mostPerPerson = 5;
export const mostPerOrigin = 50;

/** The step that a sign-in waits for, with an attempt at it that counts against its person and its place. */
export async function takeSecondStep(db: Db, attempt: { step: string; remoteAddress: string }, now: Date) {
  const step = await findStep(db, secretHash(attempt.step), now);
  if (!step) return { ok: false as const, problem: 'step-expired' as const };
  const limits = [
    { key: `factor ${step.personId}`, most: mostPerPerson },
    { key: `origin ${attempt.remoteAddress}`, most: mostPerOrigin },
  ];
  const attemptIds = await takeAttempt(db, limits, now);
  return attemptIds
    ? { ok: true as const, step, attemptIds }
    : { ok: false as const, problem: 'too-many' as const };
}
