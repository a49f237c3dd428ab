import { sql } from 'kysely';
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres';
import { v7 as newId } from 'uuid';
import type { Db } from '#db/database.ts';
import type { AskedQuestion } from '#db/json-columns.ts';
import type { Multilingual } from '#language/multilingual.ts';
import type { Answers, ReportState, SubjectKind } from './annual-report.ts';
import { asksUnit, latestDeadline } from './report-deadline.sql.ts';

/** The window of a report; `deadline_at` is the one that decides on this report, extensions included. */
export type ReportWindow = {
  id: string;
  code: string;
  cycle: string;
  cycle_id: string;
  year: number;
  time_zone: string;
  opens_at: Date;
  deadline_at: Date;
};

export type ReportDetail = {
  id: string | null;
  window: ReportWindow;
  unit: string;
  unitId: string;
  unitName: Multilingual;
  subjectKind: SubjectKind;
  subjectId: string;
  title: Multilingual;
  questions: AskedQuestion[];
  state: ReportState;
  version: number;
  answers: Answers;
  note: string | null;
  authorId: string | null;
  is_illustrative: boolean;
  updated_at: Date | null;
  submitted_at: Date | null;
  /** For whom a substitute wrote last. */
  onBehalfOf: Multilingual | null;
  /** The earlier report whose text was copied as a draft. */
  copied: { year: number; answers: Answers } | null;
};

/** One report with its window and questions, whether it was begun or not; null when nothing of the kind is to be reported. */
export async function findReport(
  db: Db,
  windowCode: string,
  unitCode: string,
  subjectKind: SubjectKind,
  subjectId: string,
): Promise<ReportDetail | null> {
  const row = await db
    .selectFrom('report_window')
    .innerJoin('cycle', 'cycle.id', 'report_window.cycle_id')
    .innerJoin('unit', (join) => join.on('unit.code', '=', unitCode))
    .leftJoin('annual_report', (join) =>
      join
        .onRef('annual_report.window_id', '=', 'report_window.id')
        .onRef('annual_report.unit_id', '=', 'unit.id')
        .on('annual_report.subject_kind', '=', subjectKind)
        .on('annual_report.subject_id', '=', subjectId),
    )
    .leftJoin('person as whom', 'whom.id', 'annual_report.on_behalf_of_id')
    .where('report_window.code', '=', windowCode)
    .where(asksUnit('report_window', sql.ref('unit.id')))
    .select([
      'report_window.id as windowId',
      'report_window.code',
      'cycle.code as cycle',
      'cycle_id',
      'report_window.year',
    ])
    .select(['time_zone', 'opens_at'])
    .select(
      latestDeadline('report_window', {
        unitId: sql.ref('unit.id'),
        kind: sql`${subjectKind}`,
        id: sql`${subjectId}`,
      }).as('deadline_at'),
    )
    .select(['unit.id as unitId', 'unit.name as unitName'])
    .select([
      'annual_report.id',
      'state',
      'version',
      'answers',
      'note',
      'author_id',
      'is_illustrative',
      'updated_at',
      'submitted_at',
    ])
    .select('whom.name as onBehalfOf')
    .select(subjectTitle(subjectKind, subjectId).as('title'))
    .select((eb) =>
      jsonObjectFrom(
        eb
          .selectFrom('annual_report as earlier')
          .innerJoin('report_window as before', 'before.id', 'earlier.window_id')
          .whereRef('earlier.id', '=', 'annual_report.copied_from_id')
          .select(['before.year', 'earlier.answers']),
      ).as('copied'),
    )
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('report_question')
          .whereRef('report_question.window_id', '=', 'report_window.id')
          .where('report_question.subject_kind', '=', subjectKind)
          .select(['report_question.code', 'label', 'hint', 'maximum', 'is_required as isRequired'])
          .orderBy('report_question.position'),
      ).as('questions'),
    )
    .executeTakeFirst();
  if (!row || !row.title) return null;
  const { windowId: id, code, cycle, cycle_id, year, time_zone, opens_at, deadline_at } = row;
  return {
    id: row.id,
    window: { id, code, cycle, cycle_id, year, time_zone, opens_at, deadline_at },
    unit: unitCode,
    unitId: row.unitId,
    unitName: row.unitName,
    subjectKind,
    subjectId,
    title: row.title,
    questions: row.questions as AskedQuestion[],
    state: (row.state as ReportState | null) ?? 'not-started',
    version: row.version ?? 0,
    answers: (row.answers as Answers | null) ?? {},
    note: row.note,
    authorId: row.author_id,
    is_illustrative: row.is_illustrative ?? false,
    updated_at: row.updated_at,
    submitted_at: row.submitted_at,
    onBehalfOf: row.onBehalfOf,
    copied: row.copied as ReportDetail['copied'],
  };
}

/** The title of what a report is about, null when the unit has nothing to report on it. */
function subjectTitle(subjectKind: SubjectKind, subjectId: string) {
  if (subjectKind === 'theme') {
    return sql<Multilingual | null>`(select t.title from theme t join theme_unit tu on tu.theme_id = t.id
      where t.code = ${subjectId} and tu.unit_id = unit.id)`;
  }
  return sql<Multilingual | null>`(select e.title from element e join level l on l.id = e.level_id and l.is_reported
    where e.cycle_id = report_window.cycle_id and starts_with(${subjectId}, cycle.code || '/')
      and e.code = substr(${subjectId}, length(cycle.code) + 2) and e.unit_id = unit.id)`;
}

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

/** Stores the text and state of a report that the transaction holds. */
export async function updateReport(
  trx: Db,
  id: string,
  change: {
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
  },
): Promise<void> {
  await trx
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
    .where('id', '=', id)
    .execute();
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
