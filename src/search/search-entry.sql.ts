import { sql } from 'kysely';
import { v7 as newId } from 'uuid';
import type { Db } from '#db/database.ts';
import { question } from '#db/question.ts';
import type { SearchEntry, SearchKind } from './search-entry.ts';

export type SearchState = { version: number; position: number };
const only = 'index';

/** How far the index is, held until the transaction ends, so that one process at a time goes on with it; null before the first time. */
export async function lockSearchState(trx: Db): Promise<SearchState | null> {
  const row = await trx
    .selectFrom('search_state')
    .select(['version', 'position'])
    .where('id', '=', only)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

export async function findSearchState(db: Db): Promise<SearchState | null> {
  const row = await db
    .selectFrom('search_state')
    .select(['version', 'position'])
    .where('id', '=', only)
    .executeTakeFirst();
  return row ?? null;
}

export async function putSearchState(trx: Db, state: SearchState, now: Date): Promise<void> {
  const row = { ...state, indexed_at: now };
  await trx
    .insertInto('search_state')
    .values({ id: only, public_stamp: newId(), ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
}

/** Tells, in the transaction in which it was so, that an entry that everybody may find was written or taken away. */
export async function markPublicChange(trx: Db, now: Date): Promise<void> {
  const row = { public_stamp: newId() };
  await trx
    .insertInto('search_state')
    .values({ id: only, version: 0, position: 0, indexed_at: now, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
}

/** What everybody finds is the same as long as this is. */
export async function findPublicStamp(db: Db): Promise<string> {
  const [row] = await publicStamp(db, {});
  return row?.public_stamp ?? '';
}

const publicStamp = question((db) =>
  db.selectFrom('search_state').select('public_stamp').where('id', '=', only),
);

/** Hashes of the entries of things, by thing and language. */
export async function listEntryHashes(
  db: Db,
  kind: SearchKind,
  things: readonly string[],
): Promise<Map<string, string>> {
  if (things.length === 0) return new Map();
  const rows = await db
    .selectFrom('search_entry')
    .select(['thing_id', 'language', 'hash'])
    .where('kind', '=', kind)
    .where(sql<boolean>`thing_id = any(${[...things]}::text[])`)
    .execute();
  return new Map(rows.map((row) => [`${row.language} ${row.thing_id}`, row.hash]));
}

/** Writes entries over those of the same thing and language. */
export async function putEntries(trx: Db, entries: readonly SearchEntry[]): Promise<void> {
  const column = (name: keyof SearchEntry) => entries.map((each) => each[name]);
  await sql`
    insert into search_entry
      (kind, thing_id, language, code, title, body, unit, subject_kind, subject_id, vector, hash)
    select kind, thing_id, language, code, title, body, unit, subject_kind, subject_id, vector::tsvector, hash
    from unnest(
      ${column('kind')}::text[], ${column('thing_id')}::text[], ${column('language')}::text[], ${column('code')}::text[],
      ${column('title')}::text[], ${column('body')}::text[], ${column('unit')}::text[], ${column('subject_kind')}::text[],
      ${column('subject_id')}::text[], ${column('vector')}::text[], ${column('hash')}::text[]
    ) as given (kind, thing_id, language, code, title, body, unit, subject_kind, subject_id, vector, hash)
    on conflict (kind, thing_id, language) do update set
      code = excluded.code, title = excluded.title, body = excluded.body, unit = excluded.unit,
      subject_kind = excluded.subject_kind, subject_id = excluded.subject_id, vector = excluded.vector,
      hash = excluded.hash`.execute(trx);
}

/** Takes entries away: of one language of a thing. */
export async function deleteEntries(
  trx: Db,
  kind: SearchKind,
  entries: readonly { thing_id: string; language: string }[],
): Promise<void> {
  for (const { thing_id, language } of entries) {
    await trx
      .deleteFrom('search_entry')
      .where('kind', '=', kind)
      .where('thing_id', '=', thing_id)
      .where('language', '=', language)
      .execute();
  }
}

/** Takes away what is no longer there: every thing of the kind that is not among `things`. Answers how many entries went. */
export async function deleteOtherThings(
  trx: Db,
  kind: SearchKind,
  things: readonly string[],
): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from search_entry where kind = ${kind} and not (thing_id = any(${[...things]}::text[]))`.execute(
    trx,
  );
  return Number(numAffectedRows ?? 0);
}

/** What the journal says was touched after a position, in its order, at most `limit` entries. */
export async function listTouched(
  db: Db,
  from: number,
  limit: number,
): Promise<{ position: number; kind: string; id: string }[]> {
  return db
    .selectFrom('journal_leaf')
    .innerJoin('journal_entry', 'journal_entry.id', 'journal_leaf.entry_id')
    .select(['journal_leaf.position', 'journal_entry.thing_kind as kind', 'journal_entry.thing_id as id'])
    .where('journal_leaf.position', '>=', from)
    .orderBy('journal_leaf.position')
    .limit(limit)
    .execute();
}
