import { type Db, inTransaction } from '#db/database.ts';
import { record } from '#journal/journal.sql.ts';
import { markAttemptsSucceeded } from './attempt.sql.ts';
import { openSession, type SessionPlace, type SignedIn } from './open-session.action.ts';
import {
  challengeOf,
  type KnownPasskey,
  type PasskeyProblem,
  type PasskeySite,
  personHandle,
  verifySigned,
} from './passkey.ts';
import { readSigned, type SignedAnswer } from './passkey-answer.ts';
import { newChallenge } from './passkey-challenge.action.ts';
import {
  type ChallengeUse,
  findPasskey,
  listPasskeys,
  type StoredPasskey,
  useChallenge,
  usePasskey,
} from './passkey.sql.ts';
import { findVisitor } from './people.sql.ts';
import { countFactors, endStep, findStep, type SecondFactors } from './second-factor.sql.ts';
import { secretHash } from './session.ts';
import { takeAttempt } from './take-attempt.action.ts';
import { mostPerOrigin, mostPerPerson, takeSecondStep } from './take-second-step.action.ts';

export type SignProblem =
  PasskeyProblem | 'challenge-over' | 'unknown-passkey' | 'count-went-back' | 'too-many' | 'step-expired';
export type PasskeySignIn = SignedIn | { ok: false; problem: SignProblem };

/** What the second step can be taken with; the challenge is there when a passkey is one of the ways. */
export type SecondStepWays = SecondFactors & { challenge: string | null; known: KnownPasskey[] };

/** The ways of the second step that a sign-in waits for; null when the step has ended. */
export async function openSecondStep(db: Db, secret: string, now: Date): Promise<SecondStepWays | null> {
  const step = await findStep(db, secretHash(secret), now);
  if (!step) return null;
  const factors = await countFactors(db, step.personId);
  if (factors.passkeys === 0) return { ...factors, challenge: null, known: [] };
  const known = await listPasskeys(db, step.personId);
  const challenge = await newChallenge(db, { purpose: 'second-step', boundTo: step.id }, now);
  return { ...factors, challenge, known };
}

export type PasskeyAttempt = SessionPlace & { answer: string; remoteAddress: string };

/** Ends a sign-in whose first step is done with a passkey of the same person. Wrong ones count like wrong codes. */
export async function confirmWithPasskey(
  db: Db,
  attempt: PasskeyAttempt & { step: string },
  site: PasskeySite,
  now: Date,
): Promise<PasskeySignIn> {
  const taken = await takeSecondStep(db, attempt, now);
  if (!taken.ok) return taken;
  const { step, attemptIds } = taken;
  return inTransaction(db, async (trx): Promise<PasskeySignIn> => {
    const use = { purpose: 'second-step', boundTo: step.id } as const;
    const used = await useAnswer(
      trx,
      readSigned(attempt.answer),
      use,
      site,
      now,
      (passkey, handle) =>
        // An authenticator need not say whose key it is here; when it does, it must be this person's.
        passkey.personId === step.personId && (handle === null || handle === personHandle(step.personId)),
    );
    if (!used.ok) return used;
    const visitor = await findVisitor(trx, step.emailKey);
    if (!visitor || !(await endStep(trx, step.id, now))) return { ok: false, problem: 'step-expired' };
    await markAttemptsSucceeded(trx, attemptIds);
    return openSession(trx, visitor, attempt, 'passkey', now);
  });
}

/** The challenge of a sign-in with a passkey alone, for the browser that asks. */
export async function beginPasskeySignIn(db: Db, browser: string, now: Date): Promise<string> {
  return newChallenge(db, { purpose: 'sign-in', boundTo: secretHash(browser) }, now);
}

/**
 * Signs in with a passkey alone: the device has checked its person and holds the key, which is two factors. Whose it is
 * the device says; it must be the person to whom we know the key to belong. A deactivated one is not known.
 */
export async function signInWithPasskey(
  db: Db,
  attempt: PasskeyAttempt & { browser: string },
  site: PasskeySite,
  now: Date,
): Promise<PasskeySignIn> {
  const answer = readSigned(attempt.answer);
  const limits = [
    ...(answer ? [{ key: `passkey ${idOf(answer)}`, most: mostPerPerson }] : []),
    { key: `origin ${attempt.remoteAddress}`, most: mostPerOrigin },
  ];
  const attemptIds = await takeAttempt(db, limits, now);
  if (!attemptIds) return { ok: false, problem: 'too-many' };
  return inTransaction(db, async (trx): Promise<PasskeySignIn> => {
    const use = { purpose: 'sign-in', boundTo: secretHash(attempt.browser) } as const;
    const used = await useAnswer(
      trx,
      answer,
      use,
      site,
      now,
      (passkey, handle) => handle === personHandle(passkey.personId),
    );
    if (!used.ok) return used;
    const visitor = await findVisitor(trx, used.passkey.emailKey);
    if (!visitor) return { ok: false, problem: 'unknown-passkey' };
    await markAttemptsSucceeded(trx, attemptIds);
    return openSession(trx, visitor, attempt, 'passkey-alone', now);
  });
}

const idOf = (answer: SignedAnswer): string => Buffer.from(answer.id).toString('base64url');

/** Uses an answer up: its challenge first, whatever comes of it, then the passkey with its count. */
async function useAnswer(
  trx: Db,
  answer: SignedAnswer | null,
  use: ChallengeUse,
  site: PasskeySite,
  now: Date,
  belongs: (passkey: StoredPasskey, handle: string | null) => boolean,
): Promise<{ ok: true; passkey: StoredPasskey } | { ok: false; problem: SignProblem }> {
  const challenge = answer && challengeOf(answer);
  if (!answer || challenge === null) return { ok: false, problem: 'malformed' };
  if (!(await useChallenge(trx, secretHash(challenge), use, now)))
    return { ok: false, problem: 'challenge-over' };
  const passkey = await findPasskey(trx, idOf(answer));
  const handle = answer.person ? Buffer.from(answer.person).toString('base64url') : null;
  if (!passkey || !belongs(passkey, handle)) return { ok: false, problem: 'unknown-passkey' };
  const verified = verifySigned(answer, passkey, challenge, site);
  if (!verified.ok) return verified;
  if (await usePasskey(trx, passkey.id, verified.signCount, now)) return { ok: true, passkey };
  const { name, signCount: before } = passkey;
  await record(trx, {
    at: now,
    actorId: null,
    action: 'refuse-passkey',
    thing: { kind: 'person', id: passkey.personId },
    before: { name, count: before },
    after: { count: verified.signCount },
  });
  return { ok: false, problem: 'count-went-back' };
}
