import { v7 as newId } from 'uuid';
import type { Db } from '#db/database.ts';
import type { AskedQuestion } from '#db/json-columns.ts';
import type { Answers, ReportState, SubjectKind } from './annual-report.ts';
import type { ReportDetail } from './report-detail.sql.ts';

/** Holds the row of a report until the transaction ends, so that two people's changes follow one another. */
export async function lockReport(
  trx: Db,
  id: string,
): Promise<{ state: ReportState; version: number; answers: Answers } | null> {
  const row = await trx
    .selectFrom('annual_report')
    .where('id', '=', id)
    .select(['state', 'version', 'answers'])
    .forUpdate()
    .executeTakeFirst();
  return row ? { ...row, state: row.state as ReportState } : null;
}

export type StoredReport = {
  windowId: string;
  unitId: string;
  subjectKind: SubjectKind;
  subjectId: string;
  state: ReportState;
  version: number;
  answers: Answers;
  authorId: string;
  onBehalfOfId: string | null;
  copiedFromId?: string;
  now: Date;
};

/** Begins a report; null when somebody else began it a moment earlier. */
export async function insertReport(trx: Db, report: StoredReport): Promise<string | null> {
  const row = await trx
    .insertInto('annual_report')
    .values({
      id: newId(),
      window_id: report.windowId,
      unit_id: report.unitId,
      subject_kind: report.subjectKind,
      subject_id: report.subjectId,
      state: report.state,
      version: report.version,
      answers: JSON.stringify(report.answers),
      author_id: report.authorId,
      on_behalf_of_id: report.onBehalfOfId,
      copied_from_id: report.copiedFromId ?? null,
      is_illustrative: false,
      updated_at: report.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

export type ReportChange = {
  state: ReportState;
  version: number;
  answers?: Answers;
  note?: string | null;
  authorId?: string;
  onBehalfOfId?: string | null;
  copiedFromId?: string;
  submittedAt?: Date;
  decidedAt?: Date;
  isIllustrative?: boolean;
  now: Date;
};

/** Stores the text and state of a report that the transaction holds. */
export async function updateReport(trx: Db, id: string, change: ReportChange): Promise<void> {
  await updateOfReport(trx, id, change).execute();
}

/** The same, for a report that nobody has changed since the version before: a part of a statement, which returns its id. */
export function updateOfSeenReport(db: Db, id: string, change: ReportChange) {
  return updateOfReport(db, id, change)
    .where('version', '=', change.version - 1)
    .where('state', '=', change.state)
    .returning('id');
}

function updateOfReport(db: Db, id: string, change: ReportChange) {
  return db
    .updateTable('annual_report')
    .set({
      state: change.state,
      version: change.version,
      updated_at: change.now,
      ...(change.answers && { answers: JSON.stringify(change.answers) }),
      ...(change.note !== undefined && { note: change.note }),
      ...(change.authorId && { author_id: change.authorId }),
      ...(change.onBehalfOfId !== undefined && { on_behalf_of_id: change.onBehalfOfId }),
      ...(change.copiedFromId && { copied_from_id: change.copiedFromId }),
      ...(change.submittedAt && { submitted_at: change.submittedAt }),
      ...(change.decidedAt && { decided_at: change.decidedAt }),
      ...(change.isIllustrative !== undefined && { is_illustrative: change.isIllustrative }),
    })
    .where('id', '=', id);
}

export type EarlierReport = { id: string; year: number; answers: Answers };

/** The accepted report of the same unit on the same subject of an earlier year, the latest; null when there is none. */
export async function findEarlierReport(
  db: Db,
  report: Pick<ReportDetail, 'unitId' | 'subjectKind' | 'subjectId'> & { window: { year: number } },
): Promise<EarlierReport | null> {
  const row = await db
    .selectFrom('annual_report')
    .innerJoin('report_window', 'report_window.id', 'annual_report.window_id')
    .where('unit_id', '=', report.unitId)
    .where('subject_kind', '=', report.subjectKind)
    .where('subject_id', '=', report.subjectId)
    .where('annual_report.state', '=', 'accepted')
    .where('report_window.year', '<', report.window.year)
    .select(['annual_report.id', 'report_window.year', 'answers'])
    .orderBy('report_window.year', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

export type ReportOnSubject = {
  year: number;
  unit: string;
  questions: AskedQuestion[];
  answers: Answers;
  is_illustrative: boolean;
};

/** Accepted reports on one subject, the latest year first, with the questions as they were asked; a question to ask with others. */
export function acceptedReportsOn(db: Db, subjectKind: SubjectKind, subjectId: string) {
  return db
    .selectFrom('annual_report')
    .innerJoin('report_window', 'report_window.id', 'annual_report.window_id')
    .innerJoin('unit', 'unit.id', 'annual_report.unit_id')
    .innerJoin('annual_report_submission as submission', 'submission.report_id', 'annual_report.id')
    .where('subject_kind', '=', subjectKind)
    .where('subject_id', '=', subjectId)
    .where('annual_report.state', '=', 'accepted')
    .distinctOn('report_window.year')
    .select([
      'report_window.year',
      'unit.code as unit',
      'submission.questions',
      'submission.answers',
      'annual_report.is_illustrative',
    ])
    .orderBy('report_window.year', 'desc')
    .orderBy('submission.submitted_at', 'desc')
    .limit(10);
}
