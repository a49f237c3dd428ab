import { zipSync } from 'fflate';
import type { Language } from '#language/languages.ts';
import { directionOf, tags } from '#language/languages.ts';
import type { ChangeMark, Segment, TrackedParagraph } from './docx-reading/tracked-text.ts';
import { escapeXml } from './xml-tree.ts';

/** Footnotes of a document to write; a segment carries its mark as the character U+E000 plus the note's index. */
export type DocxNote = { label: string; text: string };

export const noteMark = (index: number) => String.fromCharCode(0xe000 + index);

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const relationshipBase = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** Styles of the house for instruments, with the little layout that makes them legible. */
const houseStyles: Record<string, string> = {
  Proposal: '<w:b/>',
  Res_No: '<w:caps/><w:sz w:val="28"/>',
  Res_title: '<w:b/><w:sz w:val="28"/>',
  Res_ref: '<w:i/>',
  Normalaftertitle: '',
  Call: '<w:i/>',
  enumlev1: '',
  enumlev2: '',
  enumlev3: '',
  Annex_No: '<w:caps/>',
  Annex_title: '<w:b/>',
  Appendix_No: '<w:caps/>',
  Appendix_title: '<w:b/>',
  Heading1: '<w:b/>',
  Reasons: '',
  'footnote text': '<w:sz w:val="20"/>',
};

/** A .docx of an instrument, with real tracked changes where segments carry them. */
export function writeInstrumentDocx(
  paragraphs: readonly TrackedParagraph[],
  notes: readonly DocxNote[],
  language: Language,
): Uint8Array {
  const encoder = new TextEncoder();
  const files: Record<string, string> = {
    '[Content_Types].xml': contentTypes(notes.length > 0),
    '_rels/.rels': relationships([['rId1', `${relationshipBase}/officeDocument`, 'word/document.xml']]),
    'word/_rels/document.xml.rels': relationships([
      ['rId1', `${relationshipBase}/styles`, 'styles.xml'],
      ...(notes.length > 0
        ? [['rId2', `${relationshipBase}/footnotes`, 'footnotes.xml'] as [string, string, string]]
        : []),
    ]),
    'word/styles.xml': stylesPart(language),
    'word/document.xml': documentPart(paragraphs, notes, language),
  };
  if (notes.length > 0) files['word/footnotes.xml'] = footnotesPart(notes);
  const entries = Object.entries(files).map(([name, text]) => [name, encoder.encode(head + text)] as const);
  // A fixed date: the same instrument gives the same bytes.
  return zipSync(Object.fromEntries(entries), { level: 6, mtime: new Date(1980, 0, 1, 12) });
}

function documentPart(
  paragraphs: readonly TrackedParagraph[],
  notes: readonly DocxNote[],
  language: Language,
): string {
  let id = 100;
  const nextId = () => String(++id);
  const bidi = directionOf(language) === 'rtl' ? '<w:bidi/>' : '';
  const body = paragraphs.map((paragraph) => paragraphXml(paragraph, notes, bidi, nextId)).join('\n');
  return `<w:document xmlns:w="${w}"><w:body>\n${body}\n<w:sectPr><w:pgSz w:w="11907" w:h="16840"/>${bidi}</w:sectPr></w:body></w:document>`;
}

function paragraphXml(
  paragraph: TrackedParagraph,
  notes: readonly DocxNote[],
  bidi: string,
  nextId: () => string,
): string {
  const { style, mark, segments } = paragraph;
  const styleXml = style ? `<w:pStyle w:val="${escapeXml(styleId(style))}"/>` : '';
  const markXml = mark ? `<w:rPr>${markElements(mark, nextId)}</w:rPr>` : '';
  const properties = styleXml || markXml || bidi ? `<w:pPr>${styleXml}${bidi}${markXml}</w:pPr>` : '';
  return `<w:p>${properties}${segments.map((segment) => segmentXml(segment, notes, nextId)).join('')}</w:p>`;
}

