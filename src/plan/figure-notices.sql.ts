import type { Db } from '#db/database.ts';
import type { Multilingual } from '#language/multilingual.ts';

export type FigureNotice = { title: Multilingual; year: number };

type Told = { personId: string; email: string; language: string };

/** What a notice about a figure says of it. */
export async function findFigureNotice(trx: Db, figureId: string): Promise<FigureNotice | null> {
  const row = await trx
    .selectFrom('figure')
    .innerJoin('indicator', 'indicator.id', 'figure.indicator_id')
    .where('figure.id', '=', figureId)
    .select(['indicator.title', 'figure.year'])
    .executeTakeFirst();
  return row ?? null;
}

/** Planning officers in office who entered no version of the figure themselves. */
export function listValidatorsToTell(
  trx: Db,
  { figureId, today }: { figureId: string; today: string },
): Promise<Told[]> {
  const authors = trx
    .selectFrom('observation')
    .where('figure_id', '=', figureId)
    .where('entered_by', 'is not', null)
    .select('entered_by');
  return trx
    .selectFrom('person')
    .innerJoin('role_assignment', 'role_assignment.person_id', 'person.id')
    .where('role_assignment.role', '=', 'planning-officer')
    .where((eb) => eb.or([eb('starts_on', 'is', null), eb('starts_on', '<=', today)]))
    .where((eb) => eb.or([eb('ends_on', 'is', null), eb('ends_on', '>=', today)]))
    .where('person.deactivated_at', 'is', null)
    .where('person.id', 'not in', authors)
    .select(['person.id as personId', 'person.email', 'person.language'])
    .distinct()
    .execute();
}

/** Who entered a version. */
export function listAuthorsToTell(
  trx: Db,
  { figureId, version }: { figureId: string; version: number },
): Promise<Told[]> {
  return trx
    .selectFrom('observation')
    .innerJoin('person', 'person.id', 'observation.entered_by')
    .where('figure_id', '=', figureId)
    .where('version', '=', version)
    .where('person.deactivated_at', 'is', null)
    .select(['person.id as personId', 'person.email', 'person.language'])
    .execute();
}
