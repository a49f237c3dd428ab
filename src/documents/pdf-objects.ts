/*
 * A PDF file as its objects, for files with a plain table of objects (as the compiler writes them): read, changed and
 * written again with a new table. Object texts are Latin-1, one character for each byte.
 */

/** Objects by number (generation 0 throughout), and the trailer's entries as written. */
export type PdfObjects = { head: string; objects: Map<number, string>; trailer: string };

/** The objects of a file; null when it has no plain table of objects (a file of ours always has). */
export function readPdfObjects(bytes: Uint8Array): PdfObjects | null {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1] ?? Number.NaN);
  const table = Number.isSafeInteger(start) ? /^xref\s+0 (\d+)\s+/.exec(text.slice(start, start + 40)) : null;
  if (!table) return null;
  const offsets: [number, number][] = [];
  const first = start + table[0].length;
  for (let number = 0; number < Number(table[1]); number++) {
    const entry = /^(\d{10}) \d{5} ([nf])/.exec(text.slice(first + 20 * number, first + 20 * number + 20));
    if (!entry) return null;
    if (entry[2] === 'n') offsets.push([Number(entry[1]), number]);
  }
  offsets.sort(([a], [b]) => a - b);
  const objects = new Map<number, string>();
  for (const [at, [offset, number]] of offsets.entries()) {
    const piece = text.slice(offset, offsets[at + 1]?.[0] ?? start);
    const body = /^\d+ 0 obj\s([\s\S]*)endobj\s*$/.exec(piece)?.[1];
    if (body === undefined) return null;
    objects.set(number, body.trimEnd());
  }
  const trailer = /trailer\s*<<([\s\S]*?)>>\s*startxref/.exec(text.slice(start))?.[1];
  return trailer === undefined ? null : { head: text.slice(0, offsets[0]?.[0] ?? 0), objects, trailer };
}

/** The file of these objects. */
export function writePdfObjects({ head, objects, trailer }: PdfObjects): Uint8Array {
  const pieces = [head];
  const offsets = new Map<number, number>();
  let length = head.length;
  for (const [number, body] of objects) {
    const piece = `${number} 0 obj\n${body}\nendobj\n\n`;
    offsets.set(number, length);
    pieces.push(piece);
    length += piece.length;
  }
  const size = Math.max(0, ...objects.keys()) + 1;
  const entries = Array.from({ length: size }, (_, number) => {
    const offset = offsets.get(number);
    return offset === undefined
      ? '0000000000 65535 f\r\n'
      : `${String(offset).padStart(10, '0')} 00000 n\r\n`;
  });
  const sized = trailer.trim().replace(/\/Size \d+/, `/Size ${size}`);
  pieces.push(`xref\n0 ${size}\n${entries.join('')}trailer\n<<\n${sized}\n>>\nstartxref\n${length}\n%%EOF\n`);
  return new Uint8Array(Buffer.from(pieces.join(''), 'latin1'));
}

/** The numbers of the objects that an entry (`/K [1 0 R 2 0 R]`, `/Root 4 0 R`) refers to. */
export function referencesOf(body: string, name: string): number[] {
  const value = new RegExp(`/${name}\\s*(\\[[^\\]]*\\]|\\d+ 0 R)`).exec(body)?.[1] ?? '';
  return [...value.matchAll(/(\d+) 0 R/g)].map((match) => Number(match[1]));
}

/** The structure type of an element (`/S /TR`), null for what is none. */
export function structureType(body: string): string | null {
  return /\/Type \/StructElem\b/.test(body) ? (/\/S \/(\w+)/.exec(body)?.[1] ?? null) : null;
}
