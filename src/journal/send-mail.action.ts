import type { Db } from '#db/database.ts';
import { mailTopic } from './mail.ts';
import { findMail, markMail } from './mail.sql.ts';
import type { MailSender } from './mail-sender.ts';
import type { NoticeHandler } from './outbox.ts';

/**
 * The subscription that sends stored mails. Without a sender (no SMTP is set up) they stay in the administrators' outbox,
 * and are not sent later: an old invitation would do harm. `db` is outside of the worker's transaction, so that the
 * reason of a failure is kept although the attempt is undone.
 */
export function mailSubscription(db: Db, sender: MailSender | null): readonly [string, NoticeHandler] {
  return [
    mailTopic,
    async (trx, { payload }, now) => {
      const mail = await findMail(trx, String(payload.mailId));
      if (!sender || !mail || mail.sentAt) return;
      try {
        await sender.send(mail);
      } catch (error) {
        await markMail(db, mail.id, { lastError: String(error).slice(0, 500) });
        // Goes into the log, where no address may stand: only the kind of failure.
        const { code = 'unknown', responseCode = '' } = error as { code?: string; responseCode?: number };
        throw new Error(`mail not sent: ${code} ${responseCode}`.trimEnd());
      }
      await markMail(trx, mail.id, { sentAt: now });
    },
  ];
}
