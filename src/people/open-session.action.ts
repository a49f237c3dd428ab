import { v7 as newId } from 'uuid';
import type { Db } from '#db/database.ts';
import { record } from '#journal/journal.sql.ts';
import type { Visitor } from './access.ts';
import { endSession, insertSession } from './people.sql.ts';
import { formToken, longestDays, newSecret, secretHash } from './session.ts';

/** Where a session is opened from, and the one that it takes the place of. */
export type SessionPlace = {
  userAgent: string;
  current: { sessionId: string; personId: string } | null;
};

export type SignedIn = {
  ok: true;
  visitor: Visitor;
  sessionId: string;
  sessionToken: string;
  formToken: string;
};

/** What proved who somebody is; a passkey after the password, or alone. */
export type HowSignedIn =
  'password' | 'second-factor' | 'recovery-code' | 'provider' | 'passkey' | 'passkey-alone';

/** Opens a session for somebody who has proved who they are, inside the transaction of that proof; `how` goes into the journal. */
export async function openSession(
  trx: Db,
  visitor: Visitor,
  place: SessionPlace,
  how: HowSignedIn,
  now: Date,
): Promise<SignedIn> {
  const sessionToken = newSecret();
  const session = {
    id: newId(),
    tokenHash: secretHash(sessionToken),
    personId: visitor.id,
    formSecret: newSecret(),
    userAgent: place.userAgent,
    now,
    expiresAt: new Date(now.getTime() + longestDays * 24 * 3_600_000),
  };
  if (place.current) await endSession(trx, place.current.sessionId, place.current.personId, now);
  await insertSession(trx, session);
  const thing = { kind: 'session', id: session.id };
  await record(trx, { at: now, actorId: visitor.id, action: 'sign-in', thing, after: { how } });
  return { ok: true, visitor, sessionId: session.id, sessionToken, formToken: formToken(session.formSecret) };
}
