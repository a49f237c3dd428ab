import type { Db } from '#db/database.ts';
import type { Multilingual } from '#language/multilingual.ts';
import type { FigureAddress } from './figure-address.ts';

export type FigureNotice = { title: Multilingual } & FigureAddress;

/** What a notice about a figure says of it. */
export async function findFigureNotice(trx: Db, figureId: string): Promise<FigureNotice | null> {
  const row = await trx
    .selectFrom('figure')
    .innerJoin('indicator', 'indicator.id', 'figure.indicator_id')
    .innerJoin('element', 'element.id', 'indicator.element_id')
    .innerJoin('cycle', 'cycle.id', 'element.cycle_id')
    .where('figure.id', '=', figureId)
    .select(['indicator.title', 'indicator.code as indicator', 'cycle.code as cycle'])
    .select(['figure.year', 'figure.part'])
    .executeTakeFirst();
  return row ?? null;
}

/** Planning officers in office who entered no version of the figure themselves. */
export async function listValidatorsToTell(
  trx: Db,
  { figureId, today }: { figureId: string; today: string },
): Promise<string[]> {
  const authors = trx
    .selectFrom('observation')
    .where('figure_id', '=', figureId)
    .where('entered_by', 'is not', null)
    .select('entered_by');
  const rows = await trx
    .selectFrom('person')
    .innerJoin('role_assignment', 'role_assignment.person_id', 'person.id')
    .where('role_assignment.role', '=', 'planning-officer')
    .where((eb) => eb.or([eb('starts_on', 'is', null), eb('starts_on', '<=', today)]))
    .where((eb) => eb.or([eb('ends_on', 'is', null), eb('ends_on', '>=', today)]))
    .where('person.deactivated_at', 'is', null)
    .where('person.id', 'not in', authors)
    .select('person.id')
    .distinct()
    .execute();
  return rows.map((each) => each.id);
}

/** Who entered a version. */
export async function listAuthorsToTell(
  trx: Db,
  { figureId, version }: { figureId: string; version: number },
): Promise<string[]> {
  const rows = await trx
    .selectFrom('observation')
    .innerJoin('person', 'person.id', 'observation.entered_by')
    .where('figure_id', '=', figureId)
    .where('version', '=', version)
    .where('person.deactivated_at', 'is', null)
    .select('person.id')
    .execute();
  return rows.map((each) => each.id);
}
