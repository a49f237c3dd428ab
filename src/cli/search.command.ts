import { parseArgs } from 'node:util';
import { sequenceJournal } from '#journal/sequence-journal.action.ts';
import { isLanguage, languages } from '#language/languages.ts';
import { sayer } from '#language/messages.ts';
import { findByWords } from '#search/find-by-words.sql.ts';
import { indexSearch } from '#search/index-search.action.ts';
import { searchKinds } from '#search/search-entry.ts';
import { cliLanguage } from './cli-language.ts';
import type { Command, CommandIo } from './command.ts';
import { withDatabase } from './with-database.ts';

const most = 1_000;

export const command: Command = {
  name: 'search',
  summary: 'looks for words in everything public',
  usage: `./unie search WORDS… [--language L] [--kind ${searchKinds.join('|')}] [--limit N] [--format text|json]
  exit 0 found, 1 nothing found, 2 bad use, 3 could not be done`,
  needsDatabase: true,
  run,
};

async function run(args: string[], io: CommandIo): Promise<number> {
  const asked = readRequest(args, io);
  if (!asked) {
    io.writeError(`${command.usage}\n`);
    return 2;
  }
  return withDatabase(io, async ({ db }) => {
    const now = new Date();
    await sequenceJournal(db);
    while ((await indexSearch(db, now)) > 0);
    const wanted = { kind: asked.kind, offset: 0, limit: asked.limit };
    const answered = await findByWords(db, asked.words, asked.language, null, wanted);
    const found = answered?.found ?? [];
    const say = sayer(asked.language, 'search');
    if (asked.format === 'json') {
      const results = found.map(({ kind, thing_id: id, code, language, title, body }) => {
        return { kind, id, code, language, title, text: body };
      });
      io.write(`${JSON.stringify({ way: answered?.way ?? null, results })}\n`);
    } else if (answered === null) io.write(`${say('only-small-words', { code: 'R.1' })}\n`);
    else if (found.length === 0) io.write(`${say('found', { n: 0 })}\n`);
    else {
      if (answered.way !== 'all') io.write(`${say(`${answered.way}-words`)}\n`);
      for (const each of found) io.write(`${say(`kind-${each.kind}`)}\t${each.thing_id}\t${each.title}\n`);
    }
    return found.length > 0 ? 0 : 1;
  });
}

function readRequest(args: string[], io: CommandIo) {
  try {
    const options = {
      language: { type: 'string', default: cliLanguage(io.env) },
      kind: { type: 'string' },
      limit: { type: 'string', default: '20' },
      format: { type: 'string', default: 'text' },
    } as const;
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const words = positionals.join(' ').trim();
    const kind = searchKinds.find((each) => each === values.kind) ?? null;
    const limit = Number(values.limit);
    const language = languages.find((each) => each === values.language);
    const isGood =
      words !== '' &&
      isLanguage(language) &&
      (values.kind === undefined || kind !== null) &&
      Number.isInteger(limit) &&
      limit > 0 &&
      limit <= most &&
      (values.format === 'text' || values.format === 'json');
    return isGood && language ? { words, language, kind, limit, format: values.format } : null;
  } catch {
    return null;
  }
}
