import type { InsertObject } from 'kysely';
import type { Db } from '#db/database.ts';
import type { Schema } from '#db/schema.ts';

/** Ids of rows by the institution's codes. */
export type Ids = Map<string, string>;
export type Row<Table extends keyof Schema> = InsertObject<Schema, Table>;

/** A value as a jsonb column takes it. */
export function json(value: unknown): string {
  return JSON.stringify(value);
}

export function optionalJson(value: unknown): string | null {
  return value === undefined ? null : JSON.stringify(value);
}

/** The id of a code; reading the folder has resolved all codes, so one that is unknown here is a bug. */
export function idOf(ids: Ids, code: string, kind: string): string {
  const id = ids.get(code);
  if (!id) throw new Error(`The data names a ${kind} "${code}" that it does not hold.`);
  return id;
}

/** Inserts rows in portions that stay below the limit of parameters of one statement. */
export async function insertAll<Table extends keyof Schema>(
  trx: Db,
  table: Table,
  rows: Row<Table>[],
): Promise<void> {
  const size = 400;
  for (let at = 0; at < rows.length; at += size) {
    await trx
      .insertInto(table)
      .values(rows.slice(at, at + size))
      .execute();
  }
}
