import { v7 as newId } from 'uuid';
import type { Db } from '#db/database.ts';
import { basisOf, type Link, type Wording } from './link.ts';
import { relationBetween, type Thing } from './relations.ts';

/** A link to make or to confirm: `wording` is what the thing it points to says at this moment. */
export type NewLink = {
  from: Thing;
  relation: string;
  to: Thing;
  wording: Wording;
  confirmedBy: string | null;
  now: Date;
};

/** Makes a link, or confirms it again when it is there; false when the two kinds may not be tied so. */
export async function putLink(trx: Db, link: NewLink): Promise<boolean> {
  if (!relationBetween(link.from.kind, link.relation, link.to.kind)) return false;
  const confirmation = {
    basis: basisOf(link.wording),
    wording: JSON.stringify(link.wording),
    suspect_since: null,
    confirmed_by: link.confirmedBy,
    confirmed_at: link.now,
  };
  await trx
    .insertInto('link')
    .values({
      id: newId(),
      from_kind: link.from.kind,
      from_id: link.from.id,
      relation: link.relation,
      to_kind: link.to.kind,
      to_id: link.to.id,
      ...confirmation,
    })
    .onConflict((conflict) =>
      conflict.columns(['from_kind', 'from_id', 'relation', 'to_kind', 'to_id']).doUpdateSet(confirmation),
    )
    .execute();
  return true;
}

/** Takes a link away; false when there is none. */
export async function removeLink(trx: Db, id: string): Promise<boolean> {
  const { numDeletedRows } = await trx.deleteFrom('link').where('id', '=', id).executeTakeFirst();
  return numDeletedRows === 1n;
}

/**
 * Confirms a link against what the thing says now, when it is still in the state that the person saw (`seenBasis`);
 * false when somebody else was quicker.
 */
export async function confirmLink(
  trx: Db,
  link: { id: string; seenBasis: string; wording: Wording; confirmedBy: string; now: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('link')
    .set({
      basis: basisOf(link.wording),
      wording: JSON.stringify(link.wording),
      suspect_since: null,
      confirmed_by: link.confirmedBy,
      confirmed_at: link.now,
    })
    .where('id', '=', link.id)
    .where('basis', '=', link.seenBasis)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function findLink(db: Db, id: string): Promise<Link | null> {
  const row = await links(db).where('id', '=', id).executeTakeFirst();
  return row ? linkOf(row) : null;
}

/** The links that start at a thing, or at several of one kind. */
export function listLinksFrom(
  db: Db,
  kind: string,
  ids: string | readonly string[],
  relation?: string,
): Promise<Link[]> {
  return listLinksAt(db, 'from', kind, ids, relation);
}

/** The links that point to a thing, or to several of one kind. */
export function listLinksTo(
  db: Db,
  kind: string,
  ids: string | readonly string[],
  relation?: string,
): Promise<Link[]> {
  return listLinksAt(db, 'to', kind, ids, relation);
}

async function listLinksAt(
  db: Db,
  end: 'from' | 'to',
  kind: string,
  ids: string | readonly string[],
  relation: string | undefined,
): Promise<Link[]> {
  const wanted = typeof ids === 'string' ? [ids] : ids;
  if (wanted.length === 0) return [];
  const other = end === 'from' ? 'to' : 'from';
  let query = links(db).where(`${end}_kind`, '=', kind).where(`${end}_id`, 'in', wanted);
  if (relation) query = query.where('relation', '=', relation);
  return (await query.orderBy(`${other}_kind`).orderBy(`${other}_id`).execute()).map(linkOf);
}

/** All links, or those of one relation, for a look at the whole graph. */
export async function listLinks(
  db: Db,
  only: { fromKind?: string; relation?: string; toKind?: string } = {},
): Promise<Link[]> {
  let query = links(db);
  if (only.fromKind) query = query.where('from_kind', '=', only.fromKind);
  if (only.relation) query = query.where('relation', '=', only.relation);
  if (only.toKind) query = query.where('to_kind', '=', only.toKind);
  return (await query.orderBy('from_kind').orderBy('from_id').orderBy('to_id').execute()).map(linkOf);
}

function links(db: Db) {
  return db.selectFrom('link').selectAll();
}

type LinkRow = Awaited<ReturnType<ReturnType<typeof links>['execute']>>[number];

function linkOf(row: LinkRow): Link {
  return {
    id: row.id,
    from: { kind: row.from_kind, id: row.from_id },
    relation: row.relation,
    to: { kind: row.to_kind, id: row.to_id },
    basis: row.basis,
    confirmedBy: row.confirmed_by,
    confirmedAt: row.confirmed_at,
  };
}
