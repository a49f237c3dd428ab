import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { describe, test } from 'node:test';
import { encodeCBOR } from '@levischuck/tiny-cbor';
import {
  type AuthenticationResponseJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import fc from 'fast-check';
import {
  challengeOf,
  type NewPasskey,
  optionsToAdd,
  optionsToSign,
  personHandle,
  readPasskeyName,
  siteOf,
  verifyAdded,
  verifySigned,
} from './passkey.ts';
import { readAdded, readSigned } from './passkey-answer.ts';
import { readAuthenticatorData } from './authenticator-data.ts';
import { keyAlgorithms, readKey } from './passkey-key.ts';
import { type Lies, TestAuthenticator, text } from './test-authenticator.ts';

/* Passkeys are verified as another library, which the tests alone use, verifies them: what one refuses, so does the other. */

const origin = 'https://plan.example.org';
const site = siteOf(origin);
const person = { id: '01890a5d-ac96-774b-bcce-b302099a8057', email: 'a@example.org', name: 'A' };
const newChallenge = () => text(randomBytes(32));

function added(device: TestAuthenticator, challenge: string, lies: Lies = {}) {
  const answer = device.add(optionsToAdd({ ...site, name: 'Site' }, person, challenge, []), lies);
  const read = readAdded(answer);
  return { answer, result: read ? verifyAdded(read, challenge, site) : null };
}

function keep(device: TestAuthenticator): NewPasskey {
  const { result } = added(device, newChallenge());
  assert.ok(result?.ok);
  return result.passkey;
}

function signed(device: TestAuthenticator, passkey: NewPasskey, challenge: string, lies: Lies = {}) {
  const answer = device.sign(optionsToSign(site, challenge, []), lies);
  const read = readSigned(answer);
  return { answer, result: read ? verifySigned(read, passkey, challenge, site) : null };
}

/** Whether the other library accepts the answer that was given to making a passkey. */
async function othersAdd(answer: string, challenge: string): Promise<boolean> {
  const given = JSON.parse(answer) as Record<string, string>;
  const response = {
    id: given.id,
    rawId: given.id,
    type: 'public-key',
    clientExtensionResults: {},
    response: { clientDataJSON: given.client, attestationObject: given.attestation },
  } as unknown as RegistrationResponseJSON;
  const expected = { expectedChallenge: challenge, expectedOrigin: origin, expectedRPID: site.id };
  return verifyRegistrationResponse({ response, ...expected }).then(
    ({ verified }) => verified,
    () => false,
  );
}

async function othersSign(answer: string, device: TestAuthenticator, challenge: string): Promise<boolean> {
  const given = JSON.parse(answer) as Record<string, string>;
  const response = {
    id: given.id,
    rawId: given.id,
    type: 'public-key',
    clientExtensionResults: {},
    response: {
      clientDataJSON: given.client,
      authenticatorData: given.authenticator,
      signature: given.signature,
    },
  } as unknown as AuthenticationResponseJSON;
  const credential = { id: text(device.id), publicKey: new Uint8Array(device.cose), counter: 0 };
  const expected = { expectedChallenge: challenge, expectedOrigin: origin, expectedRPID: site.id };
  return verifyAuthenticationResponse({ response, credential, ...expected }).then(
    ({ verified }) => verified,
    () => false,
  );
}

describe('a passkey of every kind is added and signs', () => {
  for (const algorithm of keyAlgorithms)
    test(`algorithm ${algorithm}`, async () => {
      const device = new TestAuthenticator(origin, { algorithm });
      const challenge = newChallenge();
      const { answer, result } = added(device, challenge);
      assert.ok(result?.ok, JSON.stringify(result));
      assert.equal(result.passkey.credentialId, text(device.id));
      assert.equal(result.passkey.algorithm, algorithm);
      assert.equal(result.passkey.transports, 'internal hybrid');
      assert.ok(await othersAdd(answer, challenge));
      for (let at = 0; at < 20; at++) {
        const next = newChallenge();
        const use = signed(device, result.passkey, next);
        assert.deepEqual(use.result, { ok: true, signCount: 0 });
        assert.ok(await othersSign(use.answer, device, next));
      }
    });
});

const lies: [string, Lies, string][] = [
  ['another origin', { origin: 'https://plan.example.net' }, 'wrong-origin'],
  ['the origin without https', { origin: 'http://plan.example.org' }, 'wrong-origin'],
  ['a deeper host', { origin: 'https://x.plan.example.org' }, 'wrong-origin'],
  ['another site', { rpId: 'example.org' }, 'wrong-origin'],
  ['another challenge', { challenge: newChallenge() }, 'malformed'],
  ['another type', { type: 'payment.get' }, 'malformed'],
];

describe('what is refused', () => {
  for (const [what, lie, problem] of lies)
    test(what, async () => {
      const device = new TestAuthenticator(origin);
      const challenge = newChallenge();
      const made = added(device, challenge, lie);
      assert.deepEqual(made.result, { ok: false, problem });
      assert.equal(await othersAdd(made.answer, challenge), false);
      const use = signed(device, keep(device), challenge, lie);
      assert.deepEqual(use.result, { ok: false, problem });
      assert.equal(await othersSign(use.answer, device, challenge), false);
    });

  test('a page in the frame of another site', () => {
    const device = new TestAuthenticator(origin);
    const use = signed(device, keep(device), newChallenge(), { crossOrigin: true });
    assert.deepEqual(use.result, { ok: false, problem: 'wrong-origin' });
  });

  test('a person who was not checked, or not there; a backup of what cannot be backed up', async () => {
    const device = new TestAuthenticator(origin);
    const passkey = keep(device);
    for (const [flags, problem] of [
      [0, 'not-verified'],
      [1, 'not-verified'],
      [4, 'not-verified'],
      [1 | 4 | 16, 'malformed'],
    ] as const) {
      const challenge = newChallenge();
      const use = signed(device, passkey, challenge, { flags });
      assert.deepEqual(use.result, { ok: false, problem }, String(flags));
      assert.equal(await othersSign(use.answer, device, challenge), false, String(flags));
      const made = added(device, challenge, { flags: flags | 64 });
      assert.deepEqual(made.result, { ok: false, problem });
    }
  });

  test('the signature of another key, and another id than the one in the signed data', async () => {
    const [device, other] = [new TestAuthenticator(origin), new TestAuthenticator(origin)];
    const challenge = newChallenge();
    const use = signed(other, keep(device), challenge);
    assert.deepEqual(use.result, { ok: false, problem: 'wrong-signature' });
    const made = added(device, challenge, { id: text(other.id) });
    assert.deepEqual(made.result, { ok: false, problem: 'malformed' });
  });

  test('bytes after the data, and a credential that is not there', () => {
    const device = new TestAuthenticator(origin);
    const use = signed(device, keep(device), newChallenge(), { trailing: new Uint8Array([1, 2, 3]) });
    assert.deepEqual(use.result, { ok: false, problem: 'malformed' });
    assert.deepEqual(added(device, newChallenge(), { flags: 5 }).result, { ok: false, problem: 'malformed' });
  });

  test('a signature, or signed data, with any bit turned', async () => {
    const device = new TestAuthenticator(origin);
    const passkey = keep(device);
    const challenge = newChallenge();
    const { answer } = signed(device, passkey, challenge);
    const whole = JSON.parse(answer) as Record<'signature' | 'authenticator' | 'client', string>;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('signature' as const, 'authenticator' as const, 'client' as const),
        fc.nat(),
        fc.integer({ min: 0, max: 7 }),
        async (part, place, bit) => {
          const bytes = Buffer.from(whole[part], 'base64url');
          const at = place % bytes.length;
          bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
          const read = readSigned(JSON.stringify({ ...whole, [part]: bytes.toString('base64url') }));
          assert.ok(!read || !verifySigned(read, passkey, challenge, site).ok);
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe('what is no answer at all', () => {
  test('never throws and is never accepted', () => {
    const challenge = newChallenge();
    const device = new TestAuthenticator(origin);
    const good = JSON.parse(added(device, challenge).answer) as Record<string, unknown>;
    const nested = text(new Uint8Array(20_000).fill(0x81));
    const odd = [
      '',
      'null',
      '[]',
      '{',
      '"text"',
      JSON.stringify({ ...good, id: 'not base64url!' }),
      JSON.stringify({ ...good, client: text(Buffer.from('{"type":1}')) }),
      JSON.stringify({ ...good, client: text(Buffer.from([0xff, 0xfe])) }),
      JSON.stringify({ ...good, attestation: nested }),
      JSON.stringify({ ...good, attestation: text(encodeCBOR(new Map([['authData', 'text']]))) }),
      JSON.stringify({ ...good, attestation: 'A'.repeat(100_000) }),
    ];
    for (const each of odd) {
      const read = readAdded(each);
      const result = read && challengeOf(read) !== null ? verifyAdded(read, challenge, site) : null;
      assert.ok(!result?.ok, each.slice(0, 80));
    }
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        readAuthenticatorData(bytes);
        assert.equal(readKey(bytes), null);
      }),
    );
  });

  test('keys of other kinds, weak ones, and points beside the curve', () => {
    const point = new Uint8Array(32).fill(7);
    const ec: [number, unknown][] = [
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, point],
      [-3, point],
    ];
    const rsa = (n: number): [number, unknown][] => [
      [1, 3],
      [3, -257],
      [-1, new Uint8Array(n).fill(0xff)],
      [-2, new Uint8Array([1, 0, 1])],
    ];
    assert.equal(readKey(new Map(ec)), null);
    assert.equal(readKey(new Map(rsa(128))), null);
    assert.ok(readKey(new Map(rsa(256))));
    assert.equal(
      readKey(
        new Map([
          [1, 2],
          [3, -36],
        ]),
      ),
      null,
    );
    assert.equal(readKey(null), null);
  });
});

test('a site is the host of its origin; a person is known by bytes of the key; names are one line', () => {
  assert.deepEqual(siteOf('http://localhost:3000'), { origin: 'http://localhost:3000', id: 'localhost' });
  assert.equal(personHandle(person.id), 'AYkKXayWd0u8zrMCCZqAVw');
  assert.deepEqual(readPasskeyName('  Work \n laptop '), { ok: true, name: 'Work laptop' });
  assert.deepEqual(readPasskeyName(' \t'), { ok: false, problem: 'name' });
  assert.deepEqual(readPasskeyName('x'.repeat(61)), { ok: false, problem: 'name-long' });
});
