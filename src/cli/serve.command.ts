import { parseArgs } from 'node:util';
import pino, { type Logger } from 'pino';
import type { OpenDatabase } from '#db/database.ts';
import { type Say, sayer } from '#language/messages.ts';
import { shownText } from '#language/multilingual.ts';
import { hasExampleAccounts } from '#people/people.sql.ts';
import { findOrganization } from '#web/organization.sql.ts';
import { startServer } from '#web/server.ts';
import { takeServeLock } from '#web/serve-lock.ts';
import { isLoopback, readSettings, type Settings } from '#web/settings.ts';
import { startBackgroundWork } from '#web/background-work.ts';
import { cliLanguage } from './cli-language.ts';
import type { Command, CommandIo } from './command.ts';
import { withDatabase } from './with-database.ts';

export const command: Command = {
  name: 'serve',
  summary: 'runs the site',
  usage: './unie serve [--empty]',
  needsDatabase: true,
  run,
};

async function run(args: string[], io: CommandIo): Promise<number> {
  const say = sayer(cliLanguage(io.env), 'cli');
  let isEmptyWanted = false;
  try {
    isEmptyWanted = parseArgs({ args, options: { empty: { type: 'boolean' } } }).values.empty ?? false;
  } catch (error) {
    io.writeError(`${say('bad-use', { detail: (error as Error).message, usage: command.usage })}\n`);
    return 2;
  }
  const read = readSettings(io.env);
  if (!read.ok) {
    io.writeError(`${say('bad-setting', { names: read.variables.join(', ') })}\n`);
    return 2;
  }
  const folder = read.settings.dataFolder;
  let lock: ReturnType<typeof takeServeLock>;
  try {
    lock = takeServeLock(folder);
  } catch {
    io.writeError(`${say('folder-not-writable', { folder })}\n`);
    return 3;
  }
  if (!lock.ok) {
    io.writeError(`${say('serving-already', { folder, address: lock.address })}\n`);
    return 3;
  }
  // Heard from the first moment on: a start that is broken off leaves no database running.
  const stopAsked = signalsToStop();
  try {
    const { tell } = lock;
    return await withDatabase(io, (opened) => serve(opened, opened.settings, io, { say, tell, stopAsked }), {
      isEmptyWanted,
    });
  } finally {
    lock.release();
  }
}

async function serve(
  opened: OpenDatabase,
  settings: Settings,
  io: CommandIo,
  { say, tell, stopAsked }: { say: Say; tell: (address: string) => void; stopAsked: Promise<void> },
): Promise<number> {
  if (!isLoopback(settings.host) && !settings.isExamplePublic && (await hasExampleAccounts(opened.db))) {
    io.writeError(`${say('host-refused', { host: settings.host })}\n`);
    return 3;
  }
  if (!isLoopback(settings.host) && !(await findOrganization(opened.db))) {
    io.writeError(`${say('setup-refused', { host: settings.host })}\n`);
    return 3;
  }
  const log: Logger = pino({ level: settings.isDevelopment ? 'debug' : 'warn' }, pino.destination(2));
  let server: Awaited<ReturnType<typeof startServer>>;
  try {
    server = await startServer({ opened, settings, log });
  } catch (error) {
    const isUsed = (error as { code?: string }).code === 'EADDRINUSE';
    if (!isUsed) throw error;
    io.writeError(`${say('port-in-use', { port: String(settings.port) })}\n`);
    return 3;
  }
  tell(server.address);
  const background = startBackgroundWork(opened.db, { ...settings, port: server.port }, log);
  const organization = await findOrganization(opened.db);
  const name = organization ? shownText(organization.name, cliLanguage(io.env)).text : 'Unie';
  io.write(
    organization
      ? `${say('served', { name, address: server.address })}\n`
      : `${say('setup-address', { address: server.address })}\n`,
  );
  await stopAsked;
  await server.stop();
  await background.stop();
  return 0;
}

/** Resolves at the first SIGINT or SIGTERM. */
function signalsToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
