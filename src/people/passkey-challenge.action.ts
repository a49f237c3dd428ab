import type { Db } from '#db/database.ts';
import { challengeMinutes } from './passkey.ts';
import { type ChallengeUse, insertChallenge } from './passkey.sql.ts';
import { newSecret, secretHash } from './session.ts';

/** Makes a challenge that works once, within minutes, for what it is bound to; the database keeps its hash. */
export async function newChallenge(db: Db, use: ChallengeUse, now: Date): Promise<string> {
  const challenge = newSecret();
  const expiresAt = new Date(now.getTime() + challengeMinutes * 60_000);
  await insertChallenge(db, { ...use, hash: secretHash(challenge), now, expiresAt });
  return challenge;
}
