import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

/*
 * The borders of the house: which file may import which (ARCHITECTURE.md, "The suffix says the layer", "Order of the
 * rooms"). A border that is crossed is told with file and import.
 */

const root = join(import.meta.dirname, '..');

/** Rooms in tiers, lowest first: pure, sql and action files import from their own tier and lower ones. */
const tiers = [
  ['db', 'language', 'documents', 'overlap', 'ui'],
  ['journal', 'people', 'trace'],
  ['checker'],
  [
    'mandates',
    'plan',
    'finance',
    'coordination',
    'consultations',
    'roadmaps',
    'risk',
    'monitoring',
    'reports',
  ],
  ['checker/rules', 'checker/loading', 'dataset', 'search', 'web', 'cli', 'islands'],
];

type Layer = 'pure' | 'sql' | 'action' | 'page' | 'api' | 'io' | 'test';

/** Files that touch files, processes or the network without being pages: each with its reason. */
const inputAndOutput: Record<string, string> = {
  'src/language/message-files.ts': 'messages ship with the code and are read once',
  'src/ui/stylesheet-file.ts': 'the stylesheet ships with the code and is read once',
};
const ioRooms = ['db', 'web', 'cli'];

const files = globSync('src/**/*.ts', { cwd: root }).sort();
const sources = new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));

function layerOf(file: string): Layer {
  if (/\.test\.ts$|\.examples\.ts$|\/test-[\w-]+\.ts$/.test(file)) return 'test';
  const suffix = /\.(sql|action|page|api|command|worker)\.ts$/.exec(file)?.[1];
  if (suffix === 'command' || suffix === 'worker') return 'io';
  if (file.endsWith('-view.ts')) return 'page';
  if (suffix) return suffix as Layer;
  return isInputOutput(file) ? 'io' : 'pure';
}

function isInputOutput(file: string): boolean {
  return (
    file in inputAndOutput ||
    ioRooms.includes(roomOf(file)) ||
    /^\s*\/\*\* Input and output: /m.test(sources.get(file) ?? '')
  );
}

function roomOf(file: string): string {
  const [, room = '', next = ''] = file.split('/');
  return room === 'checker' && (next === 'rules' || next === 'loading') ? `checker/${next}` : room;
}

function tierOf(room: string): number {
  return tiers.findIndex((tier) => tier.includes(room));
}

function importsOf(file: string): { path: string; isType: boolean }[] {
  const text = sources.get(file) ?? '';
  return [
    ...text.matchAll(
      /^\s*(?:import|export)\s+(type\s)?[^'"`;]*?from\s+['"]([^'"]+)['"]|import\(['"]([^'"]+)['"]\)/gm,
    ),
  ].map((match) => ({ path: match[2] ?? match[3] ?? '', isType: Boolean(match[1]) }));
}

function resolveImport(from: string, path: string): string | null {
  if (path.startsWith('#')) return `src/${path.slice(1)}`;
  if (!path.startsWith('.')) return null;
  return join(from, '..', path);
}

test('every room of src has its place in the order of rooms', () => {
  const rooms = new Set(files.map(roomOf));
  assert.deepEqual(
    [...rooms].filter((room) => tierOf(room) < 0),
    [],
  );
});

test('imports keep to the order of the rooms', () => {
  const crossed: string[] = [];
  for (const file of files) {
    const layer = layerOf(file);
    if (layer === 'page' || layer === 'api' || layer === 'test') continue;
    for (const { path, isType } of importsOf(file)) {
      const target = resolveImport(file, path);
      if (!target?.startsWith('src/') || isType) continue;
      if (tierOf(roomOf(target)) > tierOf(roomOf(file))) crossed.push(`${file} imports ${target}`);
    }
  }
  assert.deepEqual(crossed, []);
});

test('a layer imports only what it may', () => {
  const may: Partial<Record<Layer, Layer[]>> = {
    pure: ['pure'],
    sql: ['pure', 'sql', 'io'],
    action: ['pure', 'sql', 'action', 'io'],
    page: ['pure', 'sql', 'action', 'page', 'io'],
    api: ['pure', 'sql', 'action', 'api', 'io'],
  };
  const crossed: string[] = [];
  for (const file of files) {
    const allowed = may[layerOf(file)];
    if (!allowed) continue;
    for (const { path, isType } of importsOf(file)) {
      const target = resolveImport(file, path);
      if (!target?.startsWith('src/') || isType || target in inputAndOutput) continue;
      const layer = layerOf(target);
      if (!allowed.includes(layer)) crossed.push(`${file} (${layerOf(file)}) imports ${target} (${layer})`);
    }
  }
  assert.deepEqual(crossed, []);
});

test('pure files know no clock, no chance, no files, no network', () => {
  const forbidden: [RegExp, string][] = [
    [/from 'node:(?:fs|child_process|net|http|https|os|timers)[^']*'/, 'node input/output'],
    [/from '(?:pg|kysely|nodemailer|pino|hono)'/, 'a library with input/output'],
    [/\bDate\.now\(|\bnew Date\(\)|\bperformance\.now\(/, 'the clock'],
    [/\bMath\.random\(|\brandomBytes\(|\brandomUUID\(/, 'chance'],
    [/\bprocess\.env\b/, 'the environment'],
    [/\bfetch\(/, 'the network'],
  ];
  const found: string[] = [];
  for (const file of files) {
    if (layerOf(file) !== 'pure') continue;
    const text = sources.get(file) ?? '';
    // A type is no input or output.
    const values = text.replace(/^import type .*$/gm, '');
    for (const [pattern, what] of forbidden) if (pattern.test(values)) found.push(`${file}: ${what}`);
  }
  assert.deepEqual(found, []);
});

test('names say what things are', () => {
  const vague = /(?:^|[/-])(?:utils?|helpers?|common|lib|manager|service|misc)(?:[/.-]|$)/;
  assert.deepEqual(
    files.filter((file) => vague.test(file)),
    [],
  );
  assert.deepEqual(
    files.filter((file) => !/^[a-z0-9/.-]+$/.test(file) || file.endsWith('/index.ts')),
    [],
  );
});

test('no file is longer than 300 lines', () => {
  // Made by a program, or a table of data.
  const generated = new Set(['src/db/schema.ts', 'src/overlap/everyday-words.ts']);
  const long = files
    .filter((file) => !generated.has(file) && !file.endsWith('.test.ts'))
    .map((file) => ({ file, lines: (sources.get(file) ?? '').split('\n').length }))
    .filter(({ lines }) => lines > 301)
    .map(({ file, lines }) => `${file}: ${lines}`);
  assert.deepEqual(long, []);
});

test('ARCHITECTURE.md names no path that is not there', () => {
  const text = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8');
  const paths = [...text.matchAll(/`((?:src|db|docs|messages|test)\/[\w./-]*)`/g)].map(
    (match) => match[1] ?? '',
  );
  assert.ok(paths.length > 20, 'ARCHITECTURE.md names the places of the house');
  assert.deepEqual(
    paths.filter((path) => !existsSync(join(root, path))),
    [],
  );
});

test('the project does not lean on its surroundings', () => {
  const here = globSync(
    ['*.md', 'docs/**/*.md', 'src/**/*.ts', 'test/**/*.ts', 'db/**/*.sql', 'package.json'],
    { cwd: root },
  );
  const wrong = here.filter(
    (file) =>
      /\/work\/|registry\.npmjs|\/root\//.test(readFileSync(join(root, file), 'utf8')) &&
      file !== 'test/architecture.test.ts',
  );
  assert.deepEqual(wrong, []);
});
