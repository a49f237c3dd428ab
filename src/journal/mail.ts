import type { Language } from '#language/languages.ts';

/** A mail as the caller words it, in the person's language; `key` is the same when the same mail is asked for twice. */
export type Mail = { key: string; to: string; language: Language; subject: string; body: string };

/** A mail that is stored, under the id that becomes its Message-ID. */
export type StoredMail = Mail & { id: string };

/** The topic of the notices by which the worker sends mail. */
export const mailTopic = 'send-mail';

/**
 * Whether a text can be the address of one recipient: one @, a domain, and nothing by which a header or a second address
 * could be added. Stricter than RFC 5321: no quoted names, no comments.
 */
export function isMailAddress(text: string): boolean {
  return (
    text.length <= 254 &&
    /^[^\s\p{C}@<>()[\],;:"\\]{1,64}@[^\s\p{C}@<>()[\],;:"\\.]+(?:\.[^\s\p{C}@<>()[\],;:"\\.]+)*$/u.test(text)
  );
}

/** A subject on one line: line ends, controls and signs that turn the direction of writing become a space. */
export function headerText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
    .slice(0, 250);
}

/** A body that every mail program reads: line ends as \n, no other controls than tabs. */
export function bodyText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[\0-\x08\x0b-\x1f\x7f-\x9f]/g, '');
}
