import { v7 as newId } from 'uuid';
import { type Db, inTransaction } from '#db/database.ts';
import { record } from '#journal/journal.sql.ts';
import type { Visitor } from './access.ts';
import { newSecret, secretHash } from './session.ts';
import { calendarScope, mostTokens, tokenPrefix, type TokenRequest } from './token.ts';
import { insertToken, listCalendarTokens, listOpenTokens, markTokenRevoked } from './token.sql.ts';

const dayMs = 24 * 3_600_000;

/** Makes a token of a person; answers its secret, which is told this once and kept as a hash. Null: there are too many. */
export async function createToken(
  db: Db,
  visitor: Visitor,
  request: TokenRequest,
  now: Date,
): Promise<{ id: string; secret: string } | null> {
  return inTransaction(db, async (trx) => {
    if ((await listOpenTokens(trx, visitor.id, now)).length >= mostTokens) return null;
    const { name, scopes, days } = request;
    const made = await storeToken(trx, visitor.id, { name, scopes, days }, now);
    const after = { name, scopes, expires: made.expiresAt.toISOString() };
    const thing = { kind: 'token', id: made.id };
    await record(trx, { at: now, actorId: visitor.id, action: 'create-token', thing, after });
    return made;
  });
}

/** Takes a token of one's own back at once; false when there is no such open token of this person. */
export async function revokeToken(db: Db, visitor: Visitor, id: string, now: Date): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    const name = await markTokenRevoked(trx, id, visitor.id, now);
    if (name === null) return false;
    const thing = { kind: 'token', id };
    await record(trx, { at: now, actorId: visitor.id, action: 'revoke-token', thing, before: { name } });
    return true;
  });
}

/**
 * Gives a person a secret calendar address; one that was there before stops working. Programs that show calendars keep
 * an address for years, so it lives for ten.
 */
export async function renewCalendarAddress(db: Db, visitor: Visitor, now: Date): Promise<string> {
  return inTransaction(db, async (trx) => {
    for (const id of await listCalendarTokens(trx, visitor.id))
      await markTokenRevoked(trx, id, visitor.id, now);
    const made = await storeToken(trx, visitor.id, { name: '', scopes: [calendarScope], days: 3650 }, now);
    const thing = { kind: 'token', id: made.id };
    await record(trx, { at: now, actorId: visitor.id, action: 'renew-calendar-address', thing });
    return made.secret;
  });
}

async function storeToken(
  trx: Db,
  personId: string,
  token: { name: string; scopes: readonly string[]; days: number },
  now: Date,
): Promise<{ id: string; secret: string; expiresAt: Date }> {
  const [id, secret] = [newId(), tokenPrefix + newSecret()];
  const expiresAt = new Date(now.getTime() + token.days * dayMs);
  const { name, scopes } = token;
  await insertToken(trx, { id, personId, name, scopes, tokenHash: secretHash(secret), now, expiresAt });
  return { id, secret, expiresAt };
}
