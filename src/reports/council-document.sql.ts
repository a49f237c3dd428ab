import type { Db } from '#db/database.ts';
import type { Multilingual } from '#language/multilingual.ts';

export type CouncilDocumentRow = {
  id: string;
  code: string;
  kind: string;
  cycle: string;
  cycle_id: string;
  year: number;
  number: string;
  session: Multilingual;
  agenda_item: string;
  dated_on: string;
  original_language: string;
  title: Multilingual;
  purpose: Multilingual;
  action: Multilingual;
  financial_implications: Multilingual;
  citations: string[];
};

function documents(db: Db) {
  return db
    .selectFrom('council_document')
    .innerJoin('cycle', 'cycle.id', 'council_document.cycle_id')
    .select([
      'council_document.id',
      'council_document.code',
      'kind',
      'cycle.code as cycle',
      'cycle_id',
      'year',
      'number',
    ])
    .select([
      'session',
      'agenda_item',
      'dated_on',
      'original_language',
      'council_document.title',
      'purpose',
      'action',
    ])
    .select(['financial_implications', 'citations']);
}

/** Documents of the Council, the latest first. */
export async function listCouncilDocuments(db: Db): Promise<CouncilDocumentRow[]> {
  return documents(db).orderBy('dated_on', 'desc').execute();
}

/** Numbers and titles of the latest documents. */
export function latestCouncilDocuments(db: Db, limit: number) {
  return db
    .selectFrom('council_document')
    .select(['code', 'number', 'title'])
    .orderBy('dated_on', 'desc')
    .limit(limit);
}

/** The report on a cycle's plan for a year. */
export async function findStrategicPlanReport(
  db: Db,
  cycle: string,
  year: number,
): Promise<CouncilDocumentRow | null> {
  const row = await documents(db)
    .where('kind', '=', 'strategic-plan-report')
    .where('cycle.code', '=', cycle)
    .where('year', '=', year)
    .executeTakeFirst();
  return row ?? null;
}

export type LabelRow = {
  code: string;
  language: string;
  text: string;
  provenance: string;
  is_verified: boolean;
};

/** Labels of Council documents with the provenance of each string. */
export async function listLabels(db: Db): Promise<LabelRow[]> {
  return db.selectFrom('document_label').selectAll().orderBy('code').orderBy('language').execute();
}
