import type { Db } from '#db/database.ts';
import { type Link, type LinkState, linkState, type Wording } from './link.ts';

export type LinkRecord = Omit<Link, 'basis' | 'confirmedBy'> & { basis: string };

/**
 * Links between things that everybody may see, in parts: after a key, at most so many. What a report is tied to is told
 * with the report, to who may read it.
 */
export async function listPublicLinks(
  db: Db,
  only: {
    fromKind?: string | undefined;
    from?: string | undefined;
    relation?: string | undefined;
    toKind?: string | undefined;
    to?: string | undefined;
  },
  { after, limit }: { after: string | null; limit: number },
): Promise<LinkRecord[]> {
  let query = db
    .selectFrom('link')
    .where('from_kind', 'in', publicKinds)
    .where('to_kind', 'in', publicKinds)
    .select(['id', 'from_kind', 'from_id', 'relation', 'to_kind', 'to_id', 'basis', 'confirmed_at']);
  if (only.fromKind !== undefined) query = query.where('from_kind', '=', only.fromKind);
  if (only.from !== undefined) query = query.where('from_id', '=', only.from);
  if (only.relation !== undefined) query = query.where('relation', '=', only.relation);
  if (only.toKind !== undefined) query = query.where('to_kind', '=', only.toKind);
  if (only.to !== undefined) query = query.where('to_id', '=', only.to);
  if (after !== null) query = query.where('id', '>', after);
  const rows = await query.orderBy('id').limit(limit).execute();
  return rows.map((row) => ({
    id: row.id,
    from: { kind: row.from_kind, id: row.from_id },
    relation: row.relation,
    to: { kind: row.to_kind, id: row.to_id },
    basis: row.basis,
    confirmedAt: row.confirmed_at,
  }));
}

/** Kinds of things that everybody may see; a new kind is shown only once somebody names it here. */
export const publicKinds = ['theme', 'element', 'instrument', 'cycle', 'council-document'];

/** How a link stands, when the kind of thing it points to tells its wording; null when it does not. */
export function publicLinkState(
  link: LinkRecord,
  wordings: ReadonlyMap<string, ReadonlyMap<string, Wording>>,
): LinkState | null {
  const known = wordings.get(link.to.kind);
  return known ? linkState(link, known.get(link.to.id) ?? null) : null;
}
