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
