import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readCheckpoint } from '#journal/checkpoint.ts';
import { type JournalKey, openJournalKey } from '#journal/journal-key.ts';
import type { JournalFinding } from '#journal/journal-verifier.ts';
import { makeCheckpoint } from '#journal/make-checkpoint.action.ts';
import { verifierLine, verifierOf } from '#journal/signed-note.ts';
import { type Verification, verifyJournal } from '#journal/verify-journal.action.ts';
import { type Say, sayer } from '#language/messages.ts';
import { cliLanguage } from './cli-language.ts';
import type { Command, CommandIo } from './command.ts';
import { withDatabase } from './with-database.ts';

const usage = `./unie journal verify [--checkpoint FILE] [--format text|json]
./unie journal checkpoint [--output FILE]`;

export const command: Command = {
  name: 'journal',
  summary: 'help.journal',
  usage,
  needsDatabase: true,
  async run(args, io) {
    const read = readOptions(args);
    if (!read.ok) {
      io.writeError(`${sayer(cliLanguage(io.env), 'cli')('bad-use', { detail: read.detail, usage })}\n`);
      return 2;
    }
    const say = sayer(cliLanguage(io.env), 'journal');
    return read.action === 'verify' ? verify(read, io, say) : checkpoint(read, io, say);
  },
};

type Options = { checkpoint?: string | undefined; format: 'text' | 'json'; output?: string | undefined };
type ReadOptions = ({ ok: true; action: 'verify' | 'checkpoint' } & Options) | { ok: false; detail: string };

function readOptions([action = '', ...rest]: readonly string[]): ReadOptions {
  const text = { type: 'string' } as const;
  try {
    if (action === 'verify') {
      const { values } = parseArgs({ args: rest, options: { checkpoint: text, format: text } });
      const { checkpoint, format = 'text' } = values;
      if (format !== 'text' && format !== 'json') return { ok: false, detail: `--format ${format}` };
      return { ok: true, action, checkpoint, format };
    }
    if (action === 'checkpoint') {
      const { values } = parseArgs({ args: rest, options: { output: text } });
      return { ok: true, action, format: 'text', output: values.output };
    }
    return { ok: false, detail: action || 'journal' };
  } catch {
    return { ok: false, detail: rest.join(' ') };
  }
}

async function verify(options: Options, io: CommandIo, say: Say): Promise<number> {
  let given: string | null = null;
  if (options.checkpoint !== undefined) {
    const file = options.checkpoint;
    try {
      given = readFileSync(resolve(io.cwd, file), 'utf8');
    } catch (error) {
      io.writeError(`${say('file-unreadable', { file, detail: errorCode(error) })}\n`);
      return 3;
    }
  }
  return withDatabase(io, async ({ db, dataFolder }) => {
    const key = openJournalKey(dataFolder);
    if (given !== null && isNoCheckpoint(given, key)) {
      io.writeError(`${say('not-a-checkpoint', { file: options.checkpoint ?? '' })}\n`);
      return 3;
    }
    const result = await verifyJournal(db, key.trusted, { kept: key.remembered(), given });
    io.write(
      options.format === 'json' ? `${JSON.stringify(result, null, 2)}\n` : verificationText(result, say),
    );
    return result.findings.length === 0 ? 0 : 1;
  });
}

function isNoCheckpoint(note: string, key: JournalKey): boolean {
  const read = readCheckpoint(note, key.trusted);
  return !read.ok && read.problem === 'malformed';
}

/** The result of a verification in sentences; an id and a position tell where. */
export function verificationText(result: Verification, say: Say): string {
  const { findings, size, root, waiting, checkpoints } = result;
  const lines =
    findings.length === 0
      ? [say('verified', { n: size, checkpoints, root })]
      : [
          say('not-whole', { n: findings.length, size }),
          ...findings.map((finding) => `- ${findingText(finding, say)}`),
          say('what-to-do'),
        ];
  if (waiting > 0) lines.push(say('waiting', { n: waiting }));
  return `${lines.join('\n')}\n`;
}

function findingText(finding: JournalFinding, say: Say): string {
  const { origin } = finding.values;
  const said = Object.fromEntries(
    Object.entries(finding.values).map(([name, value]) => [name, String(value)]),
  );
  return say(finding.rule, {
    position: say('no-position'),
    ...said,
    id: finding.at.id,
    ...(origin === undefined ? {} : { origin: say(`origin.${origin}`) }),
  });
}

function checkpoint(options: Options, io: CommandIo, say: Say): Promise<number> {
  return withDatabase(io, async ({ db, dataFolder }) => {
    const key = openJournalKey(dataFolder);
    const made = await makeCheckpoint(db, key, new Date());
    if (!made.ok) {
      io.writeError(`${say('not-signed', { size: String(made.size) })}\n`);
      return 1;
    }
    const { note, size } = made.checkpoint;
    if (options.output === undefined) io.write(note);
    else {
      try {
        writeFileSync(resolve(io.cwd, options.output), note);
      } catch (error) {
        io.writeError(`${say('file-unwritable', { file: options.output, detail: errorCode(error) })}\n`);
        return 3;
      }
    }
    const line = verifierLine(verifierOf(key.signer));
    io.writeError(`${say('checkpoint-made', { n: size, key: line })}\n`);
    return 0;
  });
}

function errorCode(error: unknown): string {
  return (error as { code?: string }).code ?? String(error);
}