function markElements(mark: NonNullable<TrackedParagraph['mark']>, nextId: () => string): string {
  const element = (name: string) => `<w:${name} ${attributes(mark.by, nextId)}/>`;
  return (mark.kind !== 'deleted' ? element('ins') : '') + (mark.kind !== 'inserted' ? element('del') : '');
}

function attributes(by: ChangeMark, nextId: () => string): string {
  const author = escapeXml(by.author ?? '');
  return `w:id="${nextId()}" w:author="${author}"${by.date ? ` w:date="${escapeXml(by.date)}"` : ''}`;
}

function segmentXml(
  { text, inserted, deleted, note }: Segment,
  notes: readonly DocxNote[],
  nextId: () => string,
): string {
  const own = note === undefined ? undefined : notes[note];
  let xml = own ? noteReference(own, note as number) : runsXml(text, notes, deleted !== undefined);
  if (deleted) {
    const name = deleted.moved ? 'moveFrom' : 'del';
    xml = `<w:${name} ${attributes(deleted, nextId)}>${xml}</w:${name}>`;
  }
  if (inserted) {
    const name = inserted.moved ? 'moveTo' : 'ins';
    xml = `<w:${name} ${attributes(inserted, nextId)}>${xml}</w:${name}>`;
  }
  return xml;
}

/** Tabs, line breaks, no-break hyphens and note marks are elements of their own. */
function runsXml(text: string, notes: readonly DocxNote[], isDeleted: boolean): string {
  const tag = isDeleted ? 'w:delText' : 'w:t';
  return text
    .split(/([\t\n\u2011\u00ad\ue000-\uf7ff])/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      if (piece === '\t') return '<w:r><w:tab/></w:r>';
      if (piece === '\n') return '<w:r><w:br/></w:r>';
      if (piece === '\u2011') return '<w:r><w:noBreakHyphen/></w:r>';
      if (piece === '\u00ad') return '<w:r><w:softHyphen/></w:r>';
      const code = piece.charCodeAt(0) - 0xe000;
      if (piece.length === 1 && code >= 0 && notes[code]) return noteReference(notes[code], code);
      return `<w:r><${tag} xml:space="preserve">${escapeXml(piece)}</${tag}></w:r>`;
    })
    .join('');
}

function noteReference({ label }: DocxNote, index: number): string {
  const isOwn = !/^\d+$/.test(label);
  const custom = isOwn ? ' w:customMarkFollows="1"' : '';
  const mark = isOwn ? `<w:t>${escapeXml(label)}</w:t>` : '';
  return `<w:r><w:footnoteReference${custom} w:id="${index + 2}"/>${mark}</w:r>`;
}

function footnotesPart(notes: readonly DocxNote[]): string {
  const separator =
    '<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>';
  const texts = notes.map(
    ({ text }, index) =>
      `<w:footnote w:id="${index + 2}"><w:p><w:pPr><w:pStyle w:val="footnotetext"/></w:pPr><w:r><w:footnoteRef/></w:r>${runsXml(`\t${text}`, [], false)}</w:p></w:footnote>`,
  );
  return `<w:footnotes xmlns:w="${w}">${separator}${texts.join('')}</w:footnotes>`;
}

const styleId = (name: string) => name.replace(/[^A-Za-z0-9]/g, '');

function stylesPart(language: Language): string {
  const styles = Object.entries(houseStyles).map(
    ([name, run]) =>
      `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${styleId(name)}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>${run ? `<w:rPr>${run}</w:rPr>` : ''}</w:style>`,
  );
  return `<w:styles xmlns:w="${w}"><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="${tags[language]}"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>${styles.join('')}</w:styles>`;
}

function relationships(list: [string, string, string][]): string {
  const items = list.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`;
}

function contentTypes(hasNotes: boolean): string {
  const part = (name: string, type: string) =>
    `<Override PartName="/word/${name}" ContentType="${wordType}.${type}+xml"/>`;
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part('document.xml', 'document.main')}${part('styles.xml', 'styles')}${hasNotes ? part('footnotes.xml', 'footnotes') : ''}</Types>`;
}
