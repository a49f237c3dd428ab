import { v7 as newId } from 'uuid';
import type { Db } from '#db/database.ts';

export type StoredTrip = {
  id: string;
  nonce: string;
  code_verifier: string;
  language: string;
  next: string | null;
};

/** Notes a way to the provider; those that have ended are forgotten. */
export async function insertTrip(
  db: Db,
  trip: {
    stateHash: string;
    browserHash: string;
    nonce: string;
    codeVerifier: string;
    language: string;
    next: string | null;
    now: Date;
    expiresAt: Date;
  },
): Promise<void> {
  await db.deleteFrom('provider_trip').where('expires_at', '<', trip.now).execute();
  await db
    .insertInto('provider_trip')
    .values({
      id: newId(),
      state_hash: trip.stateHash,
      browser_hash: trip.browserHash,
      nonce: trip.nonce,
      code_verifier: trip.codeVerifier,
      language: trip.language,
      next: trip.next,
      created_at: trip.now,
      expires_at: trip.expiresAt,
    })
    .execute();
}

/** Uses up the trip of a state that this browser began; null when there is none, or it was used. */
export async function useTrip(
  db: Db,
  stateHash: string,
  browserHash: string,
  now: Date,
): Promise<StoredTrip | null> {
  const row = await db
    .updateTable('provider_trip')
    .set({ used_at: now })
    .where('state_hash', '=', stateHash)
    .where('browser_hash', '=', browserHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returning(['id', 'nonce', 'code_verifier', 'language', 'next'])
    .executeTakeFirst();
  return row ?? null;
}

/** The account that a subject of a provider is linked to. */
export async function findLinkedAccount(db: Db, issuer: string, subject: string) {
  return db
    .selectFrom('provider_identity')
    .innerJoin('person', 'person.id', 'provider_identity.person_id')
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .select(['person.id as personId', 'person.email_key as emailKey'])
    .executeTakeFirst();
}

/** Links a subject to a person; false when the person is linked to another subject of the provider. */
export async function linkIdentity(
  trx: Db,
  identity: { issuer: string; subject: string; personId: string; now: Date },
): Promise<boolean> {
  const result = await trx
    .insertInto('provider_identity')
    .values({
      id: newId(),
      issuer: identity.issuer,
      subject: identity.subject,
      person_id: identity.personId,
      linked_at: identity.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}
