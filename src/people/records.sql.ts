import type { Db } from '#db/database.ts';
import type { Multilingual } from '#language/multilingual.ts';

/* Units, members and regions as records, in parts: after a key, at most so many. */

type Slice = { after: string | null; limit: number };

export type OrganizationRecord = {
  code: string;
  name: Multilingual;
  time_zone: string;
  languages: string[];
  is_example: boolean;
};

/** The organization itself. */
export async function findOrganizationRecord(db: Db): Promise<OrganizationRecord | null> {
  const row = await db
    .selectFrom('organization')
    .select(['code', 'name', 'time_zone', 'languages', 'is_example'])
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

export type UnitRecord = {
  id: string;
  code: string;
  name: Multilingual;
  kind: string;
  parent: string | null;
  source: string | null;
};

/** Units with the code of the unit that they are part of. */
export async function listUnitRecords(
  db: Db,
  only: { code?: string; kind?: string | undefined },
  { after, limit }: Slice,
): Promise<UnitRecord[]> {
  let query = db
    .selectFrom('unit')
    .leftJoin('unit as above', 'above.id', 'unit.parent_id')
    .select(['unit.id', 'unit.code', 'unit.name', 'unit.kind', 'above.code as parent', 'unit.source']);
  if (only.code !== undefined) query = query.where('unit.code', '=', only.code);
  if (only.kind !== undefined) query = query.where('unit.kind', '=', only.kind);
  if (after !== null) query = query.where('unit.id', '>', after);
  return query.orderBy('unit.id').limit(limit).execute();
}

export type MemberRecord = {
  id: string;
  code: string;
  name: Multilingual;
  category: string;
  region: string | null;
  contributory_units: number | null;
  source: string | null;
};

/** Member States and other members. */
export async function listMemberRecords(
  db: Db,
  only: { code?: string; category?: string | undefined; region?: string | undefined },
  { after, limit }: Slice,
): Promise<MemberRecord[]> {
  let query = db
    .selectFrom('member')
    .select(['id', 'code', 'name', 'category', 'region_code as region', 'contributory_units', 'source']);
  if (only.code !== undefined) query = query.where('code', '=', only.code);
  if (only.category !== undefined) query = query.where('category', '=', only.category);
  if (only.region !== undefined) query = query.where('region_code', '=', only.region);
  if (after !== null) query = query.where('id', '>', after);
  return query.orderBy('id').limit(limit).execute();
}

/** Regions, by code. */
export async function listRegionRecords(
  db: Db,
  { after, limit }: Slice,
): Promise<{ code: string; name: Multilingual }[]> {
  let query = db.selectFrom('region').select(['code', 'name']);
  if (after !== null) query = query.where('code', '>', after);
  return query.orderBy('code').limit(limit).execute();
}
