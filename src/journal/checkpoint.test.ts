import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { readCheckpoint, signCheckpoint } from './checkpoint.ts';
import { openJournalKey } from './journal-key.ts';
import { emptyRoot } from './merkle.ts';
import { openNote, readVerifierLine, verifierLine, verifierOf } from './signed-note.ts';

const signer = { name: 'unie-journal-test', privateKey: generateKeyPairSync('ed25519').privateKey };
const key = verifierOf(signer);
const checkpoint = { size: 12, root: emptyRoot, at: new Date('2023-05-01T10:00:00.000Z') };

test('a checkpoint reads like a note anyone can open, and comes back', () => {
  const note = signCheckpoint(checkpoint, signer);
  assert.deepEqual(note.split('\n').slice(0, 5), [
    'unie-journal-test',
    '12',
    '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=',
    'at 2023-05-01T10:00:00.000Z',
    '',
  ]);
  assert.deepEqual(readCheckpoint(note, [key]), { ok: true, checkpoint });
  assert.deepEqual(readCheckpoint(note.replaceAll('\n', '\r\n'), [key]), { ok: true, checkpoint });
});

test('any changed letter of a note is noticed', () => {
  const note = signCheckpoint(checkpoint, signer);
  for (let at = 0; at < note.length; at++) {
    const changed = note.slice(0, at) + (note[at] === 'A' ? 'B' : 'A') + note.slice(at + 1);
    assert.equal(readCheckpoint(changed, [key]).ok, false, `letter ${at}`);
  }
});

test('another key of the same name does not open a note', () => {
  const other = verifierOf({ ...signer, privateKey: generateKeyPairSync('ed25519').privateKey });
  const note = signCheckpoint(checkpoint, signer);
  assert.deepEqual(openNote(note, [other]), { ok: false, problem: 'unknown-key' });
  assert.deepEqual(openNote('not a note', [key]), { ok: false, problem: 'malformed' });
});

test('a verifier key is one line, refused when its id is not its own', () => {
  const line = verifierLine(key);
  assert.deepEqual(readVerifierLine(line), key);
  assert.equal(readVerifierLine(line.replace('unie-journal-test', 'unie-journal-tost')), null);
  assert.equal(readVerifierLine(''), null);
});

test('the data folder keeps one key, for its owner only, and believes what it is told to', (context) => {
  const folder = mkdtempSync(join(tmpdir(), 'unie-key-'));
  context.after(() => rmSync(folder, { recursive: true }));
  const first = openJournalKey(folder);
  first.remember('a note');
  first.trust([verifierLine(key), 'rubbish']);
  const second = openJournalKey(folder);
  assert.equal(second.signer.name, first.signer.name);
  assert.equal(second.remembered(), 'a note');
  assert.deepEqual(second.trusted.map((each) => each.name).sort(), [first.signer.name, key.name].sort());
  if (process.platform !== 'win32')
    assert.equal(statSync(join(folder, 'journal', 'signing-key.pem')).mode & 0o777, 0o600);
  second.forget();
  assert.equal(first.remembered(), null);
});
