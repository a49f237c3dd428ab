import type { NoticeHandler } from '#journal/outbox.ts';
import { mailNotices, tellPeople } from '#journal/tell-people.action.ts';
import { listReportingPeople } from '#people/reporting-people.sql.ts';
import { windowOpened } from './report-window.ts';
import { findWindow, listReportSubjects, type ReportSubject } from './report-window.sql.ts';
import { focalPointsOf } from './report-people.ts';

/** What follows when a window opens: everybody who has to report in it is told once, with the deadline that holds for them. */
export function windowSubscriptions(linkTo: (path: string) => string): (readonly [string, NoticeHandler])[] {
  return [
    [
      windowOpened,
      async (trx, notice, now) => {
        const window = await findWindow(trx, String(notice.payload.window));
        if (!window || window.last_deadline_at <= now) return;
        const people = await listReportingPeople(trx);
        const told = await tellPeople(
          trx,
          [...firstDeadlines(await listReportSubjects(trx, [window.id]), people)].map(
            ([personId, deadline]) => ({
              key: `${notice.key} ${personId}`,
              personId,
              kind: 'window-opened' as const,
              path: '/my-work',
              facts: {
                year: String(window.year),
                deadline: { at: deadline.toISOString(), zone: window.time_zone },
              },
            }),
          ),
          now,
        );
        for (const personId of told.personIds) await mailNotices(trx, personId, false, linkTo, now);
      },
    ],
  ];
}

/** Who has to write something, with the nearest deadline of what they write. */
function firstDeadlines(
  subjects: readonly ReportSubject[],
  people: Parameters<typeof focalPointsOf>[0],
): Map<string, Date> {
  const first = new Map<string, Date>();
  for (const subject of subjects) {
    for (const { id } of focalPointsOf(people, subject)) {
      const known = first.get(id);
      if (!known || subject.deadline_at < known) first.set(id, subject.deadline_at);
    }
  }
  return first;
}
