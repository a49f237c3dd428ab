import { type Db, inTransaction } from '#db/database.ts';
import { record } from '#journal/journal.sql.ts';
import { may, type Visitor } from './access.ts';
import { endSubstitutionsOf, listDuties, lockActivePeople } from './duty.sql.ts';
import { lockActiveAdministrators, markDeactivated } from './invitation.sql.ts';
import { endAllSessions, useAllLinks } from './people.sql.ts';

export type DeactivateResult =
  | { ok: true }
  | { ok: false; refusal: 'not-allowed' | 'last-administrator' | 'deactivated-already' | 'open-duties' };

/**
 * Takes a person's access away at once: sessions end and links stop working. Somebody always stays administrator, and
 * nobody leaves with duties: each is handed over or left vacant first (hand-over-duties.action.ts).
 */
export async function deactivatePerson(
  db: Db,
  visitor: Visitor,
  who: { personId: string; reason: string },
  now: Date,
): Promise<DeactivateResult> {
  if (!may(visitor, 'administer-people')) return { ok: false, refusal: 'not-allowed' };
  const { personId } = who;
  const reason = who.reason.trim();
  return inTransaction(db, async (trx): Promise<DeactivateResult> => {
    const administrators = await lockActiveAdministrators(trx);
    if (administrators.length === 1 && administrators[0] === personId) {
      return { ok: false, refusal: 'last-administrator' };
    }
    await lockActivePeople(trx, [personId]);
    if ((await listDuties(trx, personId)).length > 0) return { ok: false, refusal: 'open-duties' };
    if (!(await markDeactivated(trx, personId, now))) return { ok: false, refusal: 'deactivated-already' };
    await endAllSessions(trx, personId, now);
    await useAllLinks(trx, personId, now);
    await endSubstitutionsOf(trx, personId, now);
    await record(trx, {
      at: now,
      actorId: visitor.id,
      action: 'deactivate-person',
      thing: { kind: 'person', id: personId },
      before: { state: 'active' },
      after: { state: 'deactivated' },
      reason: reason === '' ? null : reason.slice(0, 2000),
    });
    return { ok: true };
  });
}
