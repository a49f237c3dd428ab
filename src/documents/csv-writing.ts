/** A cell: a text, a number, or nothing. */
export type CsvCell = string | number | null;

/**
 * Rows as comma-separated values (RFC 4180), in UTF-8 with the mark by which spreadsheets know it. A text that a
 * spreadsheet would take for a formula is kept from being one by an apostrophe; numbers are written with a point.
 */
export function csvText(rows: readonly (readonly CsvCell[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('')}`;
}

function cellText(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}
