import type { Db } from '#db/database.ts';
import type { Visitor } from '#people/access.ts';
import { findSession, type LiveSession, touchSession } from '#people/people.sql.ts';
import { formTokenMatches, secretHash, sessionLives } from '#people/session.ts';
import { bearerSecret, calendarScope, tokenIsOpen } from '#people/token.ts';
import { findToken, type LiveToken, touchToken } from '#people/token.sql.ts';
import { readCookie } from '../cookies.ts';
import type { Settings } from '../settings.ts';
import type { Problem } from './problem.ts';
import type { UsedToken } from './route.ts';
import type { SnapshotMemory } from './snapshot-memory.ts';

/** Who asks: a program by a token, a person's browser by its session, or nobody in particular. */
export type Caller = { visitor: Visitor | null; token: UsedToken | null; session: LiveSession | null };

export type Found = { ok: true; caller: Caller } | { ok: false; problem: Problem };

const touchAfterMs = 300_000;
const nobody: Caller = { visitor: null, token: null, session: null };

/**
 * Finds who asks. What a token may do is read from the database whenever anything in it has changed: one that was
 * revoked, and one of a person who was deactivated, fails on the next request.
 */
export async function findCaller(
  request: Request,
  parts: { db: Db; settings: Settings; now: Date; memory: SnapshotMemory<LiveToken | null> },
): Promise<Found> {
  const header = request.headers.get('authorization');
  return header === null ? bySession(request, parts) : byToken(header, parts);
}

async function byToken(
  header: string,
  { db, now, memory }: { db: Db; now: Date; memory: SnapshotMemory<LiveToken | null> },
): Promise<Found> {
  const secret = bearerSecret(header);
  const hash = secret && secretHash(secret);
  const found = hash ? await memory.get(hash, () => findToken(db, hash)) : null;
  if (!found || !tokenIsOpen(found, now) || found.scopes.includes(calendarScope))
    return { ok: false, problem: { code: 'token-invalid' } };
  if (!found.last_used_at || now.getTime() - found.last_used_at.getTime() > touchAfterMs) {
    found.last_used_at = now;
    await touchToken(db, found.id, now);
  }
  const { id, name, scopes, expires_at: expiresAt, visitor } = found;
  return { ok: true, caller: { visitor, token: { id, name, scopes, expiresAt }, session: null } };
}

async function bySession(
  request: Request,
  { db, settings, now }: { db: Db; settings: Settings; now: Date },
): Promise<Found> {
  const cookies = request.headers.get('cookie');
  if (cookies === null) return { ok: true, caller: nobody };
  const isSecure = (settings.origin ?? new URL(request.url).origin).startsWith('https:');
  const secret = readCookie(cookies, 'session', { isSecure });
  const session = secret ? await findSession(db, secretHash(secret)) : null;
  if (!session || !sessionLives(session, now)) return { ok: true, caller: nobody };
  if (now.getTime() - session.last_seen_at.getTime() > touchAfterMs) await touchSession(db, session.id, now);
  return { ok: true, caller: { visitor: session.visitor, token: null, session } };
}

/**
 * Whether a change that comes with a cookie was sent by a page of this site: own origin, and the token of the session's
 * forms in a header that no form of another site can set. A request with a token of its own needs neither.
 */
export function isOwnChange(request: Request, caller: Caller, settings: Settings): boolean {
  if (!caller.session) return true;
  const own = settings.origin ?? new URL(request.url).origin;
  return (
    request.headers.get('origin') === own &&
    formTokenMatches(caller.session.formSecret, request.headers.get('x-form-token') ?? undefined)
  );
}
