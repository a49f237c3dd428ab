import { v7 as newId } from 'uuid';
import type { Db } from '#db/database.ts';
import type { Language } from '#language/languages.ts';
import { bodyText, headerText, isMailAddress, type Mail, mailTopic, type StoredMail } from './mail.ts';
import { enqueue } from './outbox.sql.ts';

/**
 * Stores a mail and the notice to send it, in the transaction of what it tells of. Nothing is stored for an address that
 * is none, or for a key that is there already.
 */
export async function storeMail(trx: Db, mail: Mail, now: Date): Promise<'stored' | 'known' | 'bad-address'> {
  if (!isMailAddress(mail.to)) return 'bad-address';
  const id = newId();
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('mail')
    .values({
      id,
      key: mail.key,
      to_address: mail.to,
      language: mail.language,
      subject: headerText(mail.subject),
      body: bodyText(mail.body),
      created_at: now,
    })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows !== 1n) return 'known';
  await enqueue(trx, { topic: mailTopic, key: `${mailTopic} ${id}`, payload: { mailId: id }, now });
  return 'stored';
}

/** A mail for the administrators' outbox page. */
export type ListedMail = StoredMail & { createdAt: Date; sentAt: Date | null; lastError: string | null };

/** The mails, the newest first, one page of them. */
export async function listMail(db: Db, page: { offset: number; limit: number }): Promise<ListedMail[]> {
  const rows = await db
    .selectFrom('mail')
    .selectAll()
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .offset(page.offset)
    .limit(page.limit)
    .execute();
  return rows.map(listed);
}

export async function countMail(db: Db): Promise<number> {
  const row = await db
    .selectFrom('mail')
    .select((build) => build.fn.countAll<number>().as('n'))
    .executeTakeFirst();
  return row?.n ?? 0;
}

export async function findMail(db: Db, id: string): Promise<ListedMail | null> {
  const row = await db.selectFrom('mail').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? listed(row) : null;
}

/** Notes what became of a mail. */
export async function markMail(
  db: Db,
  id: string,
  result: { sentAt: Date } | { lastError: string },
): Promise<void> {
  const change =
    'sentAt' in result ? { sent_at: result.sentAt, last_error: null } : { last_error: result.lastError };
  await db.updateTable('mail').set(change).where('id', '=', id).execute();
}

type MailRow = {
  id: string;
  key: string;
  to_address: string;
  language: string;
  subject: string;
  body: string;
  created_at: Date;
  sent_at: Date | null;
  last_error: string | null;
};

function listed(row: MailRow): ListedMail {
  return {
    id: row.id,
    key: row.key,
    to: row.to_address,
    language: row.language as Language,
    subject: row.subject,
    body: row.body,
    createdAt: row.created_at,
    sentAt: row.sent_at,
    lastError: row.last_error,
  };
}
