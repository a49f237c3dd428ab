import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/* `npm run check`: types, format, then every test (architecture, SQL, messages and borders are tests). */

const root = join(import.meta.dirname, '..');
const steps: [string, string[]][] = [
  ['types', ['npx', '--no-install', 'tsc', '--noEmit']],
  ['format', ['npx', '--no-install', 'prettier', '--check', '--log-level', 'warn', '.']],
  ['tests', [process.execPath, '--disable-warning=ExperimentalWarning', join('test', 'run.ts')]],
];
for (const [name, [command = '', ...args]] of steps) {
  console.log(`— ${name}`);
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) {
    console.error(`✖ ${name}`);
    process.exit(status ?? 1);
  }
}
