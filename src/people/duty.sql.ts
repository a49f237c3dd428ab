import { sql } from 'kysely';
import { v7 as newId } from 'uuid';
import type { Db } from '#db/database.ts';
import type { Multilingual } from '#language/multilingual.ts';
import { type Duty, noElement } from './duty.ts';
import { organizationToday } from './substitution.sql.ts';

const openDuties = sql<Duty & { personId: string }>`
  select 'role ' || a.id as id, a.role as kind, a.person_id as "personId", u.code as unit, null as theme,
    a.starts_on as "startsOn", a.ends_on as "endsOn", 0 as part, coalesce(u.position, 0) as position
  from role_assignment a left join unit u on u.id = a.unit_id
  where a.role in ('focal-point', 'planning-officer') and (a.ends_on is null or a.ends_on >= ${organizationToday})
  union all
  select 'mandate ' || f.id, 'mandate', f.person_id, u.code, t.code, f.starts_on, f.ends_on, 1, t.position
  from focal_point f join theme t on t.id = f.theme_id join unit u on u.id = f.unit_id
  where f.ends_on is null or f.ends_on >= ${organizationToday}`;

/** The duties of a person that have not ended. */
export async function listDuties(db: Db, personId: string): Promise<Duty[]> {
  const { rows } = await sql<Duty>`
    select id, kind, unit, theme, "startsOn", "endsOn" from (${openDuties}) duty
    where "personId" = ${personId} order by part, position, id`.execute(db);
  return rows;
}

export type DutyHolder = { id: string; name: Multilingual; duties: number };

/** Everybody active who has duties, with how many. */
export async function listDutyHolders(db: Db): Promise<DutyHolder[]> {
  const { rows } = await sql<DutyHolder>`
    select person.id, person.name, count(*)::int as duties
    from (${openDuties}) duty join person on person.id = duty."personId"
    where person.deactivated_at is null
    group by person.id, person.name, person.email_key order by person.email_key`.execute(db);
  return rows;
}

export type Candidate = { id: string; name: Multilingual };

/** Everybody active: a successor can be anybody. */
export async function listCandidates(db: Db): Promise<Candidate[]> {
  return db
    .selectFrom('person')
    .where('deactivated_at', 'is', null)
    .select(['id', 'name'])
    .orderBy('email_key')
    .execute();
}

/** Holds people until the transaction ends; answers who of them is active. */
export async function lockActivePeople(trx: Db, ids: readonly string[]): Promise<Set<string>> {
  const rows = await trx
    .selectFrom('person')
    .where('id', 'in', ids)
    .select(['id', 'deactivated_at'])
    .orderBy('id')
    .forUpdate()
    .execute();
  return new Set(rows.filter((each) => each.deactivated_at === null).map((each) => each.id));
}

/** How many other people are planning officers today. */
export async function countOtherOfficers(trx: Db, personId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(distinct person.id)::int as n
    from role_assignment a join person on person.id = a.person_id
    where a.role = 'planning-officer' and person.id <> ${personId} and person.deactivated_at is null
      and (a.starts_on is null or a.starts_on <= ${organizationToday})
      and (a.ends_on is null or a.ends_on >= ${organizationToday})`.execute(trx);
  return rows[0]?.n ?? 0;
}

/** Ends a duty with the day before today. */
export async function endDuty(trx: Db, duty: Duty): Promise<void> {
  const [table, id = ''] = duty.id.split(' ');
  const name = table === 'mandate' ? 'focal_point' : 'role_assignment';
  await sql`update ${sql.table(name)} set ends_on = ${organizationToday} - 1 where id = ${id}`.execute(trx);
}

/** Gives a duty to somebody from today on, until the day on which it would have ended. */
export async function passDuty(trx: Db, duty: Duty, to: string): Promise<void> {
  const [table, id = ''] = duty.id.split(' ');
  const fresh = newId();
  const start = (column: string) => sql`greatest(${sql.ref(column)}, ${organizationToday})`;
  if (table === 'mandate') {
    await sql`insert into focal_point (id, theme_id, unit_id, person_id, starts_on, ends_on)
      select ${fresh}::uuid, theme_id, unit_id, ${to}::uuid, ${start('starts_on')}, ends_on from focal_point where id = ${id}`.execute(
      trx,
    );
    await giveRoleFor(trx, id, to);
    return;
  }
  await sql`insert into role_assignment (id, person_id, role, unit_id, member_id, starts_on, ends_on)
    select ${fresh}::uuid, ${to}::uuid, role, unit_id, member_id, ${start('starts_on')}, ends_on from role_assignment where id = ${id}`.execute(
    trx,
  );
  await sql`insert into role_scope (assignment_id, kind, thing)
    select ${fresh}::uuid, kind, thing from role_scope where assignment_id = ${id}`.execute(trx);
}

/** A focal point of a theme has to be able to write on it: who has no role in the unit that covers it gets one for it. */
async function giveRoleFor(trx: Db, mandateId: string, personId: string): Promise<void> {
  const role = newId();
  const { numAffectedRows } = await sql`
    insert into role_assignment (id, person_id, role, unit_id, starts_on, ends_on)
    select ${role}::uuid, ${personId}::uuid, 'focal-point', f.unit_id, greatest(f.starts_on, ${organizationToday}), f.ends_on
    from focal_point f join theme t on t.id = f.theme_id
    where f.id = ${mandateId} and not exists (
      select from role_assignment a
      where a.person_id = ${personId} and a.role = 'focal-point' and a.unit_id = f.unit_id
        and (a.ends_on is null or (a.ends_on >= f.ends_on and a.ends_on >= ${organizationToday}))
        and (not exists (select from role_scope s where s.assignment_id = a.id and s.kind = 'theme')
          or exists (select from role_scope s where s.assignment_id = a.id and s.kind = 'theme' and s.thing = t.code)))`.execute(
    trx,
  );
  if (numAffectedRows !== 1n) return;
  await sql`insert into role_scope (assignment_id, kind, thing)
    select ${role}::uuid, 'theme', t.code from focal_point f join theme t on t.id = f.theme_id where f.id = ${mandateId}
    union all select ${role}::uuid, 'element', ${noElement}`.execute(trx);
}

/** Ends what a person stands in for and who stands in for them. */
export async function endSubstitutionsOf(trx: Db, personId: string, now: Date): Promise<void> {
  await trx
    .updateTable('substitution')
    .set({ state: 'withdrawn', answered_at: now })
    .where('state', 'in', ['offered', 'accepted'])
    .where('ends_on', '>=', organizationToday)
    .where((build) => build.or([build('person_id', '=', personId), build('substitute_id', '=', personId)]))
    .execute();
}

/** Titles of themes by code, for the names of duties. */
export async function listDutyThemes(db: Db): Promise<Map<string, Multilingual>> {
  const rows = await db.selectFrom('theme').select(['code', 'title']).execute();
  return new Map(rows.map((row) => [row.code, row.title]));
}
