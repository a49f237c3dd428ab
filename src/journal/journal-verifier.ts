import type { Checkpoint } from './checkpoint.ts';
import { leafHashOf, type SealedEntry, type Thing } from './journal-entry.ts';
import { appendLeaf, rootOfPeaks } from './merkle.ts';

/** What a verification of the journal can find; docs/decisions/0160 says against whom each one holds. */
export const journalRules = [
  'entry-changed',
  'entry-missing',
  'entry-outside-log',
  'entry-backdated',
  'position-missing',
  'history-differs',
  'log-shorter',
  'checkpoint-changed',
  'checkpoint-key-unknown',
] as const;

export type JournalRule = (typeof journalRules)[number];

/** A finding of the shape that the checker has: ids and values, no sentences. */
export type JournalFinding = {
  rule: JournalRule;
  severity: 'error';
  at: Thing;
  related: Thing[];
  values: Record<string, string | number>;
};

/** A checkpoint whose signature holds, and where it comes from: stored in the database, kept in the data folder, given. */
export type KnownCheckpoint = Checkpoint & { origin: 'stored' | 'kept' | 'given' };

export type VerifiedEntry = SealedEntry & { isFiner?: boolean };
export type VerifiedLine = {
  position: number;
  entryId: string;
  leafHash: string;
  entry: VerifiedEntry | null;
};

/** How much earlier than the checkpoint before it an entry may be dated: clocks differ, actions take a while. */
const backdating = 60 * 60 * 1000;

/**
 * Verifies a log that is told line by line in the order of its positions, against checkpoints (any order). The answer of
 * `finish` is empty exactly when every entry is what was hashed, no position is missing, and each checkpoint's root comes
 * out of the leaves before it.
 */
export function journalVerifier(known: readonly KnownCheckpoint[]) {
  const checkpoints = [...known].sort((a, b) => a.size - b.size);
  const findings: JournalFinding[] = [];
  let peaks: string[] = [];
  let size = 0;
  let reached = 0;
  let trustedSize = 0;
  let lastMoment = 0;

  function find(rule: JournalRule, at: Thing, values: JournalFinding['values'], related: Thing[] = []): void {
    findings.push({ rule, severity: 'error', at, related, values });
  }

  function compareCheckpoints(): void {
    for (let each = checkpoints[reached]; each && each.size === size; each = checkpoints[++reached]) {
      if (rootOfPeaks(peaks) === each.root) trustedSize = size;
      else
        find('history-differs', checkpointPlace(each.size), {
          size: each.size,
          since: trustedSize,
          origin: each.origin,
        });
      lastMoment = Math.max(lastMoment, each.at.getTime());
    }
  }

  compareCheckpoints();
  return {
    addLine(line: VerifiedLine): void {
      const at = { kind: 'journal-entry', id: line.entryId };
      const position = line.position;
      if (position !== size)
        find(
          'position-missing',
          { kind: 'journal-position', id: String(size) },
          { from: size, to: position },
        );
      if (!line.entry) find('entry-missing', at, { position });
      else if (!isWhole(line.entry, line.leafHash)) find('entry-changed', at, { position });
      if (line.entry && line.entry.at.getTime() < lastMoment - backdating)
        find('entry-backdated', at, { position, at: line.entry.at.toISOString() });
      // The line is hashed where it stands: a gap before it changes every later root as well.
      peaks = appendLeaf(peaks, size, line.leafHash);
      size++;
      compareCheckpoints();
    },
    /** An entry without a position: it waits for one, or somebody took it out of the log. */
    addOutside(entry: VerifiedEntry, isPending: boolean): void {
      const at = { kind: 'journal-entry', id: entry.id };
      if (!isPending) find('entry-outside-log', at, {});
      if (!isWhole(entry, entry.leafHash)) find('entry-changed', at, {});
    },
    finish(): { findings: JournalFinding[]; size: number; root: string } {
      for (const each of checkpoints.slice(reached))
        find('log-shorter', checkpointPlace(each.size), { size, expected: each.size, origin: each.origin });
      return { findings, size, root: rootOfPeaks(peaks) };
    },
  };
}

export function checkpointPlace(size: number): Thing {
  return { kind: 'journal-checkpoint', id: String(size) };
}

function isWhole(entry: VerifiedEntry, leafHash: string): boolean {
  return (
    !entry.isFiner &&
    !Number.isNaN(entry.at.getTime()) &&
    entry.leafHash === leafHash &&
    /^[0-9a-f]{64}$/.test(entry.salt) &&
    leafHashOf(entry, entry.salt) === leafHash
  );
}
