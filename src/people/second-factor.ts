import { createHash } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';

/*
 * Time-based one-time passwords (RFC 6238): six digits that change every thirty seconds, as every authenticator
 * application makes them; and recovery codes for the day on which the device is gone.
 */

const period = 30;

/** How far a clock may be off: one step before and after. */
const window = 1;

function totpOf(secret: string, label = '', issuer = ''): TOTP {
  return new TOTP({ secret: Secret.fromBase32(secret), label, issuer, algorithm: 'SHA1', digits: 6, period });
}

/** Input and output: chance. A secret of 160 bits, as RFC 4226 recommends, in base 32. */
export function newFactorSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** The address that an authenticator application reads from a QR code. */
export function factorAddress(secret: string, account: string, issuer: string): string {
  return totpOf(secret, account, issuer).toString();
}

/** The time step whose code was typed, or null for a wrong code; blanks and the digits of every script are accepted. */
export function factorStep(secret: string, typed: string, now: Date): number | null {
  const token = plainDigits(typed);
  if (!/^\d{6}$/.test(token)) return null;
  const timestamp = now.getTime();
  const delta = totpOf(secret).validate({ token, timestamp, window });
  return delta === null ? null : Math.floor(timestamp / 1000 / period) + delta;
}

function plainDigits(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/[\s\u200e\u200f-]/g, '');
}

export const recoveryCodes = 10;
const signs = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A recovery code from random bytes: twelve signs (about 59 bits) that are not mistaken for one another, in groups of four. */
export function recoveryCode(bytes: Uint8Array): string {
  const text = [...bytes.slice(0, 12)].map((byte) => signs[byte % signs.length]).join('');
  return text.replace(/(.{4})(?=.)/g, '$1-');
}

/** What is kept of a recovery code, as typed in whatever way; null for what cannot be one. */
export function recoveryCodeHash(typed: string): string | null {
  const plain = typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\u200e\u200f-]/g, '');
  if (plain.length !== 12) return null;
  return createHash('sha256').update(`recovery ${plain}`).digest('base64url');
}
