import { sql } from 'kysely';
import { v7 as newId } from 'uuid';
import type { Db } from '#db/database.ts';

export type StoredFactor = { id: string; secret: string; last_step: number; confirmed_at: Date | null };

/** The second factor of a person, confirmed or being set up. */
export async function findFactor(db: Db, personId: string): Promise<StoredFactor | null> {
  const row = await db
    .selectFrom('second_factor')
    .where('person_id', '=', personId)
    .select(['id', 'secret', 'last_step', 'confirmed_at'])
    .executeTakeFirst();
  return row ?? null;
}

/** Begins a set-up over an earlier one that was not confirmed; a confirmed factor stays. */
export async function beginFactor(trx: Db, personId: string, secret: string, now: Date): Promise<void> {
  await trx
    .deleteFrom('second_factor')
    .where('person_id', '=', personId)
    .where('confirmed_at', 'is', null)
    .execute();
  await trx
    .insertInto('second_factor')
    .values({ id: newId(), person_id: personId, secret, last_step: 0, created_at: now })
    .onConflict((conflict) => conflict.column('person_id').doNothing())
    .execute();
}

/** Uses a time step up; false when it, or a later one, was used before. */
export async function useStep(trx: Db, id: string, step: number): Promise<boolean> {
  const result = await trx
    .updateTable('second_factor')
    .set({ last_step: step })
    .where('id', '=', id)
    .where('last_step', '<', step)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

export async function confirmFactor(trx: Db, id: string, now: Date): Promise<boolean> {
  const result = await trx
    .updateTable('second_factor')
    .set({ confirmed_at: now })
    .where('id', '=', id)
    .where('confirmed_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Takes the codes of an application away; answers whether there was such a factor, confirmed or not. */
export async function deleteFactor(trx: Db, personId: string): Promise<boolean> {
  const result = await trx.deleteFrom('second_factor').where('person_id', '=', personId).executeTakeFirst();
  return result.numDeletedRows > 0n;
}

/** Takes the recovery codes away: they stand in for a second factor and do not outlive the last one. */
export async function deleteRecoveryCodes(trx: Db, personId: string): Promise<void> {
  await trx.deleteFrom('recovery_code').where('person_id', '=', personId).execute();
}

/** What can be asked for beside the password: codes of an application, passkeys, recovery codes that are left. */
export type SecondFactors = { hasApplication: boolean; passkeys: number; codesLeft: number };

/** The second factors of a person that are in force. */
export async function countFactors(db: Db, personId: string): Promise<SecondFactors> {
  const { rows } = await sql<SecondFactors>`
    select exists (select from second_factor f where f.person_id = ${personId} and f.confirmed_at is not null) as "hasApplication",
           (select count(*)::int from passkey p where p.person_id = ${personId}) as passkeys,
           (select count(*)::int from recovery_code c where c.person_id = ${personId} and c.used_at is null) as "codesLeft"
  `.execute(db);
  return rows[0] ?? { hasApplication: false, passkeys: 0, codesLeft: 0 };
}

/** Whether sign-in asks for more than the first step. */
export const hasAnyFactor = ({ hasApplication, passkeys }: SecondFactors): boolean =>
  hasApplication || passkeys > 0;

/** Whether the account is one of the example, whose password is public. */
export async function isExampleAccount(db: Db, personId: string): Promise<boolean> {
  const row = await db
    .selectFrom('person')
    .where('id', '=', personId)
    .select('is_example')
    .executeTakeFirst();
  return row?.is_example ?? false;
}

/** Puts new recovery codes in place of all earlier ones. */
export async function putRecoveryCodes(trx: Db, personId: string, hashes: readonly string[]): Promise<void> {
  await trx.deleteFrom('recovery_code').where('person_id', '=', personId).execute();
  const rows = hashes.map((code_hash) => ({ id: newId(), person_id: personId, code_hash }));
  await trx.insertInto('recovery_code').values(rows).execute();
}

/** Uses a recovery code up; false when it is not one of the person's, or was used. */
export async function useRecoveryCode(trx: Db, personId: string, hash: string, now: Date): Promise<boolean> {
  const result = await trx
    .updateTable('recovery_code')
    .set({ used_at: now })
    .where('person_id', '=', personId)
    .where('code_hash', '=', hash)
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

export async function insertStep(
  trx: Db,
  step: { tokenHash: string; personId: string; now: Date; expiresAt: Date },
): Promise<void> {
  await trx
    .insertInto('sign_in_step')
    .values({
      id: newId(),
      token_hash: step.tokenHash,
      person_id: step.personId,
      created_at: step.now,
      expires_at: step.expiresAt,
    })
    .execute();
}

/** The person whose sign-in waits for the second factor, with the key of the account. */
export async function findStep(db: Db, tokenHash: string, now: Date) {
  return db
    .selectFrom('sign_in_step')
    .innerJoin('person', 'person.id', 'sign_in_step.person_id')
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .where('person.deactivated_at', 'is', null)
    .select(['sign_in_step.id', 'person.id as personId', 'person.email_key as emailKey'])
    .executeTakeFirst();
}

/** Uses a step up; false when somebody else was quicker. */
export async function endStep(trx: Db, id: string, now: Date): Promise<boolean> {
  const result = await trx
    .updateTable('sign_in_step')
    .set({ used_at: now })
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}
