import { sql } from 'kysely';
import { v7 as newId } from 'uuid';
import type { Db } from '#db/database.ts';
import type { AskedQuestion } from '#db/json-columns.ts';
import type { Multilingual } from '#language/multilingual.ts';
import type { Answers } from './annual-report.ts';
import { latestDeadline } from './report-deadline.sql.ts';

const deadlineOfReport = latestDeadline('w', {
  unitId: sql`r.unit_id`,
  kind: sql`r.subject_kind`,
  id: sql`r.subject_id`,
});

/**
 * Stores a submission with the questions as they were asked, if the database's clock says that the window is open at
 * this instant, extensions included (cut-off exclusive). A key that is taken is a mistake of the caller.
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
    onBehalfOf: string | null;
  },
): Promise<{ at: Date } | 'closed'> {
  const { rows } = await sql<{ submitted_at: Date }>`
    insert into annual_report_submission (id, report_id, version, idempotency_key, questions, answers, submitted_by,
      on_behalf_of_id, submitted_at)
    select ${newId()}::uuid, ${submission.reportId}::uuid, ${submission.version}::integer, ${submission.idempotencyKey}::text,
           ${JSON.stringify(submission.questions)}::jsonb, ${JSON.stringify(submission.answers)}::jsonb,
           ${submission.submittedBy}::uuid, ${submission.onBehalfOf}::uuid, clock_timestamp()
    from report_window w
    join annual_report r on r.window_id = w.id
    where w.id = ${submission.windowId} and r.id = ${submission.reportId}
      and w.opens_at <= clock_timestamp() and clock_timestamp() < ${deadlineOfReport}
    returning submitted_at`.execute(trx);
  const stored = rows[0];
  return stored ? { at: stored.submitted_at } : 'closed';
}

/** The answers of the submission with a key; null when there is none. */
export async function findSubmittedAnswers(db: Db, idempotencyKey: string): Promise<Answers | null> {
  const row = await db
    .selectFrom('annual_report_submission')
    .where('idempotency_key', '=', idempotencyKey)
    .select('answers')
    .executeTakeFirst();
  return row?.answers ?? null;
}

/** Whether a person submitted a report, now or before it was sent back, themselves or by a substitute. */
export async function hasSubmitted(db: Db, reportId: string, personId: string): Promise<boolean> {
  const row = await db
    .selectFrom('annual_report_submission')
    .where('report_id', '=', reportId)
    .where((build) =>
      build.or([build('submitted_by', '=', personId), build('on_behalf_of_id', '=', personId)]),
    )
    .select('id')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export type SubmissionRow = {
  version: number;
  questions: AskedQuestion[];
  answers: Answers;
  submitted_at: Date;
  submitter: Multilingual;
  /** For whom a substitute submitted. */
  onBehalfOf: Multilingual | null;
};

/** What was submitted for a report, the latest first, with the questions as they were asked. */
export async function listSubmissions(db: Db, reportId: string): Promise<SubmissionRow[]> {
  return db
    .selectFrom('annual_report_submission')
    .innerJoin('person', 'person.id', 'annual_report_submission.submitted_by')
    .leftJoin('person as whom', 'whom.id', 'annual_report_submission.on_behalf_of_id')
    .where('report_id', '=', reportId)
    .select(['version', 'questions', 'answers', 'submitted_at', 'person.name as submitter'])
    .select('whom.name as onBehalfOf')
    .orderBy('submitted_at', 'desc')
    .limit(20)
    .execute();
}
