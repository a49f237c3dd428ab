import type { Db } from '#db/database.ts';

export type CycleAllocation = {
  element: string;
  goal: string;
  amount: number;
  stated_percent: number | null;
};

/** The allocation of a cycle's resources, element by goal, in the resource unit of the cycle. */
export async function listAllocations(db: Db, cycleId: string): Promise<CycleAllocation[]> {
  return db
    .selectFrom('allocation')
    .innerJoin('element', 'element.id', 'allocation.element_id')
    .innerJoin('element as goal', 'goal.id', 'allocation.goal_id')
    .where('element.cycle_id', '=', cycleId)
    .select([
      'element.code as element',
      'goal.code as goal',
      'allocation.amount',
      'allocation.stated_percent',
    ])
    .orderBy('element.position')
    .orderBy('goal.position')
    .execute();
}

/** Totals as the adopted text states them. */
export async function listStatedTotals(
  db: Db,
  cycleId: string,
): Promise<{ kind: string; key: string; amount: number }[]> {
  return db
    .selectFrom('stated_total')
    .where('cycle_id', '=', cycleId)
    .select(['kind', 'key', 'amount'])
    .execute();
}
