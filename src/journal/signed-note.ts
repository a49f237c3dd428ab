import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';

/*
 * Signed notes as C2SP writes them (signed-note.md): a text, an empty line, and lines "— name base64(id ‖ signature)".
 * Ed25519 only. A verifier key is one line, "name+id+base64(0x01 ‖ public key)", that anyone may keep.
 */

/** A public key under its name, with which a note can be opened. */
export type VerifierKey = { name: string; id: string; publicKey: Buffer };

/** A private key under its name. */
export type SignerKey = { name: string; privateKey: KeyObject };

export type OpenedNote = { ok: true; text: string; key: VerifierKey } | { ok: false; problem: NoteProblem };

/** malformed: not a signed note; unknown-key: no line of a key we hold; bad-signature: the text is not what was signed. */
export type NoteProblem = 'malformed' | 'unknown-key' | 'bad-signature';

const ed25519 = Buffer.from([1]);
/** What stands before the 32 bytes of an Ed25519 public key in its DER form (RFC 8410). */
const derPrefix = Buffer.from('302a300506032b6570032100', 'hex');

/** The verifier key of a signer. */
export function verifierOf(signer: SignerKey): VerifierKey {
  const der = createPublicKey(signer.privateKey).export({ type: 'spki', format: 'der' });
  const publicKey = der.subarray(derPrefix.length);
  return { name: signer.name, id: keyId(signer.name, publicKey), publicKey };
}

function keyId(name: string, publicKey: Buffer): string {
  return createHash('sha256').update(`${name}\n`).update(ed25519).update(publicKey).digest('hex').slice(0, 8);
}

/** The line by which others keep a verifier key. */
export function verifierLine(key: VerifierKey): string {
  return `${key.name}+${key.id}+${Buffer.concat([ed25519, key.publicKey]).toString('base64')}`;
}

/** Reads the line of a verifier key; null when it is none or its id is not that of the key. */
export function readVerifierLine(line: string): VerifierKey | null {
  const [, name = '', id = '', encoded = ''] =
    /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(line) ?? [];
  const bytes = Buffer.from(encoded, 'base64');
  if (bytes.length !== 33 || bytes[0] !== 1) return null;
  const publicKey = bytes.subarray(1);
  return keyId(name, publicKey) === id ? { name, id, publicKey } : null;
}

/** Signs a text that ends with a new line. */
export function signNote(text: string, signer: SignerKey): string {
  const { id } = verifierOf(signer);
  const signature = sign(null, Buffer.from(text, 'utf8'), signer.privateKey);
  return `${text}\n— ${signer.name} ${Buffer.concat([Buffer.from(id, 'hex'), signature]).toString('base64')}\n`;
}

/** The text of a note, when one of the keys signed exactly that. */
export function openNote(note: string, keys: readonly VerifierKey[]): OpenedNote {
  const split = note.lastIndexOf('\n\n');
  const lines = note.slice(split + 2).split('\n');
  if (split < 0 || lines.pop() !== '' || lines.length === 0) return { ok: false, problem: 'malformed' };
  const text = note.slice(0, split + 1);
  for (const line of lines) {
    const [, name, encoded = ''] = /^— ([^\s+]+) ([A-Za-z0-9+/]+={0,2})$/.exec(line) ?? [];
    const bytes = Buffer.from(encoded, 'base64');
    if (bytes.length < 5 || bytes.toString('base64') !== encoded) return { ok: false, problem: 'malformed' };
    const key = keys.find((each) => each.name === name && each.id === bytes.toString('hex', 0, 4));
    if (!key) continue;
    return isSignedBy(key, text, bytes.subarray(4))
      ? { ok: true, text, key }
      : { ok: false, problem: 'bad-signature' };
  }
  return { ok: false, problem: 'unknown-key' };
}

function isSignedBy(key: VerifierKey, text: string, signature: Buffer): boolean {
  const der = Buffer.concat([derPrefix, key.publicKey]);
  return verify(
    null,
    Buffer.from(text, 'utf8'),
    createPublicKey({ key: der, format: 'der', type: 'spki' }),
    signature,
  );
}
