import { jsonArrayFrom } from 'kysely/helpers/postgres';
import { v7 as newId } from 'uuid';
import type { Db } from '#db/database.ts';
import type { NoticeFacts } from '#db/json-columns.ts';
import type { Language } from '#language/languages.ts';
import { type MailChoice, mailOf, type PersonNotice } from './person-notice.ts';

/** Stores notices to people who are active; a key that is there already is left alone. Answers what is new. */
export async function insertNotices(
  trx: Db,
  notices: readonly PersonNotice[],
  now: Date,
): Promise<{ id: string; personId: string; mail: MailChoice }[]> {
  if (notices.length === 0) return [];
  const people = await trx
    .selectFrom('person')
    .leftJoin('mail_choice', 'mail_choice.person_id', 'person.id')
    .where('person.id', 'in', [...new Set(notices.map((each) => each.personId))])
    .where('person.deactivated_at', 'is', null)
    .select(['person.id', 'mail_choice.mail'])
    .execute();
  const choices = new Map(people.map((each) => [each.id, (each.mail ?? 'at-once') as MailChoice]));
  const rows = notices.flatMap((each) => {
    const choice = choices.get(each.personId);
    return choice === undefined
      ? []
      : {
          id: newId(),
          key: each.key,
          person_id: each.personId,
          kind: each.kind,
          path: each.path,
          facts: JSON.stringify(each.facts),
          body: each.body ?? null,
          mail: mailOf(each.kind, choice),
          created_at: now,
        };
  });
  const told: { id: string; personId: string; mail: MailChoice }[] = [];
  for (let at = 0; at < rows.length; at += 500) {
    const stored = await trx
      .insertInto('notice')
      .values(rows.slice(at, at + 500))
      .onConflict((conflict) => conflict.column('key').doNothing())
      .returning(['id', 'person_id', 'mail'])
      .execute();
    for (const each of stored)
      told.push({ id: each.id, personId: each.person_id, mail: each.mail as MailChoice });
  }
  return told;
}

export type WaitingNotice = {
  id: string;
  kind: string;
  facts: NoticeFacts;
  body: string | null;
  path: string;
};

/** Notices of an active person that wait for their mail, held until the transaction ends; with the digest, those for it too. */
export async function lockNoticesToMail(
  trx: Db,
  personId: string,
  isDigest: boolean,
): Promise<{ email: string; language: Language; notices: WaitingNotice[] } | null> {
  const person = await trx
    .selectFrom('person')
    .where('id', '=', personId)
    .where('deactivated_at', 'is', null)
    .select(['email', 'language'])
    .executeTakeFirst();
  if (!person) return null;
  const notices = await trx
    .selectFrom('notice')
    .where('person_id', '=', personId)
    .where('mailed_at', 'is', null)
    .where('mail', 'in', isDigest ? ['at-once', 'daily'] : ['at-once'])
    .select(['id', 'kind', 'facts', 'body', 'path'])
    .orderBy('id')
    .forUpdate()
    .execute();
  return { email: person.email, language: person.language as Language, notices };
}

export async function markMailed(trx: Db, ids: readonly string[], now: Date): Promise<void> {
  await trx.updateTable('notice').set({ mailed_at: now }).where('id', 'in', ids).execute();
}

export type UnseenNotice = WaitingNotice & { created_at: Date };

/** What a person was told and has not marked as seen, the newest first, and how the person wants to be told by mail. */
export async function findNoticesOf(
  db: Db,
  personId: string,
  limit: number,
): Promise<{ notices: UnseenNotice[]; mail: MailChoice }> {
  const row = await db
    .selectFrom('person')
    .leftJoin('mail_choice', 'mail_choice.person_id', 'person.id')
    .where('person.id', '=', personId)
    .select('mail_choice.mail')
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('notice')
          .where('person_id', '=', personId)
          .where('seen_at', 'is', null)
          .select(['id', 'kind', 'facts', 'body', 'path', 'created_at'])
          .orderBy('created_at', 'desc')
          .orderBy('id', 'desc')
          .limit(limit),
      ).as('notices'),
    )
    .executeTakeFirst();
  const notices = (row?.notices ?? []).map((each) => ({ ...each, created_at: new Date(each.created_at) }));
  return { notices: notices as UnseenNotice[], mail: (row?.mail ?? 'at-once') as MailChoice };
}

/** Marks notices of a person as seen: one, or all up to one that stood on the page. */
export async function markSeen(
  db: Db,
  personId: string,
  which: { id: string } | { upTo: Date },
  now: Date,
): Promise<void> {
  const own = db
    .updateTable('notice')
    .set({ seen_at: now })
    .where('person_id', '=', personId)
    .where('seen_at', 'is', null);
  await (
    'id' in which ? own.where('id', '=', which.id) : own.where('created_at', '<=', which.upTo)
  ).execute();
}

export async function putMailChoice(trx: Db, personId: string, mail: MailChoice, now: Date): Promise<void> {
  await trx
    .insertInto('mail_choice')
    .values({ person_id: personId, mail, chosen_at: now })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet({ mail, chosen_at: now }))
    .execute();
}
