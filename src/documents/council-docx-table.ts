import {
  AlignmentType,
  Bookmark,
  Paragraph,
  Table as WordTable,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import type { Language } from '#language/languages.ts';
import type { Column, DocumentText, FrontRow, HeadCell, Row, Table } from './council-document.ts';
import { cells as lengths, textWidth } from './council-docx-looks.ts';
import { bookmarkName, textParagraph, wordRuns } from './council-docx-text.ts';

const alignments = {
  start: AlignmentType.START,
  center: AlignmentType.CENTER,
  end: AlignmentType.END,
} as const;

/** A table with its caption before it and its notes after it; the head is repeated on every page. */
export function wordTable(table: Table, language: Language): (Paragraph | WordTable)[] {
  const widths = columnWidths(table.columns);
  const rows = [
    ...table.head.map((cells) => headRow(cells, table.columns, widths, language)),
    ...table.rows.map((row) => bodyRow(row, table, widths, language, false)),
    ...(table.totals ?? []).map((row) => bodyRow(row, table, widths, language, true)),
  ];
  const caption = new Paragraph({
    style: 'Caption',
    children: [new Bookmark({ id: bookmarkName(table.id), children: wordRuns(table.caption, language) })],
    ...(language === 'ar' && { bidirectional: true }),
  });
  const notes = (table.notes ?? []).map((note) => textParagraph(note, language, 'TableNote'));
  return [
    caption,
    framedTable(rows, widths, 'CouncilTable', language, {
      firstRow: true,
      firstColumn: table.isFirstColumnHead,
    }),
    ...(notes.length > 0 ? notes : [textParagraph([], language, 'TableNote')]),
  ];
}

/** The table of the front page: label and content in one frame. */
export function frontTable(rows: readonly FrontRow[], language: Language): WordTable {
  const wordRows = rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: [
          new TableCell({
            children: [
              textParagraph([{ text: row.label, emphasis: 'strong' }], language),
              ...row.content.map((text) => textParagraph(text, language)),
            ],
            width: { size: textWidth, type: WidthType.DXA },
            margins: {
              top: lengths.frontAbove,
              bottom: lengths.frontBelow,
              left: lengths.frontBeside,
              right: lengths.frontBeside,
            },
          }),
        ],
      }),
  );
  return framedTable(wordRows, [textWidth], 'FrontTable', language);
}

/** Two columns without rules: the session at the start of the line, what identifies the document at its end. */
export function sideBySide(
  start: readonly DocumentText[],
  end: readonly DocumentText[],
  language: Language,
): WordTable {
  const widths = columnWidths([
    { share: 1, align: 'start' },
    { share: 1, align: 'start' },
  ]);
  const cell = (lines: readonly DocumentText[], at: number) =>
    new TableCell({
      children: lines.map((line) => textParagraph(line, language, 'HeaderLine')),
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
    });
  return framedTable(
    [new TableRow({ children: [cell(start, 0), cell(end, 1)] })],
    widths,
    'PlainTable',
    language,
  );
}

function framedTable(
  rows: readonly TableRow[],
  widths: readonly number[],
  style: string,
  language: Language,
  look: { firstRow?: boolean; firstColumn?: boolean } = {},
): WordTable {
  return new WordTable({
    rows,
    style,
    layout: TableLayoutType.FIXED,
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    tableLook: { ...look, noHBand: true, noVBand: true },
    ...(language === 'ar' && { visuallyRightToLeft: true }),
  });
}

function headRow(
  cells: readonly HeadCell[],
  columns: readonly Column[],
  widths: readonly number[],
  language: Language,
): TableRow {
  let at = 0;
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: cells.map((cell) => {
      const span = cell.span ?? 1;
      const align = span > 1 ? 'center' : (columns[at]?.align ?? 'start');
      const width = widths.slice(at, at + span).reduce((sum, each) => sum + each, 0);
      at += span;
      return wordCell(cell.text, align, width, language, 'TableHead', undefined, span);
    }),
  });
}

function bodyRow(
  row: Row,
  table: Table,
  widths: readonly number[],
  language: Language,
  isTotal: boolean,
): TableRow {
  return new TableRow({
    cantSplit: true,
    children: row.cells.map((text, at) =>
      wordCell(
        text,
        table.columns[at]?.align ?? 'start',
        widths[at] ?? 0,
        language,
        isTotal ? 'TableTotal' : 'TableText',
        at === 0 ? row.id : undefined,
      ),
    ),
  });
}

function wordCell(
  text: DocumentText,
  align: Column['align'],
  width: number,
  language: Language,
  style: string,
  id?: string,
  span = 1,
): TableCell {
  const runs = wordRuns(text, language);
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(span > 1 && { columnSpan: span }),
    children: [
      new Paragraph({
        style,
        children: id === undefined ? runs : [new Bookmark({ id: bookmarkName(id), children: runs })],
        ...(align !== 'start' && { alignment: alignments[align] }),
        ...(language === 'ar' && { bidirectional: true }),
      }),
    ],
  });
}

/** Widths in twentieths of a point that add up to the width of the text exactly. */
export function columnWidths(columns: readonly Column[]): number[] {
  const all = columns.reduce((sum, column) => sum + column.share, 0);
  let given = 0;
  return columns.map((column, at) => {
    const width =
      at === columns.length - 1 ? textWidth - given : Math.floor((textWidth * column.share) / all);
    given += width;
    return width;
  });
}
