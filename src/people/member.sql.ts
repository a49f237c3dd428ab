import type { Db } from '#db/database.ts';
import type { Multilingual } from '#language/multilingual.ts';

/** Names of members by code. */
export async function listMemberNames(db: Db, codes: readonly string[]): Promise<Map<string, Multilingual>> {
  if (codes.length === 0) return new Map();
  const rows = await db.selectFrom('member').select(['code', 'name']).where('code', 'in', codes).execute();
  return new Map(rows.map((row) => [row.code, row.name]));
}
