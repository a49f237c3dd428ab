import { sql } from 'kysely';
import type { Db } from './database.ts';

/**
 * Which transactions of the database are over, as one text. As long as it is the same, every query finds the same rows
 * (PostgreSQL manual, "Transaction ID and Snapshot Information Functions").
 */
export const currentSnapshot = sql<string>`pg_current_snapshot()::text`;

/** The snapshot of this moment. */
export async function findSnapshot(db: Db): Promise<string> {
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
