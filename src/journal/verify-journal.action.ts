import type { Db } from '#db/database.ts';
import { readCheckpoint } from './checkpoint.ts';
import {
  listCheckpoints,
  listEntriesOutsideLog,
  listLogLines,
  type StoredCheckpoint,
} from './journal-log.sql.ts';
import {
  checkpointPlace,
  type JournalFinding,
  journalVerifier,
  type KnownCheckpoint,
} from './journal-verifier.ts';
import type { VerifierKey } from './signed-note.ts';

const batch = 1_000;

/** Notes from outside of the database: the one kept in the data folder, and one that the caller was given earlier. */
export type OutsideNotes = { kept?: string | null; given?: string | null };

export type Verification = {
  findings: JournalFinding[];
  size: number;
  root: string;
  /** Entries that still wait for their position: the log says nothing of them yet. */
  waiting: number;
  checkpoints: number;
};

/** Verifies the whole journal in one unchanging view of the database: every entry, every position, every checkpoint. */
export function verifyJournal(
  db: Db,
  trusted: readonly VerifierKey[],
  outside: OutsideNotes = {},
): Promise<Verification> {
  return inSnapshot(db, async (trx) => {
    const { known, findings } = knownCheckpoints(await listCheckpoints(trx), trusted, outside);
    const verifier = journalVerifier(known);
    for (let from = 0; ;) {
      const lines = await listLogLines(trx, from, batch);
      for (const line of lines) verifier.addLine(line);
      if (lines.length < batch) break;
      from = (lines.at(-1)?.position ?? from) + 1;
    }
    let waiting = 0;
    for (const { entry, isPending } of await listEntriesOutsideLog(trx)) {
      verifier.addOutside(entry, isPending);
      if (isPending) waiting++;
    }
    const result = verifier.finish();
    return { ...result, findings: [...findings, ...result.findings], waiting, checkpoints: known.length };
  });
}

function inSnapshot<Result>(db: Db, work: (trx: Db) => Promise<Result>): Promise<Result> {
  return db.isTransaction ? work(db) : db.transaction().setIsolationLevel('repeatable read').execute(work);
}

/** The checkpoints that can be believed, and a finding for each that cannot. */
export function knownCheckpoints(
  stored: readonly StoredCheckpoint[],
  trusted: readonly VerifierKey[],
  outside: OutsideNotes = {},
): { known: KnownCheckpoint[]; findings: JournalFinding[] } {
  const known: KnownCheckpoint[] = [];
  const findings: JournalFinding[] = [];
  const believe = (note: string, origin: KnownCheckpoint['origin'], row?: StoredCheckpoint) => {
    const read = readCheckpoint(note, trusted);
    const isAsStored =
      !row ||
      (read.ok &&
        read.checkpoint.size === row.size &&
        read.checkpoint.root === row.root &&
        read.checkpoint.at.getTime() === row.at.getTime());
    if (read.ok && isAsStored) return void known.push({ ...read.checkpoint, origin });
    const rule = !read.ok && read.problem === 'unknown-key' ? 'checkpoint-key-unknown' : 'checkpoint-changed';
    const at = row ? checkpointPlace(row.size) : { kind: 'journal-checkpoint', id: origin };
    findings.push({ rule, severity: 'error', at, related: [], values: { origin } });
  };
  for (const row of stored) believe(row.note, 'stored', row);
  if (outside.kept) believe(outside.kept, 'kept');
  if (outside.given) believe(outside.given, 'given');
  return { known, findings };
}
