import { z } from 'zod';
import { languages } from '#language/languages.ts';
import { collection, listRoute } from '#web/api/collection.ts';
import { code, filter, source } from '#web/api/parts.ts';
import { type ApiRoute, type ApiVisit, apiRoute, json, notThere } from '#web/api/route.ts';
import { exampleText, text, textFor } from '#web/api/texts.ts';
import {
  findOrganizationRecord,
  listMemberRecords,
  listRegionRecords,
  listUnitRecords,
  type MemberRecord,
  type UnitRecord,
} from './records.sql.ts';

const organization = z
  .strictObject({
    code,
    name: text,
    timeZone: z.string().meta({ description: 'The IANA zone in which deadlines are announced.' }),
    languages: z.array(z.enum(languages)),
    isExample: z.boolean(),
  })
  .meta({
    id: 'Organization',
    example: {
      code: 'ITU',
      name: exampleText('International Telecommunication Union'),
      timeZone: 'Europe/Zurich',
      languages: [...languages],
      isExample: true,
    },
  });

const unit = z.strictObject({ code, name: text, kind: z.string(), parent: code.nullable(), source }).meta({
  id: 'Unit',
  example: {
    code: 'BR',
    name: exampleText('Radiocommunication Bureau'),
    kind: 'bureau',
    parent: 'ITU-R',
    source: null,
  },
});

const member = z
  .strictObject({
    code,
    name: text,
    category: z.string(),
    region: code.nullable(),
    contributoryUnits: z.number().nullable(),
    source,
  })
  .meta({
    id: 'Member',
    example: {
      code: 'CHE',
      name: exampleText('Switzerland'),
      category: 'member-state',
      region: 'EUR',
      contributoryUnits: null,
      source: null,
    },
  });

const region = z
  .strictObject({ code, name: text })
  .meta({ id: 'Region', example: { code: 'EUR', name: exampleText('Europe') } });

function unitOf(visit: ApiVisit, row: UnitRecord): z.input<typeof unit> {
  const { code, kind, parent, source } = row;
  return { code, name: textFor(visit, row.name), kind, parent, source };
}

function memberOf(visit: ApiVisit, row: MemberRecord): z.input<typeof member> {
  const { code, category, region, contributory_units: contributoryUnits, source } = row;
  return { code, name: textFor(visit, row.name), category, region, contributoryUnits, source };
}

const one = { after: null, limit: 1 };
const open = { group: 'organization', action: 'read-public' } as const;

export const units = collection({
  ...open,
  name: 'units',
  item: unit,
  filters: { kind: filter },
  list: async (visit, only, slice) =>
    (await listUnitRecords(visit.db, only, slice)).map((row) => ({ key: row.id, item: unitOf(visit, row) })),
});

export const members = collection({
  ...open,
  name: 'members',
  item: member,
  filters: { category: filter, region: filter },
  list: async (visit, only, slice) =>
    (await listMemberRecords(visit.db, only, slice)).map((row) => ({
      key: row.id,
      item: memberOf(visit, row),
    })),
});

export const regions = collection({
  ...open,
  name: 'regions',
  item: region,
  filters: {},
  isKeyedByCode: true,
  list: async (visit, _only, slice) =>
    (await listRegionRecords(visit.db, slice)).map((row) => ({
      key: row.code,
      item: { code: row.code, name: textFor(visit, row.name) },
    })),
});

export const routes: ApiRoute[] = [
  apiRoute({
    ...open,
    operation: 'read-organization',
    method: 'GET',
    path: '/organization',
    answer: organization,
    handle: async (visit) => {
      const row = await findOrganizationRecord(visit.db);
      if (!row) return notThere;
      return json({
        code: row.code,
        name: textFor(visit, row.name),
        timeZone: row.time_zone,
        languages: row.languages as (typeof languages)[number][],
        isExample: row.is_example,
      });
    },
  }),
  listRoute(units),
  apiRoute({
    ...open,
    operation: 'read-unit',
    method: 'GET',
    path: '/units/:unit',
    answer: unit,
    example: { params: { unit: 'BR' } },
    handle: async (visit) => {
      const [row] = await listUnitRecords(visit.db, { code: visit.params.unit ?? '' }, one);
      return row ? json(unitOf(visit, row)) : notThere;
    },
  }),
  listRoute(members),
  apiRoute({
    ...open,
    operation: 'read-member',
    method: 'GET',
    path: '/members/:member',
    answer: member,
    example: { params: { member: 'CHE' } },
    handle: async (visit) => {
      const [row] = await listMemberRecords(visit.db, { code: visit.params.member ?? '' }, one);
      return row ? json(memberOf(visit, row)) : notThere;
    },
  }),
  listRoute(regions),
];
