import { decodeCBOR, decodePartialCBOR } from '@levischuck/tiny-cbor';
import { type PasskeyKey, readKey } from './passkey-key.ts';

/** What an authenticator says about itself and its key (Web Authentication Level 3, 6.1). */
export type AuthenticatorData = {
  siteHash: Uint8Array;
  isPresent: boolean;
  isVerified: boolean;
  signCount: number;
  /** The credential that was made, in an answer to making one; its key is null when we do not know its kind. */
  credential: { id: Uint8Array; key: PasskeyKey | null } | null;
};

const flag = { present: 1, verified: 4, mayBeBackedUp: 8, isBackedUp: 16, credential: 64, extensions: 128 };
const headLength = 37;
const credentialHead = 18;

/** Reads authenticator data to the last byte; null for what is cut short, too long, or contradicts itself. */
export function readAuthenticatorData(bytes: Uint8Array): AuthenticatorData | null {
  if (bytes.length < headLength) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const flags = view.getUint8(32);
  const has = (bit: number) => (flags & bit) !== 0;
  // A key is not backed up that never can be (6.1.3).
  if (has(flag.isBackedUp) && !has(flag.mayBeBackedUp)) return null;
  try {
    let at = headLength;
    let credential: AuthenticatorData['credential'] = null;
    if (has(flag.credential)) {
      const length = view.getUint16(at + credentialHead - 2);
      const id = bytes.slice(at + credentialHead, at + credentialHead + length);
      if (length === 0 || length > 1023 || id.length !== length) return null;
      at += credentialHead + length;
      const [decoded, read] = decodePartialCBOR(bytes, at);
      credential = { id, key: readKey(decoded) };
      at += read;
    }
    if (has(flag.extensions)) {
      const [extensions, read] = decodePartialCBOR(bytes, at);
      if (!(extensions instanceof Map)) return null;
      at += read;
    }
    if (at !== bytes.length) return null;
    const signCount = view.getUint32(33);
    const [isPresent, isVerified] = [has(flag.present), has(flag.verified)];
    return { siteHash: bytes.slice(0, 32), isPresent, isVerified, signCount, credential };
  } catch {
    return null;
  }
}

/** The authenticator data in an attestation object (6.5). Its statement is not asked for and not believed. */
export function authenticatorDataOf(attestation: Uint8Array): AuthenticatorData | null {
  try {
    const decoded = decodeCBOR(attestation);
    const data = decoded instanceof Map ? decoded.get('authData') : null;
    return data instanceof Uint8Array ? readAuthenticatorData(data) : null;
  } catch {
    return null;
  }
}
