/* Tables as csv (RFC 4180): UTF-8 with a byte order mark, so that spreadsheets show every script; lines end in CRLF. */

export type CsvCell = string | number | boolean | null;

/** Rows as the text of a csv file. Numbers have a decimal point in every language; a text that a spreadsheet would run as a formula is marked as text. */
export function csvText(rows: readonly (readonly CsvCell[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('')}`;
}

function cellText(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const plain = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
