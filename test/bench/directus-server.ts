import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { ClientConfig } from 'pg';

export const directusVersion = '12.4.0';

/**
 * The folder where Directus is installed, outside the project: UNIE_DIRECTUS or one under the system's temporary folder,
 * where it is installed from npm at the first time (several minutes). Null, with a notice, when it cannot be had.
 */
export async function installedDirectus(): Promise<string | null> {
  const folder = process.env.UNIE_DIRECTUS ?? join(tmpdir(), `unie-directus-${directusVersion}`);
  if (!existsSync(packageFile(folder))) {
    console.log(`Installing Directus ${directusVersion} in ${folder}; this takes some minutes, once.`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
    const asked = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--save-exact'];
    const code = await exitOf(
      spawn('npm', [...asked, `directus@${directusVersion}`], { cwd: folder, stdio: 'ignore' }),
    );
    if (code !== 0 || !existsSync(packageFile(folder))) return skip('npm could not install it');
  }
  const { version } = JSON.parse(readFileSync(packageFile(folder), 'utf8')) as { version: string };
  if (version !== directusVersion) return skip(`${folder} holds version ${version}`);
  standInForIsolatedScripts(folder);
  return folder;
}

const packageFile = (folder: string) => join(folder, 'node_modules', 'directus', 'package.json');

function skip(why: string): null {
  console.log(`Directus ${directusVersion} is left out: ${why}.`);
  return null;
}

/**
 * Directus loads isolated-vm, which has to be compiled, to run scripts of its flows. Where it was not compiled, an empty
 * package takes its place: the requests measured here run no script.
 */
function standInForIsolatedScripts(folder: string): void {
  const at = join(folder, 'node_modules', 'isolated-vm');
  try {
    createRequire(packageFile(folder))('isolated-vm');
  } catch {
    renameSync(at, `${at}-not-compiled-${Date.now()}`);
    mkdirSync(at);
    writeFileSync(join(at, 'package.json'), '{ "name": "isolated-vm", "version": "0.0.0" }\n');
    writeFileSync(join(at, 'index.js'), 'module.exports = { Isolate: class {}, Reference: class {} };\n');
  }
}

export type RunningDirectus = { url: string; headers: Record<string, string>; stop(): Promise<void> };

/** Directus in a process of its own on the tables of `connection`, with its journal (activity and revisions) on. */
export async function startDirectus(
  folder: string,
  connection: ClientConfig,
  { keepsAnswers }: { keepsAnswers: boolean },
): Promise<RunningDirectus> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const token = 'the-token-of-this-benchmark';
  const env = {
    ...process.env,
    ...databaseOf(connection),
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    PORT: String(port),
    PUBLIC_URL: url,
    SECRET: 'the secret of this benchmark, of some length',
    ADMIN_EMAIL: 'administrator@example.com',
    ADMIN_PASSWORD: 'a password for this benchmark',
    ADMIN_TOKEN: token,
    TELEMETRY: 'false',
    LOG_LEVEL: 'error',
    RATE_LIMITER_ENABLED: 'false',
    PRESSURE_LIMITER_ENABLED: 'false',
    CACHE_ENABLED: String(keepsAnswers),
    CACHE_STORE: 'memory',
    CACHE_AUTO_PURGE: 'true',
  };
  const cli = join(folder, 'node_modules', 'directus', 'cli.js');
  const start = (command: string) =>
    spawn(process.execPath, [cli, command], { cwd: folder, env, stdio: 'ignore' });
  if ((await exitOf(start('bootstrap'))) !== 0) throw new Error('Directus could not prepare its tables.');
  const server = start('start');
  const headers = { authorization: `Bearer ${token}` };
  try {
    for (let attempt = 0; !(await answers(`${url}/items/element?limit=1`, headers)); attempt++) {
      if (attempt === 240 || server.exitCode !== null) throw new Error('Directus did not start.');
      await pause(500);
    }
  } catch (cause) {
    server.kill();
    throw cause;
  }
  return {
    url,
    headers,
    stop: async () => {
      const ended = exitOf(server);
      server.kill();
      await ended;
    },
  };
}

function databaseOf({ connectionString, host, port, user, password, database }: ClientConfig) {
  if (connectionString)
    return { DB_CLIENT: 'pg', DB_CONNECTION_STRING: connectionString, DB_SEARCH_PATH: 'organization' };
  return {
    DB_CLIENT: 'pg',
    DB_HOST: host,
    DB_PORT: String(port),
    DB_USER: user,
    DB_PASSWORD: typeof password === 'string' ? password : '',
    DB_DATABASE: database,
    DB_SEARCH_PATH: 'organization',
  };
}

const answers = (url: string, headers: Record<string, string>) =>
  fetch(url, { headers }).then(
    (response) => response.ok,
    () => false,
  );

function exitOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => {
    child.once('error', () => resolve(null));
    child.once('exit', (code) => resolve(code));
  });
}

/** A port that nobody listens on at this moment. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
