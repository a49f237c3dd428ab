import { may, type Visitor } from '#people/access.ts';
import { type ReportState, type SubjectKind, thingOf } from './annual-report.ts';

/** Who has to do with a yearly report: who writes it, who decides on it. */

type Subject = { unit: string; subjectKind: SubjectKind; subjectId: string };

/** The people who may write a report, as focal point or as their substitute. */
export function focalPointsOf(people: readonly Visitor[], subject: Subject): Visitor[] {
  const thing = thingOf({ ...subject, state: 'draft' satisfies ReportState });
  return people.filter((each) => may(each, 'write-report', thing));
}

/**
 * The same for many subjects: people are looked up by what their roles name, so that each subject is tried with the few who
 * could have to do with it, and not with everybody.
 */
export function focalPointsFinder(people: readonly Visitor[]): (subject: Subject) => Visitor[] {
  const byPlace = new Map<string, Set<Visitor>>();
  const put = (place: string, person: Visitor) => {
    const known = byPlace.get(place);
    if (known) known.add(person);
    else byPlace.set(place, new Set([person]));
  };
  for (const person of people) {
    for (const { unit, themes, elements } of person.assignments) {
      for (const [kind, things] of [
        ['theme', themes],
        ['element', elements],
      ] as const) {
        if (things.length === 0) put(`${unit} ${kind}`, person);
        for (const thing of things) put(`${unit} ${kind} ${thing}`, person);
      }
    }
  }
  return (subject) => {
    const { unit, subjectKind, subjectId } = subject;
    const things = subjectKind === 'theme' ? [subjectId] : withThoseAbove(subjectId);
    const places = [`${unit} ${subjectKind}`, ...things.map((thing) => `${unit} ${subjectKind} ${thing}`)];
    const near = new Set(places.flatMap((place) => [...(byPlace.get(place) ?? [])]));
    return focalPointsOf(
      [...near].sort((one, other) => (one.id < other.id ? -1 : 1)),
      subject,
    );
  };
}

/** An element and what a role may name in its place: "2020-2023/D.1-e" lies under "2020-2023/D.1". */
function withThoseAbove(id: string): string[] {
  return [id, ...[...id.matchAll(/-/g)].map(({ index }) => id.slice(0, index))];
}

/** The people who decide on reports. */
export function planningOfficersOf(people: readonly Visitor[]): Visitor[] {
  return people.filter((each) => may(each, 'decide-report', { state: 'submitted' }));
}
