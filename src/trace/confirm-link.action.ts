import { type Db, inTransaction } from '#db/database.ts';
import { record } from '#journal/journal.sql.ts';
import { basisOf, type Wording } from './link.ts';
import { confirmLink, findLink } from './link.sql.ts';

export type Confirmation = {
  linkId: string;
  /** The basis that the person saw: another person's confirmation in between is not overwritten. */
  seenBasis: string;
  /** The basis of the text that the person read: a text that changed again in between is not confirmed unseen. */
  seenNow?: string;
  /** What the thing that the link points to says now. */
  wording: Wording;
  personId: string;
  reason: string | null;
  now: Date;
};

/** Confirms a suspect link in the person's name, with a journal entry. Whether the person may, the caller has asked. */
export function confirmSuspectLink(
  db: Db,
  what: Confirmation,
): Promise<{ ok: true } | { ok: false; problem: 'unknown-link' | 'changed-meanwhile' }> {
  return inTransaction(db, async (trx) => {
    const before = await findLink(trx, what.linkId);
    if (!before) return { ok: false, problem: 'unknown-link' };
    if (what.seenNow !== undefined && what.seenNow !== basisOf(what.wording)) {
      return { ok: false, problem: 'changed-meanwhile' };
    }
    const { linkId: id, seenBasis, wording, personId: confirmedBy, now } = what;
    if (!(await confirmLink(trx, { id, seenBasis, wording, confirmedBy, now })))
      return { ok: false, problem: 'changed-meanwhile' };
    const after = await findLink(trx, id);
    await record(trx, {
      at: now,
      actorId: confirmedBy,
      action: 'confirm-link',
      thing: before.from,
      before,
      after,
      reason: what.reason,
    });
    return { ok: true };
  });
}
