import { once } from 'node:events';
import { createReadStream, createWriteStream, renameSync, rmSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { constants, createGunzip, createGzip } from 'node:zlib';
import type { Db } from './database.ts';
import { writeDump } from './dump.ts';
import { restoreDump, type Restored } from './restore.ts';

/**
 * Writes a backup into a file that only its owner can read. The file appears under its name when it is whole and on disk;
 * an attempt that fails leaves nothing.
 */
export async function writeDumpFile(
  db: Db,
  path: string,
  options: { at: Date; about: Record<string, string[]> },
): Promise<Record<string, number>> {
  const unfinished = `${path}.${process.pid}.unfinished`;
  const gzip = createGzip();
  const written = pipeline(gzip, createWriteStream(unfinished, { mode: 0o600, flags: 'wx', flush: true }));
  // A full disk ends the pipeline: the write that waits must end as well, with the reason.
  const failed = written.then(
    () => {},
    (error: unknown) => Promise.reject(error),
  );
  failed.catch(() => {});
  try {
    const counts = await writeDump(db, options, async (bytes) => {
      if (!gzip.write(bytes)) await Promise.race([once(gzip, 'drain'), failed]);
    });
    gzip.end();
    await written;
    renameSync(unfinished, path);
    return counts;
  } catch (error) {
    gzip.destroy();
    await written.catch(() => {});
    rmSync(unfinished, { force: true });
    throw error;
  }
}

/** Restores a backup from a file; throws when the file cannot be read (ENOENT and the like). */
export async function restoreDumpFile(
  db: Db,
  path: string,
  options: { isReplacing?: boolean } = {},
): Promise<Restored> {
  const file = createReadStream(path);
  // A file that is cut off gives what it holds; its missing last line tells. An error instead would throw away bytes that wait
  // to be read, and with them, now and then, the line that the person is to be told of.
  const gunzip = createGunzip({ finishFlush: constants.Z_SYNC_FLUSH });
  file.on('error', (error) => gunzip.destroy(error));
  // An error may come before the reading has begun; whoever reads then is told.
  gunzip.on('error', () => {});
  try {
    return await restoreDump(db, file.pipe(gunzip), options);
  } finally {
    file.destroy();
    gunzip.destroy();
  }
}
