import { sql } from 'kysely';
import { v7 as newId } from 'uuid';
import type { Db } from '#db/database.ts';
import { type ListPart, listPart, type PageWanted } from '#db/list-part.sql.ts';
import { currentSnapshot } from '#db/snapshot.sql.ts';
import type { Language } from '#language/languages.ts';
import type { Multilingual } from '#language/multilingual.ts';
import type { Assignment, Role, Visitor } from './access.ts';
import { personKey } from './person-roles.sql.ts';
import { organizationToday, substitutedAssignments } from './substitution.sql.ts';

export type LiveSession = {
  id: string;
  formSecret: string;
  created_at: Date;
  last_seen_at: Date;
  ended_at: Date | null;
  visitor: Visitor;
  /** The snapshot of the database that the session was read in. */
  snapshot: string;
};

/** What a person may do now: a part of every query that finds who is asking. */
export const assignmentsOfPerson = sql<Assignment[]>`coalesce((
  select jsonb_agg(jsonb_build_object(
    'role', a.role, 'unit', u.code, 'member', m.code,
    'themes', coalesce((select jsonb_agg(s.thing) from role_scope s where s.assignment_id = a.id and s.kind = 'theme'), '[]'),
    'elements', coalesce((select jsonb_agg(s.thing) from role_scope s where s.assignment_id = a.id and s.kind = 'element'), '[]')))
  from role_assignment a
  left join unit u on u.id = a.unit_id
  left join member m on m.id = a.member_id
  where a.person_id = person.id
    and (a.starts_on is null or a.starts_on <= ${organizationToday}) and (a.ends_on is null or a.ends_on >= ${organizationToday})
), '[]'::jsonb)`;

/** What somebody may do: by roles of their own, and as a substitute for as long as that lasts. */
export const rightsOfPerson = sql<Assignment[]>`${assignmentsOfPerson} || ${substitutedAssignments}`;

/** The session of a cookie with the person and what they may do, in one query; null when unknown or the person is deactivated. */
export async function findSession(db: Db, tokenHash: string): Promise<LiveSession | null> {
  const row = await db
    .selectFrom('session')
    .innerJoin('person', 'person.id', 'session.person_id')
    .where('session.token_hash', '=', tokenHash)
    .where('person.deactivated_at', 'is', null)
    .select([
      'session.id',
      'session.form_secret',
      'session.created_at',
      'session.last_seen_at',
      'session.ended_at',
    ])
    .select(['person.id as personId', 'person.name', 'person.email', 'person.language'])
    .select([rightsOfPerson.as('assignments'), currentSnapshot.as('snapshot')])
    .executeTakeFirst();
  if (!row) return null;
  const { id, created_at, last_seen_at, ended_at, snapshot } = row;
  const visitor: Visitor = {
    id: row.personId,
    name: row.name,
    email: row.email,
    language: row.language as Language,
    assignments: row.assignments,
  };
  return { id, formSecret: row.form_secret, created_at, last_seen_at, ended_at, visitor, snapshot };
}

export type Account = {
  id: string;
  email: string;
  name: Multilingual;
  language: Language;
  password_hash: string | null;
  deactivated_at: Date | null;
};

/** The account of an address, deactivated or not. */
export async function findAccount(db: Db, emailKey: string): Promise<Account | null> {
  const row = await db
    .selectFrom('person')
    .where('email_key', '=', emailKey)
    .select(['id', 'email', 'name', 'language', 'password_hash', 'deactivated_at'])
    .executeTakeFirst();
  return row ? { ...row, language: row.language as Language } : null;
}

/** A person as somebody who could sign in, with what they may do; for actions that run outside of a visit. */
export async function findVisitor(db: Db, emailKey: string): Promise<Visitor | null> {
  const row = await db
    .selectFrom('person')
    .where('email_key', '=', emailKey)
    .where('deactivated_at', 'is', null)
    .select(['person.id', 'person.name', 'person.email', 'person.language'])
    .select(rightsOfPerson.as('assignments'))
    .executeTakeFirst();
  return row ? { ...row, language: row.language as Language } : null;
}

export type PersonRow = {
  id: string;
  key: string;
  email: string;
  name: Multilingual;
  language: string;
  isDeactivated: boolean;
  hasPassword: boolean;
  assignments: Assignment[];
};

