import type { Db } from '#db/database.ts';
import type { Thing } from './journal-entry.ts';
import { findLastCheckpoint, listLeaves } from './journal-log.sql.ts';
import { inclusionProof } from './merkle.ts';

/** An entry about a thing without what it says: its hash in the log, and its position once it has one. */
export type EntrySeal = { action: string; at: Date; leafHash: string; position: number | null };

/** The entries about a thing, the oldest first, as anybody may see them. */
export async function listEntrySeals(db: Db, thing: Thing): Promise<EntrySeal[]> {
  const rows = await db
    .selectFrom('journal_entry')
    .leftJoin('journal_leaf', 'journal_leaf.entry_id', 'journal_entry.id')
    .where('thing_kind', '=', thing.kind)
    .where('thing_id', '=', thing.id)
    .select(['action', 'at', 'journal_entry.leaf_hash as leafHash', 'position'])
    .orderBy('journal_entry.at')
    .orderBy('journal_entry.id')
    .execute();
  return rows;
}

export type ThingProof = {
  /** The signed checkpoint against which the entries are proved, null while there is none. */
  checkpoint: { size: number; root: string; note: string } | null;
  entries: (EntrySeal & { proof: string[] | null })[];
};

/**
 * Inclusion proofs (RFC 6962, section 2.1.1) of the entries about a thing in the log of the latest signed checkpoint. An
 * entry that came after it has no proof yet. Reads all hashes of the log: for a file that is asked for, not for each page.
 */
export async function proveEntries(db: Db, thing: Thing): Promise<ThingProof> {
  const [seals, last] = await Promise.all([listEntrySeals(db, thing), findLastCheckpoint(db)]);
  if (!last) return { checkpoint: null, entries: seals.map((seal) => ({ ...seal, proof: null })) };
  const isNeeded = seals.some((seal) => seal.position !== null && seal.position < last.size);
  const leaves = isNeeded ? (await listLeaves(db, 0, last.size)).map((leaf) => leaf.leaf_hash) : [];
  return {
    checkpoint: { size: last.size, root: last.root, note: last.note },
    entries: seals.map((seal) => {
      const isIn = seal.position !== null && seal.position < last.size && leaves.length === last.size;
      return { ...seal, proof: isIn ? inclusionProof(leaves, seal.position as number) : null };
    }),
  };
}
