import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { openTestDatabase, type TestDatabase } from '#db/test-database.ts';
import { record } from '#journal/journal.sql.ts';
import { openJournalKey } from '#journal/journal-key.ts';
import { makeCheckpoint } from '#journal/make-checkpoint.action.ts';
import { verifyJournal } from '#journal/verify-journal.action.ts';
import { languages } from '#language/languages.ts';
import { command as backup } from './backup.command.ts';
import { command as restore } from './restore.command.ts';
import { addOrganization, environmentOf } from './test-organization.ts';

const folder = mkdtempSync(join(tmpdir(), 'unie-backup-'));
const place = (name: string) => join(folder, name);
let source: TestDatabase;
let target: TestDatabase;

before(async () => {
  [source, target] = [await openTestDatabase(), await openTestDatabase()];
  await addOrganization(source.db);
  for (let n = 0; n < 5; n++) {
    const thing = { kind: 'theme', id: `t${n}` };
    await record(source.db, { at: new Date(), actorId: null, action: 'rename-theme', thing, after: { n } });
  }
  assert.ok((await makeCheckpoint(source.db, openJournalKey(place('source')), new Date())).ok);
});
after(async () => {
  await source?.close();
  await target?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function run(
  command: typeof backup,
  on: TestDatabase,
  data: string,
  args: string[],
  language = 'en',
): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', ''];
  const code = await command.run(args, {
    write: (text) => void (out += text),
    writeBytes: () => assert.fail('no bytes are written'),
    writeError: (text) => void (err += text),
    env: { ...environmentOf(on, place(data)), UNIE_LANGUAGE: language },
    cwd: folder,
  });
  return { code, out, err };
}

test('bad use is exit 2; what cannot be done is exit 3 and leaves no file', async () => {
  for (const args of [[], ['a', 'b'], ['--fast']]) {
    assert.equal((await run(backup, source, 'source', args)).code, 2);
    assert.equal((await run(restore, target, 'target', args)).code, 2);
  }
  writeFileSync(place('there'), 'mine');
  const there = await run(backup, source, 'source', ['there']);
  assert.deepEqual([there.code, readFileSync(place('there'), 'utf8')], [3, 'mine']);
  const nowhere = await run(backup, source, 'source', ['no/such/folder.gz']);
  assert.deepEqual(
    [nowhere.code, nowhere.err],
    [3, 'The file no/such/folder.gz cannot be written: ENOENT. Nothing of it was kept.\n'],
  );
  assert.equal((await run(restore, target, 'target', ['nowhere.gz'])).code, 3);
});

test('a backup restored elsewhere has the same rows and the same journal, verified with the key it brings', async () => {
  const written = await run(backup, source, 'source', ['one.gz']);
  assert.equal(written.code, 0, written.err);
  assert.match(written.out, /^Backup written to one\.gz: 12 rows of \d+ tables\./);
  if (process.platform !== 'win32') assert.equal(statSync(place('one.gz')).mode & 0o777, 0o600);
  const restored = await run(restore, target, 'target', ['one.gz']);
  assert.equal(restored.code, 0, restored.err + restored.out);
  assert.match(restored.out, /The journal is whole\. 5 entries verified; 1 checkpoint agrees/);
  const roots = await Promise.all(
    [source, target].map(
      async ({ db }) => (await verifyJournal(db, openJournalKey(place('source')).trusted)).root,
    ),
  );
  assert.equal(roots[0], roots[1]);
  assert.equal((await run(backup, target, 'target', ['two.gz'])).code, 0);
  const lines = (name: string) =>
    gunzipSync(readFileSync(place(name)))
      .toString('utf8')
      .split('\n')
      .slice(1, -2);
  assert.deepEqual(lines('two.gz'), lines('one.gz'));
  assert.ok((await makeCheckpoint(target.db, openJournalKey(place('target')), new Date())).ok);
});

test('a database with data is refused without --replace, and a tampered journal in a backup is told', async () => {
  const refused = await run(restore, target, 'target', ['one.gz']);
  assert.equal(refused.code, 3);
  assert.match(refused.err, /holds data already .* --replace/s);
  await sql`update journal_entry set action = 'delete-theme' where thing_id = 't2'`.execute(source.db);
  assert.equal((await run(backup, source, 'source', ['tampered.gz'])).code, 0);
  const replaced = await run(restore, target, 'target', ['tampered.gz', '--replace']);
  assert.equal(replaced.code, 1);
  assert.match(replaced.out, /position 2\) is not what was recorded/);
  assert.equal((await run(restore, target, 'target', ['one.gz', '--replace'])).code, 0);
});

test('bad files in six languages: what, where, exit 3, and nothing is changed', async () => {
  const whole = readFileSync(place('one.gz'));
  const middle = Buffer.from(whole);
  for (let at = Math.floor(whole.length / 2); at < whole.length / 2 + 40; at++) middle[at] = 0xff;
  const changed = gzipSync(gunzipSync(whole).toString('utf8').replace('rename-theme', 'rename-thing'));
  const files: Record<string, [Buffer, RegExp]> = {
    'cut-20.gz': [whole.subarray(0, whole.length - 20), /cut off at line \d+/],
    'cut-200.gz': [whole.subarray(0, whole.length - 200), /cut off at line \d+/],
    'cut-early.gz': [whole.subarray(0, 12), /is not a backup made by/],
    'middle.gz': [middle, /damaged|cut off/],
    'changed.gz': [changed, /was changed after it had been written/],
    'letter.gz': [Buffer.from('Dear colleagues,'), /is not a backup made by/],
    'other.gz': [gzipSync('{"format":"other"}\n'), /is not a backup made by/],
    'empty.gz': [Buffer.alloc(0), /is not a backup made by/],
  };
  const before = await target.db.selectFrom('journal_entry').select(['id', 'action']).orderBy('id').execute();
  for (const [name, [bytes, expected]] of Object.entries(files)) {
    writeFileSync(place(name), bytes);
    const { code, err } = await run(restore, target, 'target', [name, '--replace']);
    assert.equal(code, 3, `${name}: ${err}`);
    assert.match(err, expected, name);
    assert.match(err, /Nothing was restored/);
  }
  for (const language of languages) {
    const { err } = await run(restore, target, 'target', ['changed.gz', '--replace'], language);
    assert.ok(err.includes('changed.gz') && !err.includes('⟦'), err);
  }
  const after = await target.db.selectFrom('journal_entry').select(['id', 'action']).orderBy('id').execute();
  assert.deepEqual(after, before);
  assert.deepEqual(
    readdirSync(folder).filter((name) => name.includes('unfinished')),
    [],
  );
});
