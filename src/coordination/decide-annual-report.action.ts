import { type Db, inTransaction } from '#db/database.ts';
import { record } from '#journal/journal.sql.ts';
import { enqueue } from '#journal/outbox.sql.ts';
import { may, type Visitor } from '#people/access.ts';
import { listElementTitles } from '#plan/element.sql.ts';
import { putLink } from '#trace/link.sql.ts';
import type { FormProblem, Refusal } from './annual-report.ts';
import { lockReport, updateReport } from './annual-report.sql.ts';
import { type ReportDetail } from './report-detail.sql.ts';
import { findThemeWording } from './theme.sql.ts';
import { hasSubmitted } from './report-submission.sql.ts';

export type DecideResult =
  | { ok: true; state: 'accepted' | 'sent-back' }
  | { ok: false; refusal: Refusal | null; problems: FormProblem[] };

/** Accepts a submitted report, or sends it back with a note; nobody decides on a report that they wrote or submitted. */
export async function decideAnnualReport(
  db: Db,
  visitor: Visitor,
  report: ReportDetail,
  decision: { intent: 'accept' | 'send-back'; note: string; version: number },
  now: Date,
): Promise<DecideResult> {
  const { id } = report;
  if (id === null || !may(visitor, 'decide-report', { unit: report.unit, state: report.state })) {
    return { ok: false, refusal: 'state-changed', problems: [] };
  }
  if (report.authorId === visitor.id || (await hasSubmitted(db, id, visitor.id))) {
    return { ok: false, refusal: 'own-report', problems: [] };
  }
  const note = decision.note.trim();
  if (decision.intent === 'send-back' && note === '') {
    return { ok: false, refusal: null, problems: [{ field: 'note', code: 'note-required' }] };
  }
  return inTransaction(db, async (trx): Promise<DecideResult> => {
    const held = await lockReport(trx, id);
    if (held?.state !== 'submitted' || held.version !== decision.version) {
      return { ok: false, refusal: 'state-changed', problems: [] };
    }
    const state = decision.intent === 'accept' ? 'accepted' : 'sent-back';
    const version = held.version + 1;
    await updateReport(trx, id, { state, version, note: note === '' ? null : note, decidedAt: now, now });
    if (state === 'accepted') await linkToSubject(trx, visitor, report, id, now);
    await record(trx, {
      at: now,
      actorId: visitor.id,
      action: state === 'accepted' ? 'accept-report' : 'send-back-report',
      thing: { kind: 'report', id },
      before: { state: 'submitted' },
      after: { state },
      reason: note === '' ? null : note,
    });
    await enqueue(trx, {
      topic: `report-${state}`,
      key: `report-${state} ${id} ${version}`,
      payload: { reportId: id, note },
      now,
    });
    return { ok: true, state };
  });
}

/** Ties an accepted report to what its subject says now: when the subject is reworded, the report becomes suspect. */
async function linkToSubject(
  trx: Db,
  visitor: Visitor,
  report: ReportDetail,
  id: string,
  now: Date,
): Promise<void> {
  const { subjectKind: kind, subjectId } = report;
  const wording =
    kind === 'theme'
      ? await findThemeWording(trx, subjectId)
      : ((await listElementTitles(trx, [subjectId])).get(subjectId) ?? null);
  if (!wording) return;
  const [from, to] = [
    { kind: 'report', id },
    { kind, id: subjectId },
  ];
  await putLink(trx, { from, relation: 'reports-on', to, wording, confirmedBy: visitor.id, now });
}
