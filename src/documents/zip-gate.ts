import { Inflate } from 'fflate';
import { RefusedFile } from './file-problem.ts';

/** What a package may hold; checked from its directory before anything is inflated, and again while inflating. */
export const zipLimits = {
  fileBytes: 32_000_000,
  entries: 2_000,
  entryBytes: 24_000_000,
  totalBytes: 120_000_000,
  /** Inflated bytes per stored byte; Word's own XML stays below 60. */
  ratio: 250,
};

export type ZipEntry = { name: string; method: number; stored: number; inflated: number; offset: number };

/** A package whose directory passed the gate; `read` inflates one entry within the limits. */
export type GatedZip = {
  entries: ReadonlyMap<string, ZipEntry>;
  read(name: string): Uint8Array;
  has(name: string): boolean;
};

const localHeader = 0x04034b50;
const centralHeader = 0x02014b50;
const directoryEnd = 0x06054b50;

/** Opens a package: throws RefusedFile for anything that is not a plain, honest, small zip. */
export function openZip(bytes: Uint8Array): GatedZip {
  if (bytes.length > zipLimits.fileBytes) throw new RefusedFile('too-large', 'file', { bytes: bytes.length });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 22 || view.getUint32(0, true) !== localHeader)
    throw new RefusedFile('not-a-zip', 'byte 0');
  const entries = readDirectory(view, bytes);
  refuseOverlaps(entries, view);
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  if (byName.size !== entries.length)
    throw new RefusedFile('broken-zip', 'directory', { repeated: entries.length - byName.size });
  return {
    entries: byName,
    has: (name) => byName.has(name),
    read(name) {
      const entry = byName.get(name);
      if (!entry) throw new RefusedFile('entry-missing', name);
      return inflate(entry, bytes, view);
    },
  };
}

function readDirectory(view: DataView, bytes: Uint8Array): ZipEntry[] {
  const end = findDirectoryEnd(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count === 0xffff || at === 0xffffffff) throw new RefusedFile('broken-zip', 'directory', { zip64: 1 });
  if (count > zipLimits.entries) throw new RefusedFile('too-many-entries', 'directory', { entries: count });
  const decoder = new TextDecoder();
  const entries: ZipEntry[] = [];
  let total = 0;
  for (let index = 0; index < count; index++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== centralHeader)
      throw new RefusedFile('broken-zip', `byte ${at}`);
    const flags = view.getUint16(at + 8, true);
    const nameLength = view.getUint16(at + 28, true);
    const name = decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const entry: ZipEntry = {
      name,
      method: view.getUint16(at + 10, true),
      stored: view.getUint32(at + 20, true),
      inflated: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    checkEntry(entry, flags);
    total += entry.inflated;
    if (total > zipLimits.totalBytes) throw new RefusedFile('inflates-too-much', name, { bytes: total });
    entries.push(entry);
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function findDirectoryEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 65_535);
  for (let at = view.byteLength - 22; at >= lowest; at--)
    if (view.getUint32(at, true) === directoryEnd) return at;
  throw new RefusedFile('broken-zip', 'end of file');
}

function checkEntry(entry: ZipEntry, flags: number): void {
  const { name, inflated, stored, method } = entry;
  if (/(?:^|[\\/])\.\.(?:[\\/]|$)|^[\\/]|^[a-z]:|\0/i.test(name) || name === '')
    throw new RefusedFile('bad-entry-name', name.slice(0, 80));
  if (flags & 1) throw new RefusedFile('encrypted', name);
  if (method !== 0 && method !== 8) throw new RefusedFile('unknown-compression', name, { method });
  if (inflated > zipLimits.entryBytes) throw new RefusedFile('inflates-too-much', name, { bytes: inflated });
  if (inflated > 100_000 && inflated > stored * zipLimits.ratio) {
    throw new RefusedFile('inflates-too-much', name, { ratio: Math.round(inflated / Math.max(stored, 1)) });
  }
}

/** Entries that share bytes are the trick of a bomb without nesting. */
function refuseOverlaps(entries: readonly ZipEntry[], view: DataView): void {
  let end = 0;
  for (const entry of [...entries].sort((a, b) => a.offset - b.offset)) {
    if (entry.offset < end || entry.offset + 30 + entry.stored > view.byteLength)
      throw new RefusedFile('broken-zip', entry.name);
    end = entry.offset + 30 + entry.stored;
  }
}

function inflate(entry: ZipEntry, bytes: Uint8Array, view: DataView): Uint8Array {
  const { offset, name, inflated } = entry;
  if (view.getUint32(offset, true) !== localHeader) throw new RefusedFile('broken-zip', name);
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const stored = bytes.subarray(start, start + entry.stored);
  if (stored.length !== entry.stored) throw new RefusedFile('broken-zip', name);
  if (entry.method === 0) {
    if (inflated !== entry.stored) throw new RefusedFile('size-lies', name);
    return stored;
  }
  const out = new Uint8Array(inflated);
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length > inflated) throw new RefusedFile('size-lies', name, { bytes: inflated });
    out.set(chunk, length);
    length += chunk.length;
  });
  try {
    // In slices, so that a lie is found before much is inflated.
    for (let at = 0; at < stored.length; at += 16_384)
      stream.push(stored.subarray(at, at + 16_384), at + 16_384 >= stored.length);
  } catch (cause) {
    if (cause instanceof RefusedFile) throw cause;
    throw new RefusedFile('broken-zip', name);
  }
  if (length !== inflated) throw new RefusedFile('size-lies', name, { bytes: inflated, found: length });
  return out;
}
