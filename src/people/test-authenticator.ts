import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { type CBORType, encodeCBOR } from '@levischuck/tiny-cbor';
import type { KeyAlgorithm } from './passkey-key.ts';

/*
 * An authenticator and its browser, in software: what they do by Web Authentication Level 3, and on demand what no honest
 * one does. Answers are those of src/islands/passkey.ts.
 */

/** What an answer says otherwise than it should. */
export type Lies = {
  origin?: string;
  rpId?: string;
  challenge?: string;
  type?: string;
  crossOrigin?: boolean;
  flags?: number;
  count?: number;
  person?: string | null;
  id?: string;
  trailing?: Uint8Array;
};

type Options = { challenge: string; rp?: { id: string }; rpId?: string; user?: { id: string } };

const isThereAndChecked = 1 | 4;
const hasCredential = 64;

export const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');
const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest();

export class TestAuthenticator {
  readonly algorithm: KeyAlgorithm;
  readonly id = randomBytes(24);
  readonly origin: string;
  readonly privateKey: KeyObject;
  readonly cose: Uint8Array;
  count: number;
  person: string | null = null;

  constructor(
    origin: string,
    { algorithm = -7, count = 0 }: { algorithm?: KeyAlgorithm; count?: number } = {},
  ) {
    this.origin = origin;
    this.algorithm = algorithm;
    this.count = count;
    const pair =
      algorithm === -7
        ? generateKeyPairSync('ec', { namedCurve: 'P-256' })
        : algorithm === -8
          ? generateKeyPairSync('ed25519')
          : generateKeyPairSync('rsa', { modulusLength: 2048 });
    this.privateKey = pair.privateKey;
    this.cose = encodeCBOR(new Map(coseOf(algorithm, pair.publicKey.export({ format: 'jwk' }))));
  }

  /** Makes the passkey that a page asks for. */
  add(options: Options, lies: Lies = {}, attestation?: Uint8Array): string {
    this.person = options.user?.id ?? null;
    const length = Buffer.alloc(2);
    length.writeUInt16BE(this.id.length);
    const credential = Buffer.concat([Buffer.alloc(16), length, this.id, this.cose]);
    const data = this.data(options.rp?.id ?? '', lies, hasCredential, credential);
    const object = new Map<string, CBORType>([
      ['fmt', 'none'],
      ['attStmt', new Map()],
      ['authData', data],
    ]);
    return JSON.stringify({
      id: lies.id ?? text(this.id),
      client: text(this.client('webauthn.create', options, lies)),
      attestation: text(attestation ?? encodeCBOR(object)),
      transports: ['internal', 'hybrid'],
    });
  }

  /** Signs what a page asks for; an authenticator that counts goes one further. */
  sign(options: Options, lies: Lies = {}): string {
    if (this.count > 0) this.count++;
    const client = this.client('webauthn.get', options, lies);
    const data = this.data(options.rpId ?? '', lies, 0, lies.trailing ?? new Uint8Array());
    const signed = Buffer.concat([data, sha256(client)]);
    return JSON.stringify({
      id: lies.id ?? text(this.id),
      client: text(client),
      authenticator: text(data),
      signature: text(sign(this.algorithm === -8 ? null : 'sha256', signed, this.privateKey)),
      person: lies.person === undefined ? this.person : lies.person,
    });
  }

  private client(type: string, options: Options, lies: Lies): Buffer {
    const { challenge = options.challenge, origin = this.origin, crossOrigin = false } = lies;
    return Buffer.from(JSON.stringify({ type: lies.type ?? type, challenge, origin, crossOrigin }));
  }

  private data(rpId: string, lies: Lies, flags: number, rest: Uint8Array): Uint8Array {
    const head = Buffer.alloc(5);
    head.writeUInt8(lies.flags ?? isThereAndChecked | flags);
    head.writeUInt32BE(lies.count ?? this.count, 1);
    return new Uint8Array(Buffer.concat([sha256(lies.rpId ?? rpId), head, rest]));
  }
}

function coseOf(algorithm: KeyAlgorithm, jwk: Record<string, unknown>): [number, CBORType][] {
  const bytes = (name: string) => new Uint8Array(Buffer.from(String(jwk[name]), 'base64url'));
  if (algorithm === -7)
    return [
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, bytes('x')],
      [-3, bytes('y')],
    ];
  if (algorithm === -8)
    return [
      [1, 1],
      [3, -8],
      [-1, 6],
      [-2, bytes('x')],
    ];
  return [
    [1, 3],
    [3, -257],
    [-1, bytes('n')],
    [-2, bytes('e')],
  ];
}
