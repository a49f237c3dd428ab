import { v7 as newId } from 'uuid';
import { type Db, inTransaction } from '#db/database.ts';
import type { AskedQuestion } from '#db/json-columns.ts';
import type { Language } from '#language/languages.ts';
import { enqueue } from '#journal/outbox.sql.ts';
import { type JournaledAction, record, recordChange } from '#journal/journal.sql.ts';
import { may, type Visitor, writesFor } from '#people/access.ts';
import {
  type Answers,
  answersAreEqual,
  answersFromForm,
  type FormProblem,
  isOpenForWriting,
  problemsOf,
  type Refusal,
  thingOf,
  windowIsOpen,
} from './annual-report.ts';
import {
  insertReport,
  lockReport,
  type ReportChange,
  updateOfSeenReport,
  updateReport,
} from './annual-report.sql.ts';
import { findReport, type ReportDetail } from './report-detail.sql.ts';
import { findSubmittedAnswers, insertSubmission } from './report-submission.sql.ts';

/** What a focal point sends: typed answers in one language, the version they were typed on, and a key of the form. */
export type ReportForm = {
  fields: ReadonlyMap<string, string>;
  language: Language;
  version: number;
  key: string;
  intent: 'save' | 'submit';
};

export type WriteResult =
  | {
      ok: true;
      state: 'draft' | 'sent-back' | 'submitted';
      reportId: string;
      isDoubled: boolean;
      /** The report as it stands now, where this is known without reading it again. */
      report?: ReportDetail;
    }
  | { ok: false; refusal: Refusal; answers: Answers; stored?: { answers: Answers; version: number } }
  | { ok: false; refusal: null; problems: FormProblem[]; answers: Answers; savedVersion: number };

/**
 * Saves a draft or submits a report. Whatever is refused, the typed answers come back; a submission that lacks answers,
 * or that comes after the deadline, is kept as a draft where the person still may write. The deadline is decided by the
 * database's clock in the statement that stores the submission.
 */
export async function writeAnnualReport(
  db: Db,
  visitor: Visitor,
  report: ReportDetail,
  form: ReportForm,
  now: Date,
): Promise<WriteResult> {
  const answers = answersFromForm(form.fields, report.questions, form.language, report.answers);
  const thing = thingOf(report);
  // In any state, so that a form that comes twice is recognized after the first one closed the report.
  if (!may(visitor, 'write-report', { ...thing, state: 'draft' }))
    return { ok: false, refusal: 'state-changed', answers };
  const doubled = await findDoubled(db, report, form, answers);
  if (doubled) return doubled;
  if (!may(visitor, 'write-report', thing)) return { ok: false, refusal: 'state-changed', answers };
  if (now < report.window.opens_at) return { ok: false, refusal: 'window-not-open', answers };
  if (!windowIsOpen(report.window, now)) return { ok: false, refusal: 'window-closed', answers };
  const quick = form.intent === 'save' ? await saveSeen(db, visitor, report, form, answers, now) : null;
  if (quick) return quick;
  const result = await inTransaction(db, async (trx): Promise<WriteResult> => {
    const saved = await saveDraft(trx, visitor, report, form, answers, now);
    if (!saved.ok) return saved;
    if (form.intent === 'save') return { ok: true, state: saved.state, reportId: saved.id, isDoubled: false };
    const problems = problemsOf(answers, report.questions, form.language);
    if (problems.length > 0)
      return { ok: false, refusal: null, problems, answers, savedVersion: saved.version };
    return submit(trx, visitor, report, form, { id: saved.id, version: saved.version, answers }, now);
  });
  // The same form may have been stored by a second request at the same moment.
  const isRefused = !result.ok && result.refusal !== null;
  return (isRefused && (await findDoubled(db, report, form, answers))) || result;
}

/** The answer to a form that was stored before, as it is: its report still waits for the decision, or has it. */
async function findDoubled(
  db: Db,
  report: ReportDetail,
  form: ReportForm,
  answers: Answers,
): Promise<WriteResult | null> {
  if (form.intent !== 'submit' || form.key === '') return null;
  const stored = await findAgain(db, report);
  if (!stored?.id || isOpenForWriting(stored.state)) return null;
  const submitted = await findSubmittedAnswers(db, keyOf(stored.id, form));
  return submitted && answersAreEqual(submitted, answers)
    ? { ok: true, state: 'submitted', reportId: stored.id, isDoubled: true }
    : null;
}

/** Keys of forms count within a report: nobody can take the key of somebody else's form. */
function keyOf(reportId: string, form: ReportForm): string {
  return `${reportId} ${form.key}`;
}

/** What the journal keeps of a substitute's act: for whom it was done. */
function forWhom(whom: { id: string } | null): { onBehalfOf?: string } {
  return whom ? { onBehalfOf: whom.id } : {};
}

/**
 * Saves the change of a draft in one statement, if the report still stands as it was read and as the person saw it; null,
 * with nothing stored, when that is not so: then the report has to be held first.
 */
