import { sql } from 'kysely';
import { v7 as newId } from 'uuid';
import type { Db } from '#db/database.ts';
import type { Multilingual } from '#language/multilingual.ts';

/** The years of the plans that have no yearly report yet, the latest first: "<cycle>/<year>". */
export async function listFreeYears(
  db: Db,
): Promise<{ cycle: string; cycleId: string; year: number; first: number; last: number }[]> {
  const { rows } = await sql<{ cycle: string; cycleId: string; year: number; first: number; last: number }>`
    select cycle.code as cycle, cycle.id as "cycleId", reported.year, first_year as first, last_year as last
    from cycle cross join lateral generate_series(first_year, last_year) as reported (year)
    where not exists (
      select from council_document document
      where document.kind = 'strategic-plan-report' and document.year = reported.year)
    order by reported.year desc, cycle.code`.execute(db);
  return rows;
}

/** The sessions and meetings that a document can go to, the latest first. */
export async function listSessions(
  db: Db,
): Promise<{ id: string; code: string; title: Multilingual; starts_on: string | null }[]> {
  return db
    .selectFrom('event')
    .where('starts_on', 'is not', null)
    .select(['id', 'code', 'title', 'starts_on'])
    .orderBy('starts_on', 'desc')
    .limit(200)
    .execute();
}

export type NewDocument = {
  code: string;
  cycleId: string;
  year: number;
  number: string;
  agendaItem: string;
  date: string;
  language: string;
  session: { id: string; title: Multilingual };
  title: Multilingual;
  purpose: Multilingual;
  action: Multilingual;
  financial: Multilingual;
};

/** Stores a document with the session that it goes to; false when somebody else has stored it meanwhile. */
export async function insertDocument(trx: Db, document: NewDocument): Promise<boolean> {
  const id = newId();
  const stored = await trx
    .insertInto('council_document')
    .values({
      id,
      code: document.code,
      kind: 'strategic-plan-report',
      cycle_id: document.cycleId,
      year: document.year,
      number: document.number,
      session: JSON.stringify(document.session.title),
      agenda_item: document.agendaItem,
      dated_on: document.date,
      original_language: document.language,
      title: JSON.stringify(document.title),
      purpose: JSON.stringify(document.purpose),
      action: JSON.stringify(document.action),
      financial_implications: JSON.stringify(document.financial),
      citations: '[]',
    })
    .onConflict((conflict) => conflict.column('code').doNothing())
    .executeTakeFirst();
  if (stored.numInsertedOrUpdatedRows !== 1n) return false;
  await trx
    .insertInto('document_session')
    .values({ document_id: id, event_id: document.session.id })
    .execute();
  return true;
}
