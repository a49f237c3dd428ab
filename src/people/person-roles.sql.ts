import { sql } from 'kysely';
import type { Db } from '#db/database.ts';
import type { Language } from '#language/languages.ts';
import type { Multilingual } from '#language/multilingual.ts';
import type { Assignment } from './access.ts';

/** A role of a person, in office or past; `endsOn` is its last day. */
export type HeldRole = Assignment & { id: string; endsOn: string | null; isInOffice: boolean };

export type PersonDetail = {
  id: string;
  key: string;
  email: string;
  name: Multilingual;
  language: Language;
  deactivated_at: Date | null;
  hasPassword: boolean;
  hasSecondFactor: boolean;
  roles: HeldRole[];
};

/** Whether a role holds today, by the clock of the database; the same question that a session asks. */
export const isInOffice = sql<boolean>`
  (role_assignment.starts_on is null or role_assignment.starts_on <= current_date)
  and (role_assignment.ends_on is null or role_assignment.ends_on >= current_date)`;

/**
 * What names a person in addresses, which are written to logs: the beginning of the hash of their mail address. It says
 * nothing by itself and stays the same after a restore.
 */
export const personKey = sql<string>`
  substr(encode(sha256(convert_to(person.email_key, 'UTF8')), 'hex'), 1, 16)`;

const rolesOfPerson = sql<HeldRole[]>`coalesce((
  select jsonb_agg(jsonb_build_object(
    'id', role_assignment.id, 'role', role_assignment.role, 'unit', u.code, 'member', m.code,
    'endsOn', role_assignment.ends_on, 'isInOffice', ${isInOffice},
    'themes', coalesce((select jsonb_agg(s.thing order by s.thing) from role_scope s
      where s.assignment_id = role_assignment.id and s.kind = 'theme'), '[]'),
    'elements', coalesce((select jsonb_agg(s.thing order by s.thing) from role_scope s
      where s.assignment_id = role_assignment.id and s.kind = 'element'), '[]'))
    order by role_assignment.id)
  from role_assignment
  left join unit u on u.id = role_assignment.unit_id
  left join member m on m.id = role_assignment.member_id
  where role_assignment.person_id = person.id
), '[]'::jsonb)`;

/** One person with every role they have or had, by the key of addresses. */
export async function findPerson(db: Db, key: string): Promise<PersonDetail | null> {
  const row = await people(db).where(personKey, '=', key).executeTakeFirst();
  return row ? { ...row, language: row.language as Language } : null;
}

/** The same by id, held until the transaction ends, so that changes of one person's roles follow one another. */
export async function lockPerson(trx: Db, id: string): Promise<PersonDetail | null> {
  await trx.selectFrom('person').where('id', '=', id).select('id').forUpdate().execute();
  const row = await people(trx).where('person.id', '=', id).executeTakeFirst();
  return row ? { ...row, language: row.language as Language } : null;
}

function people(db: Db) {
  return db
    .selectFrom('person')
    .select(['person.id', 'email', 'name', 'language', 'deactivated_at'])
    .select([personKey.as('key'), sql<boolean>`password_hash is not null`.as('hasPassword')])
    .select(
      sql<boolean>`(exists (select from second_factor f where f.person_id = person.id and f.confirmed_at is not null)
        or exists (select from passkey p where p.person_id = person.id))`.as('hasSecondFactor'),
    )
    .select(rolesOfPerson.as('roles'));
}

/** Ends a role: yesterday was its last day, so that it holds no longer from this moment on. */
export async function endAssignment(trx: Db, id: string): Promise<void> {
  await trx
    .updateTable('role_assignment')
    .set({ ends_on: sql<string>`current_date - 1` })
    .where('id', '=', id)
    .execute();
}

/** Narrows a role to these themes and elements, in place of those before; no row narrows nothing. */
export async function replaceScope(
  trx: Db,
  id: string,
  scope: { themes: readonly string[]; elements: readonly string[] },
): Promise<void> {
  await trx.deleteFrom('role_scope').where('assignment_id', '=', id).execute();
  const rows = [
    ...scope.themes.map((thing) => ({ assignment_id: id, kind: 'theme', thing })),
    ...scope.elements.map((thing) => ({ assignment_id: id, kind: 'element', thing })),
  ];
  if (rows.length > 0) await trx.insertInto('role_scope').values(rows).execute();
}
