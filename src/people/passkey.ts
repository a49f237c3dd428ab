import { createHash } from 'node:crypto';
import { type AddedPasskey, type ClientData, readClientData, type SignedAnswer } from './passkey-answer.ts';
import { type AuthenticatorData, authenticatorDataOf, readAuthenticatorData } from './authenticator-data.ts';
import { hasSigned, keyAlgorithms, type PasskeyKey } from './passkey-key.ts';

/*
 * Passkeys: a key on a person's device that signs a challenge of this site after the device has checked that it is them
 * (Web Authentication Level 3; the numbers of steps are those of 7.1 and 7.2). Attestation is neither asked for nor read.
 */

/** The site as browsers know it: the origin of its pages, and the host that passkeys belong to. */
export type PasskeySite = { origin: string; id: string };

export type PasskeyProblem =
  'malformed' | 'wrong-origin' | 'not-verified' | 'unsupported-key' | 'wrong-signature';

export type NewPasskey = PasskeyKey & { credentialId: string; signCount: number; transports: string };

export const mostPasskeys = 10;
export const longestPasskeyName = 60;

/** The site of an origin; browsers give passkeys to https and to this machine only, and to names, never to numbers. */
export function siteOf(origin: string): PasskeySite {
  return { origin, id: new URL(origin).hostname };
}

/** A passkey's name as its person typed it, or why it is none. */
export function readPasskeyName(
  typed: string,
): { ok: true; name: string } | { ok: false; problem: 'name' | 'name-long' } {
  const name = typed.replace(/\s+/g, ' ').trim();
  if (name === '') return { ok: false, problem: 'name' };
  return [...name].length > longestPasskeyName ? { ok: false, problem: 'name-long' } : { ok: true, name };
}

/** The challenge that an answer says it answers, to be looked up; null when the answer is malformed. */
export function challengeOf(answer: { client: Uint8Array }): string | null {
  return readClientData(answer.client)?.challenge ?? null;
}

/** Verifies that a passkey was made for this site and challenge, by a person whom the device has checked (7.1). */
export function verifyAdded(
  answer: AddedPasskey,
  challenge: string,
  site: PasskeySite,
): { ok: true; passkey: NewPasskey } | { ok: false; problem: PasskeyProblem } {
  const client = readClientData(answer.client);
  const data = authenticatorDataOf(answer.attestation);
  if (!client || !data?.credential) return { ok: false, problem: 'malformed' };
  const problem = clientProblem(client, 'webauthn.create', challenge, site) ?? dataProblem(data, site);
  if (problem) return { ok: false, problem };
  const { id, key } = data.credential;
  if (Buffer.compare(id, answer.id) !== 0) return { ok: false, problem: 'malformed' };
  if (!key) return { ok: false, problem: 'unsupported-key' };
  const credentialId = Buffer.from(id).toString('base64url');
  const transports = [...new Set(answer.transports)].join(' ');
  return { ok: true, passkey: { ...key, credentialId, signCount: data.signCount, transports } };
}

/** Verifies that a passkey has signed the challenge for this site (7.2); answers the authenticator's count. */
export function verifySigned(
  answer: SignedAnswer,
  key: PasskeyKey,
  challenge: string,
  site: PasskeySite,
): { ok: true; signCount: number } | { ok: false; problem: PasskeyProblem } {
  const client = readClientData(answer.client);
  const data = readAuthenticatorData(answer.authenticator);
  if (!client || !data) return { ok: false, problem: 'malformed' };
  const problem = clientProblem(client, 'webauthn.get', challenge, site) ?? dataProblem(data, site);
  if (problem) return { ok: false, problem };
  const signed = Buffer.concat([answer.authenticator, sha256(answer.client)]);
  if (!hasSigned(key, signed, answer.signature)) return { ok: false, problem: 'wrong-signature' };
  return { ok: true, signCount: data.signCount };
}

/** What the browser says: what it was asked for, with our challenge, by a page of ours that stands in no other site's frame. */
function clientProblem(
  client: ClientData,
  type: 'webauthn.create' | 'webauthn.get',
  challenge: string,
  site: PasskeySite,
): PasskeyProblem | null {
  if (client.type !== type || client.challenge !== challenge) return 'malformed';
  return client.origin !== site.origin || client.crossOrigin === true ? 'wrong-origin' : null;
}

/** What the authenticator says: a key of this site, with the person present and checked. */
function dataProblem(data: AuthenticatorData, site: PasskeySite): PasskeyProblem | null {
  if (Buffer.compare(data.siteHash, sha256(site.id)) !== 0) return 'wrong-origin';
  return data.isPresent && data.isVerified ? null : 'not-verified';
}

function sha256(bytes: Uint8Array | string): Uint8Array {
  return createHash('sha256').update(bytes).digest();
}

/** The handle by which authenticators know a person: the bytes of the key of the account, which tell nothing of who it is. */
export function personHandle(personId: string): string {
  return Buffer.from(personId.replaceAll('-', ''), 'hex').toString('base64url');
}

/** A passkey as its browser is asked for it. */
export type KnownPasskey = { credentialId: string; transports: string };

const descriptor = ({ credentialId, transports }: KnownPasskey) => ({
  type: 'public-key',
  id: credentialId,
  transports: transports.split(' ').filter((each) => each !== ''),
});

/** Browsers give up after this time; the challenge lives as long. */
export const challengeMinutes = 5;
const timeout = challengeMinutes * 60_000;

/** What a browser is told when it is to make a passkey (5.4), for src/islands/passkey.ts. */
export function optionsToAdd(
  site: PasskeySite & { name: string },
  person: { id: string; email: string; name: string },
  challenge: string,
  known: readonly KnownPasskey[],
) {
  return {
    challenge,
    timeout,
    rp: { id: site.id, name: site.name },
    user: { id: personHandle(person.id), name: person.email, displayName: person.name },
    pubKeyCredParams: keyAlgorithms.map((alg) => ({ type: 'public-key', alg })),
    excludeCredentials: known.map(descriptor),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
    attestation: 'none',
  };
}

/** What a browser is told when it is to sign (5.5): with one of these passkeys, or with any of this site when none is named. */
export function optionsToSign(site: PasskeySite, challenge: string, known: readonly KnownPasskey[]) {
  return {
    challenge,
    timeout,
    rpId: site.id,
    allowCredentials: known.map(descriptor),
    userVerification: 'required',
  };
}

export type PasskeyOptions = ReturnType<typeof optionsToAdd> | ReturnType<typeof optionsToSign>;
