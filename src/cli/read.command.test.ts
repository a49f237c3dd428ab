import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { corpusFiles, docxOf } from '../../test/reader/corpus.ts';
import type { CommandIo } from './command.ts';
import { command as diff } from './diff.command.ts';
import { command as read } from './read.command.ts';

const folder = mkdtempSync(join(tmpdir(), 'unie-read-'));
after(() => rmSync(folder, { recursive: true }));

const files = corpusFiles('tuning');
const named = (name: string) => files.find((file) => file.name === name) as (typeof files)[number];
const put = (name: string, content: string | Uint8Array) => {
  writeFileSync(join(folder, name), content);
  return name;
};

async function run(command: typeof read, ...given: (string | Record<string, string>)[]) {
  const args = given.filter((each) => typeof each === 'string');
  const out = { text: '', errors: '', bytes: new Uint8Array() as Uint8Array, exit: -1 };
  const io: CommandIo = {
    write: (text) => void (out.text += text),
    writeError: (text) => void (out.errors += text),
    writeBytes: (bytes) => void (out.bytes = bytes),
    env: given.find((each) => typeof each !== 'string') ?? {},
    cwd: folder,
  };
  out.exit = await command.run(args, io);
  return out;
}

test('a text is read as JSON; nothing for a person: 0', async () => {
  const { exit, text } = await run(read, put('plain.txt', named('plain-with-annex-en').source));
  const instrument = JSON.parse(text) as { number: string; sections: unknown[] };
  assert.equal(exit, 0);
  assert.equal(instrument.number, '7101');
  assert.equal(instrument.sections.length, 5);
});

test('a flattened redline answers 1 with its warning', async () => {
  const { exit, text } = await run(read, put('flat.txt', named('flattened-en').source), '--view', 'base');
  assert.equal(exit, 1);
  assert.match(text, /"code": "flattened"/);
});

test('--view base and revised of a tracked .docx as text, one paragraph a line', async () => {
  const file = put('tracked.docx', docxOf(named('tracked-changes-en')));
  const [base, revised] = [
    await run(read, file, '--view', 'base', '--format', 'text'),
    await run(read, file, '--format', 'text'),
  ];
  assert.match(base.text, /^2\t/m);
  assert.doesNotMatch(base.text, /^3\t/m);
  assert.match(revised.text, /^3\t/m);
  assert.equal(base.text.trim().split('\n').length, 10);
});

test('--format docx keeps the tracked changes, --format akn marks them', async () => {
  const file = put('tracked2.docx', docxOf(named('tracked-changes-en')));
  const copy = put('copy.docx', (await run(read, file, '--format', 'docx')).bytes);
  assert.equal(
    (await run(read, copy, '--view', 'base', '--format', 'text')).text,
    (await run(read, file, '--view', 'base', '--format', 'text')).text,
  );
  assert.match((await run(read, file, '--format', 'akn')).text, /<ins>/);
});

test('bad use answers 2; what cannot be read answers 3 and says why', async () => {
  assert.equal((await run(read)).exit, 2);
  assert.equal((await run(read, 'x', '--view', 'sideways')).exit, 2);
  assert.equal((await run(read, 'x', '--unknown')).exit, 2);
  assert.equal((await run(read, 'missing.docx')).exit, 3);
  const pdf = await run(read, put('a.docx', '%PDF-1.7'));
  assert.equal(pdf.exit, 3);
  assert.match(
    pdf.errors,
    /The file a\.docx cannot be read\. It is of another kind .* Place in the file: byte 0\./,
  );
});

test('warnings are sentences on the error output, in the language of the person; JSON keeps codes', async () => {
  const file = put('flat2.txt', named('flattened-fr').source);
  for (const [language, said] of [
    ['en', /^This looks like a redline .*\(1 edition, year or number,/m],
    ['fr', /^Ce texte semble .*\(1 édition, année ou numéro,/m],
    ['es', /^Parece una versión con cambios/m],
    ['ru', /^Похоже, это текст с правкой/m],
    ['zh', /^此文本似为丢失修订标记/m],
    ['ar', /^يبدو أن هذا نص منقح/m],
  ] as const) {
    const { errors, exit } = await run(read, file, '--format', 'text', { UNIE_LANGUAGE: language });
    assert.equal(exit, 1);
    assert.match(errors, said);
    assert.doesNotMatch(errors, /⟦|\{"/);
  }
  assert.equal((await run(read, file)).errors, '');
});

test('diff of a text with itself: 0; of two languages: 0 without gaps; of two texts: 1', async () => {
  const [en, fr] = [
    put('en.txt', named('plain-with-annex-en').source),
    put('fr.txt', named('plain-with-annex-fr').source),
  ];
  const other = put('other.txt', named('heading-run-in-en').source);
  assert.equal((await run(diff, en, en)).exit, 0);
  assert.equal((await run(diff, en, fr)).exit, 0);
  const changed = await run(diff, en, other, '--format', 'html');
  assert.equal(changed.exit, 1);
  assert.match(changed.text, /<tr class="removed">.*<td>removed<\/td>/);
});

test('diff as HTML says what became of a clause in the language of the text', async () => {
  const [fr, en] = [
    put('fr-1.txt', named('plain-with-annex-fr').source),
    put('en-1.txt', named('heading-run-in-en').source),
  ];
  const changed = put('fr-2.txt', named('heading-run-in-fr').source);
  assert.match((await run(diff, fr, changed, '--format', 'html')).text, /<td>supprimé<\/td>/);
  assert.match(
    (await run(diff, en, fr, '--format', 'html')).text,
    /<td>absent en (?:English|français)<\/td>/i,
  );
});
