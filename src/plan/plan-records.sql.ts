import { sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Db } from '#db/database.ts';
import type { OtherTitle } from '#db/json-columns.ts';
import type { Multilingual } from '#language/multilingual.ts';
import type { ElementProvenance } from './element.sql.ts';

/* What a plan holds as records, in parts: after a key, at most so many. Each query gives whole records. */

export type Slice = { after: string | null; limit: number };

export type CycleRecord = {
  id: string;
  code: string;
  title: Multilingual;
  first_year: number;
  last_year: number;
  status: string;
  completeness: string;
  adopted_by: string | null;
  resource_unit: string | null;
  source: string | null;
  levels: LevelRecord[];
};

export type LevelRecord = {
  id: string;
  code: string;
  cycle: string;
  name: Multilingual;
  plural: Multilingual;
  code_pattern: string | null;
  is_reported: boolean;
  parents: string[];
  contributesTo: string[];
};

/** Planning cycles with their levels in order. */
export async function listCycleRecords(
  db: Db,
  only: { code?: string; status?: string | undefined },
  { after, limit }: Slice,
): Promise<CycleRecord[]> {
  let query = db
    .selectFrom('cycle')
    .select(['id', 'code', 'title', 'first_year', 'last_year', 'status', 'completeness'])
    .select(['adopted_by', 'resource_unit', 'source'])
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('level')
          .whereRef('level.cycle_id', '=', 'cycle.id')
          .select(['level.id', 'level.code', 'level.name', 'level.plural', 'level.code_pattern'])
          .select('level.is_reported')
          .select([
            'cycle.code as cycle',
            relatedLevels('parent').as('parents'),
            relatedLevels('contributes-to').as('contributesTo'),
          ])
          .orderBy('level.position'),
      ).as('levels'),
    );
  if (only.code !== undefined) query = query.where('code', '=', only.code);
  if (only.status !== undefined) query = query.where('status', '=', only.status);
  if (after !== null) query = query.where('id', '>', after);
  return query.orderBy('id').limit(limit).execute();
}

/** Levels of results frameworks, of every cycle or one. */
export async function listLevelRecords(
  db: Db,
  only: { cycle?: string | undefined },
  { after, limit }: Slice,
): Promise<LevelRecord[]> {
  let query = db
    .selectFrom('level')
    .innerJoin('cycle', 'cycle.id', 'level.cycle_id')
    .select(['level.id', 'level.code', 'cycle.code as cycle', 'level.name', 'level.plural'])
    .select(['level.code_pattern', 'level.is_reported'])
    .select([relatedLevels('parent').as('parents'), relatedLevels('contributes-to').as('contributesTo')]);
  if (only.cycle !== undefined) query = query.where('cycle.code', '=', only.cycle);
  if (after !== null) query = query.where('level.id', '>', after);
  return query.orderBy('level.id').limit(limit).execute();
}

function relatedLevels(relation: string) {
  return sql<string[]>`coalesce((select jsonb_agg(l2.code order by l2.position) from level_relation lr
    join level l2 on l2.id = lr.to_level_id where lr.level_id = level.id and lr.relation = ${relation}), '[]'::jsonb)`;
}

export type ElementRecord = {
  id: string;
  cycle: string;
  code: string;
  printed_code: string | null;
  level: string;
  parent: string | null;
  unit: string | null;
  title: Multilingual;
  description: Multilingual | null;
  other_titles: OtherTitle[];
  provenance: ElementProvenance;
  source: string | null;
  amount: number | null;
  resource_unit: string | null;
  contributesTo: { code: string; strength: string }[];
};

/** Elements of plans with their place, planned cost and what they contribute to. */
export async function listElementRecords(
  db: Db,
  only: {
    cycle?: string | undefined;
    code?: string;
    level?: string | undefined;
    parent?: string | undefined;
    unit?: string | undefined;
  },
  { after, limit }: Slice,
): Promise<ElementRecord[]> {
  let query = db
    .selectFrom('element')
    .innerJoin('cycle', 'cycle.id', 'element.cycle_id')
    .innerJoin('level', 'level.id', 'element.level_id')
    .leftJoin('element as above', 'above.id', 'element.parent_id')
    .leftJoin('unit', 'unit.id', 'element.unit_id')
    .leftJoin('planned_cost', 'planned_cost.element_id', 'element.id')
    .select(['element.id', 'cycle.code as cycle', 'element.code', 'element.printed_code'])
    .select(['level.code as level', 'above.code as parent', 'unit.code as unit', 'element.title'])
    .select(['element.description', 'element.other_titles', 'element.provenance', 'element.source'])
    .select(['planned_cost.amount', 'cycle.resource_unit'])
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('contribution')
          .innerJoin('element as to', 'to.id', 'contribution.to_element_id')
          .whereRef('contribution.from_element_id', '=', 'element.id')
          .select(['to.code', 'contribution.strength'])
          .orderBy('to.id'),
      ).as('contributesTo'),
    );
  if (only.cycle !== undefined) query = query.where('cycle.code', '=', only.cycle);
  if (only.code !== undefined) query = query.where('element.code', '=', only.code);
  if (only.level !== undefined) query = query.where('level.code', '=', only.level);
  if (only.parent !== undefined) query = query.where('above.code', '=', only.parent);
  if (only.unit !== undefined) query = query.where('unit.code', '=', only.unit);
  if (after !== null) query = query.where('element.id', '>', after);
  return (await query.orderBy('element.id').limit(limit).execute()) as ElementRecord[];
}

export type AllocationRecord = {
  key: string;
  cycle: string;
  element: string;
  goal: string;
  amount: number;
  stated_percent: number | null;
  resource_unit: string | null;
};

/** Amounts that elements are allocated to goals; the key is made of both ids. */
export async function listAllocationRecords(
  db: Db,
  only: { cycle?: string | undefined; element?: string | undefined; goal?: string | undefined },
  { after, limit }: Slice,
): Promise<AllocationRecord[]> {
  const key = sql<string>`allocation.element_id::text || ' ' || allocation.goal_id::text`;
  let query = db
    .selectFrom('allocation')
    .innerJoin('element', 'element.id', 'allocation.element_id')
    .innerJoin('element as goal', 'goal.id', 'allocation.goal_id')
    .innerJoin('cycle', 'cycle.id', 'element.cycle_id')
    .select([key.as('key'), 'cycle.code as cycle', 'element.code as element', 'goal.code as goal'])
    .select(['allocation.amount', 'allocation.stated_percent', 'cycle.resource_unit']);
  if (only.cycle !== undefined) query = query.where('cycle.code', '=', only.cycle);
  if (only.element !== undefined) query = query.where('element.code', '=', only.element);
  if (only.goal !== undefined) query = query.where('goal.code', '=', only.goal);
  if (after !== null) {
    const [element = '', goal = ''] = after.split(' ');
    query = query.where(
      sql<boolean>`(allocation.element_id, allocation.goal_id) > (${element}::uuid, ${goal}::uuid)`,
    );
  }
  return query.orderBy('allocation.element_id').orderBy('allocation.goal_id').limit(limit).execute();
}
