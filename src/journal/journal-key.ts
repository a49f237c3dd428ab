import { createPrivateKey, generateKeyPairSync, createHash, type KeyObject } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  readVerifierLine,
  type SignerKey,
  verifierLine,
  type VerifierKey,
  verifierOf,
} from './signed-note.ts';

/** Input and output: the folder of the journal lies beside the database, on purpose. */

/*
 * What the journal keeps outside of the database, in the folder "journal" of the data folder, so that whoever can write
 * into the database alone can neither sign nor make the log forget: the signing key, the verifier keys that are trusted,
 * and the last checkpoint that was signed.
 */

export type JournalKey = {
  signer: SignerKey;
  /** The keys whose checkpoints are believed: our own first, then those of `known-keys.txt`. */
  trusted: VerifierKey[];
  /** The last checkpoint signed here, as a note; null before the first. */
  remembered(): string | null;
  remember(note: string): void;
  /** Forgets the last checkpoint: only when an administrator puts another state of the database in place. */
  forget(): void;
  /** Believes further keys, given as verifier lines; lines that are none are left out. */
  trust(lines: readonly string[]): void;
};

/** Opens the journal's key of a data folder, made at the first call. */
export function openJournalKey(dataFolder: string): JournalKey {
  const folder = join(dataFolder, 'journal');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const signer = signerOf(readOrMakeKey(join(folder, 'signing-key.pem')));
  const knownKeys = join(folder, 'known-keys.txt');
  const checkpoint = join(folder, 'last-checkpoint.txt');
  const trusted: VerifierKey[] = [];
  const trust = (lines: readonly string[]) => {
    for (const line of new Set(lines)) {
      const key = readVerifierLine(line);
      if (key && !trusted.some((each) => verifierLine(each) === line)) trusted.push(key);
    }
    writeWhole(knownKeys, `${trusted.map(verifierLine).join('\n')}\n`);
  };
  const known = existsSync(knownKeys) ? readFileSync(knownKeys, 'utf8').split('\n') : [];
  trust([verifierLine(verifierOf(signer)), ...known]);
  return {
    signer,
    trusted,
    remembered: () => (existsSync(checkpoint) ? readFileSync(checkpoint, 'utf8') : null),
    remember: (note) => writeWhole(checkpoint, note),
    forget: () => rmSync(checkpoint, { force: true }),
    trust,
  };
}

function readOrMakeKey(path: string): KeyObject {
  if (!existsSync(path)) {
    const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' });
    const own = `${path}.${process.pid}`;
    writeFileSync(own, pem, { mode: 0o600 });
    // Two processes may start at once: a link is made by one of them only, and both read what it holds.
    try {
      linkSync(own, path);
    } catch (cause) {
      if ((cause as { code?: string }).code !== 'EEXIST') throw cause;
    } finally {
      rmSync(own, { force: true });
    }
  }
  return createPrivateKey(readFileSync(path));
}

/** The name of a log tells which key signs it, so that two organizations are never taken for each other. */
function signerOf(privateKey: KeyObject): SignerKey {
  const publicKey = verifierOf({ name: '', privateKey }).publicKey;
  return {
    name: `unie-journal-${createHash('sha256').update(publicKey).digest('hex').slice(0, 8)}`,
    privateKey,
  };
}

/** A reader sees the old file or the new one, never a part. */
function writeWhole(path: string, text: string): void {
  const fresh = `${path}.${process.pid}`;
  writeFileSync(fresh, text, { mode: 0o600 });
  renameSync(fresh, path);
}
