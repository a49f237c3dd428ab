import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { Client } from 'pg';
import { connect } from '../src/db/database.ts';
import { migrate, MigrationChanged, readMigrations } from '../src/db/migrate.ts';
import { openTestDatabase } from '../src/db/test-database.ts';
import {
  childrenOf,
  isRunning,
  ownFolder,
  processesOf,
  type Running,
  serve,
  unie,
  until,
} from './lifecycle/running-unie.ts';

/* The life of an installation: starts, stops, accidents. One data folder goes through most of it, in this order. */

const isRoot = process.getuid?.() === 0;
const isLinux = process.platform === 'linux';
const home = ownFolder();
const data = join(home.folder, 'data');
const environment = { data };
let running: Running | null = null;

after(async () => {
  running?.child.kill('SIGKILL');
  await home.remove();
});

const options = { skip: isLinux ? false : 'looks into /proc', timeout: 120_000 };

async function statusOf(path: string): Promise<number> {
  return (await fetch(`${running?.address}${path}`)).status;
}

async function postmaster(): Promise<number> {
  return Number(readFileSync(join(data, 'postgres', 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0]);
}

/** Asks the database of the folder directly. */
async function ask(sql: string): Promise<unknown> {
  const client = new Client({
    host: join(data, 'postgres', 'socket'),
    user: 'unie',
    database: 'unie',
    password: readFileSync(join(data, 'postgres', 'password'), 'utf8'),
  });
  await client.connect();
  try {
    return (await client.query<{ v: unknown }>(sql)).rows[0]?.v;
  } finally {
    await client.end();
  }
}

// The floor of 10 s is for a machine that does nothing else: test/bench/start.bench.ts. Here other tests run beside.
test('an empty folder: the example is loaded and the first page comes', options, async (t) => {
  running = await serve(environment);
  assert.equal(await statusOf('/en'), 200);
  const seconds = (performance.now() - running.started) / 1000;
  t.diagnostic(`first page after ${seconds.toFixed(1)} s`);
  assert.ok(seconds < 45);
});

test('a second server on the same folder is refused, and told where the first one is', options, async () => {
  const second = await unie(['serve'], environment);
  assert.equal(second.code, 3);
  assert.ok(second.errors.includes(running?.address ?? '-'), second.errors);
  assert.equal(await statusOf('/fr'), 200);
});

test('a command uses the database of the running server and leaves it running', options, async () => {
  await ask(
    `insert into organization.region (code, name) values ('TEST', '{"source":"en","en":"Test"}') returning 1 as v`,
  );
  const checked = await unie(['check'], environment);
  assert.equal(checked.code, 1, checked.errors);
  assert.equal(await statusOf('/en'), 200);
});

test(
  'kill -9 of the database: a translated answer meanwhile, then the pages are back',
  options,
  async (t) => {
    const database = await postmaster();
    const sessions = childrenOf(database);
    assert.ok(sessions.length > 0);
    process.kill(database, 'SIGKILL');
    // A session that has not noticed yet still answers, and rightly.
    while (sessions.some(isRunning)) await setImmediate();
    const first = await fetch(`${running?.address}/fr/plan`);
    const text = await first.text();
    assert.equal(first.status, 503);
    assert.match(text, /lang="fr"/);
    assert.match(first.headers.get('content-security-policy') ?? '', /default-src 'none'/);
    const begin = performance.now();
    assert.ok(await until(async () => (await statusOf('/fr/plan')) === 200, 20), 'the pages are back');
    t.diagnostic(`back after ${((performance.now() - begin) / 1000).toFixed(1)} s`);
  },
);

test('kill -9 of the server: the next start finds everything', options, async () => {
  running?.child.kill('SIGKILL');
  await until(() => running?.child.signalCode !== null, 5);
  running = await serve(environment);
  assert.equal(await statusOf('/ar'), 200);
  assert.equal(Number(await ask(`select count(*) as v from organization.region where code = 'TEST'`)), 1);
});

test('SIGTERM: a clean stop, and no database is left running', options, async () => {
  const ended = await running?.stop();
  assert.equal(ended?.code, 0, ended?.errors);
  assert.deepEqual(processesOf(data), []);
  assert.equal(existsSync(join(data, 'serving.json')), false);
});

test('a second start finds the data as it was left', options, async () => {
  running = await serve(environment);
  assert.equal(Number(await ask(`select count(*) as v from organization.region where code = 'TEST'`)), 1);
  await running.stop();
});

test(
  './unie example reset starts over, with a journal that is whole, beside a server too',
  options,
  async () => {
    const verified = async () => {
      const { code, output, errors } = await unie(['journal', 'verify'], environment);
      assert.equal(code, 0, output + errors);
    };
    await verified();
    const reset = await unie(['example', 'reset'], environment);
    assert.equal(reset.code, 0, reset.errors);
    assert.deepEqual(processesOf(data), []);
    await verified();
    running = await serve(environment);
    assert.equal((await unie(['example', 'reset'], environment)).code, 0);
    assert.equal(await statusOf('/ru'), 200);
    await running.stop();
    await verified();
    assert.deepEqual(processesOf(data), []);
  },
);

test('settings that cannot be: the variable is named, exit 2', options, async () => {
  for (const [name, value] of [
    ['PORT', 'many'],
    ['PORT', '70000'],
    ['UNIE_ORIGIN', 'somewhere'],
    ['UNIE_TRUSTED_PROXY', 'everybody'],
    ['DATABASE_URL', 'mysql://localhost/x'],
  ] as const) {
    const ended = await unie(['serve'], { data, env: { [name]: value } });
    assert.equal(ended.code, 2, `${name}=${value}: ${ended.errors}`);
    assert.ok(ended.errors.includes(name), ended.errors);
  }
});

test('a port in use: exit 3, in the language that was asked for', options, async () => {
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
  const address = taken.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const ended = await unie(['serve'], { data, env: { PORT: String(port), UNIE_LANGUAGE: 'ar' } });
  taken.close();
  assert.equal(ended.code, 3);
  assert.ok(ended.errors.includes(String(port)));
  assert.match(ended.errors, /\p{Script=Arabic}{3}/u);
  assert.deepEqual(processesOf(data), []);
});

test('an open address is refused while example accounts exist, unless said knowingly', options, async () => {
  const refused = await unie(['serve'], { data, env: { HOST: '0.0.0.0' } });
  assert.equal(refused.code, 3);
  assert.match(refused.errors, /UNIE_EXAMPLE/);
  running = await serve({ data, env: { HOST: '0.0.0.0', UNIE_EXAMPLE: 'public' } });
  assert.equal(await statusOf('/en'), 200);
  assert.equal((await running.stop()).code, 0);
});

test('a damaged data folder: said clearly, exit 3, nothing in it is touched', options, async () => {
  for (const [name, size] of [
    ['PG_VERSION', 0],
    ['global/pg_control', 100],
  ] as const) {
    const path = join(data, 'postgres', 'cluster', name);
    const whole = readFileSync(path);
    truncateSync(path, size);
    const ended = await unie(['serve'], environment);
    assert.equal(ended.code, 3, `${name}: ${ended.errors}`);
    assert.ok(ended.errors.includes(join(data, 'postgres', 'cluster')), ended.errors);
    assert.doesNotMatch(ended.errors, /\n\s+at /, 'no stack trace');
    assert.equal(statSync(path).size, size);
    assert.ok(existsSync(join(data, 'postgres', 'cluster', 'base')));
    writeFileSync(path, whole);
  }
  running = await serve(environment);
  assert.equal(await statusOf('/en'), 200);
  await running.stop();
});

test('a folder that lost its version mark is not made anew over what it holds', options, async () => {
  const path = join(data, 'postgres', 'cluster', 'PG_VERSION');
  const whole = readFileSync(path);
  rmSync(path);
  const ended = await unie(['serve'], environment);
  assert.equal(ended.code, 3, ended.errors);
  assert.ok(existsSync(join(data, 'postgres', 'cluster', 'global', 'pg_control')));
  writeFileSync(path, whole);
  if (isRoot) chownSync(path, 65534, 65534);
});

test('a migration that was changed after it was applied: refused, the database is not touched', async () => {
  const opened = await openTestDatabase();
  const client = new Client(opened.connection);
  try {
    await client.connect();
    await client.query('set search_path = organization');
    const migrations = readMigrations();
    assert.deepEqual(await migrate(client, migrations), [], 'nothing is new');
    const [first, ...rest] = migrations;
    assert.ok(first);
    const changed = [{ ...first, checksum: '0'.repeat(64) }, ...rest];
    await assert.rejects(
      migrate(client, changed),
      (error) => error instanceof MigrationChanged && error.migration === first.name,
    );
    await assert.rejects(migrate(client, rest), MigrationChanged, 'one that was removed');
    const broken = { name: '9999_broken.sql', sql: 'create table half (id int); select 1/0;', checksum: 'x' };
    await assert.rejects(migrate(client, [...migrations, broken]));
    const half = await client.query(`select to_regclass('half') as t`);
    assert.deepEqual(half.rows, [{ t: null }], 'a file that fails leaves nothing');
    const again = await connect(opened.connection, { poolSize: 1 });
    await again.close();
  } finally {
    await client.end();
    await opened.close();
  }
});

test(
  'an account without privileges starts it as well',
  { ...options, skip: !isRoot && 'needs root to change the account' },
  async () => {
    const own = ownFolder();
    try {
      const folder = join(own.folder, 'data');
      mkdirSync(folder);
      chownSync(folder, 65534, 65534);
      running = await serve({ data: folder, env: { HOME: folder }, account: { uid: 65534, gid: 65534 } });
      assert.equal(await statusOf('/en'), 200);
      assert.equal((await running.stop()).code, 0);
      assert.equal(statSync(join(folder, 'postgres', 'cluster')).uid, 65534);
      const closed = join(own.folder, 'closed');
      mkdirSync(closed, { mode: 0o755 });
      const refused = await unie(['serve'], {
        data: join(closed, 'data'),
        account: { uid: 65534, gid: 65534 },
      });
      assert.equal(refused.code, 3);
      assert.ok(refused.errors.includes(closed), refused.errors);
      assert.doesNotMatch(refused.errors, /\n\s+at /);
    } finally {
      await own.remove();
    }
  },
);

test(
  "in root's home the database finds a place that its account reaches",
  { ...options, skip: !isRoot && 'root only' },
  async () => {
    const own = ownFolder();
    try {
      chmodSync(own.folder, 0o700);
      const folder = join(own.folder, 'data');
      const checked = await unie(['check'], { data: folder });
      assert.equal(checked.code, 1, checked.errors);
      assert.equal(existsSync(join(folder, 'postgres', 'cluster')), false);
    } finally {
      const name = createHash('sha256').update(join(own.folder, 'data')).digest('hex').slice(0, 12);
      rmSync(join('/var/lib/unie', name), { recursive: true, force: true });
      await own.remove();
    }
  },
);
