import {
  AlignmentType,
  Document as WordDocument,
  type EstimatedPageNumbers,
  type FileChild,
  Footer,
  Header,
  LevelFormat,
  PageBreak,
  PageNumber,
  Packer,
  Paragraph,
  type ParagraphChild,
  TableOfContents,
  TextRun as WordRun,
} from 'docx';
import type { Language } from '#language/languages.ts';
import type { Block, CouncilDocument } from './council-document.ts';
import { contentsOf, plainText } from './council-document.ts';
import { runProperties } from './council-docx-language.ts';
import { a4, listIndent, margin } from './council-docx-looks.ts';
import { finishedPackage } from './council-docx-package.ts';
import { stylesXml } from './council-docx-styles.ts';
import { documentPages } from './council-docx-pages.ts';
import { frontTable, sideBySide, wordTable } from './council-docx-table.ts';
import { textParagraph, wordHeading, wordList, wordParagraph } from './council-docx-text.ts';

/**
 * A Council document as a Word file: real styles and headings, contents with their entries, head rows that are
 * repeated, page numbers, the language of every text, Arabic from right to left; no fonts inside. The same document
 * and the same `written` give the same bytes.
 */
export async function councilDocx(document: CouncilDocument, written: Date): Promise<Uint8Array> {
  const { language } = document;
  const file = new WordDocument({
    title: plainText(document.title),
    externalStyles: stylesXml(language),
    numbering: { config: [dashes(language)] },
    pageNumbers: (body) => contentsPages(body, document),
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: a4,
            margin: { top: margin, bottom: margin, left: margin, right: margin, header: 567, footer: 567 },
          },
        },
        headers: {
          default: new Header({ children: [pageHeader(document)] }),
          first: new Header({ children: [textParagraph([], language, 'Header')] }),
        },
        footers: { default: pageFooter(document), first: pageFooter(document) },
        children: [...frontPage(document), ...contents(document), ...bodyAndAnnexes(document)],
      },
    ],
  });
  return finishedPackage(await Packer.toBuffer(file), document, written);
}

/** The writer names a bookmark for each heading of the contents, in their order; these are their pages. */
function contentsPages(body: unknown, document: CouncilDocument): EstimatedPageNumbers {
  const names = [...contentsBookmarks(body)];
  const { headings, count } = documentPages(document);
  const bookmarks = new Map<string, string>();
  for (const [at, heading] of contentsOf(document).entries()) {
    const [name, page] = [names[at], headings.get(heading.id)];
    if (name !== undefined && page !== undefined) bookmarks.set(name, String(page));
  }
  return { bookmarks, pageCount: count };
}

/** The names of the bookmarks that the writer sets for the contents, in the order of the text. */
function* contentsBookmarks(node: unknown): Iterable<string> {
  if (typeof node !== 'object' || node === null) return;
  const name: unknown = (node as Marked)['w:bookmarkStart']?._attr?.['w:name'];
  if (typeof name === 'string' && name.startsWith('_Toc')) yield name;
  for (const child of Object.values(node)) yield* contentsBookmarks(child);
}

type Marked = { 'w:bookmarkStart'?: { _attr?: Record<string, unknown> } };

function frontPage(document: CouncilDocument): FileChild[] {
  const { language } = document;
  return [
    textParagraph(
      document.organization.map((run) => ({ ...run, emphasis: 'strong' })),
      language,
      'HeaderLine',
    ),
    sideBySide([document.session], document.header, language),
    textParagraph(document.author, language, 'Subtitle'),
    textParagraph(document.title, language, 'Title'),
    frontTable(document.frontTable, language),
    ...document.notices.map((notice) => textParagraph(notice, language, 'Notice')),
  ];
}

function contents(document: CouncilDocument): FileChild[] {
  const { language, contentsTitle, contentsDepth } = document;
  if (contentsDepth === 0) return [];
  return [
    wordParagraph([new PageBreak()], language),
    textParagraph([{ text: contentsTitle }], language, 'TOCHeading'),
    new TableOfContents(contentsTitle, { hyperlink: true, headingStyleRange: `1-${contentsDepth}` }),
    wordParagraph([new PageBreak()], language),
  ];
}

function bodyAndAnnexes(document: CouncilDocument): FileChild[] {
  const { language } = document;
  return [
    ...document.body.flatMap((block) => wordBlock(block, language)),
    ...document.annexes.flatMap((blocks) =>
      blocks.flatMap((block, at) => wordBlock(block, language, at === 0)),
    ),
  ];
}

function wordBlock(block: Block, language: Language, startsPage = false): FileChild[] {
  switch (block.kind) {
    case 'heading':
      return [wordHeading(block, language, startsPage)];
    case 'paragraph':
      return [textParagraph(block.text, language)];
    case 'list':
      return wordList(block, language);
    case 'table':
      return wordTable(block, language);
  }
}

function pageHeader(document: CouncilDocument): Paragraph {
  return textParagraph([{ text: document.number, kind: 'code' }], document.language, 'Header');
}

/** The words around the page number, with the fields where the words say `{page}` and `{pages}`. */
function pageFooter(document: CouncilDocument): Footer {
  const { language, pageWords } = document;
  const properties = runProperties(language);
  const runs: ParagraphChild[] = pageWords.split(/(\{pages?\})/).map((part) => {
    if (part === '{page}') return new WordRun({ children: [PageNumber.CURRENT], ...properties });
    if (part === '{pages}') return new WordRun({ children: [PageNumber.TOTAL_PAGES], ...properties });
    return new WordRun({ text: part, ...properties });
  });
  return new Footer({ children: [wordParagraph(runs, language, 'Footer')] });
}

function dashes(language: Language) {
  const indent =
    language === 'ar'
      ? { start: listIndent, hanging: listIndent }
      : { left: listIndent, hanging: listIndent };
  return {
    reference: 'dashes',
    levels: [
      {
        level: 0,
        format: LevelFormat.BULLET,
        text: '–',
        alignment: AlignmentType.START,
        style: { paragraph: { indent } },
      },
    ],
  };
}
