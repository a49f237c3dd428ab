import { sql } from 'kysely';
import { v7 as newId } from 'uuid';
import type { Db } from '#db/database.ts';
import type { AskedQuestion } from '#db/json-columns.ts';
import type { Multilingual } from '#language/multilingual.ts';
import type { Answers } from './annual-report.ts';

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
