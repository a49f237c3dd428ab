import { type Db, inTransaction } from '#db/database.ts';
import { record } from '#journal/journal.sql.ts';
import { storeMail } from '#journal/mail.sql.ts';
import type { Language } from '#language/languages.ts';
import { sayIn } from '#language/messages.ts';
import { markAttemptsSucceeded } from './attempt.sql.ts';
import { lockActivePeople } from './duty.sql.ts';
import {
  challengeOf,
  type KnownPasskey,
  mostPasskeys,
  type PasskeyProblem,
  type PasskeySite,
  readPasskeyName,
  verifyAdded,
} from './passkey.ts';
import { readAdded } from './passkey-answer.ts';
import { newChallenge } from './passkey-challenge.action.ts';
import { insertPasskey, isOpenedSince, listPasskeys, useChallenge } from './passkey.sql.ts';
import { newRecoveryCodes } from './recovery-codes.action.ts';
import { countFactors, hasAnyFactor } from './second-factor.sql.ts';
import { isSharedAccount } from './second-factor.action.ts';
import { type FactorOwner, recentSince, secretHash } from './session.ts';
import { takeAttempt } from './take-attempt.action.ts';

export type BeginProblem = 'shared-account' | 'sign-in-again' | 'too-many-passkeys' | 'name' | 'name-long';
export type AddProblem =
  | PasskeyProblem
  | 'challenge-over'
  | 'registered-already'
  | 'shared-account'
  | 'too-many'
  | 'too-many-passkeys'
  | 'name'
  | 'name-long';

/**
 * Begins to add a passkey: the challenge that its device is to answer. Only a session that was opened just now may: one
 * that was left open somewhere must not give its finder a key to the account.
 */
export async function beginPasskey(
  db: Db,
  owner: FactorOwner,
  typedName: string,
  now: Date,
): Promise<
  { ok: true; name: string; challenge: string; known: KnownPasskey[] } | { ok: false; problem: BeginProblem }
> {
  const { personId, sessionId } = owner;
  if (await isSharedAccount(db, owner)) return { ok: false, problem: 'shared-account' };
  if (!(await isOpenedSince(db, sessionId, personId, recentSince(now))))
    return { ok: false, problem: 'sign-in-again' };
  const read = readPasskeyName(typedName);
  if (!read.ok) return read;
  const known = await listPasskeys(db, personId);
  if (known.length >= mostPasskeys) return { ok: false, problem: 'too-many-passkeys' };
  const challenge = await newChallenge(db, { purpose: 'add', boundTo: sessionId }, now);
  return { ok: true, name: read.name, challenge, known };
}

/**
 * Adds the passkey that a device has made; its challenge is used up whatever comes of it. With the first second factor
 * of a person come recovery codes, which are shown this once; otherwise none. A mail tells the person, in case it was not
 * them: a passkey opens the account also after a new password.
 */
export async function addPasskey(
  db: Db,
  owner: FactorOwner,
  given: { name: string; answer: string; email: string; language: Language; link: string },
  site: PasskeySite,
  now: Date,
): Promise<{ ok: true; codes: string[] } | { ok: false; problem: AddProblem }> {
  const { personId, sessionId } = owner;
  const read = readPasskeyName(given.name);
  if (!read.ok) return read;
  const attemptIds = await takeAttempt(db, [{ key: `factor ${personId}`, most: 5 }], now);
  if (!attemptIds) return { ok: false, problem: 'too-many' };
  return inTransaction(db, async (trx) => {
    await lockActivePeople(trx, [personId]);
    if (await isSharedAccount(trx, owner)) return { ok: false, problem: 'shared-account' };
    const answer = readAdded(given.answer);
    const challenge = answer && challengeOf(answer);
    if (!answer || challenge === null) return { ok: false, problem: 'malformed' };
    const use = { purpose: 'add', boundTo: sessionId } as const;
    if (!(await useChallenge(trx, secretHash(challenge), use, now)))
      return { ok: false, problem: 'challenge-over' };
    const verified = verifyAdded(answer, challenge, site);
    if (!verified.ok) return verified;
    const before = await countFactors(trx, personId);
    if (before.passkeys >= mostPasskeys) return { ok: false, problem: 'too-many-passkeys' };
    const passkey = { ...verified.passkey, personId, name: read.name, now };
    if (!(await insertPasskey(trx, passkey))) return { ok: false, problem: 'registered-already' };
    await markAttemptsSucceeded(trx, attemptIds);
    const thing = { kind: 'person', id: personId };
    await record(trx, {
      at: now,
      actorId: personId,
      action: 'add-passkey',
      thing,
      after: { name: read.name },
    });
    const key = `passkey ${secretHash(challenge)}`;
    await tell(trx, { ...given, name: read.name, key }, now);
    return { ok: true, codes: hasAnyFactor(before) ? [] : await newRecoveryCodes(trx, personId) };
  });
}

async function tell(
  trx: Db,
  told: { key: string; name: string; email: string; language: Language; link: string },
  now: Date,
): Promise<void> {
  const { key, name, email, language, link } = told;
  const subject = sayIn(language, 'passkeys', 'mail.subject');
  const body = sayIn(language, 'passkeys', 'mail.body', { name, link });
  await storeMail(trx, { key, to: email, language, subject, body }, now);
}
