import { v7 as newId } from 'uuid';
import type { Db } from '#db/database.ts';
import type { Multilingual } from '#language/multilingual.ts';
import type { Setup } from './setup-form.ts';

/** A schema holds one organization: two that are set up at the same moment meet at this key, and the second gives way. */
const onlyId = '00000000-0000-7000-8000-000000000001';

/** Stores the organization of a new schema; false when there is one. */
export async function insertFirstOrganization(trx: Db, setup: Setup, now: Date): Promise<boolean> {
  const there = await trx.selectFrom('organization').select('id').limit(1).executeTakeFirst();
  if (there) return false;
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('organization')
    .values({
      id: onlyId,
      code: setup.code,
      name: JSON.stringify(setup.name),
      time_zone: setup.timeZone,
      languages: JSON.stringify(setup.languages),
      is_example: false,
      created_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export async function insertUnits(
  trx: Db,
  units: readonly { code: string; name: Multilingual }[],
): Promise<void> {
  const rows = units.map(({ code, name }, position) => ({
    id: newId(),
    code,
    name: JSON.stringify(name),
    kind: 'unit',
    position,
  }));
  await trx.insertInto('unit').values(rows).execute();
}
