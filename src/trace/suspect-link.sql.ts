import type { Db } from '#db/database.ts';
import type { Multilingual } from '#language/multilingual.ts';
import type { Link, Wording } from './link.ts';
import type { Thing } from './relations.ts';

/** A link with the wording that was confirmed (null: it was not kept then) and since when it waits to be looked at. */
export type TracedLink = Link & {
  confirmedWording: Wording | null;
  confirmedByName: Multilingual | null;
  suspectSince: Date | null;
};

/** The links that wait to be looked at, the longest waiting first, one page of them. */
export async function listSuspectLinks(
  db: Db,
  page: { offset: number; limit: number },
): Promise<TracedLink[]> {
  const rows = await traced(db)
    .where('suspect_since', 'is not', null)
    .orderBy('suspect_since')
    .orderBy('link.id')
    .offset(page.offset)
    .limit(page.limit)
    .execute();
  return rows.map(tracedOf);
}

/** How many links wait to be looked at. */
export async function countSuspectLinks(db: Db): Promise<number> {
  const row = await db
    .selectFrom('link')
    .where('suspect_since', 'is not', null)
    .select((build) => build.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return Number(row.n);
}

export async function findTracedLink(db: Db, id: string): Promise<TracedLink | null> {
  const row = await traced(db).where('link.id', '=', id).executeTakeFirst();
  return row ? tracedOf(row) : null;
}

/** Links that point to a thing, or all of them, with what decides their state. */
export async function listBases(db: Db, to?: Thing): Promise<TracedLink[]> {
  let query = traced(db);
  if (to) query = query.where('to_kind', '=', to.kind).where('to_id', '=', to.id);
  return (await query.orderBy('link.id').execute()).map(tracedOf);
}

/** Marks links as waiting since `now`; those that wait already keep their day. */
export async function markSuspect(trx: Db, ids: readonly string[], now: Date): Promise<void> {
  if (ids.length === 0) return;
  await trx
    .updateTable('link')
    .set({ suspect_since: now })
    .where('id', 'in', ids)
    .where('suspect_since', 'is', null)
    .execute();
}

/** Takes the mark from links whose text is again what was confirmed. */
export async function clearSuspect(trx: Db, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await trx.updateTable('link').set({ suspect_since: null }).where('id', 'in', ids).execute();
}

/** Keeps the wording of links that were confirmed before wordings were kept: it is what their basis says. */
export async function keepWording(trx: Db, id: string, wording: Wording): Promise<void> {
  await trx
    .updateTable('link')
    .set({ wording: JSON.stringify(wording) })
    .where('id', '=', id)
    .where('wording', 'is', null)
    .execute();
}

function traced(db: Db) {
  return db
    .selectFrom('link')
    .leftJoin('person', 'person.id', 'link.confirmed_by')
    .selectAll('link')
    .select('person.name as confirmed_by_name');
}

type TracedRow = Awaited<ReturnType<ReturnType<typeof traced>['execute']>>[number];

function tracedOf(row: TracedRow): TracedLink {
  return {
    id: row.id,
    from: { kind: row.from_kind, id: row.from_id },
    relation: row.relation,
    to: { kind: row.to_kind, id: row.to_id },
    basis: row.basis,
    confirmedBy: row.confirmed_by,
    confirmedAt: row.confirmed_at,
    confirmedWording: row.wording,
    confirmedByName: row.confirmed_by_name,
    suspectSince: row.suspect_since,
  };
}
