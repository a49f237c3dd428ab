import { z } from 'zod';
import { collection, listRoute } from '#web/api/collection.ts';
import { code, filter, source, year, yearFilter } from '#web/api/parts.ts';
import { type ApiRoute, type ApiVisit, apiRoute, json, notThere } from '#web/api/route.ts';
import { exampleText, text, textFor } from '#web/api/texts.ts';
import { citationOf } from './instrument-name.ts';
import { type InstrumentRecord, listInstrumentRecords } from './instrument-records.sql.ts';

const instrument = z
  .strictObject({
    code,
    body: code,
    kind: z.string(),
    number: z.string(),
    place: z.string(),
    year,
    isRevision: z.boolean(),
    citedAs: z.string().meta({ description: 'How the instrument is cited in the language of the answer.' }),
    title: text,
    words: z.int().nullable(),
    cites: z.array(code).meta({ description: 'What its text cites, whether or not the register holds it.' }),
    citedBy: z.array(code),
    source,
  })
  .meta({
    id: 'Instrument',
    example: {
      code: 'PP-RES-71-2018',
      body: 'PP',
      kind: 'resolution',
      number: '71',
      place: 'Dubai',
      year: 2018,
      isRevision: true,
      citedAs: 'Resolution 71 (Rev. Dubai, 2018)',
      title: exampleText('Strategic plan for the Union for 2020-2023'),
      words: null,
      cites: ['PP-DEC-5-2018'],
      citedBy: ['PP-RES-191-2018'],
      source: null,
    },
  });

function instrumentOf(visit: ApiVisit, row: InstrumentRecord): z.input<typeof instrument> {
  const { code, body, kind, number, place, year, is_revision: isRevision, words, citedBy, source } = row;
  const names = { citedAs: citationOf(visit.language, row), title: textFor(visit, row.title) };
  return {
    code,
    body,
    kind,
    number,
    place,
    year,
    isRevision,
    ...names,
    words,
    cites: row.citations,
    citedBy,
    source,
  };
}

const open = { group: 'instruments', action: 'read-public' } as const;

export const instruments = collection({
  ...open,
  name: 'instruments',
  item: instrument,
  filters: { body: filter, kind: filter, year: yearFilter, cites: filter },
  list: async (visit, only, slice) =>
    (await listInstrumentRecords(visit.db, only, slice)).map((row) => ({
      key: row.id,
      item: instrumentOf(visit, row),
    })),
});

export const routes: ApiRoute[] = [
  listRoute(instruments),
  apiRoute({
    ...open,
    operation: 'read-instrument',
    method: 'GET',
    path: '/instruments/:instrument',
    answer: instrument,
    example: { params: { instrument: 'PP-RES-71-2018' } },
    handle: async (visit) => {
      const only = { code: visit.params.instrument ?? '' };
      const [row] = await listInstrumentRecords(visit.db, only, { after: null, limit: 1 });
      return row ? json(instrumentOf(visit, row)) : notThere;
    },
  }),
];
