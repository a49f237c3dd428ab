import type { Db } from '#db/database.ts';
import type { Multilingual } from '#language/multilingual.ts';
import type { Outcome } from './edition.ts';

export type DutyRow = {
  code: string;
  instrument_code: string;
  clause: string;
  frequency: string;
  subject: Multilingual;
  document_kind: string;
  /** The edition that closed the duty of the year, and when; null while it is open. */
  closedBy: string | null;
  closed_on: string | null;
};

/** The duties that a kind of document answers, and whether those of a year are closed. */
export async function listDutiesOfYear(db: Db, documentKind: string, year: number): Promise<DutyRow[]> {
  return db
    .selectFrom('reporting_duty')
    .leftJoin('duty_closed', (join) =>
      join.onRef('duty_closed.duty_id', '=', 'reporting_duty.id').on('duty_closed.year', '=', year),
    )
    .leftJoin('edition', 'edition.id', 'duty_closed.closed_by')
    .where('document_kind', '=', documentKind)
    .select(['reporting_duty.code', 'instrument_code', 'clause', 'frequency', 'subject', 'document_kind'])
    .select(['edition.code as closedBy', 'closed_on'])
    .orderBy('reporting_duty.code')
    .execute();
}

/** Stores what the Council did with an edition; false when that was recorded before. */
export async function insertOutcome(
  trx: Db,
  editionId: string,
  what: {
    outcome: Outcome;
    conclusions: Multilingual | null;
    decidedOn: string;
    personId: string | null;
    now: Date;
  },
): Promise<boolean> {
  const row = await trx
    .insertInto('edition_outcome')
    .values({
      edition_id: editionId,
      outcome: what.outcome,
      conclusions: what.conclusions === null ? null : JSON.stringify(what.conclusions),
      decided_on: what.decidedOn,
      recorded_by: what.personId,
      recorded_at: what.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('edition_id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Closes the duties that a kind of document answers for a year, as far as they are open; answers their codes. */
export async function closeDuties(
  trx: Db,
  documentKind: string,
  closed: { year: number; editionId: string; on: string },
): Promise<string[]> {
  const duties = await trx
    .selectFrom('reporting_duty')
    .where('document_kind', '=', documentKind)
    .select(['id', 'code'])
    .orderBy('code')
    .execute();
  const codes: string[] = [];
  for (const { id, code } of duties) {
    const row = await trx
      .insertInto('duty_closed')
      .values({ duty_id: id, year: closed.year, closed_by: closed.editionId, closed_on: closed.on })
      .onConflict((conflict) => conflict.doNothing())
      .returning('duty_id')
      .executeTakeFirst();
    if (row) codes.push(code);
  }
  return codes;
}
