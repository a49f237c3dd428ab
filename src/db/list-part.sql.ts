import { type SelectQueryBuilder, sql } from 'kysely';
import type { Db } from './database.ts';
import type { Schema } from './schema.ts';

/** A page of a long list: `page` from 1, `size` rows. */
export type PageWanted = { page: number; size: number };

/** The rows of a page, how many stand before them, and how many the whole list has. */
export type ListPart<Row> = { rows: Row[]; before: number; all: number };

/**
 * One page of what a query answers, in its order, counted in the same statement; a page after the last one is the last
 * one. Rows come as JSON: moments and big numbers in them are texts and numbers.
 */
export async function listPart<Row>(
  db: Db,
  query: SelectQueryBuilder<Schema, never, Row>,
  { page, size }: PageWanted,
): Promise<ListPart<Row>> {
  const before = (page - 1) * size;
  const { rows } = await sql<ListPart<Row>>`
    select whole.n as all, whole.before,
      (select coalesce(json_agg(part), '[]') from ${query.limit(size).offset(sql<number>`whole.before`)} part) as rows
    from (
      select count(*) as n, least(${before}::bigint, greatest(0, (count(*) - 1) / ${size}::bigint * ${size}::bigint)) as before
      from ${query} listed
    ) whole`.execute(db);
  return rows[0] ?? { rows: [], before: 0, all: 0 };
}
