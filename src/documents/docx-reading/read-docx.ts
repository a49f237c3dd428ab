import type { Change, Footnote } from '#mandates/reading/instrument.ts';
import { RefusedFile } from '../file-problem.ts';
import { decodeXml, elementOf, elementsOf, parseXml, type XmlElement } from '../xml-tree.ts';
import { type GatedZip, openZip } from '../zip-gate.ts';
import { readNumbering } from './numbering.ts';
import { mostParagraphs, type NoteReference, readStory } from './story.ts';
import { StyleSheet } from './style-sheet.ts';
import {
  changesIn,
  paragraphsIn,
  type TrackedParagraph,
  type View,
  type ViewedParagraph,
} from './tracked-text.ts';

/** A Word document with both readings: what stood before the tracked changes, and what they make of it. */
export type DocxReading = {
  paragraphs: TrackedParagraph[];
  notes: { label: string; paragraphs: TrackedParagraph[] }[];
  changes: Change[];
};

/** Reads the main story and the notes of a .docx. Throws RefusedFile for what is not one. */
export function readDocx(bytes: Uint8Array): DocxReading {
  const zip = openZip(bytes);
  const main = mainPart(zip);
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const xml = decodeXml(zip.read(main));
  refuseTooManyParagraphs(xml, main);
  const document = parseXml(xml, main);
  const body = elementOf(document, 'w:body');
  if (document.name !== 'w:document' || !body)
    throw new RefusedFile('wrong-type', main, { root: document.name });
  const part = (name: string) =>
    zip.has(folder + name) ? parseXml(decodeXml(zip.read(folder + name)), folder + name) : null;
  const styles = new StyleSheet(part('styles.xml'));
  const numbering = readNumbering(part('numbering.xml'));
  const story = readStory(body, styles, numbering);
  const noteRoots = { footnote: part('footnotes.xml'), endnote: part('endnotes.xml') };
  const notes = labelled(story.notes).map(({ id, kind, label }) => {
    const element = noteElement(noteRoots[kind], id);
    return { label, paragraphs: element ? readStory(element, styles, numbering).paragraphs : [] };
  });
  return { paragraphs: story.paragraphs, notes, changes: [...changesIn(story.paragraphs), ...story.changes] };
}

/** Counted in the text, before anything is built from it. */
function refuseTooManyParagraphs(xml: string, at: string): void {
  const paragraphs = xml.match(/<(?:\w+:)?p[ >]/g)?.length ?? 0;
  if (paragraphs > mostParagraphs) throw new RefusedFile('too-many-nodes', at, { paragraphs });
}

function mainPart(zip: GatedZip): string {
  if (zip.has('_rels/.rels')) {
    const relations = parseXml(decodeXml(zip.read('_rels/.rels')), '_rels/.rels');
    const main = elementsOf(relations).find(({ attributes }) =>
      /\/officeDocument$/.test(attributes['Type'] ?? ''),
    );
    const target = main?.attributes['Target']?.replace(/^\//, '');
    if (target && zip.has(target)) return target;
  }
  if (zip.has('word/document.xml')) return 'word/document.xml';
  throw new RefusedFile('wrong-type', 'package', { part: 'word/document.xml' });
}

/** Notes are numbered in the order of their marks; a mark of its own stays as printed. */
function labelled(references: readonly NoteReference[]): (NoteReference & { label: string })[] {
  let count = 0;
  return references.map((reference) => ({ ...reference, label: reference.mark?.trim() || String(++count) }));
}

function noteElement(root: XmlElement | null, id: string): XmlElement | undefined {
  return root
    ? elementsOf(root).find(
        ({ attributes }) => attributes['w:id'] === id && !/separator/i.test(attributes['w:type'] ?? ''),
      )
    : undefined;
}

/** The paragraphs of a view that hold text. */
export function viewOf(reading: DocxReading, view: View): ViewedParagraph[] {
  return paragraphsIn(reading.paragraphs, view).filter(({ text }) => text.trim() !== '');
}

/** The footnotes of a view. */
export function footnotesOf(reading: DocxReading, view: View): Footnote[] {
  return reading.notes.map(({ label, paragraphs }) => ({
    label,
    text: paragraphsIn(paragraphs, view)
      .map(({ text }) => text.trim())
      .filter((text) => text !== '')
      .join(' '),
    citations: [],
  }));
}
