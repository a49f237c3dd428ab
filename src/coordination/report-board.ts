import { civilDateAt, daysBetween } from '#language/deadline.ts';
import type { Visitor } from '#people/access.ts';
import { isOpenForWriting, type ReportState, whoActsNext } from './annual-report.ts';
import { focalPointsFinder } from './report-people.ts';
import type { ReportSubject } from './report-window.sql.ts';

/* The board of a window: who has reported, unit by subject, how long is left, and who acts next. */

export const reportStates: readonly ReportState[] = [
  'not-started',
  'draft',
  'submitted',
  'sent-back',
  'accepted',
];

/** 'vacant': a focal point would have to act, and there is none. */
export type Next = 'focal-point' | 'planning-officer' | 'nobody' | 'vacant';
export const nexts: readonly Next[] = ['focal-point', 'planning-officer', 'nobody', 'vacant'];

export type BoardFilter = { unit: string; state: string; next: string };

export type BoardRow = ReportSubject & {
  next: Next;
  /** Days to the deadline by the calendar of its zone; negative when it is past; null when nothing is due any more. */
  daysLeft: number | null;
  isPast: boolean;
  focalPoints: readonly Visitor[];
};

/** The rows of the board in the order of the subjects. */
export function boardRows(
  subjects: readonly ReportSubject[],
  people: readonly Visitor[],
  now: Date,
): BoardRow[] {
  const focalPointsOf = focalPointsFinder(people);
  // Most rows share their deadline, and what day it is takes a while to tell.
  const left = new Map<string, number>();
  const daysTo = (at: Date, zone: string): number => {
    const key = `${at.getTime()} ${zone}`;
    const days = left.get(key) ?? daysBetween(civilDateAt(now, zone), civilDateAt(at, zone));
    left.set(key, days);
    return days;
  };
  return subjects.map((each): BoardRow => {
    const focalPoints = focalPointsOf(each);
    const acts = whoActsNext(each.state);
    const isDue = isOpenForWriting(each.state);
    return {
      ...each,
      next: acts === 'focal-point' && focalPoints.length === 0 ? 'vacant' : acts,
      daysLeft: isDue ? daysTo(each.deadline_at, each.time_zone) : null,
      isPast: isDue && each.deadline_at <= now,
      focalPoints,
    };
  });
}

/** The rows that a filter lets through. */
export function filteredRows(rows: readonly BoardRow[], filter: BoardFilter): BoardRow[] {
  return rows.filter(
    (each) =>
      (filter.unit === '' || each.unit === filter.unit) &&
      (filter.state === '' || each.state === filter.state) &&
      (filter.next === '' || each.next === filter.next),
  );
}
