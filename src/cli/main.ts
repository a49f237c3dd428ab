import { sayer } from '#language/messages.ts';
import { cliLanguage } from './cli-language.ts';
import type { Command, CommandIo } from './command.ts';

/** Every command of `./unie`, loaded only when it is asked for. */
const commands: Record<string, () => Promise<{ command: Command }>> = {
  serve: () => import('./serve.command.ts'),
  check: () => import('./check.command.ts'),
  report: () => import('./report.command.ts'),
  search: () => import('./search.command.ts'),
  read: () => import('./read.command.ts'),
  diff: () => import('./diff.command.ts'),
  overlap: () => import('./overlap.command.ts'),
  journal: () => import('./journal.command.ts'),
  backup: () => import('./backup.command.ts'),
  restore: () => import('./restore.command.ts'),
  example: () => import('./example.command.ts'),
};

/** Runs one command line; answers its exit code. */
export async function main(args: readonly string[], io: CommandIo): Promise<number> {
  const say = sayer(cliLanguage(io.env), 'cli');
  const [name = 'help', ...rest] = args;
  if (name === 'help' || name === '--help' || name === '-h') {
    const lines = [...Object.keys(commands), 'help'].map(
      (each) => `  ${each.padEnd(10)}${say(`help.${each}`)}`,
    );
    io.write(`${say('help.intro')}\n${lines.join('\n')}\n`);
    return 0;
  }
  const load = commands[name];
  if (!load) {
    io.writeError(`${say('unknown-command', { name })}\n`);
    return 2;
  }
  const { command } = await load();
  if (rest.includes('--help') || rest.includes('-h')) {
    io.write(`${command.usage}\n`);
    return 0;
  }
  return command.run(rest, io);
}

/** Set before any exit, so that what was written to a pipe arrives whole. */
process.exitCode = await main(process.argv.slice(2), {
  write: (text) => process.stdout.write(text),
  writeBytes: (bytes) => process.stdout.write(bytes),
  writeError: (text) => process.stderr.write(text),
  env: process.env,
  cwd: process.cwd(),
});
