import { v7 as newId } from 'uuid';
import type { Db } from '#db/database.ts';
import type { Language } from '#language/languages.ts';
import type { Multilingual } from '#language/multilingual.ts';
import type { ReportDetail } from './report-detail.sql.ts';

export type Side = 'focal-point' | 'planning-officer';

export type CommentRow = {
  id: string;
  side: Side;
  language: Language;
  body: string;
  written_at: Date;
  author: Multilingual;
  onBehalfOf: Multilingual | null;
};

type Report = Pick<ReportDetail, 'unitId' | 'subjectKind' | 'subjectId'> & { window: { id: string } };

/** What both sides of a report said to each other, in order; the latest hundred. */
export async function listComments(db: Db, report: Report): Promise<CommentRow[]> {
  const rows = await db
    .selectFrom('report_comment')
    .innerJoin('person', 'person.id', 'report_comment.author_id')
    .leftJoin('person as whom', 'whom.id', 'report_comment.on_behalf_of_id')
    .where('window_id', '=', report.window.id)
    .where('unit_id', '=', report.unitId)
    .where('subject_kind', '=', report.subjectKind)
    .where('subject_id', '=', report.subjectId)
    .select(['report_comment.id', 'side', 'report_comment.language', 'body', 'written_at'])
    .select(['person.name as author', 'whom.name as onBehalfOf'])
    .orderBy('written_at', 'desc')
    .orderBy('report_comment.id', 'desc')
    .limit(100)
    .execute();
  return rows
    .map((row) => ({ ...row, side: row.side as Side, language: row.language as Language }))
    .reverse();
}

/** Stores a comment; false when one with this key is there. */
export async function insertComment(
  trx: Db,
  report: Report,
  comment: {
    side: Side;
    authorId: string;
    onBehalfOfId: string | null;
    language: Language;
    body: string;
    key: string;
    now: Date;
  },
): Promise<boolean> {
  const row = await trx
    .insertInto('report_comment')
    .values({
      id: newId(),
      window_id: report.window.id,
      unit_id: report.unitId,
      subject_kind: report.subjectKind,
      subject_id: report.subjectId,
      side: comment.side,
      author_id: comment.authorId,
      on_behalf_of_id: comment.onBehalfOfId,
      language: comment.language,
      body: comment.body,
      idempotency_key: comment.key,
      written_at: comment.now,
    })
    .onConflict((conflict) => conflict.column('idempotency_key').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** The text of the comment with a key; null when there is none. */
export async function findCommentText(db: Db, key: string): Promise<string | null> {
  const row = await db
    .selectFrom('report_comment')
    .where('idempotency_key', '=', key)
    .select('body')
    .executeTakeFirst();
  return row?.body ?? null;
}
