import type { Db } from '#db/database.ts';
import type { Multilingual } from '#language/multilingual.ts';

/** The units by code and name, in their order, for a choice. */
export async function listUnitNames(db: Db): Promise<{ code: string; name: Multilingual }[]> {
  return db.selectFrom('unit').select(['code', 'name']).orderBy('position').execute();
}
