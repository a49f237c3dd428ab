import { z } from 'zod';
import { civilDateAt } from '#language/deadline.ts';
import { collection, listRoute } from '#web/api/collection.ts';
import { code, day, filter, source } from '#web/api/parts.ts';
import { type ApiRoute, type ApiVisit, apiRoute, json, notThere } from '#web/api/route.ts';
import { exampleText, optionalTextFor, text, textFor } from '#web/api/texts.ts';
import { listThemeRecords, type ThemeRecord } from './records.sql.ts';

const theme = z
  .strictObject({
    code,
    title: text,
    description: text.nullable(),
    isDerived: z
      .boolean()
      .meta({ description: 'Derived from the source documents, not taken from an official list.' }),
    qualifies: z.boolean(),
    units: z.array(code).meta({ description: 'The units that the theme concerns.' }),
    focalPoints: z.array(z.strictObject({ unit: code, name: text, startsOn: day, endsOn: day.nullable() })),
    source,
  })
  .meta({
    id: 'Theme',
    example: {
      code: 'coordination',
      title: exampleText('Coordination and cooperation among the three Sectors'),
      description: null,
      isDerived: true,
      qualifies: true,
      units: ['GS', 'BR', 'TSB', 'BDT'],
      focalPoints: [],
      source: null,
    },
  });

function themeOf(visit: ApiVisit, row: ThemeRecord): z.input<typeof theme> {
  return {
    code: row.code,
    title: textFor(visit, row.title),
    description: optionalTextFor(visit, row.description),
    isDerived: row.is_derived,
    qualifies: row.qualifies,
    units: row.units.map((unit) => unit.code),
    focalPoints: row.focalPoints.map((each) => ({
      unit: each.unit,
      name: textFor(visit, each.name),
      startsOn: each.starts_on,
      endsOn: each.ends_on,
    })),
    source: row.source,
  };
}

function today(visit: ApiVisit): string {
  return civilDateAt(visit.now, visit.organization.timeZone);
}

const open = { group: 'themes', action: 'read-public' } as const;

export const themes = collection({
  ...open,
  name: 'themes',
  item: theme,
  filters: { unit: filter },
  list: async (visit, only, slice) =>
    (await listThemeRecords(visit.db, { ...only, today: today(visit) }, slice)).map((row) => ({
      key: row.id,
      item: themeOf(visit, row),
    })),
});

export const routes: ApiRoute[] = [
  listRoute(themes),
  apiRoute({
    ...open,
    operation: 'read-theme',
    method: 'GET',
    path: '/themes/:theme',
    answer: theme,
    example: { params: { theme: 'coordination' } },
    handle: async (visit) => {
      const only = { code: visit.params.theme ?? '', today: today(visit) };
      const [row] = await listThemeRecords(visit.db, only, { after: null, limit: 1 });
      return row ? json(themeOf(visit, row)) : notThere;
    },
  }),
];
