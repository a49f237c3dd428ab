import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { restoreDumpFile } from '#db/dump-file.ts';
import type { RestoreProblem } from '#db/restore.ts';
import { openJournalKey } from '#journal/journal-key.ts';
import { findLastCheckpoint } from '#journal/journal-log.sql.ts';
import { verifyJournal } from '#journal/verify-journal.action.ts';
import { type Say, sayer } from '#language/messages.ts';
import { cliLanguage } from './cli-language.ts';
import type { Command } from './command.ts';
import { verificationText } from './journal.command.ts';
import { withDatabase } from './with-database.ts';

const usage = './unie restore FILE [--replace]';

/** Puts a backup in the place of an empty database (or of everything, with --replace) and verifies its journal. */
export const command: Command = {
  name: 'restore',
  summary: 'help.restore',
  usage,
  needsDatabase: true,
  async run(args, io) {
    const language = cliLanguage(io.env);
    const read = readOptions(args);
    if (!read) {
      io.writeError(`${sayer(language, 'cli')('bad-use', { detail: args.join(' ') || 'restore', usage })}\n`);
      return 2;
    }
    const { file, isReplacing } = read;
    const say = sayer(language, 'backup');
    const work: Parameters<typeof withDatabase>[1] = async ({ db, dataFolder }) => {
      const restored = await restoreDumpFile(db, resolve(io.cwd, file), { isReplacing }).catch(unreadable);
      if (!restored.ok) {
        io.writeError(`${problemText(restored, file, say)}\n${say('not-restored')}\n`);
        return 3;
      }
      const counts = Object.values(restored.counts);
      const n = counts.reduce((sum, count) => sum + count, 0);
      io.write(`${say('restored', { at: restored.header.at, n, tables: counts.length })}\n`);
      // From now on this is the log: what was signed for another state of the database no longer counts.
      const key = openJournalKey(dataFolder);
      key.trust(restored.header.about.journalKeys ?? []);
      key.forget();
      const last = await findLastCheckpoint(db);
      if (last) key.remember(last.note);
      const result = await verifyJournal(db, key.trusted);
      io.write(`${say('journal')}\n${verificationText(result, sayer(language, 'journal'))}`);
      return result.findings.length === 0 ? 0 : 1;
    };
    return withDatabase(io, work, { isEmptyWanted: true });
  },
};

function readOptions(args: string[]): { file: string; isReplacing: boolean } | null {
  try {
    const options = { replace: { type: 'boolean' } } as const;
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const [file, ...others] = positionals;
    return file && others.length === 0 ? { file, isReplacing: values.replace ?? false } : null;
  } catch {
    return null;
  }
}

type Problem = RestoreProblem | { problem: 'file-unreadable'; detail: string };

function unreadable(error: unknown): { ok: false } & Problem {
  const { syscall, code } = error as { syscall?: string; code?: string };
  if (!code || !['open', 'read', 'stat'].includes(syscall ?? '')) throw error;
  return { ok: false, problem: 'file-unreadable', detail: code };
}

function problemText(problem: Problem, file: string, say: Say): string {
  const { line = '', table = '', detail = '' } = problem as RestoreProblem;
  return say(problem.problem, { file, line: String(line), table, detail });
}
