import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Language, languages } from './languages.ts';

/** The messages of one room in one language: flat, key to ICU message; "@" holds what translators know about the file. */
export type RoomMessages = Record<string, string>;

export type MessageFileMark = { unrevised?: boolean };

export const messagesFolder = join(import.meta.dirname, '..', '..', 'messages');

/** Reads every message file once; they ship with the code, so a broken one stops the start with its name. */
function readMessageFiles(): {
  messages: Record<Language, Record<string, RoomMessages>>;
  marks: Record<Language, Record<string, MessageFileMark>>;
} {
  const messages = {} as Record<Language, Record<string, RoomMessages>>;
  const marks = {} as Record<Language, Record<string, MessageFileMark>>;
  for (const language of languages) {
    messages[language] = {};
    marks[language] = {};
    for (const file of readdirSync(join(messagesFolder, language)).sort()) {
      if (!file.endsWith('.json')) continue;
      const room = file.slice(0, -'.json'.length);
      const path = join(messagesFolder, language, file);
      try {
        const { '@': mark, ...texts } = JSON.parse(readFileSync(path, 'utf8')) as Record<string, never>;
        messages[language][room] = texts;
        marks[language][room] = mark ?? {};
      } catch (cause) {
        throw new Error(`The message file ${path} cannot be read.`, { cause });
      }
    }
  }
  return { messages, marks };
}

export const { messages, marks } = readMessageFiles();
