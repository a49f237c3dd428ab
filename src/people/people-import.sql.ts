import { v7 as newId } from 'uuid';
import type { Db } from '#db/database.ts';
import type { InvitationRow } from '#db/json-columns.ts';

/** Keeps a file that was tried without a problem until it is confirmed; older trials that nobody confirmed are forgotten. */
export async function insertImport(
  trx: Db,
  file: { name: string; rows: readonly InvitationRow[]; createdBy: string; now: Date },
): Promise<string> {
  const yesterday = new Date(file.now.getTime() - 24 * 3_600_000);
  await trx
    .deleteFrom('people_import')
    .where('confirmed_at', 'is', null)
    .where('created_at', '<', yesterday)
    .execute();
  const id = newId();
  await trx
    .insertInto('people_import')
    .values({
      id,
      file_name: file.name,
      rows: JSON.stringify(file.rows),
      created_by: file.createdBy,
      created_at: file.now,
    })
    .execute();
  return id;
}

export type StoredImport = {
  id: string;
  file_name: string;
  rows: InvitationRow[];
  confirmed_at: Date | null;
};

export async function findImport(db: Db, id: string): Promise<StoredImport | null> {
  const row = await imports(db).where('id', '=', id).executeTakeFirst();
  return row ?? null;
}

/** A file, held until the transaction ends, so that it is confirmed once. */
export async function lockImport(trx: Db, id: string): Promise<StoredImport | null> {
  const row = await imports(trx).where('id', '=', id).forUpdate().executeTakeFirst();
  return row ?? null;
}

function imports(db: Db) {
  return db.selectFrom('people_import').select(['id', 'file_name', 'rows', 'confirmed_at']);
}

/** Notes that a file was used, and forgets its rows: they are people now. */
export async function markConfirmed(trx: Db, id: string, now: Date): Promise<void> {
  await trx
    .updateTable('people_import')
    .set({ confirmed_at: now, rows: '[]' })
    .where('id', '=', id)
    .execute();
}

/** Which of these keys of addresses have an account. */
export async function listTakenEmails(db: Db, keys: readonly string[]): Promise<Set<string>> {
  if (keys.length === 0) return new Set();
  const rows = await db.selectFrom('person').where('email_key', 'in', keys).select('email_key').execute();
  return new Set(rows.map((row) => row.email_key));
}
