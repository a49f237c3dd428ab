import { sql } from 'kysely';
import type { Db } from '#db/database.ts';
import type { ElementRow } from './element.sql.ts';
import type { Root } from './plan-outline.ts';

/** What hangs under nothing in a cycle, level by level in reading order, with how many hang right under each. */
export async function listRoots(db: Db, cycleId: string): Promise<Root[]> {
  const { rows } = await sql<Root>`
    select root.id, root.code, level.code as level, coalesce(below.n, 0) as children
    from element root
    join level on level.id = root.level_id
    left join (select parent_id, count(*) as n from element where cycle_id = ${cycleId} group by parent_id) below
      on below.parent_id = root.id
    where root.cycle_id = ${cycleId} and root.parent_id is null
    order by level.position, root.position`.execute(db);
  return rows;
}

/** How many elements each level of a cycle has, by the code of the level. */
export async function countElementsByLevel(db: Db, cycleId: string): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('element')
    .innerJoin('level', 'level.id', 'element.level_id')
    .where('element.cycle_id', '=', cycleId)
    .select((build) => ['level.code', build.fn.countAll<number>().as('n')])
    .groupBy('level.code')
    .execute();
  return new Map(rows.map((row) => [row.code, row.n]));
}

/** Elements and all that hangs under them, in reading order. */
export async function listElementsUnder(db: Db, rootIds: readonly string[]): Promise<ElementRow[]> {
  if (rootIds.length === 0) return [];
  const { rows } = await sql<ElementRow>`
    with recursive part as (
      select id from element where id in (${sql.join(rootIds)})
      union all
      select element.id from element join part on element.parent_id = part.id
    )
    select element.id, element.code, element.printed_code, element.title, element.provenance,
           level.code as level, parent.code as parent, unit.code as unit, planned_cost.amount
    from part
    join element on element.id = part.id
    join level on level.id = element.level_id
    left join element as parent on parent.id = element.parent_id
    left join unit on unit.id = element.unit_id
    left join planned_cost on planned_cost.element_id = element.id
    order by element.position`.execute(db);
  return rows;
}
