import { type Db, inTransaction } from '#db/database.ts';
import type { NoticeHandler } from '#journal/outbox.ts';
import { enqueue } from '#journal/outbox.sql.ts';
import { linkState } from './link.ts';
import type { Thing } from './relations.ts';
import { clearSuspect, keepWording, listBases, markSuspect } from './suspect-link.sql.ts';
import { listWordings, wordingKey } from './wording.sql.ts';

/** The topic of notices that the text of a thing has changed; what rests on it is looked at again. */
export const wordingChanged = 'wording-changed';

/**
 * Tells, in the transaction of an action that changes a title or a description, that what rests on the thing has to be
 * looked at. `key` tells this change from others of the same thing (a version, a new id).
 */
export function tellWordingChanged(trx: Db, thing: Thing, key: string, now: Date): Promise<boolean> {
  return enqueue(trx, {
    topic: wordingChanged,
    key: `${wordingChanged} ${thing.kind} ${thing.id} ${key}`,
    payload: { kind: thing.kind, id: thing.id },
    now,
  });
}

/**
 * Compares links (those that point to a thing, or all) with what the things say now, and marks those that wait for a
 * person. Nothing is confirmed here: only a person does that. Answers how many marks it set or took.
 */
export function refreshSuspects(db: Db, now: Date, to?: Thing): Promise<number> {
  return inTransaction(db, async (trx) => {
    const links = await listBases(trx, to);
    const wordings = await listWordings(
      trx,
      links.map((link) => link.to),
    );
    const [marked, cleared]: [string[], string[]] = [[], []];
    for (const link of links) {
      const wording = wordings.get(wordingKey(link.to)) ?? null;
      const state = linkState(link, wording);
      if (state === 'confirmed' && wording && !link.confirmedWording) {
        await keepWording(trx, link.id, wording);
      }
      if (state === 'confirmed' && link.suspectSince) cleared.push(link.id);
      if (state !== 'confirmed' && !link.suspectSince) marked.push(link.id);
    }
    await markSuspect(trx, marked, now);
    await clearSuspect(trx, cleared);
    return marked.length + cleared.length;
  });
}

/** What follows up that a text has changed. */
export function wordingSubscriptions(): [string, NoticeHandler][] {
  const handle: NoticeHandler = async (trx, { payload }, now) => {
    const { kind, id } = payload;
    if (typeof kind === 'string' && typeof id === 'string') await refreshSuspects(trx, now, { kind, id });
  };
  return [[wordingChanged, handle]];
}
