import { v7 as newId } from 'uuid';
import type { Db } from '#db/database.ts';
import type { NewPasskey } from './passkey.ts';
import { type KeyAlgorithm, keyAlgorithms, type PasskeyKey } from './passkey-key.ts';

export type PasskeyRow = {
  id: string;
  name: string;
  credentialId: string;
  transports: string;
  created_at: Date;
  last_used_at: Date | null;
};

/** The passkeys of a person, the oldest first. */
export async function listPasskeys(db: Db, personId: string): Promise<PasskeyRow[]> {
  return db
    .selectFrom('passkey')
    .where('person_id', '=', personId)
    .select(['id', 'name', 'credential_id as credentialId', 'transports', 'created_at', 'last_used_at'])
    .orderBy('id')
    .execute();
}

export type StoredPasskey = PasskeyKey & {
  id: string;
  name: string;
  signCount: number;
  personId: string;
  emailKey: string;
};

/** A passkey by the id that its authenticator knows, whosever it is. */
export async function findPasskey(db: Db, credentialId: string): Promise<StoredPasskey | null> {
  const row = await db
    .selectFrom('passkey')
    .innerJoin('person', 'person.id', 'passkey.person_id')
    .where('credential_id', '=', credentialId)
    .select(['passkey.id', 'passkey.name', 'algorithm', 'public_key as publicKey', 'sign_count as signCount'])
    .select(['person.id as personId', 'person.email_key as emailKey'])
    .executeTakeFirst();
  if (!row || !isAlgorithm(row.algorithm)) return null;
  return { ...row, algorithm: row.algorithm };
}

const isAlgorithm = (value: number): value is KeyAlgorithm =>
  (keyAlgorithms as readonly number[]).includes(value);

/** Keeps a passkey; false when its credential is registered already, for anybody. */
export async function insertPasskey(
  trx: Db,
  passkey: NewPasskey & { personId: string; name: string; now: Date },
): Promise<boolean> {
  const result = await trx
    .insertInto('passkey')
    .values({
      id: newId(),
      person_id: passkey.personId,
      name: passkey.name,
      credential_id: passkey.credentialId,
      public_key: passkey.publicKey,
      algorithm: passkey.algorithm,
      sign_count: passkey.signCount,
      transports: passkey.transports,
      created_at: passkey.now,
    })
    .onConflict((conflict) => conflict.column('credential_id').doNothing())
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/**
 * Notes a use with the authenticator's count; false when the count stands still or went back, which a copy of the key
 * would show (Web Authentication Level 3, 7.2). Authenticators that do not count say 0 each time.
 */
export async function usePasskey(trx: Db, id: string, signCount: number, now: Date): Promise<boolean> {
  const result = await trx
    .updateTable('passkey')
    .set({ sign_count: signCount, last_used_at: now })
    .where('id', '=', id)
    .where((where) =>
      where.or([
        where('sign_count', '<', signCount),
        where.and([where('sign_count', '=', 0), where.val(signCount === 0)]),
      ]),
    )
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Takes a passkey of a person away; answers its name, or null when there is none. */
export async function deletePasskey(trx: Db, personId: string, id: string): Promise<string | null> {
  const row = await trx
    .deleteFrom('passkey')
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .returning('name')
    .executeTakeFirst();
  return row?.name ?? null;
}

/** Takes every passkey of a person away; answers how many there were. */
export async function deletePasskeys(trx: Db, personId: string): Promise<number> {
  const result = await trx.deleteFrom('passkey').where('person_id', '=', personId).executeTakeFirst();
  return Number(result.numDeletedRows);
}

/** What a challenge is for, and what alone may answer it: a session, the step of a sign-in, or a browser. */
export type ChallengeUse = { purpose: 'add' | 'second-step' | 'sign-in'; boundTo: string };

/** Keeps a challenge; those that have expired are forgotten. */
export async function insertChallenge(
  db: Db,
  challenge: ChallengeUse & { hash: string; now: Date; expiresAt: Date },
): Promise<void> {
  await db.deleteFrom('passkey_challenge').where('expires_at', '<=', challenge.now).execute();
  await db
    .insertInto('passkey_challenge')
    .values({
      id: newId(),
      challenge_hash: challenge.hash,
      purpose: challenge.purpose,
      bound_to: challenge.boundTo,
      created_at: challenge.now,
      expires_at: challenge.expiresAt,
    })
    .execute();
}

/** Uses a challenge up; false for one that was used, has expired, or is for something else. */
export async function useChallenge(
  trx: Db,
  hash: string,
  { purpose, boundTo }: ChallengeUse,
  now: Date,
): Promise<boolean> {
  const result = await trx
    .updateTable('passkey_challenge')
    .set({ used_at: now })
    .where('challenge_hash', '=', hash)
    .where('purpose', '=', purpose)
    .where('bound_to', '=', boundTo)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Whether a session of a person is open and was opened after an instant. */
export async function isOpenedSince(
  db: Db,
  sessionId: string,
  personId: string,
  since: Date,
): Promise<boolean> {
  const row = await db
    .selectFrom('session')
    .where('id', '=', sessionId)
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .where('created_at', '>', since)
    .select('id')
    .executeTakeFirst();
  return row !== undefined;
}
