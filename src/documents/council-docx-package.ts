import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { escapeHtml } from '#ui/html.ts';
import type { CouncilDocument } from './council-document.ts';
import { plainText } from './council-document.ts';
import { wordTags } from './council-docx-language.ts';
import { stylesXml } from './council-docx-styles.ts';
import { printable } from './council-docx-text.ts';

/** The time of every entry of the package: the format knows no zone and no year before 1980. */
const entryTime = new Date(1980, 0, 1);

/**
 * Finishes the package that the writer made: our styles and properties, sections from right to left, and nothing
 * that depends on chance or on the clock, so that the same document gives the same bytes.
 */
export function finishedPackage(bytes: Uint8Array, document: CouncilDocument, written: Date): Uint8Array {
  const parts = unzipSync(bytes);
  parts['word/styles.xml'] = strToU8(stylesXml(document.language));
  parts['docProps/core.xml'] = strToU8(coreProperties(document, written));
  const main = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  parts['word/document.xml'] = strToU8(
    withBookmarkNumbers(document.language === 'ar' ? withRightToLeftSections(main) : main),
  );
  const entries: Zippable = {};
  for (const name of Object.keys(parts).sort(byPackageOrder)) {
    entries[name] = [parts[name] ?? new Uint8Array(), { mtime: entryTime, level: 6 }];
  }
  return zipSync(entries);
}

/** Readers that look at the first entry expect the list of content types there. */
function byPackageOrder(a: string, b: string): number {
  const first = '[Content_Types].xml';
  return a === first ? -1 : b === first ? 1 : a < b ? -1 : 1;
}

function coreProperties(document: CouncilDocument, written: Date): string {
  const date = written.toISOString().replace(/\.\d+Z$/, 'Z');
  const element = (name: string, text: string) => `<${name}>${escapeHtml(printable(text))}</${name}>`;
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    element('dc:title', `${document.number}: ${plainText(document.title)}`) +
    element('dc:subject', document.subject) +
    element('dc:creator', plainText(document.organization)) +
    element('dc:identifier', document.number) +
    element('dc:language', wordTags[document.language]) +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${date}</dcterms:created>` +
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${date}</dcterms:modified>` +
    '</cp:coreProperties>'
  );
}

/** A section from right to left says so before its grid (order of CT_SectPr); the writer has no option for it. */
function withRightToLeftSections(xml: string): string {
  return xml.replace(/<w:sectPr\b[^>]*>.*?<\/w:sectPr>/gs, (section) =>
    section.includes('<w:docGrid')
      ? section.replace('<w:docGrid', '<w:bidi/><w:docGrid')
      : section.replace('</w:sectPr>', '<w:bidi/></w:sectPr>'),
  );
}

/** The writer numbers bookmarks, and names those of the contents, through the life of the process; here from 1. */
function withBookmarkNumbers(xml: string): string {
  const number = numbering();
  const name = numbering();
  return xml
    .replace(/<w:bookmark(?:Start|End)\b[^>]*>/g, (element) =>
      element.replace(/w:id="([^"]*)"/, (_, id: string) => `w:id="${number(id)}"`),
    )
    .replace(
      /(w:name="|w:anchor="|PAGEREF )_Toc(\w+)/g,
      (_, before: string, id: string) => `${before}_Toc${name(id)}`,
    );
}

/** Numbers things in the order in which they are first met. */
function numbering(): (id: string) => number {
  const numbers = new Map<string, number>();
  return (id) => {
    const known = numbers.get(id) ?? numbers.size + 1;
    numbers.set(id, known);
    return known;
  };
}
