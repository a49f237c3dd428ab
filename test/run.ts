import { spawn } from 'node:child_process';
import { chmodSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import pg from 'pg';
import { openDatabase } from '#db/database.ts';

/*
 * Runs the tests: `npm test`, or `npm test -- src/plan` for the files whose path holds one of the words given.
 * One PostgreSQL cluster for the whole run; each test file that needs a database copies a template of its own.
 * UNIE_TEST_DATABASE_URL runs the same tests on another PostgreSQL (15 or later); `--database` takes only the files of
 * src/ that use a database, without the long random histories: they ask no other SQL.
 */

const root = join(import.meta.dirname, '..');
const wanted = process.argv.slice(2).filter((each) => !each.startsWith('-'));
const isDatabaseOnly = process.argv.includes('--database');
const files = globSync(['src/**/*.test.ts', 'test/**/*.test.ts'], { cwd: root })
  .map((file) => relative(root, join(root, file)))
  .filter((file) => wanted.length === 0 || wanted.some((word) => file.includes(word)))
  .filter((file) => !isDatabaseOnly || usesDatabase(file))
  .sort();
if (files.length === 0) {
  console.error(`No test file has a path with: ${wanted.join(', ')}`);
  process.exit(2);
}

function usesDatabase(file: string): boolean {
  return (
    file.startsWith('src/') &&
    !/-histories\.test\.ts$/.test(file) &&
    /test-(?:database|organization|visit)|embedded/.test(readFileSync(join(root, file), 'utf8'))
  );
}

const folder = mkdtempSync(join(tmpdir(), 'unie-test-run-'));
chmodSync(folder, 0o755);
const given = process.env.UNIE_TEST_DATABASE_URL;
const opened = given ? null : await openDatabase({ dataFolder: folder });
const connection = opened?.connection ?? { connectionString: given };
if (opened) await dropDurability(opened.connection);

/** What a run has written dies with it: its cluster waits for no disk. */
async function dropDurability(at: pg.ClientConfig): Promise<void> {
  const client = new pg.Client(at);
  await client.connect();
  for (const setting of ['fsync', 'full_page_writes'])
    await client.query(`alter system set ${setting} = off`);
  await client.query('select pg_reload_conf()');
  await client.end();
}

const child = spawn(
  process.execPath,
  [
    '--disable-warning=ExperimentalWarning',
    '--test',
    '--test-timeout=600000',
    '--test-concurrency=2',
    ...files,
  ],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, UNIE_TEST_DATABASE: JSON.stringify(connection), NODE_ENV: 'test' },
  },
);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
const code = await new Promise<number>((resolve) => child.on('exit', (exit) => resolve(exit ?? 1)));
await opened?.close();
rmSync(folder, { recursive: true, force: true });
process.exitCode = code;
