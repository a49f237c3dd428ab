import { sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import { v7 as newId } from 'uuid';
import type { Db } from '#db/database.ts';
import type { AskedQuestion } from '#db/json-columns.ts';
import type { Multilingual } from '#language/multilingual.ts';
import type { Answers, ReportState, SubjectKind } from './annual-report.ts';

export type WindowRow = {
  id: string;
  code: string;
  cycle: string;
  cycle_id: string;
  year: number;
  time_zone: string;
  opens_local: string;
  opens_at: Date;
  deadline_local: string;
  deadline_at: Date;
};

/** Windows of the yearly reporting, the latest deadline first. */
export async function listWindows(db: Db): Promise<WindowRow[]> {
  return db
    .selectFrom('report_window')
    .innerJoin('cycle', 'cycle.id', 'report_window.cycle_id')
    .select([
      'report_window.id',
      'report_window.code',
      'cycle.code as cycle',
      'cycle_id',
      'year',
      'time_zone',
    ])
    .select(['opens_local', 'opens_at', 'deadline_local', 'deadline_at'])
    .orderBy('deadline_at', 'desc')
    .execute();
}

export type ReportSubject = {
  window: string;
  deadline_at: Date;
  deadline_local: string;
  time_zone: string;
  unit: string;
  subjectKind: SubjectKind;
  subjectId: string;
  title: Multilingual;
  state: ReportState;
  updated_at: Date | null;
  note: string | null;
  is_illustrative: boolean | null;
};

/**
 * Everything that is to be reported in a window: each element of a reported level by its unit, each theme by every unit
 * it concerns; with the state of the report, 'not-started' when there is none.
 */
export async function listReportSubjects(db: Db, windowId: string): Promise<ReportSubject[]> {
  const { rows } = await sql<ReportSubject>`
    with subject as (
      select u.id as unit_id, u.code as unit, u.position as unit_position, 'element' as kind, c.code || '/' || e.code as id, e.title, e.position
      from report_window w
      join cycle c on c.id = w.cycle_id
      join element e on e.cycle_id = c.id
      join level l on l.id = e.level_id and l.is_reported
      join unit u on u.id = e.unit_id
      where w.id = ${windowId}
      union all
      select u.id, u.code, u.position, 'theme', t.code, t.title, t.position
      from theme t join theme_unit tu on tu.theme_id = t.id join unit u on u.id = tu.unit_id
    )
    select w.code as window, w.deadline_at, w.deadline_local, w.time_zone, s.unit, s.kind as "subjectKind", s.id as "subjectId",
           s.title, coalesce(r.state, 'not-started') as state, r.updated_at, r.note, r.is_illustrative
    from subject s
    join report_window w on w.id = ${windowId}
    left join annual_report r on r.window_id = w.id and r.unit_id = s.unit_id and r.subject_kind = s.kind and r.subject_id = s.id
    order by s.unit_position, s.kind, s.position`.execute(db);
  return rows;
}

export type ReportDetail = {
  id: string | null;
  window: WindowRow;
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
    .where('report_window.code', '=', windowCode)
    .select([
      'report_window.id as windowId',
      'report_window.code',
      'cycle.code as cycle',
      'cycle_id',
      'report_window.year',
    ])
    .select(['time_zone', 'opens_local', 'opens_at', 'deadline_local', 'deadline_at'])
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
    .select(subjectTitle(subjectKind, subjectId).as('title'))
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
  const {
    windowId,
    code,
    cycle,
    cycle_id,
    year,
    time_zone,
    opens_local,
    opens_at,
    deadline_local,
    deadline_at,
  } = row;
  return {
    id: row.id,
    window: {
      id: windowId,
      code,
      cycle,
      cycle_id,
      year,
      time_zone,
      opens_local,
      opens_at,
      deadline_local,
      deadline_at,
    },
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
  };
}

/** The title of what a report is about, null when the unit has nothing to report on it. */
function subjectTitle(subjectKind: SubjectKind, subjectId: string) {
  if (subjectKind === 'theme') {
    return sql<Multilingual | null>`(select t.title from theme t join theme_unit tu on tu.theme_id = t.id
      where t.code = ${subjectId} and tu.unit_id = unit.id)`;
  }
  return sql<Multilingual | null>`(select e.title from element e join level l on l.id = e.level_id and l.is_reported
    where e.cycle_id = report_window.cycle_id and cycle.code || '/' || e.code = ${subjectId} and e.unit_id = unit.id)`;
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
      ...(change.submittedAt && { submitted_at: change.submittedAt }),
      ...(change.decidedAt && { decided_at: change.decidedAt }),
      ...(change.isIllustrative !== undefined && { is_illustrative: change.isIllustrative }),
    })
    .where('id', '=', id)
    .execute();
}

