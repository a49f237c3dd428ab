import { isLanguage, type Language } from '#language/languages.ts';
import { isMailAddress } from '#journal/mail.ts';
import { type Role, roles } from './access.ts';

/** What an administrator says of somebody to be invited, as typed. */
export type InvitationForm = {
  name: string;
  email: string;
  language: string;
  role: string;
  unit: string;
  member: string;
};

/** An invitation that can be sent; codes of unit and member exist. */
export type Invitation = {
  name: string;
  email: string;
  language: Language;
  role: Role;
  unit: string | null;
  member: string | null;
};

export type InvitationProblem = {
  field: keyof InvitationForm;
  code: 'name' | 'name-long' | 'email' | 'email-taken' | 'language' | 'role' | 'unit' | 'member';
};

/** A role as typed, and as it can be given: a focal point needs a unit and a delegate a member. */
export type RoleForm = Pick<InvitationForm, 'role' | 'unit' | 'member'>;
export type GivenRole = Pick<Invitation, 'role' | 'unit' | 'member'>;
export type RoleProblem = { field: keyof RoleForm; code: 'role' | 'unit' | 'member' };
type KnownScopes = { units: readonly string[]; members: readonly string[] };

/** Reads a role; it keeps only the unit or member that it uses. */
export function readRole(
  form: RoleForm,
  known: KnownScopes,
): { ok: true; given: GivenRole } | { ok: false; problems: RoleProblem[] } {
  const role = roles.find((each) => each === form.role);
  const takesUnit = role === 'focal-point' || role === 'planning-officer';
  const unit = takesUnit && form.unit !== '' ? form.unit : null;
  const member = role === 'delegate' && form.member !== '' ? form.member : null;
  const isUnitKnown = unit === null ? role !== 'focal-point' : known.units.includes(unit);
  const isMemberKnown = member === null ? role !== 'delegate' : known.members.includes(member);
  const problems: RoleProblem[] = [];
  if (!role) problems.push({ field: 'role', code: 'role' });
  if (!isUnitKnown) problems.push({ field: 'unit', code: 'unit' });
  if (!isMemberKnown) problems.push({ field: 'member', code: 'member' });
  return role && problems.length === 0
    ? { ok: true, given: { role, unit, member } }
    : { ok: false, problems };
}

export type ReadInvitation =
  { ok: true; invitation: Invitation } | { ok: false; problems: InvitationProblem[] };

/** Reads an invitation: who, how to reach them, and their first role. */
export function readInvitation(form: InvitationForm, known: KnownScopes): ReadInvitation {
  const name = form.name.replace(/\s+/gu, ' ').trim();
  const email = form.email.trim();
  const { language } = form;
  const problems: InvitationProblem[] = [];
  const problem = (field: InvitationProblem['field'], code: InvitationProblem['code']) =>
    problems.push({ field, code });
  if (name === '') problem('name', 'name');
  else if ([...name].length > 200) problem('name', 'name-long');
  if (!isMailAddress(email)) problem('email', 'email');
  if (!isLanguage(language)) problem('language', 'language');
  const read = readRole(form, known);
  if (!read.ok) problems.push(...read.problems);
  if (problems.length > 0 || !read.ok || !isLanguage(language)) return { ok: false, problems };
  return { ok: true, invitation: { name, email, language, ...read.given } };
}
