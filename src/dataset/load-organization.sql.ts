import { v7 as newId } from 'uuid';
import type { Db } from '#db/database.ts';
import { emailKey } from '#people/session.ts';
import type { Dataset } from './dataset.ts';
import { type Ids, idOf, insertAll, json, type Row } from './insert-rows.sql.ts';
import type { LoadOptions } from './load-options.ts';

/** Stores the organization, its units, regions and members; answers the ids of the units. */
export async function loadOrganization(trx: Db, data: Dataset, { now }: LoadOptions): Promise<Ids> {
  const { organization } = data;
  await insertAll(trx, 'organization', [
    {
      id: newId(),
      code: organization.code,
      name: json(organization.name),
      time_zone: organization.timeZone,
      languages: json(organization.languages),
      is_example: organization.isExample,
      created_at: now,
    },
  ]);
  const units: Ids = new Map();
  const rows: Row<'unit'>[] = data.units.map((unit, position) => {
    const id = newId();
    units.set(unit.code, id);
    const parent = unit.parent === undefined ? null : idOf(units, unit.parent, 'unit');
    return {
      id,
      code: unit.code,
      name: json(unit.name),
      kind: unit.kind,
      parent_id: parent,
      position,
      source: unit.source ?? null,
    };
  });
  await insertAll(trx, 'unit', rows);
  await insertAll(
    trx,
    'region',
    data.regions.map((region) => ({ code: region.code, name: json(region.name) })),
  );
  const members: Row<'member'>[] = data.members.map((member) => ({
    id: newId(),
    code: member.code,
    name: json(member.name),
    category: member.category,
    region_code: member.region ?? null,
    contributory_units: member.contributoryUnits ?? null,
    source: member.source ?? null,
  }));
  await insertAll(trx, 'member', members);
  return units;
}

/** Stores accounts with their roles and scopes; answers the ids of the people by address. */
export async function loadAccounts(trx: Db, data: Dataset, units: Ids, options: LoadOptions): Promise<Ids> {
  const people: Ids = new Map();
  const members = new Map(
    (await trx.selectFrom('member').select(['id', 'code']).execute()).map((each) => [each.code, each.id]),
  );
  for (const account of data.accounts) {
    const id = newId();
    people.set(account.email, id);
    await insertAll(trx, 'person', [
      {
        id,
        email: account.email,
        email_key: emailKey(account.email),
        name: json(account.name),
        language: account.language,
        password_hash: options.passwordHash,
        is_example: data.organization.isExample,
        is_offered: account.isOffered,
        created_at: options.now,
      },
    ]);
    const { scope } = account;
    const assignment = newId();
    await insertAll(trx, 'role_assignment', [
      {
        id: assignment,
        person_id: id,
        role: account.role,
        unit_id: scope?.unit === undefined ? null : idOf(units, scope.unit, 'unit'),
        member_id: scope?.member === undefined ? null : idOf(members, scope.member, 'member'),
      },
    ]);
    const narrow = (kind: string, things: string[] = []) =>
      things.map((thing) => ({ assignment_id: assignment, kind, thing }));
    await insertAll(trx, 'role_scope', [
      ...narrow('theme', scope?.themes),
      ...narrow('element', scope?.elements),
    ]);
  }
  return people;
}

/** Stores the instruments. */
export async function loadInstruments(trx: Db, data: Dataset): Promise<void> {
  const rows: Row<'instrument'>[] = data.instruments.map((each) => ({
    id: newId(),
    code: each.code,
    body: each.body,
    kind: each.kind,
    number: each.number,
    place: each.place,
    year: each.year,
    is_revision: each.isRevision,
    title: json(each.title),
    words: each.words ?? null,
    citations: json(each.citations),
    source: each.source ?? null,
  }));
  await insertAll(trx, 'instrument', rows);
}
