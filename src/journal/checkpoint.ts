import { type NoteProblem, openNote, signNote, type SignerKey, type VerifierKey } from './signed-note.ts';

/** The log's size and root at a moment. */
export type Checkpoint = { size: number; root: string; at: Date };

/**
 * A signed checkpoint (C2SP tlog-checkpoint): the log's name, the size, the root in base64, and as an extension line the
 * moment in UTC.
 */
export function signCheckpoint(checkpoint: Checkpoint, signer: SignerKey): string {
  const root = Buffer.from(checkpoint.root, 'hex').toString('base64');
  const lines = [signer.name, String(checkpoint.size), root, `at ${checkpoint.at.toISOString()}`];
  return signNote(`${lines.join('\n')}\n`, signer);
}

export type ReadCheckpoint = { ok: true; checkpoint: Checkpoint } | { ok: false; problem: NoteProblem };

/** Reads a signed checkpoint and verifies its signature with the keys we hold. */
export function readCheckpoint(note: string, keys: readonly VerifierKey[]): ReadCheckpoint {
  const opened = openNote(note.replaceAll('\r\n', '\n'), keys);
  if (!opened.ok) return opened;
  const form = /^([^\n]+)\n(0|[1-9]\d{0,15})\n([A-Za-z0-9+/]{43}=)\nat ([\dT:.Z-]+)\n$/;
  const [, name, size, root = '', at = ''] = form.exec(opened.text) ?? [];
  const moment = new Date(at);
  if (name !== opened.key.name || Number.isNaN(moment.getTime())) return { ok: false, problem: 'malformed' };
  return {
    ok: true,
    checkpoint: { size: Number(size), root: Buffer.from(root, 'base64').toString('hex'), at: moment },
  };
}
