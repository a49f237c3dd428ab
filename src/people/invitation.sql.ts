import { v7 as newId } from 'uuid';
import type { Db } from '#db/database.ts';
import type { Language } from '#language/languages.ts';
import type { Multilingual } from '#language/multilingual.ts';
import type { Role } from './access.ts';
import { emailKey } from './session.ts';

export type Choice = { code: string; name: Multilingual };

/** Units and members in which a person can have a role. */
export async function listScopes(db: Db): Promise<{ units: Choice[]; members: Choice[] }> {
  const [units, members] = await Promise.all([
    db.selectFrom('unit').select(['code', 'name']).orderBy('position').execute(),
    db.selectFrom('member').select(['code', 'name']).orderBy('code').execute(),
  ]);
  return { units, members };
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

/** Holds everybody who is an administrator now until the transaction ends, and answers who of them is active. */
export async function lockActiveAdministrators(trx: Db): Promise<string[]> {
  const rows = await trx
    .selectFrom('person')
    .where('deactivated_at', 'is', null)
    .where((build) =>
      build.exists(
        build
          .selectFrom('role_assignment')
          .whereRef('role_assignment.person_id', '=', 'person.id')
          .where('role', '=', 'administrator')
          .select('role_assignment.id'),
      ),
    )
    .select('id')
    .orderBy('id')
    .forUpdate()
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