/**
 * Stores a submission with the questions as they were asked, if the database's clock says that the window is open at
 * this instant (cut-off exclusive). 'doubled': this very form was stored before.
 */
export async function insertSubmission(
  trx: Db,
  submission: {
    windowId: string;
    reportId: string;
    version: number;
    idempotencyKey: string;
    questions: readonly AskedQuestion[];
    answers: Answers;
    submittedBy: string;
  },
): Promise<{ at: Date } | 'closed' | 'doubled'> {
  const { rows } = await sql<{ submitted_at: Date }>`
    insert into annual_report_submission (id, report_id, version, idempotency_key, questions, answers, submitted_by, submitted_at)
    select ${newId()}::uuid, ${submission.reportId}::uuid, ${submission.version}::integer, ${submission.idempotencyKey}::text,
           ${JSON.stringify(submission.questions)}::jsonb, ${JSON.stringify(submission.answers)}::jsonb,
           ${submission.submittedBy}::uuid, clock_timestamp()
    from report_window w
    where w.id = ${submission.windowId} and w.opens_at <= clock_timestamp() and clock_timestamp() < w.deadline_at
    on conflict (idempotency_key) do nothing
    returning submitted_at`.execute(trx);
  const stored = rows[0];
  if (stored) return { at: stored.submitted_at };
  return (await submissionExists(trx, submission.idempotencyKey)) ? 'doubled' : 'closed';
}

/** Whether a form with this key was stored before. */
export async function submissionExists(db: Db, idempotencyKey: string): Promise<boolean> {
  const row = await db
    .selectFrom('annual_report_submission')
    .where('idempotency_key', '=', idempotencyKey)
    .select('id')
    .executeTakeFirst();
  return row !== undefined;
}

export type SubmissionRow = {
  version: number;
  questions: AskedQuestion[];
  answers: Answers;
  submitted_at: Date;
  submitter: Multilingual;
};

/** What was submitted for a report, the latest first, with the questions as they were asked. */
export async function listSubmissions(db: Db, reportId: string): Promise<SubmissionRow[]> {
  return db
    .selectFrom('annual_report_submission')
    .innerJoin('person', 'person.id', 'annual_report_submission.submitted_by')
    .where('report_id', '=', reportId)
    .select(['version', 'questions', 'answers', 'submitted_at', 'person.name as submitter'])
    .orderBy('submitted_at', 'desc')
    .limit(20)
    .execute();
}

export type AcceptedReport = {
  unit: string;
  subjectKind: SubjectKind;
  subjectId: string;
  answers: Answers;
  is_illustrative: boolean;
};

/** Accepted reports of a cycle and year: what the Council document is made from. */
export async function listAcceptedReports(db: Db, cycleId: string, year: number): Promise<AcceptedReport[]> {
  const rows = await db
    .selectFrom('annual_report')
    .innerJoin('report_window', 'report_window.id', 'annual_report.window_id')
    .innerJoin('unit', 'unit.id', 'annual_report.unit_id')
    .where('report_window.cycle_id', '=', cycleId)
    .where('report_window.year', '=', year)
    .where('annual_report.state', '=', 'accepted')
    .select(['unit.code as unit', 'subject_kind', 'subject_id', 'answers', 'is_illustrative'])
    .orderBy('subject_id')
    .execute();
  return rows.map(({ subject_kind, subject_id, ...row }) => ({
    ...row,
    subjectKind: subject_kind as SubjectKind,
    subjectId: subject_id,
  }));
}
