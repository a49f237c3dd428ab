import { type Db, inTransaction } from '#db/database.ts';
import { record } from '#journal/journal.sql.ts';
import { storeMail } from '#journal/mail.sql.ts';
import type { Language } from '#language/languages.ts';
import { sayIn } from '#language/messages.ts';
import { findAccount, insertOneTimeLink } from './people.sql.ts';
import { emailKey, newSecret, secretHash } from './session.ts';
import { takeAttempt } from './take-attempt.action.ts';

/** The whole address at which a secret lets its person choose a password, in their language. */
export type LinkTo = (language: Language, secret: string) => string;

const lifeMs = 3_600_000;

/**
 * Sends a link to choose a new password when the address has an active account. The caller is told nothing: an answer
 * would tell who has an account. Three links for an account and twenty for an origin within a quarter of an hour; that
 * also keeps anybody from measuring the few milliseconds by which a known address takes longer.
 */
export async function askPasswordLink(
  db: Db,
  asked: { email: string; remoteAddress: string; linkTo: LinkTo },
  now: Date,
): Promise<void> {
  const key = emailKey(asked.email);
  const limits = [
    { key: `password-link ${key}`, most: 3 },
    { key: `password-link-origin ${asked.remoteAddress}`, most: 20 },
  ];
  if (!(await takeAttempt(db, limits, now))) return;
  const account = await findAccount(db, key);
  if (!account || account.deactivated_at) return;
  const { id: personId, email, language } = account;
  const secret = newSecret();
  const tokenHash = secretHash(secret);
  await inTransaction(db, async (trx) => {
    const expiresAt = new Date(now.getTime() + lifeMs);
    await insertOneTimeLink(trx, { purpose: 'password', tokenHash, personId, now, expiresAt });
    const link = asked.linkTo(language, secret);
    const subject = sayIn(language, 'people', 'mail-password.subject');
    const body = sayIn(language, 'people', 'mail-password.body', { link });
    await storeMail(trx, { key: `password ${tokenHash}`, to: email, language, subject, body }, now);
    const thing = { kind: 'person', id: personId };
    await record(trx, { at: now, actorId: null, action: 'ask-password-link', thing });
  });
}
