import { z } from 'zod';
import { listInstrumentsByCode } from '#mandates/instrument.sql.ts';
import { listElementTitles } from '#plan/element.sql.ts';
import { collection, listRoute } from '#web/api/collection.ts';
import { filter, instant } from '#web/api/parts.ts';
import type { ApiRoute, ApiVisit } from '#web/api/route.ts';
import { type LinkRecord, listPublicLinks, publicLinkState } from './link-records.sql.ts';

const thing = z.strictObject({ kind: z.string(), id: z.string() }).meta({ id: 'Thing' });

const link = z
  .strictObject({
    from: thing,
    relation: z.string(),
    to: thing,
    state: z.enum(['confirmed', 'suspect', 'lost']).nullable().meta({
      description:
        'suspect: what the link points to says something else than when a person confirmed it; lost: it is gone.',
    }),
    confirmedAt: instant,
  })
  .meta({
    id: 'Link',
    example: {
      from: { kind: 'theme', id: 'coordination' },
      relation: 'rests-on',
      to: { kind: 'instrument', id: 'PP-RES-191-2018' },
      state: 'confirmed',
      confirmedAt: '2026-11-24T09:00:00.000Z',
    },
  });

async function wordingsOf(visit: ApiVisit, links: readonly LinkRecord[]) {
  const ids = (kind: string) => links.filter((each) => each.to.kind === kind).map((each) => each.to.id);
  const [instruments, elements] = await Promise.all([
    listInstrumentsByCode(visit.db, ids('instrument')),
    listElementTitles(visit.db, ids('element')),
  ]);
  return new Map<string, ReadonlyMap<string, NonNullable<ReturnType<typeof elements.get>>>>([
    [
      'instrument',
      new Map([...instruments].map(([code, { title }]) => [code, { title, description: null }])),
    ],
    ['element', elements],
  ]);
}

export const links = collection({
  name: 'links',
  group: 'instruments',
  action: 'read-public',
  item: link,
  filters: { fromKind: filter, from: filter, relation: filter, toKind: filter, to: filter },
  list: async (visit, only, slice) => {
    const rows = await listPublicLinks(visit.db, only, slice);
    const wordings = await wordingsOf(visit, rows);
    return rows.map((row) => {
      const { id, from, relation, to, confirmedAt } = row;
      const state = publicLinkState(row, wordings);
      return { key: id, item: { from, relation, to, state, confirmedAt: confirmedAt.toISOString() } };
    });
  },
});

export const routes: ApiRoute[] = [listRoute(links)];