/** A page of everybody, for administrators. */
export function listPeople(db: Db, wanted: PageWanted): Promise<ListPart<PersonRow>> {
  const all = db
    .selectFrom('person')
    .select(['person.id', 'email', 'name', 'language'])
    .select(sql<boolean>`deactivated_at is not null`.as('isDeactivated'))
    .select([personKey.as('key'), sql<boolean>`password_hash is not null`.as('hasPassword')])
    .select(assignmentsOfPerson.as('assignments'))
    .orderBy('email_key');
  return listPart(db, all, wanted);
}

/** Example accounts that the sign-in page offers. */
export async function listOfferedAccounts(
  db: Db,
): Promise<{ email: string; name: Multilingual; roles: Role[] }[]> {
  return db
    .selectFrom('person')
    .where('is_offered', '=', true)
    .where('is_example', '=', true)
    .where('deactivated_at', 'is', null)
    .select(['email', 'name'])
    .select(
      sql<Role[]>`array(select a.role from role_assignment a where a.person_id = person.id order by 1)`.as(
        'roles',
      ),
    )
    .orderBy('person.id')
    .execute();
}

/** Whether example accounts, whose password is public, can sign in. */
export async function hasExampleAccounts(db: Db): Promise<boolean> {
  const row = await db
    .selectFrom('person')
    .where('is_example', '=', true)
    .where('deactivated_at', 'is', null)
    .select('id')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export async function insertSession(
  trx: Db,
  session: {
    id: string;
    tokenHash: string;
    personId: string;
    formSecret: string;
    userAgent: string;
    now: Date;
    expiresAt: Date;
  },
): Promise<void> {
  await trx
    .insertInto('session')
    .values({
      id: session.id,
      token_hash: session.tokenHash,
      person_id: session.personId,
      form_secret: session.formSecret,
      user_agent: session.userAgent.slice(0, 200),
      created_at: session.now,
      last_seen_at: session.now,
      expires_at: session.expiresAt,
    })
    .execute();
}

export async function touchSession(db: Db, id: string, now: Date): Promise<void> {
  await db.updateTable('session').set({ last_seen_at: now }).where('id', '=', id).execute();
}

/** Ends one session of a person; a session of somebody else is left alone. Answers whether there was one. */
export async function endSession(trx: Db, id: string, personId: string, now: Date): Promise<boolean> {
  const result = await trx
    .updateTable('session')
    .set({ ended_at: now })
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

export async function endAllSessions(trx: Db, personId: string, now: Date): Promise<void> {
  await trx
    .updateTable('session')
    .set({ ended_at: now })
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .execute();
}

/** Open sessions of a person, the latest first. */
export async function listSessions(db: Db, personId: string, now: Date) {
  return db
    .selectFrom('session')
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now)
    .select(['id', 'user_agent', 'created_at', 'last_seen_at'])
    .orderBy('last_seen_at', 'desc')
    .limit(50)
    .execute();
}

export async function insertOneTimeLink(
  trx: Db,
  link: {
    purpose: 'invitation' | 'password';
    tokenHash: string;
    personId: string;
    now: Date;
    expiresAt: Date;
  },
): Promise<void> {
  await trx
    .insertInto('one_time_link')
    .values({
      id: newId(),
      purpose: link.purpose,
      token_hash: link.tokenHash,
      person_id: link.personId,
      created_at: link.now,
      expires_at: link.expiresAt,
    })
    .execute();
}

/** The person of a link that still works. */
export async function findOneTimeLink(db: Db, tokenHash: string, now: Date) {
  return db
    .selectFrom('one_time_link')
    .innerJoin('person', 'person.id', 'one_time_link.person_id')
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .where('person.deactivated_at', 'is', null)
    .select(['one_time_link.id', 'purpose', 'person_id', 'person.email', 'person.language'])
    .executeTakeFirst();
}

/** Uses a link up; false when somebody else was quicker. */
export async function useOneTimeLink(trx: Db, id: string, now: Date): Promise<boolean> {
  const result = await trx
    .updateTable('one_time_link')
    .set({ used_at: now })
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Uses up every link of a person that is still open. */
export async function useAllLinks(trx: Db, personId: string, now: Date): Promise<void> {
  await trx
    .updateTable('one_time_link')
    .set({ used_at: now })
    .where('person_id', '=', personId)
    .where('used_at', 'is', null)
    .execute();
}

export async function setPassword(trx: Db, personId: string, hash: string): Promise<void> {
  await trx.updateTable('person').set({ password_hash: hash }).where('id', '=', personId).execute();
}
