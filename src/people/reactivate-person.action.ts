import { type Db, inTransaction } from '#db/database.ts';
import { record } from '#journal/journal.sql.ts';
import { may, type Visitor } from './access.ts';
import { markReactivated } from './invitation.sql.ts';
import { type InvitationSite, sendInvitation } from './invite-person.action.ts';
import { lockPerson } from './person-roles.sql.ts';

export type ReactivateResult =
  { ok: true } | { ok: false; refusal: 'not-allowed' | 'unknown' | 'active-already' };

/** Gives a deactivated person access again, with the roles they hold; who never chose a password is invited anew. */
export async function reactivatePerson(
  db: Db,
  visitor: Visitor,
  who: { personId: string; reason: string },
  site: InvitationSite,
  now: Date,
): Promise<ReactivateResult> {
  if (!may(visitor, 'administer-people')) return { ok: false, refusal: 'not-allowed' };
  const { personId } = who;
  const reason = who.reason.trim();
  return inTransaction(db, async (trx): Promise<ReactivateResult> => {
    const person = await lockPerson(trx, personId);
    if (!person) return { ok: false, refusal: 'unknown' };
    if (!(await markReactivated(trx, personId))) return { ok: false, refusal: 'active-already' };
    if (!person.hasPassword) await sendInvitation(trx, person, site, now);
    await record(trx, {
      at: now,
      actorId: visitor.id,
      action: 'reactivate-person',
      thing: { kind: 'person', id: personId },
      before: { state: 'deactivated' },
      after: { state: 'active' },
      reason: reason === '' ? null : reason.slice(0, 2000),
    });
    return { ok: true };
  });
}
