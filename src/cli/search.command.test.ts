import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { tmpdir } from 'node:os';
import { openTestDatabase, type TestDatabase } from '#db/test-database.ts';
import { loadExample } from './example-organization.ts';
import { command } from './search.command.ts';
import { environmentOf } from './test-organization.ts';

let opened: TestDatabase;

before(async () => {
  const prepare = (db: TestDatabase['db']) => loadExample(db, new Date('2026-11-24T00:00:00Z'));
  opened = await openTestDatabase({ name: 'example-organization', prepare });
});
after(() => opened?.close());

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', ''];
  const code = await command.run(args, {
    write: (text) => (out += text),
    writeBytes: () => {},
    writeError: (text) => (err += text),
    env: { ...environmentOf(opened, tmpdir()), UNIE_LANGUAGE: 'en' },
    cwd: tmpdir(),
  });
  return { code, out, err };
}

test('found: exit 0, by words of any language, as text and as JSON', async () => {
  const text = await run('confidence', 'and', 'security');
  assert.equal(text.code, 0, text.err);
  assert.match(text.out, /Themes\tcybersecurity\tConfidence and security/);
  const { code, out } = await run('confiance', '--language', 'fr', '--kind', 'theme', '--format', 'json');
  assert.equal(code, 0);
  const { way, results } = JSON.parse(out) as { way: string; results: { kind: string; id: string }[] };
  assert.equal(way, 'all');
  assert.ok(results.some(({ kind, id }) => kind === 'theme' && id === 'cybersecurity'));
  assert.ok(results.every(({ kind }) => kind === 'theme'));
});

test('nothing found: exit 1; yearly reports are not public', async () => {
  const { code, out } = await run('zebra');
  assert.equal(code, 1);
  assert.match(out, /Nothing was found/);
  assert.equal((await run('report', '--kind', 'report')).code, 1);
});

test('bad use: exit 2, with what would be right', async () => {
  for (const args of [
    [],
    ['a', '--kind', 'x'],
    ['a', '--language', 'xx'],
    ['a', '--limit', '0'],
    ['a', '--odd'],
  ]) {
    const { code, err } = await run(...args);
    assert.equal(code, 2, args.join(' '));
    assert.match(err, /unie search WORDS/);
  }
});
