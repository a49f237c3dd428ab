import type { Action, Role } from '../../src/people/access.ts';

/*
 * What the matrix expects, written down apart from src/people/access.ts: who may do what, and where. An action that is
 * added there does not compile until somebody says here, a second time, who may do it.
 */

type Right = 'everyone' | 'signed-in' | { anywhere?: readonly Role[]; own?: readonly Role[] };

const rights: Record<Action, Right> = {
  'read-public': 'everyone',
  'sign-in': 'everyone',
  'see-my-work': 'signed-in',
  'manage-own-sessions': 'signed-in',
  'read-report': { anywhere: ['planning-officer', 'auditor'], own: ['focal-point'] },
  'write-report': { own: ['focal-point'] },
  'decide-report': { anywhere: ['planning-officer'] },
  'comment-report': { anywhere: ['planning-officer'], own: ['focal-point'] },
  'conduct-reporting': { anywhere: ['planning-officer'] },
  'name-substitute': 'signed-in',
  'hand-over-duties': { anywhere: ['administrator', 'planning-officer'] },
  'oversee-reports': { anywhere: ['planning-officer', 'auditor'] },
  'enter-observation': { own: ['focal-point'] },
  'validate-observation': { anywhere: ['planning-officer'] },
  'read-evidence': { anywhere: ['planning-officer', 'auditor'], own: ['focal-point'] },
  'override-status': { anywhere: ['planning-officer'] },
  'edit-wording': { anywhere: ['planning-officer'] },
  'set-targets': { anywhere: ['planning-officer'] },
  'mark-element': { anywhere: ['planning-officer'] },
  'oversee-editions': { anywhere: ['planning-officer', 'auditor'] },
  'prepare-edition': { anywhere: ['planning-officer'] },
  'approve-edition': { anywhere: ['planning-officer'] },
  'read-findings': { anywhere: ['planning-officer', 'focal-point', 'auditor', 'administrator'] },
  'waive-finding': { anywhere: ['planning-officer'] },
  'configure-checker': { anywhere: ['administrator', 'planning-officer'] },
  'read-journal': { anywhere: ['auditor'] },
  'confirm-link': { anywhere: ['planning-officer'] },
  'administer-people': { anywhere: ['administrator'] },
  'edit-labels': { anywhere: ['administrator'] },
  'read-mail-outbox': { anywhere: ['administrator'] },
  'read-translations': { anywhere: ['administrator', 'planning-officer'] },
};

/** What one role of somebody covers. */
export type Post = { role: Role; unit?: string; themes?: readonly string[]; elements?: readonly string[] };

/** Somebody at the door. `session`: whether the server knows them at all. */
export type Guest = {
  name: string;
  email: string | null;
  session: 'none' | 'open' | 'dead';
  posts: readonly Post[];
};

/** What a report is about. */
export type Subject = { unit: string; theme?: string; element?: string };

export function isKnown(guest: Guest): boolean {
  return guest.session === 'open';
}

export function needsKnowing(action: Action): boolean {
  return rights[action] !== 'everyone';
}

/** Whether the guest may do the action, on this subject where the right depends on it. */
export function isAllowed(guest: Guest, action: Action, subject: Subject | null): boolean {
  const right = rights[action];
  if (right === 'everyone') return true;
  if (!isKnown(guest)) return false;
  if (right === 'signed-in') return true;
  return guest.posts.some(
    (post) =>
      right.anywhere?.includes(post.role) ||
      (right.own?.includes(post.role) && subject !== null && covers(post, subject)),
  );
}

/** A post covers a subject in its unit, when its lists are empty or name the theme, the element, or what it hangs under. */
function covers(post: Post, { unit, theme, element }: Subject): boolean {
  if (post.unit !== unit) return false;
  if (theme !== undefined) return !post.themes?.length || post.themes.includes(theme);
  const above = element?.replace(/-[^-]*$/, '');
  return !post.elements?.length || post.elements.some((each) => each === element || each === above);
}

/** Marks planted in protected texts: what a mark starts with, and who may meet it, whatever the page. */
export function mayMeet(guest: Guest, mark: string, subjectOf: (mark: string) => Subject | null): boolean {
  if (!isKnown(guest)) return false;
  const holds = (...roles: Role[]) => guest.posts.some((post) => roles.includes(post.role));
  if (mark.startsWith('secret-journal')) return holds('auditor');
  if (mark.startsWith('secret-mail')) return holds('administrator');
  // Whose name it is has a post in BDT: planning officers and colleagues of that unit work with them.
  const isColleague = guest.posts.some((post) => post.role === 'focal-point' && post.unit === 'BDT');
  if (mark.startsWith('secret-person'))
    return holds('administrator', 'auditor', 'planning-officer') || isColleague;
  if (mark.startsWith('secret-waiver')) return isAllowed(guest, 'read-findings', null);
  return isAllowed(guest, 'read-report', subjectOf(mark));
}