async function saveSeen(
  db: Db,
  visitor: Visitor,
  report: ReportDetail,
  form: ReportForm,
  answers: Answers,
  now: Date,
): Promise<WriteResult | null> {
  const { id, state } = report;
  if (id === null || (state !== 'draft' && state !== 'sent-back')) return null;
  if (report.version !== form.version || answersAreEqual(answers, report.answers)) return null;
  const whom = writesFor(visitor, thingOf(report));
  const version = report.version + 1;
  const change = updateOfSeenReport(db, id, saving(state, version, answers, visitor, whom, now));
  const entry = savedEntry(visitor, id, report.answers, answers, whom, now);
  if (!(await recordChange(db, change, entry))) return null;
  const saved: ReportDetail = {
    ...{ ...report, version, answers, authorId: visitor.id, onBehalfOf: whom?.name ?? null },
    ...{ is_illustrative: false, updated_at: now },
  };
  return { ok: true, state, reportId: id, isDoubled: false, report: saved };
}

type Whom = ReturnType<typeof writesFor>;

function saving(
  state: 'draft' | 'sent-back',
  version: number,
  answers: Answers,
  visitor: Visitor,
  whom: Whom,
  now: Date,
): ReportChange {
  return {
    ...{ state, version, answers, authorId: visitor.id, onBehalfOfId: whom?.id ?? null },
    ...{ isIllustrative: false, now },
  };
}

function savedEntry(
  visitor: Visitor,
  id: string,
  before: Answers,
  answers: Answers,
  whom: Whom,
  now: Date,
): JournaledAction {
  return entryOf(visitor, 'save-report', id, { answers: before }, { answers, ...forWhom(whom) }, now);
}

type Saved = { ok: true; id: string; version: number; state: 'draft' | 'sent-back' };

async function saveDraft(
  trx: Db,
  visitor: Visitor,
  report: ReportDetail,
  form: ReportForm,
  answers: Answers,
  now: Date,
): Promise<Saved | Extract<WriteResult, { ok: false }>> {
  const { id } = report;
  const whom = writesFor(visitor, thingOf(report));
  if (id === null) {
    const fresh = await insertReport(trx, {
      windowId: report.window.id,
      unitId: report.unitId,
      subjectKind: report.subjectKind,
      subjectId: report.subjectId,
      state: 'draft',
      version: 1,
      answers,
      authorId: visitor.id,
      onBehalfOfId: whom?.id ?? null,
      now,
    });
    if (fresh === null) return changedMeanwhile(answers, await findAgain(trx, report));
    const after = { state: 'draft', answers, ...forWhom(whom) };
    await record(trx, entryOf(visitor, 'begin-report', fresh, { state: 'not-started' }, after, now));
    return { ok: true, id: fresh, version: 1, state: 'draft' };
  }
  const held = await lockReport(trx, id);
  if (!held || (held.state !== 'draft' && held.state !== 'sent-back'))
    return { ok: false, refusal: 'state-changed', answers };
  const isUnchanged = answersAreEqual(answers, held.answers);
  // Whoever submits again after a note has seen the note.
  const isBeforeNote = form.intent === 'submit' && held.state === 'sent-back';
  if (held.version !== form.version && (!isUnchanged || isBeforeNote)) return changedMeanwhile(answers, held);
  const state = held.state;
  if (isUnchanged) return { ok: true, id, version: held.version, state };
  const version = held.version + 1;
  await updateReport(trx, id, saving(state, version, answers, visitor, whom, now));
  await record(trx, savedEntry(visitor, id, held.answers, answers, whom, now));
  return { ok: true, id, version, state };
}

function changedMeanwhile(
  answers: Answers,
  stored: { answers: Answers; version: number } | null,
): Extract<WriteResult, { ok: false }> {
  return {
    ok: false,
    refusal: 'changed-meanwhile',
    answers,
    ...(stored && { stored: { answers: stored.answers, version: stored.version } }),
  };
}

function findAgain(
  trx: Db,
  { window, unit, subjectKind, subjectId }: ReportDetail,
): Promise<ReportDetail | null> {
  return findReport(trx, window.code, unit, subjectKind, subjectId);
}

async function submit(
  trx: Db,
  visitor: Visitor,
  report: ReportDetail,
  form: ReportForm,
  saved: { id: string; version: number; answers: Answers },
  now: Date,
): Promise<WriteResult> {
  const { id, version, answers } = saved;
  const whom = writesFor(visitor, thingOf(report));
  const questions: readonly AskedQuestion[] = report.questions;
  const stored = { windowId: report.window.id, reportId: id, version, questions, answers };
  const submission = await insertSubmission(trx, {
    ...stored,
    // A key that an earlier, other text used up makes this a form of its own.
    idempotencyKey:
      form.key === '' || (await findSubmittedAnswers(trx, keyOf(id, form))) ? newId() : keyOf(id, form),
    submittedBy: visitor.id,
    onBehalfOf: whom?.id ?? null,
  });
  if (submission === 'closed') return { ok: false, refusal: 'window-closed', answers };
  await updateReport(trx, id, { state: 'submitted', version: version + 1, submittedAt: submission.at, now });
  const after = { state: 'submitted', version, ...forWhom(whom) };
  await record(trx, entryOf(visitor, 'submit-report', id, { state: report.state }, after, now));
  await enqueue(trx, {
    topic: 'report-submitted',
    key: `report-submitted ${id} ${version}`,
    payload: { reportId: id },
    now,
  });
  return { ok: true, state: 'submitted', reportId: id, isDoubled: false };
}

function entryOf(
  visitor: Visitor,
  action: string,
  id: string,
  before: object,
  after: object,
  now: Date,
): JournaledAction {
  return { at: now, actorId: visitor.id, action, thing: { kind: 'report', id }, before, after };
}
