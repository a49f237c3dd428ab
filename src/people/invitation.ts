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

export type ReadInvitation =
  { ok: true; invitation: Invitation } | { ok: false; problems: InvitationProblem[] };

/** Reads an invitation; a focal point needs a unit and a delegate a member, other roles keep only what they use. */
export function readInvitation(
  form: InvitationForm,
  known: { units: readonly string[]; members: readonly string[] },
): ReadInvitation {
  const name = form.name.replace(/\s+/gu, ' ').trim();
  const email = form.email.trim();
  const { language } = form;
  const role = roles.find((each) => each === form.role);
  const takesUnit = role === 'focal-point' || role === 'planning-officer';
  const unit = takesUnit && form.unit !== '' ? form.unit : null;
  const member = role === 'delegate' && form.member !== '' ? form.member : null;
  const problems: InvitationProblem[] = [];
  const problem = (field: InvitationProblem['field'], code: InvitationProblem['code']) =>
    problems.push({ field, code });
  if (name === '') problem('name', 'name');
  else if ([...name].length > 200) problem('name', 'name-long');
  if (!isMailAddress(email)) problem('email', 'email');
  if (!isLanguage(language)) problem('language', 'language');
  if (!role) problem('role', 'role');
  const isUnitKnown = unit === null ? role !== 'focal-point' : known.units.includes(unit);
  if (!isUnitKnown) problem('unit', 'unit');
  const isMemberKnown = member === null ? role !== 'delegate' : known.members.includes(member);
  if (!isMemberKnown) problem('member', 'member');
  if (problems.length > 0 || !role || !isLanguage(language)) return { ok: false, problems };
  return { ok: true, invitation: { name, email, language, role, unit, member } };
}
