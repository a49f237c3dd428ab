import { may, type Visitor } from '#people/access.ts';
import { type ReportState, type SubjectKind, thingOf } from './annual-report.ts';

/** Who has to do with a yearly report: who writes it, who decides on it. */

type Subject = { unit: string; subjectKind: SubjectKind; subjectId: string };

/** The people who may write a report, as focal point or as their substitute. */
export function focalPointsOf(people: readonly Visitor[], subject: Subject): Visitor[] {
  const thing = thingOf({ ...subject, state: 'draft' satisfies ReportState });
  return people.filter((each) => may(each, 'write-report', thing));
}

/** The people who decide on reports. */
export function planningOfficersOf(people: readonly Visitor[]): Visitor[] {
  return people.filter((each) => may(each, 'decide-report', { state: 'submitted' }));
}
