import { z } from 'zod';
import { isLanguage, languages } from '#language/languages.ts';
import { addresses } from '#web/addresses.ts';
import { collection, listRoute } from '#web/api/collection.ts';
import { code, day, filter, year, yearFilter } from '#web/api/parts.ts';
import { type ApiRoute, type ApiVisit, apiRoute, json, notThere } from '#web/api/route.ts';
import { exampleText, text, textFor } from '#web/api/texts.ts';
import type { CouncilDocumentRow } from './council-document.sql.ts';
import { listDocumentRecords } from './document-records.sql.ts';

const document = z
  .strictObject({
    code,
    kind: z.string(),
    number: z.string(),
    cycle: code,
    year,
    session: text,
    agendaItem: z.string(),
    datedOn: day,
    originalLanguage: z.enum(languages),
    title: text,
    purpose: text,
    action: text,
    financialImplications: text,
    references: z.array(z.string()),
    files: z
      .array(z.strictObject({ language: z.enum(languages), page: z.string(), word: z.string() }))
      .meta({ description: 'The document in each language: its page, and the file for a word processor.' }),
  })
  .meta({
    id: 'CouncilDocument',
    example: {
      code: 'strategic-plan-report-2022',
      kind: 'strategic-plan-report',
      number: 'C23/35',
      cycle: '2020-2023',
      year: 2022,
      session: exampleText('Council 2023 – Geneva, 11-21 July 2023'),
      agendaItem: 'PL 1.1',
      datedOn: '2023-05-12',
      originalLanguage: 'en',
      title: exampleText('Report on the implementation of the strategic plan for 2022'),
      purpose: exampleText('This document presents the progress made in 2022.'),
      action: exampleText('The Council is invited to note this report.'),
      financialImplications: exampleText('None beyond the budget approved for the biennium.'),
      references: ['Resolution 71 (Rev. Dubai, 2018)'],
      files: [
        {
          language: 'en',
          page: '/en/documents/strategic-plan-report-2022',
          word: '/en/documents/strategic-plan-report-2022/en.docx',
        },
      ],
    },
  });

function documentOf(visit: ApiVisit, row: CouncilDocumentRow): z.input<typeof document> {
  return {
    code: row.code,
    kind: row.kind,
    number: row.number,
    cycle: row.cycle,
    year: row.year,
    session: textFor(visit, row.session),
    agendaItem: row.agenda_item,
    datedOn: row.dated_on,
    originalLanguage: isLanguage(row.original_language) ? row.original_language : 'en',
    title: textFor(visit, row.title),
    purpose: textFor(visit, row.purpose),
    action: textFor(visit, row.action),
    financialImplications: textFor(visit, row.financial_implications),
    references: row.citations,
    files: languages.map((language) => ({
      language,
      page: addresses.document(language, row.code),
      word: addresses.documentFile(language, row.code, language),
    })),
  };
}

const open = { group: 'documents', action: 'read-public' } as const;

export const documents = collection({
  ...open,
  name: 'documents',
  item: document,
  filters: { cycle: filter, year: yearFilter },
  list: async (visit, only, slice) =>
    (await listDocumentRecords(visit.db, only, slice)).map((row) => ({
      key: row.id,
      item: documentOf(visit, row),
    })),
});

export const routes: ApiRoute[] = [
  listRoute(documents),
  apiRoute({
    ...open,
    operation: 'read-document',
    method: 'GET',
    path: '/documents/:document',
    answer: document,
    example: { params: { document: 'strategic-plan-report-2022' } },
    handle: async (visit) => {
      const only = { code: visit.params.document ?? '' };
      const [row] = await listDocumentRecords(visit.db, only, { after: null, limit: 1 });
      return row ? json(documentOf(visit, row)) : notThere;
    },
  }),
];
