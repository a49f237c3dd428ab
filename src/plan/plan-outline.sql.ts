import { type RawBuilder, sql } from 'kysely';
import type { Db } from '#db/database.ts';
import { readIn } from '#db/multilingual.sql.ts';
import type { Language } from '#language/languages.ts';
import type { ElementRow } from './element.sql.ts';
import { carriesMarker } from './marker.sql.ts';
import type { Marker } from './marker.ts';
import type { Root } from './plan-outline.ts';

/** The outline of a cycle from above: what hangs under nothing, and the elements that a marker narrows it to. */
export type Outline = { roots: Root[]; marked: string[] };

/**
 * What hangs under nothing in a cycle, level by level in reading order, with how many hang right under each. With a marker,
 * only what carries it or has something under it that does, and the codes of all that carry it. One row, since a plan has
 * thousands of them and a page needs no more than where it begins.
 */
export async function findOutline(db: Db, cycleId: string, marker: Marker | null): Promise<Outline> {
  const { rows } = await (
    marker === null
      ? sql<Found>`select ${rootsOf(sql`element`, cycleId)} as roots, '[]'::json as marked`
      : sql<Found>`
          with recursive marked as (
            select id, parent_id, level_id, position, code from element
            where cycle_id = ${cycleId} and ${carriesMarker(marker)}
          ), above as (
            select id, parent_id, level_id, position from marked
            union
            select element.id, element.parent_id, element.level_id, element.position
            from element join above on element.id = above.parent_id
          ), part as (
            select *, ${cycleId}::uuid as cycle_id from above
          )
          select ${rootsOf(sql`part`, cycleId)} as roots,
            (select coalesce(json_agg(code), '[]') from marked) as marked`
  ).execute(db);
  const { roots, marked } = rows[0] ?? { roots: [], marked: [] };
  return { roots: roots.map(([id, children]) => ({ id, children })), marked };
}

type Found = { roots: [id: string, children: number][]; marked: string[] };

/** What hangs under nothing, among elements: all, or those that a filter left. */
function rootsOf(elements: RawBuilder<unknown>, cycleId: string): RawBuilder<Found['roots']> {
  return sql`(
    select coalesce(json_agg(json_build_array(root.id, coalesce(below.n, 0)) order by level.position, root.position), '[]')
    from ${elements} root
    join level on level.id = root.level_id
    left join (
      select parent_id, count(*) as n from ${elements}
      where cycle_id = ${cycleId} and parent_id is not null group by parent_id
    ) below on below.parent_id = root.id
    where root.cycle_id = ${cycleId} and root.parent_id is null)`;
}

/** The elements of a level in reading order, by id: where a list of them begins. */
export async function listTop(db: Db, levelId: string | null): Promise<{ id: string }[]> {
  const { rows } = await sql<{ top: { id: string }[] }>`
    select coalesce(json_agg(json_build_object('id', id) order by position), '[]') as top
    from element where level_id = ${levelId}`.execute(db);
  return rows[0]?.top ?? [];
}

/** Elements and what hangs right under them, in reading order; titles as `readIn` has them. */
export function listElementsOn(db: Db, ids: readonly string[], language: Language): Promise<ElementRow[]> {
  return elementsIn(
    db,
    sql`select id from element where id = any(${[...ids]}::uuid[]) or parent_id = any(${[...ids]}::uuid[])`,
    language,
  );
}

/** Elements and all that hangs under them, in reading order; titles as `readIn` has them. */
export async function listElementsUnder(
  db: Db,
  cycleId: string,
  rootIds: readonly string[],
  language: Language,
): Promise<ElementRow[]> {
  if (rootIds.length === 0) return [];
  return elementsIn(
    db,
    sql`with recursive branch as (
      select id from element where id = any(${[...rootIds]}::uuid[])
      union all
      select below.id from branch cross join lateral (
        select id from element where cycle_id = ${cycleId} and parent_id = branch.id offset 0) below
    ) select id from branch`,
    language,
  );
}

/*
 * The rows are fetched one by one through the index and then joined ("offset 0", "materialized"): a page shows some
 * hundreds of them, and PostgreSQL, which cannot know that, would read all that a large plan has.
 */
async function elementsIn(db: Db, ids: RawBuilder<unknown>, language: Language): Promise<ElementRow[]> {
  const { rows } = await sql<ElementRow>`
    with part as materialized (
      select one.* from (${ids}) wanted
      cross join lateral (
        select id, code, printed_code, title, provenance, level_id, parent_id, unit_id, position
        from element where element.id = wanted.id offset 0) one)
    select part.id, part.code, part.printed_code, ${readIn(language, sql`part.title`)} as title, part.provenance,
           level.code as level, parent.code as parent, unit.code as unit, planned_cost.amount
    from part
    join level on level.id = part.level_id
    left join part as parent on parent.id = part.parent_id
    left join unit on unit.id = part.unit_id
    left join planned_cost on planned_cost.element_id = part.id
    order by part.position`.execute(db);
  return rows;
}
