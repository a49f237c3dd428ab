/*
 * Duties of a person: the roles by which they write yearly reports or decide on them, and the themes for which they are
 * focal point. Whoever leaves hands each of them to a successor, or leaves it vacant and says so.
 */

export type Duty = {
  /** "role <id>" or "mandate <id>". */
  id: string;
  kind: 'focal-point' | 'planning-officer' | 'mandate';
  unit: string | null;
  /** Of a mandate: the theme. */
  theme: string | null;
  startsOn: string | null;
  endsOn: string | null;
};

/** What becomes of a duty: it stays, it falls vacant, or somebody takes it over. */
export type DutyChoice = { to: 'stays' } | { to: 'vacant' } | { to: 'person'; id: string };

export type DutyProblem = {
  dutyId: string;
  code: 'choose-successor' | 'successor' | 'administrator-only' | 'last-officer';
};

/** What was chosen for a duty: in its own field, or in the one that stands for all. */
export function choiceOf(own: string, all: string): DutyChoice {
  const chosen = own === '' ? all : own;
  if (chosen === 'vacant') return { to: 'vacant' };
  return chosen === '' || chosen === 'stays' ? { to: 'stays' } : { to: 'person', id: chosen };
}

/** In the list of elements of a role that covers themes only: no element bears this name. */
export const noElement = 'none';
