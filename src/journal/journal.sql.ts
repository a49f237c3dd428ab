import { randomBytes } from 'node:crypto';
import { v7 as newId } from 'uuid';
import type { Db } from '#db/database.ts';
import { storable, storableText } from './canonical-json.ts';
import { type JournalEntry, leafHashOf, type Thing } from './journal-entry.ts';

/** What an action tells the journal. `before` and `after` hold what changed, not secrets; `reason` is the person's own. */
export type JournaledAction = {
  at: Date;
  actorId: string | null;
  action: string;
  thing: Thing;
  before?: object | null;
  after?: object | null;
  reason?: string | null;
};

/**
 * Writes one entry in the transaction of the action it tells of, so that both are there or neither is; answers its id.
 * Its position in the log is given after the commit (see sequence-journal.action.ts).
 */
export async function record(trx: Db, what: JournaledAction): Promise<string> {
  const entry: JournalEntry = {
    id: newId(),
    at: what.at,
    actorId: what.actorId,
    action: what.action,
    thing: { kind: what.thing.kind, id: storableText(what.thing.id) },
    before: storable(what.before),
    after: storable(what.after),
    reason: what.reason == null ? null : storableText(what.reason),
  };
  const salt = randomBytes(32).toString('hex');
  await trx
    .insertInto('journal_entry')
    .values({
      id: entry.id,
      at: entry.at,
      actor_id: entry.actorId,
      action: entry.action,
      thing_kind: entry.thing.kind,
      thing_id: entry.thing.id,
      before: entry.before === null ? null : JSON.stringify(entry.before),
      after: entry.after === null ? null : JSON.stringify(entry.after),
      reason: entry.reason,
      salt,
      leaf_hash: leafHashOf(entry, salt),
    })
    .execute();
  await trx.insertInto('journal_pending').values({ entry_id: entry.id }).execute();
  return entry.id;
}
