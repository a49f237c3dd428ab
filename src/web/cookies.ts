import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** Under https the cookie is `__Host-`: Secure, of this host and path / only; on loopback http a plain one. */
export type CookieStyle = { isSecure: boolean };

const names = { session: 'unie-session', visit: 'unie-visit' } as const;
export type CookieName = keyof typeof names;

export function cookieName(name: CookieName, style: CookieStyle): string {
  return style.isSecure ? `__Host-${names[name]}` : names[name];
}

/** The value of a cookie in a Cookie header. */
export function readCookie(
  header: string | null | undefined,
  name: CookieName,
  style: CookieStyle,
): string | null {
  const wanted = cookieName(name, style);
  for (const piece of (header ?? '').split(';')) {
    const [key, value] = piece.trim().split('=', 2);
    if (key === wanted && value && /^[\w.-]{20,120}$/.test(value)) return value;
  }
  return null;
}

/** A Set-Cookie header; a null value ends the cookie. Session cookies are never readable by scripts. */
export function writeCookie(name: CookieName, value: string | null, style: CookieStyle): string {
  const life = value === null ? '; Max-Age=0' : name === 'session' ? `; Max-Age=${7 * 24 * 3600}` : '';
  return `${cookieName(name, style)}=${value ?? ''}; Path=/; HttpOnly; SameSite=Lax${style.isSecure ? '; Secure' : ''}${life}`;
}

/** A secret for visitors who have not signed in, so that their forms carry a token too. */
export function newVisitSecret(): string {
  return randomBytes(24).toString('base64url');
}

export function visitToken(secret: string): string {
  return createHmac('sha256', secret).update('visit-form').digest('base64url');
}

export function visitTokenMatches(secret: string | null, token: string | undefined): boolean {
  if (!secret) return false;
  const expected = Buffer.from(visitToken(secret));
  const given = Buffer.from(token ?? '');
  return expected.length === given.length && timingSafeEqual(expected, given);
}
