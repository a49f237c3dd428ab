import type { Db } from '#db/database.ts';
import type { ElementWording } from './element-wording.ts';

export type WordedElement = ElementWording & { id: string; cycle: string; code: string };

/** The wording of an element as it stands; with `isHeld`, nobody changes it until the transaction ends. */
export async function findElementWording(
  db: Db,
  cycle: string,
  code: string,
  isHeld = false,
): Promise<WordedElement | null> {
  const query = db
    .selectFrom('element')
    .innerJoin('cycle', 'cycle.id', 'element.cycle_id')
    .where('cycle.code', '=', cycle)
    .where('element.code', '=', code)
    .select(['element.id', 'cycle.code as cycle', 'element.code', 'element.title', 'element.description']);
  return (await (isHeld ? query.forUpdate('element') : query).executeTakeFirst()) ?? null;
}

export async function storeElementWording(trx: Db, id: string, wording: ElementWording): Promise<void> {
  await trx
    .updateTable('element')
    .set({
      title: JSON.stringify(wording.title),
      description: wording.description === null ? null : JSON.stringify(wording.description),
    })
    .where('id', '=', id)
    .execute();
}
