/*
 * Rows as csv (RFC 4180): commas, lines that end with CR LF, quotation marks where a cell needs them. A text that a
 * spreadsheet would take for a formula gets an apostrophe before it (OWASP, "CSV Injection"); numbers stay numbers, also
 * those that come as texts. No other file writes csv.
 */

export type CsvCell = string | number | boolean | null | undefined;

/** The mark by which spreadsheets know UTF-8; programs do without. */
export const byteOrderMark = '\ufeff';

/** One line with its end. */
export function csvLine(cells: readonly CsvCell[]): string {
  return `${cells.map(cellText).join(',')}\r\n`;
}

/** Rows as the text of a whole file, with the mark by which spreadsheets know UTF-8. */
export function csvText(rows: readonly (readonly CsvCell[])[]): string {
  return `${byteOrderMark}${rows.map(csvLine).join('')}`;
}

// Spreadsheets look past spaces, and take the wide signs of Chinese and Japanese keyboards for the narrow ones.
const formulaStart = /^[\s\u00a0]*[=+\-@\t\r|%＝＋－＠]/u;
const plainNumber = /^[+-]?\d+(?:[.,]\d+)?$/;

/** Whether a spreadsheet could take a text for a formula; a number alone, of either sign, is none. */
export function isFormulaLike(text: string): boolean {
  return formulaStart.test(text) && !plainNumber.test(text);
}

/** A text that a spreadsheet takes for a text: what would begin a formula gets an apostrophe before it. */
export function neutral(text: string): string {
  return isFormulaLike(text) ? `'${text}` : text;
}

function cellText(cell: CsvCell): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number' && !Number.isFinite(cell)) return '';
  if (typeof cell !== 'string') return String(cell);
  const text = neutral(cell);
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
