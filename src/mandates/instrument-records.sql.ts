import { sql } from 'kysely';
import type { Db } from '#db/database.ts';
import type { InstrumentRow } from './instrument.sql.ts';

export type InstrumentRecord = InstrumentRow & { id: string; citedBy: string[] };

/** Instruments of the register with those that cite them, in parts: after a key, at most so many. */
export async function listInstrumentRecords(
  db: Db,
  only: {
    code?: string;
    body?: string | undefined;
    kind?: string | undefined;
    year?: number | undefined;
    cites?: string | undefined;
  },
  { after, limit }: { after: string | null; limit: number },
): Promise<InstrumentRecord[]> {
  const citedBy = sql<
    string[]
  >`coalesce((select jsonb_agg(citing.code order by citing.id) from instrument citing
    where citing.citations @> jsonb_build_array(instrument.code)), '[]'::jsonb)`;
  let query = db
    .selectFrom('instrument')
    .select(['id', 'code', 'body', 'kind', 'number', 'place', 'year', 'is_revision', 'title', 'words'])
    .select(['citations', 'source', citedBy.as('citedBy')]);
  if (only.code !== undefined) query = query.where('code', '=', only.code);
  if (only.body !== undefined) query = query.where('body', '=', only.body);
  if (only.kind !== undefined) query = query.where('kind', '=', only.kind);
  if (only.year !== undefined) query = query.where('year', '=', only.year);
  if (only.cites !== undefined)
    query = query.where(sql<boolean>`citations @> jsonb_build_array(${only.cites}::text)`);
  if (after !== null) query = query.where('id', '>', after);
  return query.orderBy('id').limit(limit).execute();
}
