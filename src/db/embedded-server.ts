import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client, type ClientConfig } from 'pg';
import { ensureBinaries } from './embedded-binaries.ts';

/** The cluster could not be made or started; `log` holds the last lines that PostgreSQL wrote. */
export class EmbeddedDatabaseFailed extends Error {
  readonly folder: string;
  readonly log: string;
  constructor(folder: string, log: string) {
    super(`The embedded database in ${folder} could not be started.\n${log}`);
    this.folder = folder;
    this.log = log;
  }
}

/** An embedded PostgreSQL that answers: how to reach it, and how to leave it. */
export type EmbeddedServer = {
  connection: ClientConfig;
  folder: string;
  /** Starts the database again when it went away. */
  ensureRunning(): Promise<void>;
  /** Stops the database unless another process of ours still uses it. */
  leave(): Promise<void>;
};

const databaseName = 'unie';
const userName = 'unie';

/**
 * Starts (or joins) the PostgreSQL whose cluster belongs to a data folder. Only a Unix socket is opened (on Windows a
 * loopback port), with a random password. When root starts it, the database runs as an unprivileged account.
 * @throws {EmbeddedDatabaseFailed} with the end of the log when the folder is damaged or in use by something else.
 */
export async function startEmbeddedServer(dataFolder: string): Promise<EmbeddedServer> {
  const home = clusterHome(resolve(dataFolder));
  const account = unprivilegedAccount();
  mkdirSync(home, { recursive: true, mode: 0o755 });
  const binaries = ensureBinaries(home);
  const cluster: Cluster = {
    home,
    binaries,
    folder: join(home, 'cluster'),
    socket: socketFolder(home),
    account,
  };
  ownFolder(cluster.socket, account);
  if (!existsSync(cluster.folder)) initialize(cluster);
  const connection = connectionOf(cluster);
  const ensureRunning = async () => {
    if (!(await answers(connection))) await start(cluster, connection);
  };
  await ensureRunning();
  await ensureDatabase(connection);
  return { connection, folder: cluster.folder, ensureRunning, leave: () => leave(cluster, connection) };
}

type Account = { uid: number; gid: number } | undefined;
type Cluster = { home: string; binaries: string; folder: string; socket: string; account: Account };

/** PostgreSQL refuses to run as root: root's database runs as the account `nobody`. */
function unprivilegedAccount(): Account {
  if (process.getuid?.() !== 0) return undefined;
  const line = /^nobody:[^:]*:(\d+):(\d+):/m.exec(readFileSync('/etc/passwd', 'utf8'));
  return { uid: Number(line?.[1] ?? 65534), gid: Number(line?.[2] ?? 65534) };
}

/** The cluster lies in the data folder, or, when its account cannot reach that (root's home), under /var/lib/unie. */
function clusterHome(dataFolder: string): string {
  mkdirSync(dataFolder, { recursive: true, mode: 0o755 });
  const inside = join(dataFolder, 'postgres');
  if (process.getuid?.() !== 0 || existsSync(join(inside, 'cluster'))) return inside;
  return isReachableByOthers(dataFolder) ? inside : join('/var/lib/unie', shortHash(dataFolder));
}

function isReachableByOthers(folder: string): boolean {
  for (let at = folder; ; at = dirname(at)) {
    if ((statSync(at).mode & 0o001) === 0) return false;
    if (at === dirname(at)) return true;
  }
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

/** A socket's path may have 107 bytes: long homes get a folder of their own in the system's temporary folder. */
function socketFolder(home: string): string {
  const inside = join(home, 'socket');
  return Buffer.byteLength(inside) <= 85
    ? inside
    : join(tmpdir(), `unie-${process.getuid?.() ?? 0}-${shortHash(home)}`);
}

function ownFolder(folder: string, account: Account): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (account) chownSync(folder, account.uid, account.gid);
  const owner = statSync(folder).uid;
  if (process.getuid && owner !== (account?.uid ?? process.getuid()))
    throw new EmbeddedDatabaseFailed(folder, 'owner');
  chmodSync(folder, 0o700);
}

