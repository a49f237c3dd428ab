import { sql } from 'kysely';
import { v7 as newId } from 'uuid';
import type { Db } from '#db/database.ts';
import type { Multilingual } from '#language/multilingual.ts';
import type { Assignment } from './access.ts';
import type { Substitution, SubstitutionState } from './substitution.ts';

/** The day that the calendar of the organization shows. */
export const organizationToday = sql<string>`coalesce((clock_timestamp() at time zone (select time_zone from organization limit 1))::date, current_date)`;

/**
 * What `person` may do as a substitute today: the roles, as they are today, of the focal points for whom they stand in,
 * narrowed to what the substitution names. It ends with its last day, with the role it rests on, and when the substitute
 * leaves the unit.
 */
export const substitutedAssignments = sql<Assignment[]>`coalesce((
  select jsonb_agg(jsonb_build_object(
    'role', a.role, 'unit', u.code, 'member', null,
    'themes', coalesce((select jsonb_agg(n.thing) from role_scope n where n.assignment_id = a.id and n.kind = 'theme'), '[]'),
    'elements', coalesce((select jsonb_agg(n.thing) from role_scope n where n.assignment_id = a.id and n.kind = 'element'), '[]'),
    'substitutes', jsonb_build_object('id', whom.id, 'name', whom.name, 'only',
      case when s.subject_kind is not null then jsonb_build_object('kind', s.subject_kind, 'id', s.subject_id) end)))
  from substitution s
  join person whom on whom.id = s.person_id and whom.deactivated_at is null
  join role_assignment a on a.person_id = s.person_id and a.unit_id = s.unit_id and a.role = 'focal-point'
    and (a.starts_on is null or a.starts_on <= ${organizationToday}) and (a.ends_on is null or a.ends_on >= ${organizationToday})
  join unit u on u.id = s.unit_id
  where s.substitute_id = person.id and s.state = 'accepted'
    and s.starts_on <= ${organizationToday} and ${organizationToday} <= s.ends_on
    and exists (
      select from role_assignment own where own.person_id = person.id and own.unit_id = s.unit_id
        and (own.starts_on is null or own.starts_on <= ${organizationToday}) and (own.ends_on is null or own.ends_on >= ${organizationToday}))
), '[]'::jsonb)`;

export type SubstitutionRow = {
  id: string;
  person_id: string;
  substitute_id: string;
  person: Multilingual;
  substitute: Multilingual;
  unit: string;
  subject_kind: string | null;
  subject_id: string | null;
  starts_on: string;
  ends_on: string;
  state: SubstitutionState;
};

/** The substitutions in which a person has a part, the latest first; those that are over for more than a year are left out. */
export async function listSubstitutionsOf(db: Db, personId: string): Promise<SubstitutionRow[]> {
  const rows = await substitutions(db)
    .where((build) =>
      build.or([
        build('substitution.person_id', '=', personId),
        build('substitution.substitute_id', '=', personId),
      ]),
    )
    .where('substitution.ends_on', '>=', sql<string>`${organizationToday} - 365`)
    .orderBy('substitution.starts_on', 'desc')
    .limit(50)
    .execute();
  return rows.map((row) => ({ ...row, state: row.state as SubstitutionState }));
}

/** One substitution, held until the transaction ends. */
export async function lockSubstitution(trx: Db, id: string): Promise<SubstitutionRow | null> {
  const row = await substitutions(trx)
    .where('substitution.id', '=', id)
    .forUpdate('substitution')
    .executeTakeFirst();
  return row ? { ...row, state: row.state as SubstitutionState } : null;
}

function substitutions(db: Db) {
  return db
    .selectFrom('substitution')
    .innerJoin('person as whom', 'whom.id', 'substitution.person_id')
    .innerJoin('person as who', 'who.id', 'substitution.substitute_id')
    .innerJoin('unit', 'unit.id', 'substitution.unit_id')
    .select(['substitution.id', 'substitution.person_id', 'substitution.substitute_id'])
    .select(['whom.name as person', 'who.name as substitute', 'unit.code as unit'])
    .select(['subject_kind', 'subject_id', 'substitution.starts_on', 'substitution.ends_on', 'state']);
}

/** Stores an offered substitution; answers its id. */
export async function insertSubstitution(
  trx: Db,
  personId: string,
  offer: Substitution,
  now: Date,
): Promise<string> {
  const unit = await trx
    .selectFrom('unit')
    .where('code', '=', offer.unit)
    .select('id')
    .executeTakeFirstOrThrow();
  const id = newId();
  await trx
    .insertInto('substitution')
    .values({
      id,
      person_id: personId,
      substitute_id: offer.substituteId,
      unit_id: unit.id,
      subject_kind: offer.only?.kind ?? null,
      subject_id: offer.only?.id ?? null,
      starts_on: offer.from,
      ends_on: offer.until,
      state: 'offered',
      offered_at: now,
    })
    .execute();
  return id;
}

/** Notes the answer to a substitution, or its end before its last day. */
export async function setSubstitutionState(
  trx: Db,
  id: string,
  state: SubstitutionState,
  now: Date,
): Promise<void> {
  await trx.updateTable('substitution').set({ state, answered_at: now }).where('id', '=', id).execute();
}

export type Colleague = { id: string; name: Multilingual; unit: string };

/** Who can stand in for a person: active people with a role in one of these units, themselves left out. */
export async function listColleagues(
  db: Db,
  personId: string,
  units: readonly string[],
): Promise<Colleague[]> {
  if (units.length === 0) return [];
  return db
    .selectFrom('role_assignment')
    .innerJoin('person', 'person.id', 'role_assignment.person_id')
    .innerJoin('unit', 'unit.id', 'role_assignment.unit_id')
    .where('unit.code', 'in', units)
    .where('person.id', '<>', personId)
    .where('person.deactivated_at', 'is', null)
    .where((build) => build.or([build('starts_on', 'is', null), build('starts_on', '<=', organizationToday)]))
    .where((build) => build.or([build('ends_on', 'is', null), build('ends_on', '>=', organizationToday)]))
    .select(['person.id', 'person.name', 'unit.code as unit'])
    .distinctOn(['unit.code', 'person.email_key'])
    .orderBy('unit.code')
    .orderBy('person.email_key')
    .limit(200)
    .execute();
}
