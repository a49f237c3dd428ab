import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Db } from '#db/database.ts';
import type { StatusRule } from '#db/json-columns.ts';
import type { Multilingual } from '#language/multilingual.ts';

export type LevelRow = {
  id: string;
  code: string;
  name: Multilingual;
  plural: Multilingual;
  position: number;
};

export type CycleRow = {
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
  status_rule: StatusRule | null;
  levels: LevelRow[];
};

/** All planning cycles with their levels in order, the latest first. */
export async function listCycles(db: Db): Promise<CycleRow[]> {
  return cyclesWithLevels(db).execute();
}

/** The same as a question to ask with others. */
export function cyclesWithLevels(db: Db) {
  return db
    .selectFrom('cycle')
    .select([
      'id',
      'code',
      'title',
      'first_year',
      'last_year',
      'status',
      'completeness',
      'adopted_by',
      'resource_unit',
      'source',
      'status_rule',
    ])
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('level')
          .whereRef('level.cycle_id', '=', 'cycle.id')
          .select(['level.id', 'level.code', 'level.name', 'level.plural', 'level.position'])
          .orderBy('level.position'),
      ).as('levels'),
    )
    .orderBy('first_year', 'desc');
}

/** One cycle by its code ("2020-2023"). */
export async function findCycle(db: Db, code: string): Promise<CycleRow | null> {
  return (await cyclesWithLevels(db).where('cycle.code', '=', code).executeTakeFirst()) ?? null;
}
