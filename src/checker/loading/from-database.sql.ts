import { type RawBuilder, sql } from 'kysely';
import type { Db } from '#db/database.ts';
import { buildGraph, type Graph } from '../graph.ts';
import { type GraphData, type GraphKind, graphKinds } from '../graph-data.ts';
import type { Waiver } from '../waiver.ts';
import { graphParts } from './graph-parts.sql.ts';

/** The graph of the organization in the database; null when the database holds no organization. One query. */
export async function loadGraph(db: Db): Promise<Graph | null> {
  const data = await loadGraphData(db);
  return data && buildGraph(data);
}

/** The same as plain data, as it came from the database. */
export async function loadGraphData(db: Db): Promise<GraphData | null> {
  const lists = graphKinds.map((kind) => sql`${listOf(graphParts[kind].query)} as ${sql.ref(kind)}`);
  const { rows } = await sql<GraphData>`
    select organization.languages, organization.time_zone as "timeZone", ${sql.join(lists)}
    from organization limit 1`.execute(db);
  return rows[0] ?? null;
}

/** Things of some kinds whose handle is one of `ids` (see graph-parts.sql.ts): what an action may have changed. One query. */
export async function loadGraphPart(
  db: Db,
  ids: ReadonlyMap<GraphKind, ReadonlySet<string>>,
): Promise<Partial<GraphData>> {
  const lists = [...ids].map(([kind, wanted]) => {
    const { query, handle } = graphParts[kind];
    const some = sql`select * from (${query}) part where ${handle} = any(${[...wanted]})`;
    return sql`${listOf(some)} as ${sql.ref(kind)}`;
  });
  if (lists.length === 0) return {};
  const { rows } = await sql<Partial<GraphData>>`select ${sql.join(lists)}`.execute(db);
  return rows[0] ?? {};
}

/** The rows of a query as one JSON list; a member that is null is left out of its row. */
function listOf(query: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(select coalesce(json_strip_nulls(json_agg(rows)), '[]') from (${query}) rows)`;
}

/** The waivers that nobody has withdrawn, expired ones included: an expired one is history, and silences nothing. */
export async function listWaivers(db: Db): Promise<Waiver[]> {
  const rows = await db
    .selectFrom('waiver')
    .where('withdrawn_at', 'is', null)
    .select(['rule', 'place_kind', 'place_id', 'reason', 'expires_on', 'created_by'])
    .orderBy('expires_on')
    .execute();
  return rows.map((row) => ({
    rule: row.rule,
    at: { kind: row.place_kind, id: row.place_id },
    reason: row.reason,
    expiresOn: row.expires_on,
    by: row.created_by,
  }));
}
