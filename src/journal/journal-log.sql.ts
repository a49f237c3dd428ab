import { sql } from 'kysely';
import type { Db } from '#db/database.ts';
import type { SealedEntry } from './journal-entry.ts';
import type { JsonValue } from './canonical-json.ts';

/** A position of the log, and the entry that it names (null when the entry is gone). */
export type LogLine = { position: number; entryId: string; leafHash: string; entry: StoredEntry | null };

/** An entry as it is stored; `isFiner` when its moment is finer than the milliseconds that we write. */
export type StoredEntry = SealedEntry & { isFiner: boolean };

export type StoredCheckpoint = { size: number; root: string; at: Date; peaks: string[]; note: string };

/** Takes up to `limit` entries out of those that wait, the oldest first; entries that another one takes are left out. */
export async function takePending(trx: Db, limit: number): Promise<{ entryId: string; leafHash: string }[]> {
  const { rows } = await sql<{ entryId: string; leafHash: string }>`
    with taken as (
      delete from journal_pending where entry_id in (
        select entry_id from journal_pending order by entry_id limit ${limit} for update skip locked
      ) returning entry_id
    )
    select entry.id as "entryId", entry.leaf_hash as "leafHash"
    from taken join journal_entry entry on entry.id = taken.entry_id order by entry.id`.execute(trx);
  return rows;
}

/** The number of positions given: one more than the highest. */
export async function logSize(db: Db): Promise<number> {
  const row = await db
    .selectFrom('journal_leaf')
    .select(sql<number>`max(position)`.as('last'))
    .executeTakeFirst();
  return (row?.last ?? -1) + 1;
}

export async function insertLeaves(
  trx: Db,
  first: number,
  leaves: readonly { entryId: string; leafHash: string }[],
): Promise<void> {
  const rows = leaves.map((leaf, index) => ({
    position: first + index,
    entry_id: leaf.entryId,
    leaf_hash: leaf.leafHash,
  }));
  await trx.insertInto('journal_leaf').values(rows).execute();
}

/** The leaves from a position on, in order, at most `limit`. */
export function listLeaves(
  db: Db,
  from: number,
  limit: number,
): Promise<{ position: number; leaf_hash: string }[]> {
  return db
    .selectFrom('journal_leaf')
    .select(['position', 'leaf_hash'])
    .where('position', '>=', from)
    .orderBy('position')
    .limit(limit)
    .execute();
}

const checkpointColumns = ['size', 'root', 'at', 'peaks', 'note'] as const;

export async function findLastCheckpoint(db: Db): Promise<StoredCheckpoint | null> {
  const query = db
    .selectFrom('journal_checkpoint')
    .select(checkpointColumns)
    .orderBy('size', 'desc')
    .limit(1);
  return (await query.executeTakeFirst()) ?? null;
}

/** How many entries are in order, and the latest checkpoint: what the page of the journal says of its log. */
export async function findLogState(
  db: Db,
): Promise<{ size: number; checkpoint: Pick<StoredCheckpoint, 'size' | 'root' | 'at'> | null }> {
  const { rows } = await sql<{ log: number; size: number | null; root: string; at: Date }>`
    select leaf.log, last.size, last.root, last.at
    from (select coalesce(max(position) + 1, 0) as log from journal_leaf) leaf
    left join (select size, root, at from journal_checkpoint order by size desc limit 1) last on true`.execute(
    db,
  );
  const [{ log, size, root, at } = { log: 0, size: null, root: '', at: new Date(0) }] = rows;
  return { size: log, checkpoint: size === null ? null : { size, root, at } };
}

export function listCheckpoints(db: Db): Promise<StoredCheckpoint[]> {
  return db.selectFrom('journal_checkpoint').select(checkpointColumns).orderBy('size').execute();
}

/** Stores a checkpoint; one of the same size that another process stored a moment earlier stays. */
export async function insertCheckpoint(trx: Db, checkpoint: StoredCheckpoint): Promise<void> {
  await trx
    .insertInto('journal_checkpoint')
    .values({ ...checkpoint, peaks: JSON.stringify(checkpoint.peaks) })
    .onConflict((conflict) => conflict.column('size').doNothing())
    .execute();
}

type EntryRow = {
  id: string | null;
  at: Date;
  actor_id: string | null;
  action: string;
  thing_kind: string;
  thing_id: string;
  before: JsonValue;
  after: JsonValue;
  reason: string | null;
  salt: string;
  leaf_hash: string;
  is_finer: boolean;
};

const entryColumns = sql`
  entry.id, entry.at, entry.actor_id, entry.action, entry.thing_kind, entry.thing_id, entry.before, entry.after,
  entry.reason, entry.salt, entry.leaf_hash, entry.at <> date_trunc('milliseconds', entry.at) as is_finer`;

/** The log from a position on with its entries, in order, at most `limit` lines. */
export async function listLogLines(db: Db, from: number, limit: number): Promise<LogLine[]> {
  const { rows } = await sql<EntryRow & { position: number; named: string; leaf: string }>`
    select leaf.position, leaf.entry_id as named, leaf.leaf_hash as leaf, ${entryColumns}
    from journal_leaf leaf left join journal_entry entry on entry.id = leaf.entry_id
    where leaf.position >= ${from} order by leaf.position limit ${limit}`.execute(db);
  return rows.map((row) => ({
    position: row.position,
    entryId: row.named,
    leafHash: row.leaf,
    entry: row.id === null ? null : storedEntry(row),
  }));
}

/** The entries that have no position, and whether they wait for one. */
export async function listEntriesOutsideLog(db: Db): Promise<{ entry: StoredEntry; isPending: boolean }[]> {
  const { rows } = await sql<EntryRow & { is_pending: boolean }>`
    select ${entryColumns}, pending.entry_id is not null as is_pending
    from journal_entry entry
    left join journal_leaf leaf on leaf.entry_id = entry.id
    left join journal_pending pending on pending.entry_id = entry.id
    where leaf.entry_id is null order by entry.id`.execute(db);
  return rows.map((row) => ({ entry: storedEntry(row), isPending: row.is_pending }));
}

function storedEntry(row: EntryRow): StoredEntry {
  return {
    id: row.id as string,
    // The moments "infinity" and "-infinity" of PostgreSQL are no dates, and no action writes them.
    at: row.at instanceof Date ? row.at : new Date(Number.NaN),
    actorId: row.actor_id,
    action: row.action,
    thing: { kind: row.thing_kind, id: row.thing_id },
    before: row.before,
    after: row.after,
    reason: row.reason,
    salt: row.salt,
    leafHash: row.leaf_hash,
    isFiner: row.is_finer,
  };
}
