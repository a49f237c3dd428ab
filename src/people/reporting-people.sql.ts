import type { Db } from '#db/database.ts';
import type { Language } from '#language/languages.ts';
import type { Visitor } from './access.ts';
import { rightsOfPerson } from './people.sql.ts';

/** Everybody active who writes yearly reports, or decides on them, with what they may do. */
export async function listReportingPeople(db: Db): Promise<Visitor[]> {
  const rows = await db
    .selectFrom('person')
    .where('deactivated_at', 'is', null)
    .where((build) =>
      build.or([
        build.exists(
          build
            .selectFrom('role_assignment')
            .whereRef('role_assignment.person_id', '=', 'person.id')
            .where('role', 'in', ['focal-point', 'planning-officer'])
            .select('role_assignment.id'),
        ),
        build.exists(
          build
            .selectFrom('substitution')
            .whereRef('substitution.substitute_id', '=', 'person.id')
            .where('state', '=', 'accepted')
            .select('substitution.id'),
        ),
      ]),
    )
    .select(['person.id', 'person.name', 'person.email', 'person.language'])
    .select(rightsOfPerson.as('assignments'))
    .orderBy('person.id')
    .execute();
  return rows.map((row) => ({ ...row, language: row.language as Language }));
}
