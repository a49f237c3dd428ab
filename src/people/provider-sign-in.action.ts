import { type Db, inTransaction } from '#db/database.ts';
import { record } from '#journal/journal.sql.ts';
import { openSession, type SessionPlace, type SignedIn } from './open-session.action.ts';
import { findVisitor } from './people.sql.ts';
import type { ProviderPerson } from './provider.ts';
import { findLinkedAccount, linkIdentity } from './provider.sql.ts';
import { emailKey } from './session.ts';
import { beginStep } from './sign-in.action.ts';

export type ProviderResult =
  | SignedIn
  | { ok: false; problem: 'second-factor'; step: string }
  | { ok: false; problem: 'not-verified' | 'unknown-account' | 'linked-otherwise' };

/**
 * Signs in whom the provider names. A subject seen before is the person it was linked to. A new one is linked to the
 * account whose address is, letter by letter apart from case, the one that the provider has verified; an address with
 * another accent is another address. A person who is linked to one subject is not linked to a second one: that would let
 * whoever gets the address at the provider take the account over. A second factor of ours is asked for as well.
 */
export async function signInFromProvider(
  db: Db,
  person: ProviderPerson,
  place: SessionPlace,
  now: Date,
): Promise<ProviderResult> {
  return inTransaction(db, async (trx): Promise<ProviderResult> => {
    const linked = await findLinkedAccount(trx, person.issuer, person.subject);
    if (!linked && person.verifiedEmail === null) return { ok: false, problem: 'not-verified' };
    const visitor = await findVisitor(trx, linked?.emailKey ?? emailKey(person.verifiedEmail ?? ''));
    if (!visitor) return { ok: false, problem: 'unknown-account' };
    if (!linked) {
      const { issuer, subject } = person;
      const identity = { issuer, subject, personId: visitor.id, now };
      if (!(await linkIdentity(trx, identity))) return { ok: false, problem: 'linked-otherwise' };
      const thing = { kind: 'person', id: visitor.id };
      await record(trx, { at: now, actorId: visitor.id, action: 'link-identity', thing, after: { issuer } });
    }
    const step = await beginStep(trx, visitor.id, now);
    if (step) return { ok: false, problem: 'second-factor', step };
    return openSession(trx, visitor, place, 'provider', now);
  });
}
