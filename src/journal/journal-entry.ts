import { canonicalJson, type JsonValue } from './canonical-json.ts';
import { hashLeaf } from './merkle.ts';

/** What an action was done to: the kind of thing, and its id (the institution's code when it has one). */
export type Thing = { kind: string; id: string };

/** One line of the journal: who did what, when, to what, before, after, why. */
export type JournalEntry = {
  id: string;
  at: Date;
  /** The person who acted; null when the organization's own clock did (a deadline, an import at the start). */
  actorId: string | null;
  action: string;
  thing: Thing;
  before: JsonValue;
  after: JsonValue;
  reason: string | null;
};

/** An entry with what ties it to the log: 32 random bytes (hexadecimal) and the hash of both (hexadecimal). */
export type SealedEntry = JournalEntry & { salt: string; leafHash: string };

/**
 * The leaf of an entry in the log: SHA-256(0x00 ‖ salt ‖ canonical JSON of all fields), as RFC 6962, section 2.1, with
 * salt ‖ JSON as the leaf's input. The salt lets a hash be shown to anyone without telling anything of the entry: nobody
 * can try out names or texts against it.
 */
export function leafHashOf(entry: JournalEntry, salt: string): string {
  const fields = canonicalJson({
    action: entry.action,
    actor: entry.actorId,
    after: entry.after,
    at: entry.at.toISOString(),
    before: entry.before,
    id: entry.id,
    reason: entry.reason,
    thing: { id: entry.thing.id, kind: entry.thing.kind },
  });
  return hashLeaf(Buffer.concat([Buffer.from(salt, 'hex'), Buffer.from(fields, 'utf8')]));
}
