import { SaxesParser, type SaxesTagNS } from 'saxes';
import { RefusedFile } from './file-problem.ts';

/** An element with canonical names ("w:p" whatever prefix the file uses); text stands in children as strings. */
export type XmlElement = {
  name: string;
  attributes: Record<string, string>;
  children: (XmlElement | string)[];
};

export const xmlLimits = { depth: 200, nodes: 150_000, tags: 1_000_000 };

/** Looks of a run, which no reader needs: left out, so that a long document stays small in memory. */
const looks = new Set(
  'w:rFonts w:sz w:szCs w:lang w:color w:b w:bCs w:i w:iCs w:u w:rStyle w:kern w:spacing w:ind w:jc w:tabs w:tab w:proofErr w:lastRenderedPageBreak w:shd w:bdr w:noProof w:keepNext w:keepLines w:widowControl w:tcW w:tcBorders w:tblBorders w:tcMar w:vAlign w:gridCol w:position w:w w:highlight w:effect w:webHidden'.split(
    ' ',
  ),
);
const noAttributes: Record<string, string> = Object.freeze({});

/** Namespaces by the prefix under which the readers know them; transitional and strict are one. */
const prefixes: Record<string, string> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingShape': 'wps',
  'http://schemas.microsoft.com/office/word/2010/wordml': 'w14',
  'urn:schemas-microsoft-com:vml': 'v',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  'http://docs.oasis-open.org/legaldocml/ns/akn/3.0': 'akn',
  'http://www.w3.org/XML/1998/namespace': 'xml',
};

/** Parses XML into a tree. Refuses a DOCTYPE, deep nesting and too many nodes; `at` names the part in the problem. */
export function parseXml(text: string, at: string): XmlElement {
  refuseTooManyTags(text, at);
  const parser = new SaxesParser({ xmlns: true, position: false });
  const root: XmlElement = { name: '', attributes: {}, children: [] };
  const stack: XmlElement[] = [root];
  let nodes = 0;
  parser.on('doctype', () => {
    throw new RefusedFile('doctype', at);
  });
  parser.on('error', (error) => {
    throw new RefusedFile('not-xml', at, { detail: error.message.slice(0, 120) });
  });
  parser.on('opentag', (tag: SaxesTagNS) => {
    const name = canonical(tag.uri, tag.local);
    const parent = stack.at(-1);
    const isLook = looks.has(name) && parent?.name !== 'w:r';
    if (!isLook && ++nodes > xmlLimits.nodes) throw new RefusedFile('too-many-nodes', at, { nodes });
    if (stack.length > xmlLimits.depth) throw new RefusedFile('too-deep', at, { depth: stack.length });
    const element: XmlElement = { name, attributes: attributesOf(tag), children: [] };
    if (!isLook) parent?.children.push(element);
    stack.push(element);
  });
  parser.on('closetag', () => {
    stack.pop();
  });
  const addText = (value: string) => {
    const children = stack.at(-1)?.children;
    if (stack.length > 1) children?.push(value);
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  // In slices, so that a DOCTYPE at the start is refused before the rest is read.
  for (let from = 0; from < text.length; from += 65_536) parser.write(text.slice(from, from + 65_536));
  parser.close();
  const top = root.children.find((child) => typeof child !== 'string');
  if (!top || typeof top === 'string') throw new RefusedFile('not-xml', at);
  return top;
}

/** Attributes by canonical name; marks of editing sessions (rsid, paraId) are left out. */
function attributesOf(tag: SaxesTagNS): Record<string, string> {
  let attributes: Record<string, string> | null = null;
  for (const attribute of Object.values(tag.attributes)) {
    if (/^rsid|^paraId$|^textId$/.test(attribute.local)) continue;
    attributes ??= {};
    const name = attribute.uri === '' ? attribute.local : canonical(attribute.uri, attribute.local);
    attributes[name] = attribute.value;
  }
  return attributes ?? noAttributes;
}

/** Counts tags before a tree is built, so that a small package cannot grow large in memory. */
function refuseTooManyTags(text: string, at: string): void {
  let tags = 0;
  for (let from = text.indexOf('<'); from !== -1; from = text.indexOf('<', from + 1)) tags += 1;
  if (tags > xmlLimits.tags) throw new RefusedFile('too-many-nodes', at, { tags });
}

function canonical(uri: string, local: string): string {
  const prefix = prefixes[uri];
  return prefix ? `${prefix}:${local}` : uri === '' ? local : `other:${local}`;
}

/** Child elements, with a given name or all. */
export function elementsOf(parent: XmlElement, name?: string): XmlElement[] {
  return parent.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

export function elementOf(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return parent ? elementsOf(parent, name)[0] : undefined;
}

/** All text inside an element. */
export function textOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

/** XML bytes as text: UTF-8 or UTF-16 by their mark; anything else is refused by the parser. */
export function decodeXml(bytes: Uint8Array): string {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return new TextDecoder(utf16 ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8')
    .decode(bytes)
    .replace(/^\ufeff/, '');
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text for XML: the five characters escaped, control characters that XML cannot hold left out. */
export function escapeXml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
