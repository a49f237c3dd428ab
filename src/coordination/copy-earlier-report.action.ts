import { type Db, inTransaction } from '#db/database.ts';
import { record } from '#journal/journal.sql.ts';
import { may, type Visitor, writesFor } from '#people/access.ts';
import { type Answers, type Refusal, thingOf, windowIsOpen } from './annual-report.ts';
import { findEarlierReport, insertReport, lockReport, updateReport } from './annual-report.sql.ts';
import { type ReportDetail } from './report-detail.sql.ts';

export type CopyResult = { ok: true } | { ok: false; refusal: Refusal | 'not-empty' | 'nothing-to-copy' };

/**
 * Copies the accepted text of the latest earlier year as a draft, where nothing is written yet. Answers stay marked as
 * copied for as long as they say the same as the earlier ones; only questions that are asked again are taken over.
 */
export async function copyEarlierReport(
  db: Db,
  visitor: Visitor,
  report: ReportDetail,
  now: Date,
): Promise<CopyResult> {
  if (!may(visitor, 'write-report', thingOf(report))) return { ok: false, refusal: 'state-changed' };
  if (now < report.window.opens_at) return { ok: false, refusal: 'window-not-open' };
  if (!windowIsOpen(report.window, now)) return { ok: false, refusal: 'window-closed' };
  const earlier = await findEarlierReport(db, report);
  const answers: Answers = Object.fromEntries(
    report.questions.flatMap(({ code }) => {
      const answer = earlier?.answers[code];
      return answer ? [[code, answer]] : [];
    }),
  );
  if (!earlier || Object.keys(answers).length === 0) return { ok: false, refusal: 'nothing-to-copy' };
  const whom = writesFor(visitor, thingOf(report));
  return inTransaction(db, async (trx): Promise<CopyResult> => {
    const copy = {
      answers,
      authorId: visitor.id,
      onBehalfOfId: whom?.id ?? null,
      copiedFromId: earlier.id,
      now,
    };
    let id = report.id;
    if (id === null) {
      const { window, unitId, subjectKind, subjectId } = report;
      id = await insertReport(trx, {
        ...{ windowId: window.id, unitId, subjectKind, subjectId, state: 'draft', version: 1 },
        ...copy,
      });
      if (id === null) return { ok: false, refusal: 'changed-meanwhile' };
    } else {
      const held = await lockReport(trx, id);
      if (!held || (held.state !== 'draft' && held.state !== 'sent-back'))
        return { ok: false, refusal: 'state-changed' };
      if (Object.keys(held.answers).length > 0) return { ok: false, refusal: 'not-empty' };
      await updateReport(trx, id, {
        state: held.state,
        version: held.version + 1,
        isIllustrative: false,
        ...copy,
      });
    }
    await record(trx, {
      at: now,
      actorId: visitor.id,
      action: 'copy-report',
      thing: { kind: 'report', id },
      after: { answers, copiedFrom: earlier.id, year: earlier.year, ...(whom && { onBehalfOf: whom.id }) },
    });
    return { ok: true };
  });
}
