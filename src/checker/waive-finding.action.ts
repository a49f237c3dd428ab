import { type Db, inTransaction } from '#db/database.ts';
import { record } from '#journal/journal.sql.ts';
import { may, type Visitor } from '#people/access.ts';
import type { Place } from './finding.ts';
import { readWaiverTerms, type WaiverProblem } from './waiver-form.ts';
import { insertWaiver, withdrawWaivers } from './waiver.sql.ts';

/** A rule at a place, and what was typed: the reason, and the last day as YYYY-MM-DD. */
export type WaiverRequest = { rule: string; at: Place; reason: string; expiresOn: string };

export type WaiveResult =
  { ok: true } | { ok: false; refusal: 'not-allowed' | null; problems: WaiverProblem[] };

/**
 * Grants a waiver for a rule at a place, with a reason and a last day after `today`, the organization's civil date.
 * One waiver holds at a time: an earlier one that still stands is withdrawn in the same transaction.
 */
export async function waiveFinding(
  db: Db,
  visitor: Visitor,
  request: WaiverRequest,
  clock: { today: string; now: Date },
): Promise<WaiveResult> {
  if (!may(visitor, 'waive-finding')) return { ok: false, refusal: 'not-allowed', problems: [] };
  const read = readWaiverTerms(request, clock.today);
  if (!read.ok) return { ok: false, refusal: null, problems: read.problems };
  const { rule, at } = request;
  const { now } = clock;
  return inTransaction(db, async (trx): Promise<WaiveResult> => {
    const [before = null] = await withdrawWaivers(trx, rule, at, now);
    await insertWaiver(trx, { ...read.terms, rule, at, by: visitor.id, now });
    await record(trx, {
      at: now,
      actorId: visitor.id,
      action: 'waive-finding',
      thing: at,
      before: before && { rule, expiresOn: before.expiresOn, reason: before.reason },
      after: { rule, expiresOn: read.terms.expiresOn },
      reason: read.terms.reason,
    });
    return { ok: true };
  });
}
