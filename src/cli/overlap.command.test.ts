import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { command } from './overlap.command.ts';

const folder = mkdtempSync(join(tmpdir(), 'unie-overlap-'));
after(() => rmSync(folder, { recursive: true }));

function file(name: string, lines: readonly unknown[]): string {
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
  writeFileSync(join(folder, name), text);
  return name;
}

async function unie(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const told = { out: '', err: '' };
  const code = await command.run(args, {
    write: (text) => void (told.out += text),
    writeBytes: () => assert.fail('no bytes are written'),
    writeError: (text) => void (told.err += text),
    env: { UNIE_LANGUAGE: 'en' },
    cwd: folder,
  });
  return { code, ...told };
}

const item = (id: string, texts: Record<string, string>) => ({ id, kind: 'activity', texts });
const items = file('items.jsonl', [
  item('radar', { en: 'Protection of the frequencies of weather radars' }),
  item('radar-fr', { fr: 'Protection des fréquences des radars météorologiques' }),
  item('islands', { en: 'Submarine cable for small islands' }),
  item('islands-2', { en: 'A submarine cable for the small islands' }),
  item('empty', { en: '' }),
]);

test('all overlaps come as one JSON object a line, best first, each pair once', async () => {
  const { code, out, err } = await unie(items, '--all', '--min', '0');
  const pairs = out
    .trim()
    .split('\n')
    .map(
      (line) =>
        JSON.parse(line) as {
          a: string;
          b: string;
          probability: number;
          verdict: string;
          evidence: unknown[];
          differs: unknown[];
        },
    );
  assert.equal(code, 0);
  assert.equal(err, '');
  assert.equal(pairs.length, 10);
  assert.deepEqual([pairs[0]?.a, pairs[0]?.b, pairs[0]?.verdict], ['islands', 'islands-2', 'duplicate']);
  assert.deepEqual(
    pairs.map(({ probability }) => probability),
    pairs.map(({ probability }) => probability).toSorted((a, b) => b - a),
  );
  assert.ok(pairs[0]?.evidence.length && Array.isArray(pairs[0].differs));
});

test('one item is asked about, at most K answers, explained in a language', async () => {
  const { code, out } = await unie(
    items,
    '--query',
    'radar',
    '--top',
    '1',
    '--min',
    '0',
    '--format',
    'text',
    '--explain',
    'fr',
  );
  assert.equal(code, 0);
  assert.match(out, /radar \| radar-fr/);
  assert.match(out, /notion du thésaurus|passages? officiels?|Leurs mots/);
});

test('a malformed line stops with its number; with --lenient the rest goes on', async () => {
  const broken = file('broken.jsonl', [
    item('a', { en: 'Fibre for islands' }),
    'oops',
    item('b', { en: 'Fibre for the islands' }),
    item('a', { en: 'x' }),
  ]);
  const strict = await unie(broken, '--all');
  assert.equal(strict.code, 2);
  assert.match(strict.err, /broken\.jsonl:2:/);
  assert.match(strict.err, /broken\.jsonl:4:/);
  assert.equal(strict.out, '');
  const lenient = await unie(broken, '--all', '--lenient');
  assert.equal(lenient.code, 0);
  assert.match(lenient.out, /"a":"a","b":"b"/);
});

test('what cannot be is told: a missing file 3, a wrong option, number, language or item 2', async () => {
  for (const [args, code] of [
    [['nowhere.jsonl'], 3],
    [[], 2],
    [[items, '--top', '0'], 2],
    [[items, '--min', 'x'], 2],
    [[items, '--min', ''], 2],
    [[items, '--explain', 'de'], 2],
    [[items, '--query', 'nobody'], 2],
    [[items, '--query', 'radar', '--all'], 2],
    [[items, '--unknown'], 2],
    [[items, '--weights', items], 2],
    [['fit'], 2],
  ] as const) {
    const told = await unie(...args);
    assert.equal(told.code, code, args.join(' '));
    assert.ok(told.err.length > 10 && !told.err.includes('⟦'), told.err);
  }
});

test('a text in another language and a memory in one language are told and go on', async () => {
  const misnamed = file('misnamed.jsonl', [
    item('x', { en: 'Защита частот метеорологических радаров' }),
    item('y', { en: 'Radars' }),
  ]);
  const memory = file('memory.jsonl', [item('m', { en: 'Weather radars need frequencies' })]);
  const { code, err } = await unie(misnamed, '--memory', memory);
  assert.equal(code, 0);
  assert.match(err, /first being x/);
  assert.match(err, /one language only/);
});

test('an empty file has no overlaps', async () => {
  assert.deepEqual(await unie(file('none.jsonl', []), '--all'), { code: 0, out: '', err: '' });
});

test('decisions refit the weights, and what is told is before and after', async () => {
  const many = Array.from({ length: 30 }, (_, at) =>
    item(`i${at}`, {
      en: `${['Radar station', 'Island cable', 'School fibre'][at % 3]} number ${['one', 'two', 'four'][at % 4]} ${at}`,
    }),
  );
  const decisions = many.flatMap((a, at) =>
    many
      .slice(at + 1, at + 4)
      .map((b, by) => ({ a: a.id, b: b.id, verdict: by === 2 ? 'same-theme' : 'unrelated' })),
  );
  const fitted = await unie(
    'fit',
    file('decisions.jsonl', [...decisions, { a: 'i0', b: 'gone', verdict: 'duplicate' }]),
    '--items',
    file('many.jsonl', many),
    '--out',
    'weights.json',
  );
  assert.equal(fitted.code, 0, fitted.err);
  assert.match(fitted.err, /gone/);
  assert.match(fitted.out, /Same language, without memory: \d+ decisions; loss [\d.]+ before, [\d.]+ after/);
  assert.match(fitted.out, /too few/);
  const weights = JSON.parse(readFileSync(join(folder, 'weights.json'), 'utf8')) as { version: string };
  assert.match(weights.version, /\+\d+$/);
  assert.equal((await unie(items, '--all', '--weights', 'weights.json')).code, 0);
});

test('an embedding service that cannot be reached is told, and the overlaps stay as they were', async () => {
  const told = { out: '', err: '' };
  const code = await command.run([items, '--all'], {
    write: (text) => void (told.out += text),
    writeBytes: () => assert.fail('no bytes are written'),
    writeError: (text) => void (told.err += text),
    env: { UNIE_LANGUAGE: 'en', UNIE_EMBEDDING_URL: 'http://127.0.0.1:1/' },
    cwd: folder,
  });
  assert.equal(code, 0);
  assert.match(told.err, /127\.0\.0\.1:1 gave no usable answer \(not reachable\)/);
  assert.equal(told.out, (await unie(items, '--all')).out);
});
