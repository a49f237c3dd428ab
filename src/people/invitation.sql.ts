import { jsonArrayFrom } from 'kysely/helpers/postgres';
import { v7 as newId } from 'uuid';
import type { Db } from '#db/database.ts';
import type { Language } from '#language/languages.ts';
import type { Multilingual } from '#language/multilingual.ts';
import type { Role } from './access.ts';
import { isInOffice } from './person-roles.sql.ts';
import { emailKey } from './session.ts';

export type Choice = { code: string; name: Multilingual };

/** Units and members in which a person can have a role. */
export async function listScopes(db: Db): Promise<{ units: Choice[]; members: Choice[] }> {
  return db
    .selectNoFrom((query) => [
      jsonArrayFrom(query.selectFrom('unit').select(['code', 'name']).orderBy('position')).as('units'),
      jsonArrayFrom(query.selectFrom('member').select(['code', 'name']).orderBy('code')).as('members'),
    ])
    .executeTakeFirstOrThrow();
}

/** Stores a person; null when the address has an account already. */
export async function insertPerson(
  trx: Db,
  person: {
    email: string;
    name: Multilingual;
    language: Language;
    passwordHash: string | null;
    now: Date;
  },
): Promise<string | null> {
  const row = await trx
    .insertInto('person')
    .values({
      id: newId(),
      email: person.email,
      email_key: emailKey(person.email),
      name: JSON.stringify(person.name),
      language: person.language,
      password_hash: person.passwordHash,
      is_example: false,
      is_offered: false,
      created_at: person.now,
    })
    .onConflict((conflict) => conflict.column('email_key').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Gives a person a role, in a unit or for a member when their codes are given. */
export async function insertAssignment(
  trx: Db,
  assignment: { personId: string; role: Role; unit: string | null; member: string | null },
): Promise<void> {
  const { unit, member } = assignment;
  const [unitRow, memberRow] = await Promise.all([
    unit === null
      ? null
      : trx.selectFrom('unit').where('code', '=', unit).select('id').executeTakeFirstOrThrow(),
    member === null
      ? null
      : trx.selectFrom('member').where('code', '=', member).select('id').executeTakeFirstOrThrow(),
  ]);
  await trx
    .insertInto('role_assignment')
    .values({
      id: newId(),
      person_id: assignment.personId,
      role: assignment.role,
      unit_id: unitRow?.id ?? null,
      member_id: memberRow?.id ?? null,
    })
    .execute();
}

/**
 * Holds everybody who has the role of an administrator until the transaction ends, and answers who of them is active and
 * in office. Read after the lock: what another transaction changed while this one waited counts.
 */
export async function lockActiveAdministrators(trx: Db): Promise<string[]> {
  const administrators = trx
    .selectFrom('role_assignment')
    .where('role', '=', 'administrator')
    .select('role_assignment.person_id');
  await trx
    .selectFrom('person')
    .where('id', 'in', administrators)
    .select('id')
    .orderBy('id')
    .forUpdate()
    .execute();
  const rows = await trx
    .selectFrom('person')
    .where('deactivated_at', 'is', null)
    .where('id', 'in', administrators.where(isInOffice))
    .select('id')
    .execute();
  return rows.map((row) => row.id);
}

/** Deactivates a person; false when there is none, or not active any more. */
export async function markDeactivated(trx: Db, personId: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('person')
    .set({ deactivated_at: now })
    .where('id', '=', personId)
    .where('deactivated_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Gives a deactivated person access again; false when there is none, or active already. */
export async function markReactivated(trx: Db, personId: string): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('person')
    .set({ deactivated_at: null })
    .where('id', '=', personId)
    .where('deactivated_at', 'is not', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
