import { createPublicKey, type KeyObject, verify } from 'node:crypto';

/*
 * The public keys of passkeys: the three kinds of the COSE registry (RFC 9053, RFC 8812) that authenticators make, kept
 * as SubjectPublicKeyInfo. Node's own cryptography verifies what they sign.
 */

/** ES256, EdDSA with Ed25519, RS256, by their numbers; in the order in which we ask for them. */
export const keyAlgorithms = [-7, -8, -257] as const;
export type KeyAlgorithm = (typeof keyAlgorithms)[number];

export type PasskeyKey = { algorithm: KeyAlgorithm; publicKey: string };

/** Parameters of a COSE key: its kind and algorithm, and what its kind needs. */
const kind = 1;
const algorithm = 3;

/** The key of a decoded COSE map, or null for another kind, a weak one, or a point that is not on its curve. */
export function readKey(decoded: unknown): PasskeyKey | null {
  if (!(decoded instanceof Map)) return null;
  const cose: ReadonlyMap<unknown, unknown> = decoded;
  const jwk = jwkOf(cose);
  const number = keyAlgorithms.find((each) => each === cose.get(algorithm));
  if (!jwk || number === undefined) return null;
  try {
    const der = createPublicKey({ key: jwk, format: 'jwk' }).export({ format: 'der', type: 'spki' });
    return { algorithm: number, publicKey: der.toString('base64url') };
  } catch {
    return null;
  }
}

function jwkOf(cose: ReadonlyMap<unknown, unknown>): Record<string, string> | null {
  const bytes = (label: number, least: number, most = least) => {
    const value = cose.get(label);
    const fits = value instanceof Uint8Array && value.length >= least && value.length <= most;
    return fits ? Buffer.from(value).toString('base64url') : null;
  };
  switch (cose.get(algorithm)) {
    case -7: {
      const [x, y] = [bytes(-2, 32), bytes(-3, 32)];
      return cose.get(kind) === 2 && cose.get(-1) === 1 && x && y ? { kty: 'EC', crv: 'P-256', x, y } : null;
    }
    case -8: {
      const x = bytes(-2, 32);
      return cose.get(kind) === 1 && cose.get(-1) === 6 && x ? { kty: 'OKP', crv: 'Ed25519', x } : null;
    }
    case -257: {
      // 2048 bits at least, and not more than takes a moment to verify.
      const [n, e] = [bytes(-1, 256, 512), bytes(-2, 1, 4)];
      return cose.get(kind) === 3 && n && e ? { kty: 'RSA', n, e } : null;
    }
    default:
      return null;
  }
}

/** Whether a key has signed these bytes. */
export function hasSigned(key: PasskeyKey, bytes: Uint8Array, signature: Uint8Array): boolean {
  try {
    return verify(key.algorithm === -8 ? null : 'sha256', bytes, openKey(key), signature);
  } catch {
    return false;
  }
}

function openKey({ publicKey }: PasskeyKey): KeyObject {
  return createPublicKey({ key: Buffer.from(publicKey, 'base64url'), format: 'der', type: 'spki' });
}
