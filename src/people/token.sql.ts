import { sql } from 'kysely';
import type { Db } from '#db/database.ts';
import { question } from '#db/question.ts';
import type { Language } from '#language/languages.ts';
import type { Visitor } from './access.ts';
import { assignmentsOfPerson } from './people.sql.ts';

/** A token as a request brings it, with its person and what they may do now. */
export type LiveToken = {
  id: string;
  name: string;
  scopes: string[];
  expires_at: Date;
  revoked_at: Date | null;
  last_used_at: Date | null;
  visitor: Visitor;
};

/** The token of a secret, in one query; null when unknown or its person is deactivated. */
export async function findToken(db: Db, tokenHash: string): Promise<LiveToken | null> {
  const [row] = await tokenWithHash(db, { tokenHash });
  if (!row) return null;
  const { id, name, scopes, expires_at, revoked_at, last_used_at } = row;
  const visitor: Visitor = {
    id: row.personId,
    name: row.personName,
    email: row.email,
    language: row.language as Language,
    assignments: row.assignments,
  };
  return { id, name, scopes, expires_at, revoked_at, last_used_at, visitor };
}

const tokenWithHash = question((db, { tokenHash }: { tokenHash: string }) =>
  db
    .selectFrom('api_token')
    .innerJoin('person', 'person.id', 'api_token.person_id')
    .where('api_token.token_hash', '=', tokenHash)
    .where('person.deactivated_at', 'is', null)
    .select(['api_token.id', 'api_token.name', 'scopes', 'expires_at', 'revoked_at', 'last_used_at'])
    .select(['person.id as personId', 'person.name as personName', 'person.email', 'person.language'])
    .select(assignmentsOfPerson.as('assignments')),
);

export type TokenRow = {
  id: string;
  name: string;
  scopes: string[];
  created_at: Date;
  expires_at: Date;
  last_used_at: Date | null;
};

/** Open tokens of a person, the latest first. */
export async function listOpenTokens(db: Db, personId: string, now: Date): Promise<TokenRow[]> {
  return db
    .selectFrom('api_token')
    .where('person_id', '=', personId)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .select(['id', 'name', 'scopes', 'created_at', 'expires_at', 'last_used_at'])
    .orderBy('created_at', 'desc')
    .execute();
}

export async function insertToken(
  trx: Db,
  token: {
    id: string;
    personId: string;
    name: string;
    scopes: readonly string[];
    tokenHash: string;
    now: Date;
    expiresAt: Date;
  },
): Promise<void> {
  await trx
    .insertInto('api_token')
    .values({
      id: token.id,
      person_id: token.personId,
      name: token.name,
      scopes: JSON.stringify(token.scopes),
      token_hash: token.tokenHash,
      created_at: token.now,
      expires_at: token.expiresAt,
    })
    .execute();
}

/** Revokes an open token of a person; one of somebody else is left alone. Answers its name, null when there was none. */
export async function markTokenRevoked(
  trx: Db,
  id: string,
  personId: string,
  now: Date,
): Promise<string | null> {
  const row = await trx
    .updateTable('api_token')
    .set({ revoked_at: now })
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .where('revoked_at', 'is', null)
    .returning('name')
    .executeTakeFirst();
  return row?.name ?? null;
}

/** Ids of the open calendar addresses of a person. */
export async function listCalendarTokens(trx: Db, personId: string): Promise<string[]> {
  const rows = await trx
    .selectFrom('api_token')
    .where('person_id', '=', personId)
    .where('revoked_at', 'is', null)
    .where(sql<boolean>`scopes @> '["calendar"]'::jsonb`)
    .select('id')
    .execute();
  return rows.map((row) => row.id);
}

export async function touchToken(db: Db, id: string, now: Date): Promise<void> {
  await db.updateTable('api_token').set({ last_used_at: now }).where('id', '=', id).execute();
}
