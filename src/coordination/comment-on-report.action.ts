import { v7 as newId } from 'uuid';
import { type Db, inTransaction } from '#db/database.ts';
import type { Language } from '#language/languages.ts';
import { record } from '#journal/journal.sql.ts';
import { tellPeople } from '#journal/tell-people.action.ts';
import { may, type Visitor, writesFor } from '#people/access.ts';
import { listReportingPeople } from '#people/reporting-people.sql.ts';
import { reportPath, thingOf } from './annual-report.ts';
import type { ReportDetail } from './report-detail.sql.ts';
import { findCommentText, insertComment, type Side } from './report-comment.sql.ts';
import { focalPointsOf, planningOfficersOf } from './report-people.ts';

export type CommentResult =
  | { ok: true }
  | { ok: false; refusal: 'not-allowed' }
  | { ok: false; refusal: null; problem: 'comment-required' | 'comment-long' };

export const longestComment = 5_000;

/** Adds a comment to the thread of a report, journals it, and tells the other side. A form that comes twice is kept once. */
export async function commentOnReport(
  db: Db,
  visitor: Visitor,
  report: ReportDetail,
  comment: { text: string; language: Language; key: string },
  now: Date,
): Promise<CommentResult> {
  const thing = thingOf(report);
  if (!may(visitor, 'comment-report', thing)) return { ok: false, refusal: 'not-allowed' };
  const body = comment.text.trim();
  if (body === '') return { ok: false, refusal: null, problem: 'comment-required' };
  if ([...body].length > longestComment) return { ok: false, refusal: null, problem: 'comment-long' };
  const isWriter = may(visitor, 'write-report', { ...thing, state: 'draft' });
  const side: Side = isWriter ? 'focal-point' : 'planning-officer';
  const whom = isWriter ? writesFor(visitor, thing) : null;
  const path = reportPath({ ...report, window: report.window.code });
  return inTransaction(db, async (trx): Promise<CommentResult> => {
    const own = {
      side,
      authorId: visitor.id,
      onBehalfOfId: whom?.id ?? null,
      language: comment.language,
      body,
    };
    // Keys of forms count within a report and a person: nobody can take the key of somebody else's form.
    const asked = comment.key === '' ? newId() : `${path} ${visitor.id} ${comment.key}`;
    const isNew = await insertComment(trx, report, { ...own, key: asked, now });
    if (!isNew) {
      if ((await findCommentText(trx, asked)) === body) return { ok: true };
      await insertComment(trx, report, { ...own, key: newId(), now });
    }
    const id = await record(trx, {
      at: now,
      actorId: visitor.id,
      action: 'comment-report',
      thing: { kind: 'report', id: report.id ?? path },
      after: { side, body, ...(whom && { onBehalfOf: whom.id }) },
    });
    const people = await listReportingPeople(trx);
    const others = side === 'focal-point' ? planningOfficersOf(people) : focalPointsOf(people, report);
    const facts = { subject: report.title, unit: report.unit, person: visitor.name };
    await tellPeople(
      trx,
      others
        .filter((each) => each.id !== visitor.id)
        .map((each) => {
          return {
            key: `comment ${id} ${each.id}`,
            personId: each.id,
            kind: 'comment' as const,
            path,
            facts,
            body,
          };
        }),
      now,
    );
    return { ok: true };
  });
}
