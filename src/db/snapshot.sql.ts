import { sql } from 'kysely';
import type { Db } from './database.ts';

/** The question that is under way, and the one that comes after it for all who ask meanwhile. */
type Asking = { now: Promise<string> | null; next: Promise<string> | null };

const asking = new WeakMap<Db, Asking>();

/** The snapshot of the query that asks for it, as one text. */
export const currentSnapshot = sql<string>`pg_current_snapshot()::text`;

/**
 * Which transactions of the database are over, as one text. As long as it is the same, every query finds the same rows
 * (PostgreSQL manual, "Transaction ID and Snapshot Information Functions"). Requests that come at the same moment share
 * one query, which begins after each of them came: nobody is told of a moment before their own.
 */
export function findSnapshot(db: Db): Promise<string> {
  let state = asking.get(db);
  if (!state) asking.set(db, (state = { now: null, next: null }));
  const { now } = state;
  if (!now) return ask(db, state);
  const known = state;
  state.next ??= now
    .catch(() => '')
    .then(() => {
      known.next = null;
      return ask(db, known);
    });
  return state.next;
}

function ask(db: Db, state: Asking): Promise<string> {
  const answer = readSnapshot(db).finally(() => {
    if (state.now === answer) state.now = null;
  });
  state.now = answer;
  return answer;
}

async function readSnapshot(db: Db): Promise<string> {
  const row = await db.selectNoFrom(currentSnapshot.as('snapshot')).executeTakeFirst();
  return row?.snapshot ?? '';
}

/** The same, or an empty text where the snapshot does not tell of every change; one query. */
export async function findTellingSnapshot(db: Db): Promise<string> {
  const { rows } = await sql<{ snapshot: string }>`
    select case when version() like '%-YB-%' or exists (select from pg_extension where extname = 'citus')
      then '' else pg_current_snapshot()::text end as snapshot`.execute(db);
  return rows[0]?.snapshot ?? '';
}

/**
 * Whether the snapshot tells of every change: on one PostgreSQL and its replicas it does; where rows live on other
 * servers (Citus, YugabyteDB) transactions end that this one does not number.
 */
export async function snapshotTellsAll(db: Db): Promise<boolean> {
  const { rows } = await sql<{ spread: boolean }>`
    select version() like '%-YB-%' or exists (select from pg_extension where extname = 'citus') as spread`.execute(
    db,
  );
  return rows[0]?.spread === false;
}
