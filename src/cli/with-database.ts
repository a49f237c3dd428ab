import { NoEmbeddedDatabase } from '#db/embedded-binaries.ts';
import { EmbeddedDatabaseFailed } from '#db/embedded-server.ts';
import { isDatabaseAway, openDatabase, type OpenDatabase } from '#db/database.ts';
import { MigrationChanged } from '#db/migrate.ts';
import { sayer } from '#language/messages.ts';
import { readSettings, type Settings } from '#web/settings.ts';
import { cliLanguage } from './cli-language.ts';
import type { CommandIo } from './command.ts';
import { ensureExample } from './example-organization.ts';

/**
 * Opens the database of the settings, loads the example organization into an empty one (unless `isEmptyWanted`), runs
 * `work` and leaves the database. What cannot be done is told in the person's language; the exit code is then 3.
 */
export async function withDatabase(
  io: CommandIo,
  work: (opened: OpenDatabase & { dataFolder: string; settings: Settings }) => Promise<number>,
  options: { isEmptyWanted?: boolean } = {},
): Promise<number> {
  const language = cliLanguage(io.env);
  const say = sayer(language, 'cli');
  const read = readSettings(io.env);
  if (!read.ok) {
    io.writeError(`${say('bad-setting', { names: read.variables.join(', ') })}\n`);
    return 2;
  }
  const { settings } = read;
  let opened: OpenDatabase | undefined;
  try {
    opened = await openDatabase({ databaseUrl: settings.databaseUrl, dataFolder: settings.dataFolder });
    if (!options.isEmptyWanted) {
      await ensureExample(opened.db, new Date(), () => io.writeError(`${say('loading-example')}\n`));
    }
    return await work({ ...opened, dataFolder: settings.dataFolder, settings });
  } catch (error) {
    io.writeError(`${databaseProblem(error, settings, say)}\n`);
    return 3;
  } finally {
    await opened?.close();
  }
}

/** A sentence for what went wrong with the database. */
function databaseProblem(error: unknown, settings: Settings, say: ReturnType<typeof sayer>): string {
  if (error instanceof NoEmbeddedDatabase) {
    return say('no-embedded', { platform: `${process.platform} ${process.arch}` });
  }
  if (error instanceof EmbeddedDatabaseFailed)
    return say('database-failed', { folder: error.folder, log: error.log });
  if (error instanceof MigrationChanged) return say('migration-changed', { name: error.migration });
  const { code, message } = error as { code?: string; message?: string };
  if (code === 'EACCES' || code === 'EROFS' || code === 'ENOTDIR') {
    return say('folder-not-writable', { folder: settings.dataFolder });
  }
  if (isDatabaseAway(error)) return say('database-unreachable', { detail: message ?? code ?? '' });
  return say('unexpected', { detail: (error as Error)?.stack ?? String(error) });
}
