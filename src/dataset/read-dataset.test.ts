import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { largestFile } from './data-files.ts';
import { readDataset } from './read-dataset.ts';

function folderWith(files: Record<string, string | Uint8Array>): {
  folder: string;
  [Symbol.dispose](): void;
} {
  const folder = mkdtempSync(join(tmpdir(), 'unie-data-'));
  mkdirSync(join(folder, 'cycles'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return { folder, [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }) };
}

const organization = JSON.stringify({ code: 'X', name: { en: 'X' }, timeZone: 'UTC', languages: ['en'] });

test('a folder of the two required files is a dataset; a README beside them is not data', () => {
  using data = folderWith({
    'organization.json': `\uFEFF${organization}`,
    'units.json': '{"units":[]}',
    'README.md': '#',
  });
  const read = readDataset(data.folder);
  assert.ok(read.ok, JSON.stringify(read));
  assert.equal(read.dataset.organization.code, 'X');
});

test('what cannot be read is told by file, and nothing else is told of that file', () => {
  using data = folderWith({
    'organization.json': new Uint8Array([0x7b, 0xff, 0xfe]),
    'units.json': '',
    'themes.json': '{"themes":[]}',
  });
  truncateSync(join(data.folder, 'units.json'), largestFile + 1);
  mkdirSync(join(data.folder, 'cycles', 'folder.json'));
  const read = readDataset(data.folder);
  assert.deepEqual(!read.ok && read.problems.map(({ file, code }) => `${file} ${code}`), [
    'cycles/folder.json unreadable-file',
    'organization.json not-text',
    'units.json too-large',
  ]);
});

test('a folder that is not there, or is a file', () => {
  using data = folderWith({ 'a.json': '' });
  for (const folder of [join(data.folder, 'nowhere'), join(data.folder, 'a.json')]) {
    const read = readDataset(folder);
    assert.deepEqual(!read.ok && read.problems.map((problem) => problem.code), ['no-folder']);
  }
});
