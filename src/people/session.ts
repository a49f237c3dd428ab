import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** Sessions end after twelve hours without use, and after seven days in any case. */
export const idleHours = 12;
export const longestDays = 7;

/** Somebody signed in, in one of their sessions. */
export type SessionOwner = { personId: string; sessionId: string };

/** The owner who adds a second factor, and whether others can reach the site. */
export type FactorOwner = SessionOwner & { isOpenToOthers: boolean };

/** A session opened within this time has just shown who uses it: it may change what the next sign-in asks for. */
export const recentMinutes = 15;

/** Since when a session must have been opened to be a recent one. */
export function recentSince(now: Date): Date {
  return new Date(now.getTime() - recentMinutes * 60_000);
}

/** Input and output: chance. A secret for a cookie or a link that works once: 256 random bits. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What the database keeps of a secret: whoever reads the table cannot use it. */
export function secretHash(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}

/** The token that a form of this session carries. */
export function formToken(secret: string): string {
  return createHmac('sha256', secret).update('form').digest('base64url');
}

/** Whether a form carries the token of its session. */
export function formTokenMatches(secret: string, token: string | undefined): boolean {
  const expected = Buffer.from(formToken(secret));
  const given = Buffer.from(token ?? '');
  return expected.length === given.length && timingSafeEqual(expected, given);
}

/** Whether a session may still be used at an instant. */
export function sessionLives(
  session: { created_at: Date; last_seen_at: Date; ended_at: Date | null },
  now: Date,
): boolean {
  const hours = (from: Date) => (now.getTime() - from.getTime()) / 3_600_000;
  return (
    session.ended_at === null &&
    hours(session.last_seen_at) < idleHours &&
    hours(session.created_at) < longestDays * 24
  );
}

/** The form in which addresses are compared: composed, lower case, without surrounding space. */
export function emailKey(email: string): string {
  return email.trim().normalize('NFC').toLowerCase();
}
