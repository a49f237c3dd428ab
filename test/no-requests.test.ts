import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

/* The server asks no address of anybody's, and builds no link from the Host header (promise 9). */

const root = join(import.meta.dirname, '..');
const files = globSync('src/**/*.ts', { cwd: root }).filter(
  (file) => !/\.test\.ts$|\/test-[\w-]+\.ts$/.test(file),
);
const source = (file: string) => readFileSync(join(root, file), 'utf8');

/** Files that reach beyond the process, and whom they reach. */
const reaching: Record<string, string> = {
  'src/db/database.ts': 'the organization’s own database',
  'src/db/embedded-server.ts': 'the organization’s own database',
  'src/db/migrate.ts': 'the organization’s own database',
  'src/db/test-database.ts': 'databases of tests',
  'src/journal/mail-sender.ts': 'the mail server of the settings',
  'src/overlap/embedding-provider.ts': 'the embedding service of the settings, off by default',
  'src/people/provider.ts': 'the sign-in provider of the settings',
  'src/web/server.ts': 'listens, asks nobody',
  'src/web/visitor-address.ts': 'compares addresses, asks nobody',
};

test('nothing but the database and what the settings name is reached from the server', () => {
  const means =
    /\bfetch\(|from '(?:node:(?:http|https|http2|net|tls|dgram|dns)(?:\/promises)?|pg|nodemailer|openid-client|undici|ws)'|\bWebSocket\(|\bEventSource\(/;
  const found = files.filter((file) => {
    // A type reaches nobody; app.fetch is the application's own handler.
    const text = source(file)
      .replace(/^import type .*$/gm, '')
      .replace(/\bapp\.fetch\b/g, '');
    return means.test(text) && !(file in reaching);
  });
  assert.deepEqual(found, []);
  assert.deepEqual(
    Object.keys(reaching).filter((file) => !files.includes(file) && !file.includes('/test-')),
    [],
  );
});

test('no code reads the Host header or what proxies add to it', () => {
  const found = files.filter((file) =>
    /header\(\s*'(?:host|x-forwarded-(?!for')[a-z]+|forwarded)'/i.test(source(file)),
  );
  assert.deepEqual(found, []);
  // Whose request it is may be read where the settings name a proxy; visitor-address.test.ts holds that nobody else is believed.
  const forwarded = files.filter((file) => /'x-forwarded-for'/i.test(source(file)));
  assert.deepEqual(forwarded, ['src/web/app.ts']);
  assert.match(
    source('src/web/app.ts'),
    /visitorAddress\([^;]*'x-forwarded-for'\),\s*settings\.trustedProxy/,
  );
});
