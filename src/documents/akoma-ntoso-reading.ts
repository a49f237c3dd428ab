import { type Language, languages } from '#language/languages.ts';
import type {
  Annex,
  InstrumentKind,
  Item,
  Proposal,
  ReadInstrument,
  Section,
  SourceParagraph,
} from '#mandates/reading/instrument.ts';
import { RefusedFile } from './file-problem.ts';
import { elementOf, elementsOf, parseXml, type XmlElement } from './xml-tree.ts';

const languageCodes: Record<string, Language> = {
  ara: 'ar',
  zho: 'zh',
  chi: 'zh',
  eng: 'en',
  fra: 'fr',
  fre: 'fr',
  rus: 'ru',
  spa: 'es',
};

/** What an Akoma Ntoso file holds: an instrument of our own writing, or the paragraphs of another's. */
export type AkomaNtosoContent =
  | { instrument: ReadInstrument; paragraphs: null }
  | { instrument: null; paragraphs: SourceParagraph[]; language: Language | undefined };

/** Reads Akoma Ntoso; deleted text is left out, and what the texts cite is still to be found in them. */
export function readAkomaNtoso(text: string, language?: Language): AkomaNtosoContent {
  const root = parseXml(text, 'akoma ntoso');
  if (root.name !== 'akn:akomaNtoso') throw new RefusedFile('not-akoma-ntoso', 'root', { root: root.name });
  const document = elementsOf(root)[0];
  if (!document) throw new RefusedFile('not-akoma-ntoso', 'root');
  const meta = elementOf(document, 'akn:meta');
  const code = find(meta, 'akn:FRBRlanguage')?.attributes['language'] ?? '';
  const chosen = language ?? languageCodes[code] ?? languages.find((each) => each === code);
  const reading = elementsOf(elementOf(meta, 'akn:proprietary') ?? document).find(
    ({ name }) => name === 'other:reading',
  );
  return reading && chosen
    ? { instrument: ownReading(document, meta, reading, chosen), paragraphs: null }
    : { instrument: null, paragraphs: plainParagraphs(document), language: chosen };
}

function ownReading(
  document: XmlElement,
  meta: XmlElement | undefined,
  reading: XmlElement,
  language: Language,
): ReadInstrument {
  const value = (name: string) => reading.attributes[name] || null;
  const title = find(elementOf(document, 'akn:preface'), 'akn:docTitle');
  const formula = find(elementOf(document, 'akn:preamble'), 'akn:formula');
  const sections = [
    ...elementsOf(elementOf(document, 'akn:preamble') ?? document, 'akn:recitals').map(
      (each) => [each, 'preamble'] as const,
    ),
    ...elementsOf(elementOf(document, 'akn:mainBody') ?? document, 'akn:section').map(
      (each) => [each, each.attributes['class'] === 'preamble' ? 'preamble' : 'operative'] as const,
    ),
  ].map(([element, type], index) => sectionOf(element, type, index + 1));
  const marker = value('marker') as Proposal['marker'] | null;
  return {
    kind: value('kind') as InstrumentKind | null,
    number: find(elementOf(document, 'akn:preface'), 'akn:docNumber')
      ? textIn(find(elementOf(document, 'akn:preface'), 'akn:docNumber'))
      : null,
    body: value('body'),
    revision: {
      raw: value('revision'),
      revised: value('revised') === 'true',
      place: value('place'),
      year: value('year') === null ? null : Number(value('year')),
    },
    proposal: marker ? { marker, number: value('proposal') } : null,
    language,
    title: title ? textIn(title) : null,
    titleCitations: [],
    style: value('style') === 'unga' ? 'unga' : 'itu',
    enactingFormula: formula ? textIn(formula) : null,
    sections,
    footnotes: elementsOf(elementOf(meta, 'akn:notes') ?? document, 'akn:note').map((note) => ({
      label: note.attributes['marker'] ?? '',
      text: textIn(note),
      citations: [],
    })),
    annexes: elementsOf(elementOf(document, 'akn:attachments') ?? document, 'akn:attachment').map(annexOf),
    changes: [],
    warnings: [],
  };
}

function sectionOf(element: XmlElement, type: Section['type'], order: number): Section {
  const heading = elementOf(element, 'akn:heading');
  const roles = heading ? elementsOf(heading, 'akn:role') : [];
  const items = itemsOf(element);
  const addressees = roles.map((role) => ({
    text: textIn(role),
    role: role.attributes['class'] === 'consulted' ? ('consulted' as const) : ('main' as const),
  }));
  return { order, heading: textIn(heading), type, addressees, items };
}

const nested = new Set([
  'akn:recital',
  'akn:item',
  'akn:paragraph',
  'akn:subparagraph',
  'akn:point',
  'akn:indent',
]);

function itemsOf(parent: XmlElement): Item[] {
  return elementsOf(parent).flatMap((child): Item[] => {
    if (child.name === 'akn:blockList') return itemsOf(child);
    if (!nested.has(child.name)) return [];
    const level = /^level-(\d+)$/.exec(child.attributes['class'] ?? '')?.[1];
    const own = elementOf(child, 'akn:content') ?? elementOf(child, 'akn:intro') ?? child;
    const label = elementOf(child, 'akn:num');
    const item: Item = {
      label: label ? textIn(label) : null,
      level: Number(level ?? 1),
      text: textIn(elementOf(own, 'akn:p')),
      citations: [],
    };
    return level === undefined ? itemsOf(child) : [item, ...itemsOf(child)];
  });
}

function annexOf(element: XmlElement): Annex {
  const doc = elementOf(element, 'akn:doc');
  const title = elementOf(element, 'akn:subheading');
  return {
    kind: doc?.attributes['name'] === 'appendix' ? 'appendix' : 'annex',
    number: /^number-(.+)$/.exec(element.attributes['class'] ?? '')?.[1] ?? null,
    heading: textIn(elementOf(element, 'akn:heading')),
    title: title ? textIn(title) : null,
    items: doc ? itemsOf(elementOf(doc, 'akn:mainBody') ?? doc) : [],
  };
}

/** The text of an element, deleted text left out. */
function textIn(element: XmlElement | undefined): string {
  if (!element) return '';
  return element.children
    .map((child) => (typeof child === 'string' ? child : child.name === 'akn:del' ? '' : textIn(child)))
    .join('');
}

function find(element: XmlElement | undefined, name: string): XmlElement | undefined {
  if (!element) return undefined;
  for (const child of elementsOf(element)) {
    const found = child.name === name ? child : find(child, name);
    if (found) return found;
  }
  return undefined;
}

const blocks = new Set(['akn:p', 'akn:heading', 'akn:subheading', 'akn:docTitle', 'akn:li', 'akn:block']);

/** The paragraphs of another's Akoma Ntoso, numbers before their texts. */
function plainParagraphs(element: XmlElement, number = ''): { text: string; label?: string }[] {
  let pending = number;
  return elementsOf(element).flatMap((child) => {
    if (child.name === 'akn:meta') return [];
    if (child.name === 'akn:num') {
      pending = textIn(child).trim();
      return [];
    }
    if (blocks.has(child.name)) {
      const text = textIn(child).trim();
      const label = pending;
      if (text !== '') pending = '';
      return text === '' ? [] : [label ? { text, label } : { text }];
    }
    const inner = plainParagraphs(child, pending);
    if (inner.length > 0) pending = '';
    return inner;
  });
}
