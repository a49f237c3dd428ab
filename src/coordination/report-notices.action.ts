import type { Db } from '#db/database.ts';
import type { Multilingual } from '#language/multilingual.ts';
import type { NoticeHandler } from '#journal/outbox.ts';
import type { NoticeKind } from '#journal/person-notice.ts';
import { mailNotices, tellPeople } from '#journal/tell-people.action.ts';
import { listReportingPeople } from '#people/reporting-people.sql.ts';
import { reportPath, type SubjectKind } from './annual-report.ts';
import { focalPointsOf, planningOfficersOf } from './report-people.ts';

type Subject = {
  window: string;
  unit: string;
  subjectKind: SubjectKind;
  subjectId: string;
  title: Multilingual;
};

/** What follows from a decision or a submission: who acts next, and whom it concerns, is told in their language. */
export function reportSubscriptions(linkTo: (path: string) => string): (readonly [string, NoticeHandler])[] {
  const handler =
    (
      kind: NoticeKind,
      who: (trx: Db, reportId: string, subject: Subject) => Promise<string[]>,
    ): NoticeHandler =>
    async (trx, notice, now) => {
      const reportId = String(notice.payload.reportId);
      const subject = await findSubject(trx, reportId);
      if (!subject) return;
      const told = await tellPeople(
        trx,
        (await who(trx, reportId, subject)).map((personId) => ({
          key: `${notice.key} ${personId}`,
          personId,
          kind,
          path: reportPath(subject),
          facts: { subject: subject.title, unit: subject.unit },
          body: notice.payload.note ? String(notice.payload.note) : null,
        })),
        now,
      );
      for (const personId of told.personIds) await mailNotices(trx, personId, false, linkTo, now);
    };
  return [
    ['report-submitted', handler('submitted', listPlanningOfficers)],
    ['report-sent-back', handler('sent-back', listWriters)],
    ['report-accepted', handler('accepted', listAuthors)],
  ];
}

async function findSubject(trx: Db, reportId: string): Promise<Subject | null> {
  const row = await trx
    .selectFrom('annual_report')
    .innerJoin('report_window', 'report_window.id', 'annual_report.window_id')
    .innerJoin('cycle', 'cycle.id', 'report_window.cycle_id')
    .innerJoin('unit', 'unit.id', 'annual_report.unit_id')
    .where('annual_report.id', '=', reportId)
    .select(['report_window.code as window', 'unit.code as unit', 'subject_kind', 'subject_id'])
    .select(['cycle.id as cycleId', 'cycle.code as cycle'])
    .executeTakeFirst();
  if (!row) return null;
  const code = row.subject_id.slice(row.cycle.length + 1);
  const found =
    row.subject_kind === 'theme'
      ? trx.selectFrom('theme').where('code', '=', row.subject_id).select('title')
      : trx
          .selectFrom('element')
          .where('cycle_id', '=', row.cycleId)
          .where('code', '=', code)
          .select('title');
  const title = (await found.executeTakeFirst())?.title;
  if (!title) return null;
  return {
    window: row.window,
    unit: row.unit,
    subjectKind: row.subject_kind as SubjectKind,
    subjectId: row.subject_id,
    title,
  };
}

async function listPlanningOfficers(trx: Db): Promise<string[]> {
  return planningOfficersOf(await listReportingPeople(trx)).map((each) => each.id);
}

/** Who wrote the report last, and who submitted it. */
async function listAuthors(trx: Db, reportId: string): Promise<string[]> {
  const author = trx.selectFrom('annual_report').where('id', '=', reportId).select('author_id as id');
  const submitters = trx
    .selectFrom('annual_report_submission')
    .where('report_id', '=', reportId)
    .select('submitted_by as id');
  const rows = await author.union(submitters).execute();
  return rows.map((each) => each.id);
}

/** The authors, and who has to write now: the author may have left, or have been a substitute. */
async function listWriters(trx: Db, reportId: string, subject: Subject): Promise<string[]> {
  const now = focalPointsOf(await listReportingPeople(trx), subject).map((each) => each.id);
  return [...new Set([...(await listAuthors(trx, reportId)), ...now])];
}
