import { type RawBuilder, sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Db } from '#db/database.ts';
import { question } from '#db/question.ts';
import type { OtherTitle, StatusRule } from '#db/json-columns.ts';
import type { Multilingual } from '#language/multilingual.ts';

export type ElementProvenance = 'confirmed' | 'unconfirmed' | 'illustrative';

export type ElementRow = {
  id: string;
  code: string;
  printed_code: string | null;
  title: Multilingual;
  provenance: ElementProvenance;
  level: string;
  parent: string | null;
  unit: string | null;
  amount: number | null;
};

/** Every element of a cycle in reading order, with the code of its level, parent and unit, and its planned cost. */
export async function listElements(db: Db, cycleId: string): Promise<ElementRow[]> {
  const rows = await db
    .selectFrom('element')
    .innerJoin('level', 'level.id', 'element.level_id')
    .leftJoin('element as parent', 'parent.id', 'element.parent_id')
    .leftJoin('unit', 'unit.id', 'element.unit_id')
    .leftJoin('planned_cost', 'planned_cost.element_id', 'element.id')
    .where('element.cycle_id', '=', cycleId)
    .select(['element.id', 'element.code', 'element.printed_code', 'element.title', 'element.provenance'])
    .select(['level.code as level', 'parent.code as parent', 'unit.code as unit', 'planned_cost.amount'])
    .orderBy('element.position')
    .execute();
  return rows as ElementRow[];
}

export type Relative = { code: string; title: Multilingual; level: string; provenance: string };
export type AllocationRow = {
  code: string;
  title: Multilingual;
  amount: number;
  stated_percent: number | null;
};

export type ElementDetail = {
  id: string;
  cycle_id: string;
  cycle: string;
  cycleTitle: Multilingual;
  first_year: number;
  last_year: number;
  status_rule: StatusRule | null;
  resourceUnit: string | null;
  code: string;
  printed_code: string | null;
  title: Multilingual;
  description: Multilingual | null;
  other_titles: OtherTitle[];
  provenance: ElementProvenance;
  source: string | null;
  level: string;
  levelName: Multilingual;
  unit: string | null;
  unitName: Multilingual | null;
  amount: number | null;
  parents: Relative[];
  children: (Relative & { levelPlural: Multilingual })[];
  contributesTo: (Relative & { strength: string })[];
  contributors: (Relative & { strength: string })[];
  allocations: AllocationRow[];
  received: AllocationRow[];
};

/** One element with everything that the plan itself says of it, in one query. */
export async function findElement(db: Db, cycle: string, code: string): Promise<ElementDetail | null> {
  const [row] = await elementAt(db, { cycle, code });
  return (row as ElementDetail | undefined) ?? null;
}