/** Made beside and moved into place when whole: what lies in the cluster's folder is never made anew over it. */
function initialize(cluster: Cluster): void {
  const unfinished = `${cluster.folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  ownFolder(unfinished, cluster.account);
  const password = randomBytes(24).toString('base64url');
  writeFileSync(join(cluster.home, 'password'), password, { mode: 0o600 });
  const passwordFile = join(cluster.socket, 'initial-password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (cluster.account) chownSync(passwordFile, cluster.account.uid, cluster.account.gid);
  const options = ['--username', userName, '--pwfile', passwordFile, '--auth', 'scram-sha-256'];
  const result = spawnSync(
    join(cluster.binaries, 'bin', 'initdb'),
    ['--pgdata', unfinished, ...options, '--encoding', 'UTF8', '--no-locale', '--no-instructions'],
    { ...cluster.account, cwd: cluster.socket, encoding: 'utf8', env: environment() },
  );
  rmSync(passwordFile, { force: true });
  if (result.status !== 0) {
    rmSync(unfinished, { recursive: true, force: true });
    throw new EmbeddedDatabaseFailed(cluster.folder, `${result.error ?? ''}${result.stderr ?? ''}`);
  }
  renameSync(unfinished, cluster.folder);
}

function environment(): NodeJS.ProcessEnv {
  return {
    PATH: process.env.PATH ?? '',
    TZ: 'UTC',
    LC_ALL: 'C',
    TMPDIR: tmpdir(),
    SystemRoot: process.env.SystemRoot,
  };
}

function connectionOf(cluster: Cluster): ClientConfig {
  const path = join(cluster.home, 'password');
  if (!existsSync(path)) throw new EmbeddedDatabaseFailed(cluster.folder, `${path}?`);
  const password = readFileSync(path, 'utf8');
  const base = { user: userName, password, database: databaseName };
  return process.platform === 'win32'
    ? { ...base, host: '127.0.0.1', port: 20000 + (Number.parseInt(shortHash(cluster.home), 16) % 20000) }
    : { ...base, host: cluster.socket, port: 5432 };
}

async function answers(connection: ClientConfig): Promise<boolean> {
  const client = new Client({ ...connection, database: 'postgres', application_name: 'unie probe' });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

async function start(cluster: Cluster, connection: ClientConfig): Promise<void> {
  const logPath = join(cluster.home, 'postgres.log');
  const log = openSync(logPath, 'w', 0o600);
  const network =
    process.platform === 'win32'
      ? ['-c', 'listen_addresses=127.0.0.1', '-c', `port=${connection.port}`]
      : ['-c', 'listen_addresses=', '-c', `unix_socket_directories=${cluster.socket}`];
  const settings = [
    'max_connections=60',
    'shared_buffers=128MB',
    'timezone=UTC',
    'jit=off',
    'log_min_messages=warning',
  ];
  const child: ChildProcess = spawn(
    join(cluster.binaries, 'bin', 'postgres'),
    ['-D', cluster.folder, ...network, ...settings.flatMap((each) => ['-c', each])],
    {
      ...cluster.account,
      cwd: cluster.socket,
      env: environment(),
      detached: true,
      stdio: ['ignore', log, log],
    },
  );
  child.on('error', () => {});
  child.unref();
  for (let waited = 0; waited < 60_000; waited += 20) {
    if (await answers(connection)) return;
    if (child.exitCode !== null || child.signalCode !== null) break;
    await pause(20);
  }
  // Another process may have started the same cluster a moment earlier: then it answers.
  await pause(200);
  if (await answers(connection)) return;
  throw new EmbeddedDatabaseFailed(cluster.folder, lastLines(logPath));
}

function lastLines(path: string): string {
  try {
    accessSync(path, constants.R_OK);
    return readFileSync(path, 'utf8').trim().split('\n').slice(-8).join('\n');
  } catch {
    return '';
  }
}

async function ensureDatabase(connection: ClientConfig): Promise<void> {
  const client = new Client({ ...connection, database: 'postgres' });
  await client.connect();
  try {
    const there = await client.query('select 1 from pg_database where datname = $1', [databaseName]);
    if (there.rowCount === 0) await client.query(`create database ${databaseName}`);
  } catch (cause) {
    if ((cause as { code?: string }).code !== '42P04') throw cause;
  } finally {
    await client.end();
  }
}

async function leave(cluster: Cluster, connection: ClientConfig): Promise<void> {
  const client = new Client({ ...connection, database: 'postgres' });
  client.on('error', () => {});
  try {
    await client.connect();
    // Sessions of this process that have just ended may linger for a moment on the server.
    for (let waited = 0; await isUsedByOthers(client); waited += 20) {
      if (waited >= 300) return;
      await pause(20);
    }
  } catch {
    return;
  } finally {
    await client.end().catch(() => {});
  }
  await stop(cluster);
}

async function isUsedByOthers(client: Client): Promise<boolean> {
  const { rowCount } = await client.query(
    `select 1 from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`,
  );
  return rowCount !== 0;
}

/** A fast shutdown: sessions end, everything committed is on disk, the socket is gone when this returns. */
async function stop(cluster: Cluster): Promise<void> {
  const pidFile = join(cluster.folder, 'postmaster.pid');
  const pid = Number(existsSync(pidFile) ? readFileSync(pidFile, 'utf8').split('\n')[0] : 0);
  if (!pid) return;
  try {
    process.kill(pid, 'SIGINT');
    for (let waited = 0; waited < 30_000 && existsSync(pidFile); waited += 10) await pause(10);
  } catch {
    // It was gone already.
  }
}
