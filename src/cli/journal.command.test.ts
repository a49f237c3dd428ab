import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { openTestDatabase, type TestDatabase } from '#db/test-database.ts';
import { record } from '#journal/journal.sql.ts';
import { languages } from '#language/languages.ts';
import type { CommandIo } from './command.ts';
import { command } from './journal.command.ts';
import { addOrganization, environmentOf } from './test-organization.ts';

const folder = mkdtempSync(join(tmpdir(), 'unie-journal-command-'));
let opened: TestDatabase;
let env: Record<string, string>;

before(async () => {
  opened = await openTestDatabase();
  env = environmentOf(opened, folder);
  await addOrganization(opened.db);
  for (let n = 0; n < 3; n++) await act(n);
});
after(async () => {
  await opened?.close();
  rmSync(folder, { recursive: true, force: true });
});

function act(n: number): Promise<string> {
  const thing = { kind: 'theme', id: `t${n}` };
  return record(opened.db, { at: new Date(), actorId: null, action: 'rename-theme', thing, after: { n } });
}

async function run(line: string, more: Record<string, string> = {}) {
  let [text, error] = ['', ''];
  const io: CommandIo = {
    write: (part) => void (text += part),
    writeBytes: () => assert.fail('no bytes are written'),
    writeError: (part) => void (error += part),
    env: { ...env, ...more },
    cwd: folder,
  };
  const code = await command.run(line.split(' ').slice(1), io);
  return { code, text, error };
}

test('bad use is exit 2, a file that cannot be read or is no checkpoint exit 3', async () => {
  for (const line of ['journal', 'journal look', 'journal verify --format xml', 'journal checkpoint --all'])
    assert.equal((await run(line)).code, 2, line);
  assert.equal((await run('journal verify --checkpoint nowhere.txt')).code, 3);
  writeFileSync(join(folder, 'letter.txt'), 'Dear colleagues,\n');
  const { code, error } = await run('journal verify --checkpoint letter.txt');
  assert.deepEqual([code, error], [3, 'The file letter.txt is not a checkpoint of a journal.\n']);
  assert.equal((await run('journal checkpoint --output no/such/folder.txt')).code, 3);
});

test('verify, checkpoint, verify against it; then a changed entry is told in six languages', async () => {
  assert.equal((await run('journal checkpoint --output first.txt')).code, 0);
  const note = readFileSync(join(folder, 'first.txt'), 'utf8');
  assert.match(note, /^unie-journal-[0-9a-f]{8}\n3\n/);
  const printed = await run('journal checkpoint');
  assert.equal(printed.text, note);
  assert.match(printed.error, /Verifier key: unie-journal-\S+\+[0-9a-f]{8}\+/);
  await act(3);
  const fine = await run('journal verify --checkpoint first.txt');
  assert.equal(fine.code, 0, fine.text + fine.error);
  assert.match(
    fine.text,
    /^The journal is whole\. 3 entries verified; 3 checkpoints agree\..*\n1 entry waits/,
  );

  await run('journal checkpoint');
  await sql`update journal_entry set after = '{"n":7}' where thing_id = 't1'`.execute(opened.db);
  const bad = await run('journal verify --checkpoint first.txt --format json');
  assert.equal(bad.code, 1);
  const [finding, ...others] = JSON.parse(bad.text).findings;
  assert.deepEqual(others, []);
  assert.deepEqual(
    [finding.rule, finding.severity, finding.at.kind, finding.values, finding.related],
    ['entry-changed', 'error', 'journal-entry', { position: 1 }, []],
  );
  const texts = new Set<string>();
  for (const language of languages) {
    const { code, text } = await run('journal verify', { UNIE_LANGUAGE: language });
    assert.equal(code, 1);
    assert.ok(text.includes(finding.at.id) && !text.includes('⟦'), text);
    texts.add(text);
  }
  assert.equal(texts.size, languages.length);
});

test('a log cut back is told, and not signed', async () => {
  await sql`delete from journal_checkpoint`.execute(opened.db);
  const { code, error } = await run('journal checkpoint');
  assert.deepEqual([code, error.split('\n')[0]?.slice(0, 18)], [1, 'Nothing was signed']);
});
