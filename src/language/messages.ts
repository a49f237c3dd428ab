import { IntlMessageFormat } from 'intl-messageformat';
import { intlLocales } from './format.ts';
import type { Language } from './languages.ts';
import { messages } from './message-files.ts';

export type MessageValue = string | number;
export type MessageValues = Record<string, MessageValue>;

/** A message of one room in the language of the visit: `say('submit')`, `say('due', { n: 3 })`. */
export type Say = (key: string, values?: MessageValues) => string;

const parsed = new Map<string, IntlMessageFormat>();

/**
 * The text of a message in a language. Numbers are formatted by the caller (see format.ts) unless they choose a plural.
 * A message that is missing is a bug that the parity test finds; at run time its key shows, so that nobody reads a mixed page.
 */
export function sayIn(language: Language, room: string, key: string, values?: MessageValues): string {
  const text = messages[language][room]?.[key];
  if (text === undefined) return `⟦${room}.${key}⟧`;
  if (!values && !text.includes('{') && !text.includes("'")) return text;
  const id = `${language} ${room} ${key}`;
  let format = parsed.get(id);
  if (!format) {
    format = new IntlMessageFormat(text, intlLocales[language], undefined, { ignoreTag: true });
    parsed.set(id, format);
  }
  return String(format.format(values));
}

/** Binds a language and a room. */
export function sayer(language: Language, room: string): Say {
  return (key, values) => sayIn(language, room, key, values);
}

/** Whether a room has a message in English, the key source. */
export function hasMessage(room: string, key: string): boolean {
  return messages.en[room]?.[key] !== undefined;
}
