import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { writeDumpFile } from '#db/dump-file.ts';
import { openJournalKey } from '#journal/journal-key.ts';
import { verifierLine } from '#journal/signed-note.ts';
import { sayer } from '#language/messages.ts';
import { cliLanguage } from './cli-language.ts';
import type { Command } from './command.ts';
import { withDatabase } from './with-database.ts';

const usage = './unie backup FILE';

export const command: Command = {
  name: 'backup',
  summary: 'help.backup',
  usage,
  needsDatabase: true,
  async run(args, io) {
    const language = cliLanguage(io.env);
    const file = onlyFile(args);
    if (!file) {
      io.writeError(`${sayer(language, 'cli')('bad-use', { detail: args.join(' ') || 'backup', usage })}\n`);
      return 2;
    }
    const say = sayer(language, 'backup');
    const path = resolve(io.cwd, file);
    if (existsSync(path)) {
      io.writeError(`${say('file-exists', { file })}\n`);
      return 3;
    }
    return withDatabase(io, async ({ db, dataFolder }) => {
      const journalKeys = openJournalKey(dataFolder).trusted.map(verifierLine);
      try {
        const counts = Object.values(
          await writeDumpFile(db, path, { at: new Date(), about: { journalKeys } }),
        );
        const n = counts.reduce((sum, count) => sum + count, 0);
        const folder = join(dataFolder, 'journal');
        io.write(`${say('written', { file, n, tables: counts.length, folder })}\n`);
        return 0;
      } catch (error) {
        // What the system says of a file; a problem of the database is told by withDatabase.
        const { syscall, code } = error as { syscall?: string; code?: string };
        if (!syscall || !['open', 'write', 'rename', 'fsync', 'close'].includes(syscall)) throw error;
        io.writeError(`${say('file-unwritable', { file, detail: code ?? syscall })}\n`);
        return 3;
      }
    });
  },
};

function onlyFile(args: string[]): string | null {
  try {
    const { positionals } = parseArgs({ args, options: {}, allowPositionals: true });
    return positionals.length === 1 ? (positionals[0] ?? null) : null;
  } catch {
    return null;
  }
}
