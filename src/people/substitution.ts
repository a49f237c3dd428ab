import { daysBetween, isCivilDate } from '#language/deadline.ts';
import type { Assignment } from './access.ts';

/*
 * A focal point's substitute: named by the focal point for some days within their own unit, in force once the substitute
 * accepts. The substitute may do what both the focal point's role and the substitution cover, and it ends by itself.
 */

export type SubstitutionState = 'offered' | 'accepted' | 'declined' | 'withdrawn';

/** The longest time for which one substitute stands in: whoever is away longer hands the duty over. */
export const longestDays = 366;

export type SubstitutionForm = {
  unit: string;
  substitute: string;
  from: string;
  until: string;
  subject: string;
};

export type SubstitutionProblem = {
  field: 'unit' | 'substitute' | 'from' | 'until' | 'subject';
  code: 'unit' | 'substitute' | 'date' | 'until-before-from' | 'past' | 'too-long-substitution' | 'subject';
};

export type Substitution = {
  unit: string;
  substituteId: string;
  from: string;
  until: string;
  only: { kind: 'theme' | 'element'; id: string } | null;
};

export type ReadSubstitution =
  { ok: true; substitution: Substitution } | { ok: false; problems: SubstitutionProblem[] };

/** Reads what a focal point typed. `own`: their roles; `colleagues`: ids of who can stand in, by unit. */
export function readSubstitution(
  form: SubstitutionForm,
  own: readonly Assignment[],
  colleagues: ReadonlyMap<string, readonly string[]>,
  today: string,
): ReadSubstitution {
  const problems: SubstitutionProblem[] = [];
  const wrong = (field: SubstitutionProblem['field'], code: SubstitutionProblem['code']) =>
    void problems.push({ field, code });
  const isOwn = own.some(
    (each) => each.role === 'focal-point' && !each.substitutes && each.unit === form.unit && form.unit !== '',
  );
  if (!isOwn) wrong('unit', 'unit');
  if (!colleagues.get(form.unit)?.includes(form.substitute)) wrong('substitute', 'substitute');
  const [isFrom, isUntil] = [isCivilDate(form.from), isCivilDate(form.until)];
  if (!isFrom) wrong('from', 'date');
  if (!isUntil) wrong('until', 'date');
  if (isFrom && isUntil) {
    if (form.until < form.from) wrong('until', 'until-before-from');
    else if (form.until < today) wrong('until', 'past');
    else if (daysBetween(form.from, form.until) >= longestDays) wrong('until', 'too-long-substitution');
  }
  const [kind, ...rest] = form.subject.split(':');
  const id = rest.join(':');
  const isSubject = (kind === 'theme' || kind === 'element') && id !== '' && id.length <= 200;
  if (form.subject !== '' && !isSubject) wrong('subject', 'subject');
  if (problems.length > 0) return { ok: false, problems };
  const only = isSubject ? { kind, id } : null;
  return {
    ok: true,
    substitution: {
      unit: form.unit,
      substituteId: form.substitute,
      from: form.from,
      until: form.until,
      only: only as Substitution['only'],
    },
  };
}

/** Whether a substitution gives rights on a day. */
export function isInForce(
  each: { state: SubstitutionState; starts_on: string; ends_on: string },
  today: string,
): boolean {
  return each.state === 'accepted' && each.starts_on <= today && today <= each.ends_on;
}

/** Whether a substitution still matters on a day: it is in force, comes, or waits for an answer. */
export function isAlive(each: { state: SubstitutionState; ends_on: string }, today: string): boolean {
  return (each.state === 'offered' || each.state === 'accepted') && today <= each.ends_on;
}
