import { type Db, inTransaction } from '#db/database.ts';
import { readCheckpoint, signCheckpoint } from './checkpoint.ts';
import type { JournalKey } from './journal-key.ts';
import {
  findLastCheckpoint,
  insertCheckpoint,
  listLeaves,
  type StoredCheckpoint,
} from './journal-log.sql.ts';
import { appendLeaf, rootOfPeaks } from './merkle.ts';
import { sequenceJournal } from './sequence-journal.action.ts';

const batch = 5_000;

/**
 * broken-checkpoint: the last stored one is not what was signed; gap: a position is missing; forgotten: the database no
 * longer holds the checkpoint that was signed last here. None of these logs is signed again: see verify-journal.action.ts.
 */
export type CheckpointProblem = { problem: 'broken-checkpoint' | 'gap' | 'forgotten'; size: number };

export type MadeCheckpoint = { ok: true; checkpoint: StoredCheckpoint } | ({ ok: false } & CheckpointProblem);

/** Sequences what waits, signs the log's size and root, and stores them; the last checkpoint when nothing is new. */
export async function makeCheckpoint(db: Db, key: JournalKey, now: Date): Promise<MadeCheckpoint> {
  await sequenceJournal(db);
  const made = await inTransaction(db, (trx) => extend(trx, key, now));
  if (made.ok) key.remember(made.checkpoint.note);
  return made;
}

async function extend(trx: Db, key: JournalKey, now: Date): Promise<MadeCheckpoint> {
  const last = await findLastCheckpoint(trx);
  const broken = problemWith(last, key);
  if (broken) return { ok: false, ...broken };
  let { size, peaks } = last ?? { size: 0, peaks: [] as string[] };
  for (;;) {
    const leaves = await listLeaves(trx, size, batch);
    for (const leaf of leaves) {
      if (leaf.position !== size) return { ok: false, problem: 'gap', size };
      peaks = appendLeaf(peaks, size, leaf.leaf_hash);
      size++;
    }
    if (leaves.length < batch) break;
  }
  if (last && size === last.size) return { ok: true, checkpoint: last };
  const root = rootOfPeaks(peaks);
  const note = signCheckpoint({ size, root, at: now }, key.signer);
  const checkpoint = { size, root, at: now, peaks, note };
  await insertCheckpoint(trx, checkpoint);
  return { ok: true, checkpoint };
}

function problemWith(last: StoredCheckpoint | null, key: JournalKey): CheckpointProblem | null {
  if (last) {
    const read = readCheckpoint(last.note, key.trusted);
    const isWhole =
      read.ok &&
      read.checkpoint.size === last.size &&
      read.checkpoint.root === last.root &&
      rootOfPeaks(last.peaks) === last.root;
    if (!isWhole) return { problem: 'broken-checkpoint', size: last.size };
  }
  const remembered = key.remembered();
  const before = remembered === null ? null : readCheckpoint(remembered, key.trusted);
  const isForgotten = before?.ok && before.checkpoint.size > (last?.size ?? 0);
  return isForgotten ? { problem: 'forgotten', size: before.checkpoint.size } : null;
}
