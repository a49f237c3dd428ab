import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { CouncilDocument } from './council-document.ts';
import { type FontProblem, fontProblem } from './document-fonts.ts';
import { TooManyWaiting, writeCouncilPdf } from './write-council-pdf.ts';
import { writeCouncilDocx } from './write-council-docx.ts';

/** Input and output: files are written in threads, and kept in a folder of the data. */

export type WrittenFile =
  { ok: true; bytes: Uint8Array } | { ok: false; problem: FontProblem | { code: 'too-many-waiting' } };

/** Goes up when the writers write otherwise, so that no file of an older writer is given out. */
const writersVersion = 1;
const mostInMemory = 12;
const mostBytesOnDisk = 300_000_000;

const kept = new Map<string, Promise<Uint8Array>>();

/**
 * A document as a Word or PDF file. Writing takes a thousand times as long as composing, so files are kept by the hash
 * of all that the document says: the last few in memory, more of them under `folder` (where that is there), the oldest
 * going first. Who asks for what is being written waits for the same file.
 */
export async function writtenFile(
  document: CouncilDocument,
  format: 'docx' | 'pdf',
  written: Date,
  folder: string | null,
): Promise<WrittenFile> {
  const said = JSON.stringify(document);
  const hash = createHash('sha256').update(`${writersVersion} ${format} ${said}`).digest('hex');
  const problem = format === 'pdf' ? fontProblem(document) : null;
  if (problem) return { ok: false, problem };
  try {
    let file = kept.get(hash);
    if (!file) {
      file = readOrWrite(
        document,
        format,
        written,
        folder === null ? null : join(folder, `${hash}.${format}`),
      );
      kept.set(hash, file);
      file.catch(() => kept.delete(hash));
      const [oldest] = kept.keys();
      if (kept.size > mostInMemory && oldest !== undefined) kept.delete(oldest);
    }
    return { ok: true, bytes: await file };
  } catch (error) {
    if (error instanceof TooManyWaiting) return { ok: false, problem: { code: 'too-many-waiting' } };
    throw error;
  }
}

async function readOrWrite(
  document: CouncilDocument,
  format: 'docx' | 'pdf',
  written: Date,
  path: string | null,
): Promise<Uint8Array> {
  if (path !== null && existsSync(path)) {
    try {
      utimesSync(path, new Date(), new Date());
      return new Uint8Array(readFileSync(path));
    } catch {
      // Taken away a moment ago: written again.
    }
  }
  const bytes = await (format === 'docx'
    ? writeCouncilDocx(document, written)
    : writeCouncilPdf(document, written));
  if (path !== null) keepOnDisk(path, bytes);
  return bytes;
}

/** Keeping is a comfort: a disk that is full or read-only costs time, never an answer. */
function keepOnDisk(path: string, bytes: Uint8Array): void {
  try {
    const folder = join(path, '..');
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${path}.part`, bytes);
    renameSync(`${path}.part`, path);
    const files = readdirSync(folder)
      .map((name) => ({ path: join(folder, name), status: statSync(join(folder, name)) }))
      .sort((a, b) => b.status.mtimeMs - a.status.mtimeMs);
    let sum = 0;
    for (const each of files) {
      sum += each.status.size;
      if (sum > mostBytesOnDisk) unlinkSync(each.path);
    }
  } catch {
    // Another process may have taken a file away.
  }
}

/** The folder of kept files under the data folder; null when that is not there. */
export function keptFilesFolder(dataFolder: string): string | null {
  return existsSync(dataFolder) ? join(dataFolder, 'kept-documents') : null;
}
