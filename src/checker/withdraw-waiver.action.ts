import { type Db, inTransaction } from '#db/database.ts';
import { record } from '#journal/journal.sql.ts';
import { may, type Visitor } from '#people/access.ts';
import type { Place } from './finding.ts';
import { withdrawWaivers } from './waiver.sql.ts';

export type WithdrawResult = { ok: true } | { ok: false; refusal: 'not-allowed' | 'no-waiver' };

/** Withdraws the waiver for a rule at a place before its last day; the row stays as history. */
export async function withdrawWaiver(
  db: Db,
  visitor: Visitor,
  request: { rule: string; at: Place; reason: string },
  now: Date,
): Promise<WithdrawResult> {
  if (!may(visitor, 'waive-finding')) return { ok: false, refusal: 'not-allowed' };
  const { rule, at } = request;
  const reason = request.reason.trim().slice(0, 2000);
  return inTransaction(db, async (trx): Promise<WithdrawResult> => {
    const [before] = await withdrawWaivers(trx, rule, at, now);
    if (!before) return { ok: false, refusal: 'no-waiver' };
    await record(trx, {
      at: now,
      actorId: visitor.id,
      action: 'withdraw-waiver',
      thing: at,
      before: { rule, expiresOn: before.expiresOn, reason: before.reason },
      after: null,
      reason: reason === '' ? null : reason,
    });
    return { ok: true };
  });
}
