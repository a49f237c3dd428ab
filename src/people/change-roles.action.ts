import { type Db, inTransaction } from '#db/database.ts';
import { record } from '#journal/journal.sql.ts';
import { may, type Visitor } from './access.ts';
import type { GivenRole } from './invitation.ts';
import { insertAssignment, lockActiveAdministrators } from './invitation.sql.ts';
import { endAssignment, type HeldRole, lockPerson, replaceScope } from './person-roles.sql.ts';

export type RoleRefusal =
  | 'not-allowed'
  | 'unknown'
  | 'deactivated'
  | 'role-held'
  | 'role-ended'
  | 'scope-unknown'
  | 'last-administrator';
export type RoleResult = { ok: true } | { ok: false; refusal: RoleRefusal };

const refused = (refusal: RoleRefusal): RoleResult => ({ ok: false, refusal });

/** Gives a person one more role; the same office twice would be one too many to end. */
export async function giveRole(
  db: Db,
  visitor: Visitor,
  { personId, given }: { personId: string; given: GivenRole },
  now: Date,
): Promise<RoleResult> {
  if (!may(visitor, 'administer-people')) return refused('not-allowed');
  return inTransaction(db, async (trx): Promise<RoleResult> => {
    const person = await lockPerson(trx, personId);
    if (!person) return refused('unknown');
    if (person.deactivated_at) return refused('deactivated');
    if (person.roles.some((each) => each.isInOffice && isSameOffice(each, given)))
      return refused('role-held');
    await insertAssignment(trx, { personId, ...given });
    await record(trx, {
      at: now,
      actorId: visitor.id,
      action: 'give-role',
      thing: { kind: 'person', id: personId },
      after: given,
    });
    return { ok: true };
  });
}

/** Ends a role at once. Somebody always stays administrator. */
export async function endRole(
  db: Db,
  visitor: Visitor,
  { personId, roleId, reason }: { personId: string; roleId: string; reason: string },
  now: Date,
): Promise<RoleResult> {
  if (!may(visitor, 'administer-people')) return refused('not-allowed');
  return inTransaction(db, async (trx): Promise<RoleResult> => {
    const administrators = await lockActiveAdministrators(trx);
    const person = await lockPerson(trx, personId);
    const role = person?.roles.find((each) => each.id === roleId);
    if (!role) return refused('unknown');
    if (!role.isInOffice) return refused('role-ended');
    const isLast = administrators.length === 1 && administrators[0] === personId;
    if (role.role === 'administrator' && isLast) return refused('last-administrator');
    await endAssignment(trx, roleId);
    await record(trx, {
      at: now,
      actorId: visitor.id,
      action: 'end-role',
      thing: { kind: 'person', id: personId },
      before: officeOf(role),
      reason: reason.trim() === '' ? null : reason.trim().slice(0, 2000),
    });
    return { ok: true };
  });
}

/** Narrows the role of a focal point to themes and elements, or widens it to the whole unit with empty lists. */
export async function narrowRole(
  db: Db,
  visitor: Visitor,
  asked: { personId: string; roleId: string; themes: readonly string[]; elements: readonly string[] },
  known: { themes: readonly string[]; elements: readonly string[] },
  now: Date,
): Promise<RoleResult> {
  if (!may(visitor, 'administer-people')) return refused('not-allowed');
  const { personId, roleId, themes, elements } = asked;
  return inTransaction(db, async (trx): Promise<RoleResult> => {
    const role = (await lockPerson(trx, personId))?.roles.find((each) => each.id === roleId);
    if (!role || role.role !== 'focal-point') return refused('unknown');
    if (!role.isInOffice) return refused('role-ended');
    // What the role is narrowed to already may stay, also when the plan knows it no longer.
    const isKnown =
      themes.every((each) => known.themes.includes(each) || role.themes.includes(each)) &&
      elements.every((each) => known.elements.includes(each) || role.elements.includes(each));
    if (!isKnown) return refused('scope-unknown');
    await replaceScope(trx, roleId, { themes, elements });
    await record(trx, {
      at: now,
      actorId: visitor.id,
      action: 'narrow-role',
      thing: { kind: 'person', id: personId },
      before: officeOf(role),
      after: { ...officeOf(role), themes: [...themes], elements: [...elements] },
    });
    return { ok: true };
  });
}

function officeOf({ role, unit, member, themes, elements }: HeldRole) {
  return { role, unit, member, themes, elements };
}

function isSameOffice(one: GivenRole, other: GivenRole): boolean {
  return one.role === other.role && one.unit === other.unit && one.member === other.member;
}
