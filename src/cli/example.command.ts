import { sql } from 'kysely';
import { type Db, inTransaction } from '#db/database.ts';
import { openJournalKey } from '#journal/journal-key.ts';
import { sayer } from '#language/messages.ts';
import { cliLanguage } from './cli-language.ts';
import type { Command, CommandIo } from './command.ts';
import { loadExample } from './example-organization.ts';
import { withDatabase } from './with-database.ts';

export const command: Command = {
  name: 'example',
  summary: 'starts the example organization over',
  usage: './unie example reset',
  needsDatabase: true,
  run,
};

async function run(args: string[], io: CommandIo): Promise<number> {
  const say = sayer(cliLanguage(io.env), 'cli');
  if (args.length !== 1 || args[0] !== 'reset') {
    io.writeError(`${say('bad-use', { detail: args.join(' ') || 'example', usage: command.usage })}\n`);
    return 2;
  }
  return withDatabase(
    io,
    async ({ db, dataFolder }) => {
      const real = await db
        .selectFrom('organization')
        .where('is_example', '=', false)
        .select('id')
        .executeTakeFirst();
      if (real) {
        io.writeError(`${say('not-example')}\n`);
        return 3;
      }
      await inTransaction(db, async (trx) => {
        await emptyEveryTable(trx);
        await loadExample(trx, new Date());
      });
      // The journal begins anew as well: what was signed of the one before no longer counts.
      openJournalKey(dataFolder).forget();
      io.write(`${say('example-reset')}\n`);
      return 0;
    },
    { isEmptyWanted: true },
  );
}

async function emptyEveryTable(trx: Db): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = current_schema() and table_type = 'BASE TABLE' and table_name <> 'schema_migration'`.execute(
    trx,
  );
  const tables = sql.join(rows.map((row) => sql.id(row.name)));
  await sql`truncate ${tables}`.execute(trx);
}
