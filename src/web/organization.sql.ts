import type { Db } from '#db/database.ts';
import type { OrganizationHead } from './visit.ts';

/** The organization whose schema this is; null before it is set up. */
export async function findOrganization(db: Db): Promise<OrganizationHead | null> {
  const row = await db
    .selectFrom('organization')
    .select(['code', 'name', 'time_zone', 'is_example'])
    .limit(1)
    .executeTakeFirst();
  return row ? { code: row.code, name: row.name, timeZone: row.time_zone, isExample: row.is_example } : null;
}
