import { sql } from 'kysely';
import type { Db } from '#db/database.ts';

/**
 * Which transactions of the database are over, as one text. As long as it is the same, every query finds the same rows
 * (PostgreSQL manual, "Transaction ID and Snapshot Information Functions").
 */
export async function findSnapshot(db: Db): Promise<string> {
  const { rows } = await sql<{ snapshot: string }>`select pg_current_snapshot()::text as snapshot`.execute(
    db,
  );
  return rows[0]?.snapshot ?? '';
}
