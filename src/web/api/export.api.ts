import { z } from 'zod';
import type { AnyCollection } from './collection.ts';
import { byteStream, csvOf, exportable, jsonOf, zipStream } from './export.ts';
import { type ApiRoute, type ApiVisit, apiRoute, notThere } from './route.ts';

const query = z.strictObject({
  bom: z.enum(['yes', 'no']).default('no').meta({
    description: 'Whether csv files begin with the mark by which spreadsheets know UTF-8.',
  }),
});

const open = { group: 'export', action: 'read-public' } as const;

/** The export of a list of collections: each as csv and JSON, and all of them as a zip. */
export function exportRoutes(collections: readonly AnyCollection[]): ApiRoute[] {
  const find = (visit: ApiVisit, name: string) =>
    exportable(visit, collections).find((each) => each.name === name);
  return [
    apiRoute({
      ...open,
      operation: 'export-everything',
      method: 'GET',
      path: '/export/everything.zip',
      query,
      answer: { file: 'application/zip' },
      handle: async (visit, { query: { bom } }) => ({
        kind: 'file',
        type: 'application/zip',
        name: 'everything.zip',
        body: zipStream(visit, exportable(visit, collections), bom === 'yes'),
        isPrivate: true,
      }),
    }),
    apiRoute({
      ...open,
      operation: 'export-file',
      method: 'GET',
      path: '/export/:file',
      query,
      answer: { file: 'text/csv' },
      example: { params: { file: 'elements.csv' } },
      handle: async (visit, { query: { bom } }) => {
        const [, name = '', ending] = /^([a-z-]+)\.(csv|json)$/.exec(visit.params.file ?? '') ?? [];
        const collection = find(visit, name);
        if (!collection) return notThere;
        const isCsv = ending === 'csv';
        return {
          kind: 'file',
          type: isCsv ? 'text/csv; charset=utf-8; header=present' : 'application/json',
          name: `${name}.${ending}`,
          body: byteStream(isCsv ? csvOf(visit, collection, bom === 'yes') : jsonOf(visit, collection)),
          isPrivate: true,
        };
      },
    }),
  ];
}
