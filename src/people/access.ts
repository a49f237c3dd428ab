import type { Language } from '#language/languages.ts';
import type { Multilingual } from '#language/multilingual.ts';

/*
 * May this person do this here? One table of data. Every route is registered with one of these actions, and the
 * tests try every route with every role and with foreign scopes.
 */

export const roles = ['administrator', 'planning-officer', 'focal-point', 'delegate', 'auditor'] as const;
export type Role = (typeof roles)[number];

/** A role with its scope; units, members, themes and elements by code, elements as "<cycle>/<code>". Empty lists narrow nothing. */
export type Assignment = {
  role: Role;
  unit: string | null;
  member: string | null;
  themes: readonly string[];
  elements: readonly string[];
  /** A substitute's right: whose it is, and the one subject that it is narrowed to. */
  substitutes?: { id: string; name: Multilingual; only: { kind: 'theme' | 'element'; id: string } | null };
};

/** Somebody who has signed in. */
export type Visitor = {
  id: string;
  name: Multilingual;
  email: string;
  language: Language;
  assignments: readonly Assignment[];
};

/** What the decision is about; only what the action's scope asks for needs to be there. */
export type Thing = {
  unit?: string;
  member?: string;
  theme?: string;
  element?: string;
  person?: string;
  state?: string;
};

/** 'anywhere': the role suffices; 'in-scope': the thing must lie in the assignment's unit, themes and elements. */
type Grant = 'anywhere' | 'in-scope';

type Permission = {
  /** 'everyone' needs no sign-in; 'signed-in' any role; 'self' only the person the thing belongs to. */
  by?: 'everyone' | 'signed-in' | 'self';
  roles?: Partial<Record<Role, Grant>>;
  /** The states of the thing in which the action exists at all. */
  states?: readonly string[];
};

export const permissions = {
  'read-public': { by: 'everyone' },
  'sign-in': { by: 'everyone' },
  'see-my-work': { by: 'signed-in' },
  'manage-own-sessions': { by: 'signed-in' },
  'read-report': {
    roles: { 'focal-point': 'in-scope', 'planning-officer': 'anywhere', auditor: 'anywhere' },
  },
  'write-report': { roles: { 'focal-point': 'in-scope' }, states: ['not-started', 'draft', 'sent-back'] },
  'decide-report': { roles: { 'planning-officer': 'anywhere' }, states: ['submitted'] },
  'comment-report': { roles: { 'focal-point': 'in-scope', 'planning-officer': 'anywhere' } },
  'conduct-reporting': { roles: { 'planning-officer': 'anywhere' } },
  'name-substitute': { by: 'signed-in' },
  'hand-over-duties': { roles: { administrator: 'anywhere', 'planning-officer': 'anywhere' } },
  'oversee-reports': { roles: { 'planning-officer': 'anywhere', auditor: 'anywhere' } },
  'enter-observation': { roles: { 'focal-point': 'in-scope' } },
  'validate-observation': { roles: { 'planning-officer': 'anywhere' } },
  'read-evidence': {
    roles: { 'focal-point': 'in-scope', 'planning-officer': 'anywhere', auditor: 'anywhere' },
  },
  'override-status': { roles: { 'planning-officer': 'anywhere' } },
  'edit-wording': { roles: { 'planning-officer': 'anywhere' } },
  'set-targets': { roles: { 'planning-officer': 'anywhere' } },
  'mark-element': { roles: { 'planning-officer': 'anywhere' } },
  'oversee-editions': { roles: { 'planning-officer': 'anywhere', auditor: 'anywhere' } },
  'prepare-edition': { roles: { 'planning-officer': 'anywhere' } },
  'approve-edition': { roles: { 'planning-officer': 'anywhere' } },
  'read-findings': {
    roles: {
      'planning-officer': 'anywhere',
      'focal-point': 'anywhere',
      auditor: 'anywhere',
      administrator: 'anywhere',
    },
  },
  'waive-finding': { roles: { 'planning-officer': 'anywhere' } },
  'configure-checker': { roles: { administrator: 'anywhere', 'planning-officer': 'anywhere' } },
  'read-journal': { roles: { auditor: 'anywhere' } },
  'confirm-link': { roles: { 'planning-officer': 'anywhere' } },
  'administer-people': { roles: { administrator: 'anywhere' } },
  'edit-labels': { roles: { administrator: 'anywhere' } },
  'read-mail-outbox': { roles: { administrator: 'anywhere' } },
  'read-translations': { roles: { administrator: 'anywhere', 'planning-officer': 'anywhere' } },
} as const satisfies Record<string, Permission>;

export type Action = keyof typeof permissions;

/** Whether a visitor (null: nobody signed in) may do an action on a thing. */
export function may(visitor: Visitor | null, action: Action, thing: Thing = {}): boolean {
  const permission: Permission = permissions[action];
  if (permission.states && !permission.states.includes(thing.state ?? '')) return false;
  if (permission.by === 'everyone') return true;
  if (!visitor) return false;
  if (permission.by === 'signed-in') return true;
  if (permission.by === 'self' && thing.person === visitor.id) return true;
  return visitor.assignments.some((assignment) => {
    const grant = permission.roles?.[assignment.role];
    return grant === 'anywhere' || (grant === 'in-scope' && isInScope(assignment, thing));
  });
}

/** Whether signing in could make an action possible: a page then asks for it instead of answering "not found". */
export function needsSignIn(action: Action): boolean {
  const permission: Permission = permissions[action];
  return permission.by !== 'everyone';
}

/**
 * For whom a visitor writes a report that is theirs to write: null when a role of their own covers it, otherwise the
 * person whom they substitute.
 */
export function writesFor(visitor: Visitor, thing: Thing): { id: string; name: Multilingual } | null {
  const covering = visitor.assignments.filter(
    (each) => each.role === 'focal-point' && isInScope(each, thing),
  );
  if (covering.some((each) => !each.substitutes)) return null;
  return covering.find((each) => each.substitutes)?.substitutes ?? null;
}

function isInScope(assignment: Assignment, thing: Thing): boolean {
  if (assignment.unit !== null && assignment.unit !== thing.unit) return false;
  if (assignment.member !== null && assignment.member !== thing.member) return false;
  if (assignment.unit === null && assignment.member === null) return false;
  const only = assignment.substitutes?.only;
  if (only?.kind === 'theme' && only.id !== thing.theme) return false;
  if (only?.kind === 'element' && !isUnder([only.id], thing.element ?? '')) return false;
  if (thing.theme !== undefined && assignment.themes.length > 0)
    return assignment.themes.includes(thing.theme);
  if (thing.element !== undefined && assignment.elements.length > 0)
    return isUnder(assignment.elements, thing.element);
  return thing.theme !== undefined || thing.element !== undefined;
}

/** An assignment to an element covers what hangs under it: "2020-2023/D.1" covers "2020-2023/D.1-e". */
function isUnder(elements: readonly string[], element: string): boolean {
  return elements.some((each) => element === each || element.startsWith(`${each}-`));
}
