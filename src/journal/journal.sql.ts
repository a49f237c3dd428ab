import { randomBytes } from 'node:crypto';
import { type RootOperationNode, sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import { v7 as newId } from 'uuid';
import type { Db } from '#db/database.ts';
import type { Multilingual } from '#language/multilingual.ts';
import { type JsonValue, storable, storableText } from './canonical-json.ts';
import { type JournalEntry, leafHashOf, type Thing } from './journal-entry.ts';

/** What an action tells the journal. `before` and `after` hold what changed, not secrets; `reason` is the person's own. */
export type JournaledAction = {
  at: Date;
  actorId: string | null;
  action: string;
  thing: Thing;
  before?: object | null;
  after?: object | null;
  reason?: string | null;
};

/**
 * Writes one entry in the transaction of the action it tells of, so that both are there or neither is; answers its id.
 * Its position in the log is given after the commit (see sequence-journal.action.ts).
 */
export async function record(trx: Db, what: JournaledAction): Promise<string> {
  const row = rowOf(what);
  await trx
    .with('entry', (part) => part.insertInto('journal_entry').values(row).returning('id'))
    .insertInto('journal_pending')
    .columns(['entry_id'])
    .expression((part) => part.selectFrom('entry').select('id'))
    .execute();
  return row.id;
}

/**
 * Makes a change and writes its entry in one statement, which is a transaction of its own where none is open: the entry is
 * there if `change` returned a row. Answers whether it did. For what is stored very often, as a draft that is being written.
 */
export async function recordChange(
  db: Db,
  change: { toOperationNode(): RootOperationNode },
  what: JournaledAction,
): Promise<boolean> {
  const row = rowOf(what);
  const { rows } = await sql`
    with change as (${change}),
    entry as (
      insert into journal_entry (id, at, actor_id, action, thing_kind, thing_id, before, after, reason, salt, leaf_hash)
      select ${row.id}::uuid, ${row.at}::timestamptz, ${row.actor_id}::uuid, ${row.action}::text, ${row.thing_kind}::text,
             ${row.thing_id}::text, ${row.before}::jsonb, ${row.after}::jsonb, ${row.reason}::text, ${row.salt}::text,
             ${row.leaf_hash}::text
      where exists (select from change)
      returning id)
    insert into journal_pending (entry_id) select id from entry returning entry_id`.execute(db);
  return rows.length > 0;
}

/** The row of an entry, sealed. */
function rowOf(what: JournaledAction) {
  const entry: JournalEntry = {
    id: newId(),
    at: what.at,
    actorId: what.actorId,
    action: what.action,
    thing: { kind: what.thing.kind, id: storableText(what.thing.id) },
    before: storable(what.before),
    after: storable(what.after),
    reason: what.reason == null ? null : storableText(what.reason),
  };
  const salt = randomBytes(32).toString('hex');
  return {
    id: entry.id,
    at: entry.at,
    actor_id: entry.actorId,
    action: entry.action,
    thing_kind: entry.thing.kind,
    thing_id: entry.thing.id,
    before: entry.before === null ? null : JSON.stringify(entry.before),
    after: entry.after === null ? null : JSON.stringify(entry.after),
    reason: entry.reason,
    salt,
    leaf_hash: leafHashOf(entry, salt),
  };
}

/** Which entries: by a person, of an action, about a kind of thing or one thing, from a moment on, before a moment. */
export type JournalFilter = {
  actorId?: string;
  action?: string;
  thingKind?: string;
  thingId?: string;
  from?: Date;
  to?: Date;
};

/** An entry as the auditor reads it; `position` is its place in the log, null while it waits for one. */
export type JournalLine = JournalEntry & { position: number | null };

/** The entries that fit, the newest first, one page of them. */
export async function listJournal(
  db: Db,
  filter: JournalFilter,
  page: { offset: number; limit: number },
): Promise<JournalLine[]> {
  const rows = await filtered(db, filter)
    .leftJoin('journal_leaf', 'journal_leaf.entry_id', 'journal_entry.id')
    .select(lineColumns)
    .orderBy('journal_entry.at', 'desc')
    .orderBy('journal_entry.id', 'desc')
    .offset(page.offset)
    .limit(page.limit)
    .execute();
  return rows.map(lineOf);
}

export async function countJournal(db: Db, filter: JournalFilter): Promise<number> {
  const row = await filtered(db, filter)
    .select((build) => build.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return row.n;
}

/** One entry by its id; null when there is none. */
export async function findJournalEntry(db: Db, id: string): Promise<JournalLine | null> {
  const row = await db
    .selectFrom('journal_entry')
    .leftJoin('journal_leaf', 'journal_leaf.entry_id', 'journal_entry.id')
    .select(lineColumns)
    .where('journal_entry.id', '=', id)
    .executeTakeFirst();
  return row ? lineOf(row) : null;
}

/** What a filter offers; `names` are those of everybody who has or had an account, by id. */
export type JournalChoices = { actions: string[]; thingKinds: string[]; names: Map<string, Multilingual> };

/** The actions and the kinds of things that the journal knows, and the people, for the choices of a filter. */
export async function listJournalChoices(db: Db): Promise<JournalChoices> {
  const { used, people } = await db
    .selectNoFrom((query) => [
      jsonArrayFrom(query.selectFrom('journal_entry').select(['action', 'thing_kind']).distinct()).as('used'),
      jsonArrayFrom(query.selectFrom('person').select(['id', 'name']).orderBy('email_key')).as('people'),
    ])
    .executeTakeFirstOrThrow();
  const sorted = (texts: string[]) => [...new Set(texts)].sort();
  return {
    actions: sorted(used.map((row) => row.action)),
    thingKinds: sorted(used.map((row) => row.thing_kind)),
    names: new Map(people.map((row) => [row.id, row.name])),
  };
}

function filtered(db: Db, filter: JournalFilter) {
  let query = db.selectFrom('journal_entry');
  if (filter.actorId) query = query.where('journal_entry.actor_id', '=', filter.actorId);
  if (filter.action) query = query.where('journal_entry.action', '=', filter.action);
  if (filter.thingKind) query = query.where('journal_entry.thing_kind', '=', filter.thingKind);
  if (filter.thingId) query = query.where('journal_entry.thing_id', '=', filter.thingId);
  if (filter.from) query = query.where('journal_entry.at', '>=', filter.from);
  if (filter.to) query = query.where('journal_entry.at', '<', filter.to);
  return query;
}

const lineColumns = [
  'journal_entry.id',
  'journal_entry.at',
  'journal_entry.actor_id',
  'journal_entry.action',
  'journal_entry.thing_kind',
  'journal_entry.thing_id',
  'journal_entry.before',
  'journal_entry.after',
  'journal_entry.reason',
  'journal_leaf.position',
] as const;

type LineRow = {
  id: string;
  at: Date;
  actor_id: string | null;
  action: string;
  thing_kind: string;
  thing_id: string;
  before: unknown;
  after: unknown;
  reason: string | null;
  position: number | null;
};

function lineOf(row: LineRow): JournalLine {
  return {
    id: row.id,
    at: row.at,
    actorId: row.actor_id,
    action: row.action,
    thing: { kind: row.thing_kind, id: row.thing_id },
    before: row.before as JsonValue,
    after: row.after as JsonValue,
    reason: row.reason,
    position: row.position,
  };
}
