import type { Language } from '#language/languages.ts';
import type { Block, CouncilDocument, DocumentText, FrontRow, Heading, Table } from './council-document.ts';
import { contentsOf } from './council-document.ts';
import { type Stretch, lineHeights } from './council-docx-lines.ts';
import {
  cells,
  complexSize,
  listIndent,
  markSize,
  paragraphLooks,
  rules,
  type StyleName,
  textWidth,
  usual,
} from './council-docx-looks.ts';
import { columnWidths } from './council-docx-table.ts';

/** What pages are filled with: a paragraph of lines, or a row of a table as one line. Lengths are twentieths of a point. */
export type Piece = {
  before: number;
  after: number;
  lines: readonly number[];
  keepNext?: boolean;
  startsPage?: boolean;
  /** A page ends here, and the piece itself takes no room. */
  isBreak?: boolean;
  heading?: string;
  /** The height of the head that is repeated when the row starts a page. */
  repeated?: number;
};

const pageBreak: Piece = { before: 0, after: 0, lines: [], startsPage: true, isBreak: true };

/** Everything in the text of a Word file of a document (see council-docx.ts), in its order. */
export function piecesOf(document: CouncilDocument): Piece[] {
  const { language } = document;
  const contents = contentsOf(document).map((heading) =>
    paragraph(headingText(heading), language, `TOC${heading.level}` as StyleName),
  );
  return [
    paragraph(document.organization, language, 'HeaderLine'),
    besideEachOther(document, language),
    paragraph(document.author, language, 'Subtitle'),
    paragraph(document.title, language, 'Title'),
    ...document.frontTable.map((row) => frontRow(row, language)),
    ...document.notices.map((notice) => paragraph(notice, language, 'Notice')),
    ...(document.contentsDepth === 0
      ? []
      : [
          pageBreak,
          paragraph([{ text: document.contentsTitle }], language, 'TOCHeading'),
          ...contents,
          pageBreak,
        ]),
    ...document.body.flatMap((block) => piecesOfBlock(block, language)),
    ...document.annexes.flatMap((blocks) =>
      blocks.flatMap((block, at) =>
        piecesOfBlock(block, language).map((piece) => (at === 0 ? { ...piece, startsPage: true } : piece)),
      ),
    ),
  ];
}

function piecesOfBlock(block: Block, language: Language): Piece[] {
  switch (block.kind) {
    case 'heading': {
      const style = `Heading${block.level}` as const;
      return [{ ...paragraph(headingText(block), language, style), heading: block.id }];
    }
    case 'paragraph':
      return [paragraph(block.text, language, 'Normal')];
    case 'list':
      return block.items.map((item) => paragraph(item, language, 'ListBullet', textWidth - listIndent));
    case 'table':
      return piecesOfTable(block, language);
  }
}

function piecesOfTable(table: Table, language: Language): Piece[] {
  const widths = columnWidths(table.columns);
  const heads = table.head.map((row) => {
    let at = 0;
    const height = Math.max(
      ...row.map(({ text, span = 1 }) => {
        const width = widths.slice(at, at + span).reduce((all, each) => all + each, 0);
        at += span;
        return cellHeight(text, language, 'TableHead', width);
      }),
    );
    return height + rules.strong;
  });
  if (heads[0] !== undefined) heads[0] += rules.strong;
  const repeated = heads.reduce((all, each) => all + each, 0);
  const bodyRow = (style: StyleName) => (row: Table['rows'][number]) => {
    const heights = row.cells.map((text, at) => cellHeight(text, language, style, widths[at] ?? 0));
    return { before: 0, after: 0, lines: [Math.max(0, ...heights) + rules.thin], repeated };
  };
  const notes = table.notes?.length ? table.notes : [[]];
  return [
    paragraph(table.caption, language, 'Caption'),
    ...heads.map((height) => ({ before: 0, after: 0, lines: [height], keepNext: true })),
    ...table.rows.map(bodyRow('TableText')),
    ...(table.totals ?? []).map(bodyRow('TableTotal')),
    ...notes.map((note) => paragraph(note, language, 'TableNote')),
  ];
}

function cellHeight(text: DocumentText, language: Language, style: StyleName, width: number): number {
  return 2 * cells.above + paragraphHeight(paragraph(text, language, style, width - 2 * cells.beside));
}

function frontRow(row: FrontRow, language: Language): Piece {
  const width = textWidth - 2 * cells.frontBeside;
  const texts: DocumentText[] = [[{ text: row.label, emphasis: 'strong' }], ...row.content];
  const inside = texts.reduce(
    (all, text) => all + paragraphHeight(paragraph(text, language, 'Normal', width)),
    0,
  );
  const height = cells.frontAbove + inside + cells.frontBelow + rules.front;
  return { before: 0, after: 0, lines: [height] };
}

function besideEachOther({ session, header }: CouncilDocument, language: Language): Piece {
  const height = (lines: readonly DocumentText[]) =>
    lines.reduce(
      (all, line) => all + paragraphHeight(paragraph(line, language, 'HeaderLine', textWidth / 2)),
      0,
    );
  return { before: 0, after: 0, lines: [Math.max(height([session]), height(header))] };
}

const paragraphHeight = ({ before, after, lines }: Piece): number =>
  before + after + lines.reduce((all, each) => all + each, 0);

function paragraph(text: DocumentText, language: Language, style: StyleName, width = textWidth): Piece {
  const look = lookOf(style);
  const sizeOf = (size: number) => (language === 'ar' ? complexSize(size) : size);
  const size = sizeOf(look.size ?? usual.size);
  const stretches = text.flatMap((run): Stretch[] => [
    { text: run.text, size, isBold: look.isBold === true || run.emphasis === 'strong' },
    ...(run.mark
      ? [
          {
            text: language === 'zh' ? `［${run.mark}］` : `\u00a0[${run.mark}]`,
            size: sizeOf(markSize),
            isBold: look.isBold === true,
          },
        ]
      : []),
  ]);
  const lines = lineHeights(stretches, width - (look.indent ?? 0), language, size);
  const spacing = (look.line ?? usual.line) / 240;
  return {
    before: look.before ?? usual.before,
    after: look.after ?? usual.after,
    lines: lines.map((height) => height * spacing),
    ...(look.keepNext && { keepNext: true }),
  };
}

function lookOf(style: StyleName) {
  const { based, ...own } = paragraphLooks[style];
  return based ? { ...paragraphLooks[based], ...own } : own;
}

const headingText = ({ number, text }: Heading): DocumentText =>
  number === undefined ? text : [{ text: `${number}\u00a0\u00a0` }, ...text];
