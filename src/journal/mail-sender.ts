import { createTransport } from 'nodemailer';
import { tags } from '#language/languages.ts';
import type { StoredMail } from './mail.ts';

/** Input and output: speaks SMTP. */

/** Where mails go. */
export type MailSender = { send(mail: StoredMail): Promise<void>; close(): void };

/** A sender over SMTP. Nothing in a mail can make it read a file or fetch an address. */
export function openMailSender(smtp: { url: string; from: string }): MailSender {
  const transport = createTransport({
    url: smtp.url,
    disableFileAccess: true,
    disableUrlAccess: true,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
  });
  const host =
    smtp.from
      .split('@')
      .at(-1)
      ?.replace(/[^\w.-]/g, '') || 'localhost';
  return {
    send: async (mail) => {
      await transport.sendMail({
        from: smtp.from,
        // As an object, so that nothing in the text is taken for a list of addresses.
        to: { name: '', address: mail.to },
        subject: mail.subject,
        text: mail.body,
        // The same id when a mail is sent again after a crash: mail programs show it once.
        messageId: `<${mail.id}@${host}>`,
        headers: { 'Content-Language': tags[mail.language], 'Auto-Submitted': 'auto-generated' },
      });
    },
    close: () => transport.close(),
  };
}
