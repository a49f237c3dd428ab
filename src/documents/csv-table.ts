import { CsvError, parse } from 'csv-parse/sync';

/*
 * Tables from csv (RFC 4180), read from whatever encoding a spreadsheet wrote, with the line of every row; csv-writing.ts
 * writes them. Reading never throws for bad input.
 */

export type CsvEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export type CsvProblem =
  | { code: 'empty' }
  /** Neither UTF-8, UTF-16 nor Windows-1252. */
  | { code: 'encoding-unknown' }
  /** Some lines are UTF-8, this one is not. */
  | { code: 'encoding-mixed'; line: number }
  | { code: 'broken'; line: number }
  | { code: 'too-many-rows'; most: number };

export type CsvTable = {
  encoding: CsvEncoding;
  /** Cells with their surrounding space removed; `line` counts from 1 as a text editor does. */
  rows: { line: number; cells: string[] }[];
};

export type CsvReading = { ok: true; table: CsvTable } | { ok: false; problem: CsvProblem };

/** Reads a table; the separator is the comma, the semicolon or the tab, whichever the first line has most of. */
export function readCsv(bytes: Uint8Array, options: { mostRows: number }): CsvReading {
  const decoded = decode(bytes);
  if ('code' in decoded) return { ok: false, problem: decoded };
  const { text, encoding } = decoded;
  if (text.trim() === '') return { ok: false, problem: { code: 'empty' } };
  const { mostRows } = options;
  try {
    const records = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      to: mostRows + 1,
      trim: true,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    if (records.length > mostRows) return { ok: false, problem: { code: 'too-many-rows', most: mostRows } };
    const rows = records.map(({ record, info }) => ({ line: info.lines, cells: record }));
    return {
      ok: true,
      table: { encoding, rows: rows.filter(({ cells }) => cells.some((each) => each !== '')) },
    };
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    return { ok: false, problem: { code: 'broken', line: Number(cause.lines) || 1 } };
  }
}

function delimiterOf(text: string): string {
  const first = text.slice(0, text.search(/[\r\n]|$/));
  const count = (sign: string) => first.split(sign).length;
  return [';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best), ',');
}

function decode(bytes: Uint8Array): { text: string; encoding: CsvEncoding } | CsvProblem {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return as('utf-16le', bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return as('utf-16be', bytes);
  // A text with signs of two bytes each and no mark is UTF-16: half of its bytes are zero, as in no other text.
  const zeros = bytes.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
  if (zeros * 3 > bytes.length) return as(bytes[1] === 0 ? 'utf-16le' : 'utf-16be', bytes);
  if (zeros > 0) return { code: 'encoding-unknown' };
  const utf8 = as('utf-8', bytes);
  if ('text' in utf8) return utf8;
  const mixed = mixedLine(bytes);
  if (mixed !== null) return { code: 'encoding-mixed', line: mixed };
  // Bytes that Windows-1252 does not use, and controls that no text has, are something else.
  const isForeign = bytes.some(
    (byte) => [0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte) || (byte < 0x20 && ![9, 10, 13].includes(byte)),
  );
  return isForeign ? { code: 'encoding-unknown' } : as('windows-1252', bytes);
}

function as(encoding: CsvEncoding, bytes: Uint8Array): { text: string; encoding: CsvEncoding } | CsvProblem {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
  } catch {
    return { code: 'encoding-unknown' };
  }
}

/** The first line that is no UTF-8 in a file of which another line is UTF-8 beyond plain ASCII; null when no line is. */
function mixedLine(bytes: Uint8Array): number | null {
  const strict = new TextDecoder('utf-8', { fatal: true });
  let wrong: number | null = null;
  let hasUtf8 = false;
  let line = 0;
  for (let from = 0; from < bytes.length;) {
    const end = bytes.indexOf(10, from);
    const piece = bytes.subarray(from, end < 0 ? bytes.length : end);
    line++;
    from = end < 0 ? bytes.length : end + 1;
    if (piece.every((byte) => byte < 0x80)) continue;
    try {
      strict.decode(piece);
      hasUtf8 = true;
    } catch {
      wrong ??= line;
    }
  }
  return hasUtf8 ? wrong : null;
}
