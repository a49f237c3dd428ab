import type { Language } from '#language/languages.ts';

/*
 * A document of the Council as every writer (Word, HTML, PDF) takes it: what is said and what it is, never how
 * it looks. All words are already in the language of the document; figures are already formatted.
 */

/** A stretch of text with one language and one role. */
export type TextRun = {
  text: string;
  /** Set when the text is not in the language of the document; `mark` then says so in words. */
  language?: Language;
  /** A code or an address (never changed by language), or a figure that was computed or observed. */
  kind?: 'code' | 'figure';
  emphasis?: 'strong' | 'soft';
  /** A word that is shown after the text and belongs to it ("illustrative", "in English"), in the document's language. */
  mark?: string;
  /** The id of the heading, table or row that the text leads to. */
  to?: string;
  /** The figure that the text is, as the plan names it: "<cycle>/<indicator>/<year>"; its page proves it. */
  figureId?: string;
  /** The full address of a page that the text leads to; see `withFigureLinks`. */
  href?: string;
};

export type DocumentText = readonly TextRun[];

export type HeadingLevel = 1 | 2 | 3 | 4;

export type Heading = {
  kind: 'heading';
  level: HeadingLevel;
  /** Unique in the document: letters, digits and hyphens, a letter first, at most 40 characters (a Word bookmark). */
  id: string;
  /** "2.1": printed before the text, in the contents too. */
  number?: string;
  text: DocumentText;
};

export type Paragraph = { kind: 'paragraph'; text: DocumentText };

/** A list without order. */
export type List = { kind: 'list'; items: readonly DocumentText[] };

/** `share`: the part of the table's width relative to the other columns. Figures stand at the end of their cell. */
export type Column = { share: number; align: 'start' | 'center' | 'end' };

export type HeadCell = { text: DocumentText; span?: number };

/** A row of cells, one for each column; the first one heads its row when the table says so. */
export type Row = { id?: string; cells: readonly DocumentText[] };

export type Table = {
  kind: 'table';
  id: string;
  caption: DocumentText;
  columns: readonly Column[];
  /** Rows that are repeated on every page; the spans of each add up to the number of columns. */
  head: readonly (readonly HeadCell[])[];
  rows: readonly Row[];
  /** Rows set apart at the end: sums, and what they are compared with. */
  totals?: readonly Row[];
  isFirstColumnHead: boolean;
  /** Printed under the table: what a sign means, where the figures come from. */
  notes?: readonly DocumentText[];
};

export type Block = Heading | Paragraph | List | Table;

/** One row of the table on the front page: purpose, action required, references. */
export type FrontRow = { label: string; content: readonly DocumentText[] };

export type CouncilDocument = {
  language: Language;
  /** "C23/35": the symbol on the front page and on top of every other page. */
  number: string;
  organization: DocumentText;
  session: DocumentText;
  /** The lines beside the session: agenda item, document, date, original language. */
  header: readonly DocumentText[];
  /** Who presents the document. */
  author: DocumentText;
  title: DocumentText;
  frontTable: readonly FrontRow[];
  /** Said once about the whole: that translations are unofficial, that data are illustrative. */
  notices: readonly DocumentText[];
  contentsTitle: string;
  /** Number of levels of headings in the contents; 0: a document so short that it has none. */
  contentsDepth: HeadingLevel | 0;
  body: readonly Block[];
  /** Each annex starts on a page of its own, with a heading of level 1. */
  annexes: readonly (readonly Block[])[];
  /** One sentence for the properties of the file. */
  subject: string;
  /** The words around the page number in the footer, with `{page}` and `{pages}`: "Page {page} of {pages}". */
  pageWords: string;
};

/** The plain characters of a text with its marks, as a reader without styles meets them. */
export function plainText(text: DocumentText): string {
  return text.map((run) => (run.mark ? `${run.text} [${run.mark}]` : run.text)).join('');
}

/** Codes and figures with a sign keep their own direction inside right-to-left text. */
export function runsLeftToRight(run: TextRun): boolean {
  return run.kind === 'code' || (run.kind === 'figure' && run.text.startsWith('−'));
}

/** The document with a link from every figure that has a page of its own; `addressOf` answers with a full address. */
export function withFigureLinks(
  document: CouncilDocument,
  addressOf: (figureId: string) => string,
): CouncilDocument {
  const linked = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(linked);
    if (typeof part !== 'object' || part === null) return part;
    const members = Object.fromEntries(Object.entries(part).map(([name, value]) => [name, linked(value)]));
    const { figureId } = members;
    return typeof figureId === 'string' ? { ...members, href: addressOf(figureId) } : members;
  };
  return linked(document) as CouncilDocument;
}

/** All blocks of a document in reading order. */
export function documentBlocks(document: CouncilDocument): Block[] {
  return [document.body, ...document.annexes].flat();
}

/** Every text of a document in reading order: for tests, counts and checks of a whole document. */
export function* documentTexts(document: CouncilDocument): Iterable<DocumentText> {
  yield document.organization;
  yield document.session;
  yield* document.header;
  yield document.author;
  yield document.title;
  for (const row of document.frontTable) {
    yield [{ text: row.label }];
    yield* row.content;
  }
  yield* document.notices;
  yield [{ text: document.contentsTitle }];
  for (const blocks of [document.body, ...document.annexes])
    for (const block of blocks) yield* blockTexts(block);
}

function* blockTexts(block: Block): Iterable<DocumentText> {
  switch (block.kind) {
    case 'heading':
      yield block.number === undefined ? block.text : [{ text: block.number, kind: 'code' }, ...block.text];
      return;
    case 'paragraph':
      yield block.text;
      return;
    case 'list':
      yield* block.items;
      return;
    case 'table':
      yield block.caption;
      for (const cells of block.head) for (const cell of cells) yield cell.text;
      for (const row of [...block.rows, ...(block.totals ?? [])]) yield* row.cells;
      yield* block.notes ?? [];
  }
}

/** The headings that the contents list, in reading order. */
export function contentsOf(document: CouncilDocument): Heading[] {
  return documentBlocks(document).filter(
    (block): block is Heading => block.kind === 'heading' && block.level <= document.contentsDepth,
  );
}
