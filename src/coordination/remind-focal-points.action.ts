import { type Db, inTransaction } from '#db/database.ts';
import { civilDateAt } from '#language/deadline.ts';
import { record } from '#journal/journal.sql.ts';
import type { PersonNotice } from '#journal/person-notice.ts';
import { tellPeople } from '#journal/tell-people.action.ts';
import { may, type Visitor } from '#people/access.ts';
import { listReportingPeople } from '#people/reporting-people.sql.ts';
import { isOpenForWriting, reportPath, subjectPart } from './annual-report.ts';
import { focalPointsFinder } from './report-people.ts';
import { listReportSubjects, type WindowRow } from './report-window.sql.ts';

export type RemindResult =
  | { ok: false; refusal: 'not-allowed' | 'nothing-to-remind' }
  /** `reports`: of which somebody is reminded now; `today`: all was said today already; `vacant`: nobody to remind. */
  | { ok: true; people: number; reports: number; today: number; vacant: number };

/**
 * Reminds the focal points, and their substitutes, of the reports that are not submitted and still can be: one report, a
 * unit's, or all of a window. Nobody is reminded of the same report twice on a day.
 */
export async function remindFocalPoints(
  db: Db,
  visitor: Visitor,
  window: WindowRow,
  which: { unit: string; subject: string },
  now: Date,
): Promise<RemindResult> {
  if (!may(visitor, 'conduct-reporting')) return { ok: false, refusal: 'not-allowed' };
  const late = (await listReportSubjects(db, [window.id])).filter(
    (each) =>
      isOpenForWriting(each.state) &&
      window.opens_at <= now &&
      now < each.deadline_at &&
      (which.unit === '' || each.unit === which.unit) &&
      (which.subject === '' || (which.unit !== '' && subjectPart(each) === which.subject)),
  );
  if (late.length === 0) return { ok: false, refusal: 'nothing-to-remind' };
  const day = civilDateAt(now, window.time_zone);
  return inTransaction(db, async (trx): Promise<RemindResult> => {
    const focalPointsOf = focalPointsFinder(await listReportingPeople(trx));
    const count = { people: 0, reports: 0, today: 0, vacant: 0 };
    const notices: PersonNotice[] = [];
    for (const each of late) {
      const focalPoints = focalPointsOf(each);
      if (focalPoints.length === 0) count.vacant++;
      for (const { id } of focalPoints)
        notices.push({
          key: `reminder ${reportPath(each)} ${day} ${id}`,
          personId: id,
          kind: 'reminder',
          path: reportPath(each),
          facts: {
            subject: each.title,
            unit: each.unit,
            deadline: { at: each.deadline_at.toISOString(), zone: window.time_zone },
          },
        });
    }
    const told = await tellPeople(trx, notices, now);
    count.people = told.personIds.size;
    count.reports = told.notices;
    count.today = notices.length - told.notices;
    if (told.notices > 0)
      await record(trx, {
        at: now,
        actorId: visitor.id,
        action: 'remind-focal-points',
        thing: { kind: 'window', id: window.code },
        after: { unit: which.unit || null, subject: which.subject || null, ...count },
      });
    return { ok: true, ...count };
  });
}
