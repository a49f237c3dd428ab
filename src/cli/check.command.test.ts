import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { exampleFiles } from '#checker/rules/example-data.ts';
import { allExamples } from '#checker/rules/all.examples.ts';
import { command } from './check.command.ts';

const folder = mkdtempSync(join(tmpdir(), 'unie-check-'));
after(() => rmSync(folder, { recursive: true, force: true }));

function writeData(name: string, files: readonly { name: string; text: string }[]): void {
  mkdirSync(join(folder, name, 'cycles'), { recursive: true });
  for (const file of files) writeFileSync(join(folder, name, file.name), file.text);
}
// The mandates of the example begin in 2030; the command checks as of today.
const mandates = {
  file: 'focal-points.json',
  list: 'focalPoints',
  rows: ['BUREAU-A', 'SECTOR-B'].map((unit) => ({
    theme: 'accessibility',
    unit,
    account: 'a@example.org',
    from: '2020-01-01',
  })),
};
writeData('clean', exampleFiles(mandates));
writeData('broken', exampleFiles(...allExamples.flatMap(({ bad }) => bad.slice(0, 1))));
writeData('damaged', [{ name: 'organization.json', text: '{' }]);

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', ''];
  const io = {
    write: (text: string) => void (out += text),
    writeBytes: () => assert.fail('no bytes are written'),
    writeError: (text: string) => void (err += text),
    env: { LANG: 'en_GB.UTF-8' },
    cwd: folder,
  };
  return { code: await command.run(args, io), out, err };
}

test('a folder in which everything holds together: exit 0', async () => {
  assert.deepEqual(await run('--data', 'clean'), { code: 0, out: 'No findings\n', err: '' });
  assert.deepEqual(JSON.parse((await run('--data', 'clean', '--format', 'json')).out), { findings: [] });
});

test('a folder in which something does not: exit 1, findings as ids and values', async () => {
  const { code, out } = await run('--data', 'broken', '--format=json');
  assert.equal(code, 1);
  const { findings } = JSON.parse(out) as { findings: Record<string, unknown>[] };
  assert.ok(
    new Set(findings.map((finding) => finding['rule'])).size >= 9,
    'most rules that read files speak',
  );
  for (const finding of findings) {
    assert.deepEqual(Object.keys(finding).sort(), ['at', 'related', 'rule', 'severity', 'values']);
  }
});

test('--rule, --unit and --language choose', async () => {
  const { out } = await run(
    '--data',
    'broken',
    '--rule',
    'allocation-adds-up',
    '--unit',
    'SECTOR-A',
    '--language',
    'fr',
  );
  assert.match(out, /^Erreur · Élément du plan A\.1 – Réseaux · allocation-adds-up\n/);
  assert.match(out, /1 constat\n$/);
  assert.equal((await run('--data', 'broken', '--rule', 'allocation-adds-up', '--unit', 'SECTOR-B')).code, 0);
});

test('--format sarif writes a log that is JSON', async () => {
  const { code, out } = await run('--data', 'broken', '--format', 'sarif');
  assert.equal(code, 1);
  assert.equal(JSON.parse(out).version, '2.1.0');
});

test('bad use is told on the error channel with what would be right: exit 2', async () => {
  const cases: [string[], RegExp][] = [
    [['--rule', 'nonsense'], /allocation-adds-up/],
    [['--format', 'xml'], /text, json, sarif/],
    [['--language', 'de'], /ar, zh, en, fr, ru, es/],
    [['--colour', 'red'], /Usage: \.\/unie check/],
    [['something'], /something.*Usage/],
    [['--rule'], /Usage/],
    [['--data', 'clean', '--unit', 'SECTOR-Z'], /SECTOR-A, BUREAU-A, SECTOR-B/],
  ];
  for (const [args, expected] of cases) {
    const { code, out, err } = await run(...args);
    assert.equal(code, 2, args.join(' '));
    assert.equal(out, '');
    assert.match(err, expected);
  }
});

test('a folder that cannot be read: exit 3, with every problem at its place, in the language asked for', async () => {
  const damaged = await run('--data', 'damaged', '--language', 'es');
  assert.equal(damaged.code, 3);
  assert.equal(damaged.out, '');
  assert.match(damaged.err, /organization\.json, línea 1\n {2}El archivo no es un documento JSON válido/);
  assert.match(damaged.err, /units\.json\n {2}Este archivo es obligatorio/);
  assert.equal((await run('--data', 'nowhere')).code, 3);
});
