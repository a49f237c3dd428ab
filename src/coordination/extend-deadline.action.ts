import { type Db, inTransaction } from '#db/database.ts';
import { readDeadline } from '#language/deadline.ts';
import { record } from '#journal/journal.sql.ts';
import type { PersonNotice } from '#journal/person-notice.ts';
import { tellPeople } from '#journal/tell-people.action.ts';
import { may, type Visitor } from '#people/access.ts';
import { listReportingPeople } from '#people/reporting-people.sql.ts';
import { reportPath } from './annual-report.ts';
import { findScopeDeadline, insertExtension, listExtensions, lockWindow } from './report-deadline.sql.ts';
import { focalPointsFinder, planningOfficersOf } from './report-people.ts';
import { listReportSubjects, type ReportSubject, type WindowRow } from './report-window.sql.ts';

/** What an officer types: for whom (no unit: everybody; a subject: one report), until when, why. */
export type ExtensionForm = {
  unit: string;
  /** "theme:water", "element:2020-2023/D.1", or nothing. */
  subject: string;
  date: string;
  time: string;
  reason: string;
  /** The latest extension that the officer saw: another one means that somebody else granted it meanwhile. */
  seen: string;
};

export type ExtensionProblem = {
  field: 'unit' | 'deadline-date' | 'deadline-time' | 'reason';
  code:
    | 'unit-not-asked'
    | 'date'
    | 'time'
    | 'time-twice'
    | 'time-never'
    | 'not-later'
    | 'deadline-past'
    | 'reason'
    | 'reason-long';
};

export type ExtendResult =
  | { ok: true; told: number; wasPast: boolean }
  | { ok: false; refusal: 'not-allowed' | 'extended-meanwhile' }
  | { ok: false; refusal: null; problems: ExtensionProblem[] };

export const longestReason = 2_000;

/**
 * Gives a window, a unit or one report a later deadline, also after the old one has passed. The reason is journaled, and
 * everybody concerned is told. That the new deadline lies ahead is decided by the database's clock as it is stored.
 */
export async function extendDeadline(
  db: Db,
  visitor: Visitor,
  window: WindowRow,
  form: ExtensionForm,
  now: Date,
): Promise<ExtendResult> {
  if (!may(visitor, 'conduct-reporting')) return { ok: false, refusal: 'not-allowed' };
  const reason = form.reason.trim();
  const subjects = (await listReportSubjects(db, [window.id])).filter((each) => isConcerned(each, form));
  const read = readDeadline(form.date, form.time, window.time_zone);
  const problems: ExtensionProblem[] = [];
  if (subjects.length === 0) problems.push({ field: 'unit', code: 'unit-not-asked' });
  if (!read.ok && read.problem !== 'zone')
    problems.push({ field: read.problem === 'date' ? 'deadline-date' : 'deadline-time', code: read.problem });
  if (reason === '') problems.push({ field: 'reason', code: 'reason' });
  if ([...reason].length > longestReason) problems.push({ field: 'reason', code: 'reason-long' });
  const [first] = subjects;
  if (problems.length > 0 || !read.ok || !first) return { ok: false, refusal: null, problems };
  const { deadline } = read;
  const scope = {
    unitId: form.unit === '' ? null : first.unitId,
    subject: form.subject === '' ? null : { kind: first.subjectKind, id: first.subjectId },
  };
  return inTransaction(db, async (trx): Promise<ExtendResult> => {
    await lockWindow(trx, window.id);
    if (((await listExtensions(trx, window.id))[0]?.id ?? '') !== form.seen)
      return { ok: false, refusal: 'extended-meanwhile' };
    const before = await findScopeDeadline(trx, window.id, scope);
    if (before === null || deadline.at <= before)
      return { ok: false, refusal: null, problems: [{ field: 'deadline-date', code: 'not-later' }] };
    const id = await insertExtension(trx, {
      ...{ windowId: window.id, scope, timeZone: window.time_zone, local: deadline.local, at: deadline.at },
      ...{ reason, grantedBy: visitor.id },
    });
    if (id === null)
      return { ok: false, refusal: null, problems: [{ field: 'deadline-date', code: 'deadline-past' }] };
    await record(trx, {
      at: now,
      actorId: visitor.id,
      action: 'extend-deadline',
      thing: { kind: 'window', id: window.code },
      before: { deadline: before.toISOString() },
      after: {
        ...{ deadline: deadline.at.toISOString(), local: deadline.local, timeZone: window.time_zone },
        ...{ unit: form.unit || null, subject: form.subject || null },
      },
      reason,
    });
    const facts = {
      year: String(window.year),
      deadline: { at: deadline.at.toISOString(), zone: window.time_zone },
    };
    const path = scope.subject ? reportPath(first) : '/my-work';
    const people = await listReportingPeople(trx);
    const told = await tellPeople(
      trx,
      concernedBy(subjects, people, visitor).map((personId): PersonNotice => {
        return { key: `extended ${id} ${personId}`, personId, kind: 'extended', path, facts, body: reason };
      }),
      now,
    );
    return { ok: true, told: told.personIds.size, wasPast: before <= now };
  });
}

function isConcerned(each: ReportSubject, form: ExtensionForm): boolean {
  if (form.unit === '') return form.subject === '';
  return (
    each.unit === form.unit &&
    (form.subject === '' || form.subject === `${each.subjectKind}:${each.subjectId}`)
  );
}

/** Whoever writes a report that is not accepted yet, and the other planning officers. */
function concernedBy(
  subjects: readonly ReportSubject[],
  people: readonly Visitor[],
  officer: Visitor,
): string[] {
  const open = subjects.filter((each) => each.state !== 'accepted');
  const writers = open.flatMap(focalPointsFinder(people));
  const all = [...writers, ...planningOfficersOf(people)].map((each) => each.id);
  return [...new Set(all)].filter((id) => id !== officer.id);
}
