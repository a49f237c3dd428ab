import type { Db } from '#db/database.ts';
import type { CouncilDocumentRow } from './council-document.sql.ts';

/** Documents of the Council, in parts: after a key, at most so many. */
export async function listDocumentRecords(
  db: Db,
  only: { code?: string; cycle?: string | undefined; year?: number | undefined },
  { after, limit }: { after: string | null; limit: number },
): Promise<CouncilDocumentRow[]> {
  let query = db
    .selectFrom('council_document')
    .innerJoin('cycle', 'cycle.id', 'council_document.cycle_id')
    .select(['council_document.id', 'council_document.code', 'kind', 'cycle.code as cycle', 'cycle_id'])
    .select(['year', 'number', 'session', 'agenda_item', 'dated_on', 'original_language'])
    .select(['council_document.title', 'purpose', 'action', 'financial_implications', 'citations']);
  if (only.code !== undefined) query = query.where('council_document.code', '=', only.code);
  if (only.cycle !== undefined) query = query.where('cycle.code', '=', only.cycle);
  if (only.year !== undefined) query = query.where('year', '=', only.year);
  if (after !== null) query = query.where('council_document.id', '>', after);
  return query.orderBy('council_document.id').limit(limit).execute();
}
