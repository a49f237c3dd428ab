import { type Db, inTransaction } from '#db/database.ts';
import { record } from '#journal/journal.sql.ts';
import { storeMail } from '#journal/mail.sql.ts';
import type { Language } from '#language/languages.ts';
import { sayIn } from '#language/messages.ts';
import { type Multilingual, shownText } from '#language/multilingual.ts';
import { may, type Visitor } from './access.ts';
import type { LinkTo } from './ask-password-link.action.ts';
import type { Invitation } from './invitation.ts';
import { insertAssignment, insertPerson } from './invitation.sql.ts';
import { insertOneTimeLink } from './people.sql.ts';
import { newSecret, secretHash } from './session.ts';

export type InviteResult =
  { ok: true; personId: string } | { ok: false; refusal: 'not-allowed' | 'email-taken' };

/** Who invites, and where the link leads. */
export type InvitationSite = { organization: Multilingual; linkTo: LinkTo };

const lifeMs = 7 * 24 * 3_600_000;

/** Stores a person with a role and sends a link, in their language, to choose a password within seven days. */
export async function invitePerson(
  db: Db,
  visitor: Visitor,
  invitation: Invitation,
  /** `writtenIn`: the language of the page on which the name was typed. */
  site: InvitationSite & { writtenIn: Language },
  now: Date,
): Promise<InviteResult> {
  if (!may(visitor, 'administer-people')) return { ok: false, refusal: 'not-allowed' };
  const { email, language, role, unit, member } = invitation;
  const name: Multilingual = { source: site.writtenIn, [site.writtenIn]: invitation.name };
  return inTransaction(db, async (trx): Promise<InviteResult> => {
    const personId = await insertPerson(trx, { email, name, language, passwordHash: null, now });
    if (personId === null) return { ok: false, refusal: 'email-taken' };
    await insertAssignment(trx, { personId, role, unit, member });
    await sendInvitation(trx, { id: personId, email, language }, site, now);
    await record(trx, {
      at: now,
      actorId: visitor.id,
      action: 'invite-person',
      thing: { kind: 'person', id: personId },
      after: { name: invitation.name, role, unit, member, language },
    });
    return { ok: true, personId };
  });
}

/** Writes a person a link, in their language, to choose a password within seven days. */
export async function sendInvitation(
  trx: Db,
  person: { id: string; email: string; language: Language },
  site: InvitationSite,
  now: Date,
): Promise<void> {
  const { id: personId, email, language } = person;
  const secret = newSecret();
  const tokenHash = secretHash(secret);
  const expiresAt = new Date(now.getTime() + lifeMs);
  await insertOneTimeLink(trx, { purpose: 'invitation', tokenHash, personId, now, expiresAt });
  const organization = shownText(site.organization, language).text;
  const subject = sayIn(language, 'people', 'mail-invitation.subject', { organization });
  const link = site.linkTo(language, secret);
  const body = sayIn(language, 'people', 'mail-invitation.body', { organization, link });
  await storeMail(trx, { key: `invitation ${tokenHash}`, to: email, language, subject, body }, now);
}