const elementAt = question((db, { cycle, code }: { cycle: string; code: string }) =>
  db
    .selectFrom('element')
    .innerJoin('cycle', 'cycle.id', 'element.cycle_id')
    .innerJoin('level', 'level.id', 'element.level_id')
    .leftJoin('unit', 'unit.id', 'element.unit_id')
    .leftJoin('planned_cost', 'planned_cost.element_id', 'element.id')
    .where('cycle.code', '=', cycle)
    .where('element.code', '=', code)
    .select(['element.id', 'element.cycle_id', 'cycle.code as cycle', 'cycle.title as cycleTitle'])
    .select([
      'cycle.first_year',
      'cycle.last_year',
      'cycle.status_rule',
      'cycle.resource_unit as resourceUnit',
    ])
    .select(['element.code', 'element.printed_code', 'element.title'])
    .select(['element.description', 'element.other_titles', 'element.provenance', 'element.source'])
    .select(['level.code as level', 'level.name as levelName', 'unit.code as unit', 'unit.name as unitName'])
    .select('planned_cost.amount')
    .select((eb) => [
      jsonArrayFrom(
        eb
          .selectFrom('element as up')
          .innerJoin('level as ul', 'ul.id', 'up.level_id')
          .whereRef('up.id', '=', 'element.parent_id')
          .select(['up.code', 'up.title', 'ul.code as level', 'up.provenance']),
      ).as('parents'),
      jsonArrayFrom(
        eb
          .selectFrom('element as child')
          .innerJoin('level as cl', 'cl.id', 'child.level_id')
          .whereRef('child.parent_id', '=', 'element.id')
          .select([
            'child.code',
            'child.title',
            'cl.code as level',
            'cl.plural as levelPlural',
            'child.provenance',
          ])
          .orderBy('child.position'),
      ).as('children'),
      jsonArrayFrom(
        eb
          .selectFrom('contribution')
          .innerJoin('element as to', 'to.id', 'contribution.to_element_id')
          .innerJoin('level as tl', 'tl.id', 'to.level_id')
          .whereRef('contribution.from_element_id', '=', 'element.id')
          .select(['to.code', 'to.title', 'tl.code as level', 'to.provenance', 'contribution.strength'])
          .orderBy('to.position'),
      ).as('contributesTo'),
      jsonArrayFrom(
        eb
          .selectFrom('contribution')
          .innerJoin('element as from', 'from.id', 'contribution.from_element_id')
          .innerJoin('level as fl', 'fl.id', 'from.level_id')
          .whereRef('contribution.to_element_id', '=', 'element.id')
          .select(['from.code', 'from.title', 'fl.code as level', 'from.provenance', 'contribution.strength'])
          .orderBy('from.position'),
      ).as('contributors'),
      jsonArrayFrom(
        eb
          .selectFrom('allocation')
          .innerJoin('element as goal', 'goal.id', 'allocation.goal_id')
          .whereRef('allocation.element_id', '=', 'element.id')
          .select(['goal.code', 'goal.title', 'allocation.amount', 'allocation.stated_percent'])
          .orderBy('goal.position'),
      ).as('allocations'),
      jsonArrayFrom(
        eb
          .selectFrom('allocation')
          .innerJoin('element as giver', 'giver.id', 'allocation.element_id')
          .whereRef('allocation.goal_id', '=', 'element.id')
          .select(['giver.code', 'giver.title', 'allocation.amount', 'allocation.stated_percent'])
          .orderBy('giver.position'),
      ).as('received'),
    ]),
);

/** The elements that units report on, by "<cycle>/<code>", the latest cycle first. */
export async function listReportedElements(
  db: Db,
): Promise<{ code: string; name: Multilingual; unit: string }[]> {
  return db
    .selectFrom('element')
    .innerJoin('cycle', 'cycle.id', 'element.cycle_id')
    .innerJoin('level', 'level.id', 'element.level_id')
    .innerJoin('unit', 'unit.id', 'element.unit_id')
    .where('level.is_reported', '=', true)
    .select([elementAddress.as('code'), 'element.title as name'])
    .select('unit.code as unit')
    .orderBy('cycle.first_year', 'desc')
    .orderBy('element.position')
    .execute();
}

/** How an element is named outside of its cycle: "<cycle>/<code>". */
export const elementAddress = sql<string>`cycle.code || '/' || element.code`;

/** The ids of the elements at addresses, as the table `wanted`: cycle and code are looked up by their keys. */
export function elementsAt(addresses: readonly string[]): RawBuilder<unknown> {
  return sql`(
    select element.id from unnest(${[...addresses]}::text[]) as given (address)
    join cycle on starts_with(given.address, cycle.code || '/')
    join element on element.cycle_id = cycle.id and element.code = substr(given.address, length(cycle.code) + 2)
  ) as wanted`;
}

/** What elements say of themselves, by "<cycle>/<code>": the wording that links are confirmed against. */
export async function listElementTitles(
  db: Db,
  ids: readonly string[],
): Promise<Map<string, { title: Multilingual; description: Multilingual | null }>> {
  if (ids.length === 0) return new Map();
  type Row = { id: string; title: Multilingual; description: Multilingual | null };
  const { rows } = await sql<Row>`
    select ${elementAddress} as id, element.title, element.description
    from ${elementsAt(ids)} join element on element.id = wanted.id join cycle on cycle.id = element.cycle_id`.execute(
    db,
  );
  return new Map(rows.map((row) => [row.id, { title: row.title, description: row.description }]));
}
