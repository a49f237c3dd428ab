import { v7 as newId } from 'uuid';
import type { Db } from '#db/database.ts';
import type { Multilingual } from '#language/multilingual.ts';
import type { Place } from './finding.ts';
import type { WaiverTerms } from './waiver-form.ts';

export type WaiverRow = WaiverTerms & {
  id: string;
  by: Multilingual;
  grantedAt: Date;
  withdrawnAt: Date | null;
};

/** Every waiver that was ever granted for a rule at a place, the latest first. */
export async function listWaiversAt(db: Db, rule: string, at: Place): Promise<WaiverRow[]> {
  return db
    .selectFrom('waiver')
    .innerJoin('person', 'person.id', 'waiver.created_by')
    .where('rule', '=', rule)
    .where('place_kind', '=', at.kind)
    .where('place_id', '=', at.id)
    .select(['waiver.id', 'reason', 'expires_on as expiresOn', 'person.name as by'])
    .select(['waiver.created_at as grantedAt', 'withdrawn_at as withdrawnAt'])
    .orderBy('waiver.created_at', 'desc')
    .orderBy('waiver.id', 'desc')
    .execute();
}

export async function insertWaiver(
  trx: Db,
  waiver: WaiverTerms & { rule: string; at: Place; by: string; now: Date },
): Promise<void> {
  await trx
    .insertInto('waiver')
    .values({
      id: newId(),
      rule: waiver.rule,
      place_kind: waiver.at.kind,
      place_id: waiver.at.id,
      reason: waiver.reason,
      expires_on: waiver.expiresOn,
      created_by: waiver.by,
      created_at: waiver.now,
      withdrawn_at: null,
    })
    .execute();
}

/** Withdraws what was granted for a rule at a place and is not withdrawn yet; answers what that was, the latest first. */
export async function withdrawWaivers(trx: Db, rule: string, at: Place, now: Date): Promise<WaiverTerms[]> {
  const rows = await trx
    .updateTable('waiver')
    .set({ withdrawn_at: now })
    .where('rule', '=', rule)
    .where('place_kind', '=', at.kind)
    .where('place_id', '=', at.id)
    .where('withdrawn_at', 'is', null)
    .returning(['id', 'reason', 'expires_on as expiresOn'])
    .execute();
  return rows
    .sort((one, other) => (one.id < other.id ? 1 : -1))
    .map(({ reason, expiresOn }) => ({ reason, expiresOn }));
}
