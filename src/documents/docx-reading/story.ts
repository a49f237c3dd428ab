import type { Change } from '#mandates/reading/instrument.ts';
import { elementOf, elementsOf, type XmlElement } from '../xml-tree.ts';
import { type Numbering, NumberingCounter } from './numbering.ts';
import { changeMark, segmentsIn, type StoryContext } from './run-text.ts';
import type { StyleSheet } from './style-sheet.ts';
import type { TrackedParagraph } from './tracked-text.ts';

export type NoteReference = { id: string; kind: 'footnote' | 'endnote'; mark: string | null };

/** The paragraphs of a story (the body, a note) in reading order. */
export type Story = { paragraphs: TrackedParagraph[]; notes: NoteReference[]; changes: Change[] };

/** An instrument with its annexes holds far fewer; the final acts of a conference are read one instrument at a time. */
export const mostParagraphs = 12_000;

type Numbered = { id: string; level: number } | null;

/** Reads a story: paragraphs, tables cell by cell, content controls, text boxes after the paragraph that holds them. */
export function readStory(body: XmlElement, styles: StyleSheet, numbering: Numbering): Story {
  return new StoryReader(styles, numbering).read(body);
}

class StoryReader {
  #paragraphs: TrackedParagraph[] = [];
  #notes: NoteReference[] = [];
  #changes: Change[] = [];
  #boxes: XmlElement[] = [];
  #styles: StyleSheet;
  #base: NumberingCounter;
  #revised: NumberingCounter;
  #context: StoryContext;

  constructor(styles: StyleSheet, numbering: Numbering) {
    this.#styles = styles;
    this.#base = new NumberingCounter(numbering);
    this.#revised = new NumberingCounter(numbering);
    this.#context = {
      fields: [],
      onNote: (id, kind, mark) => this.#notes.push({ id, kind, mark }) - 1,
      onTextBox: (content) => this.#boxes.push(content),
    };
  }

  read(body: XmlElement): Story {
    this.#block(body, {});
    return { paragraphs: this.#paragraphs, notes: this.#notes, changes: this.#changes };
  }

  #block(parent: XmlElement, place: Pick<TrackedParagraph, 'inTable' | 'row'>): void {
    for (const child of elementsOf(parent)) {
      if (child.name === 'w:p') this.#paragraph(child, place);
      else if (child.name === 'w:tbl') this.#table(child, place);
      else if (child.name === 'w:sdt') {
        const content = elementOf(child, 'w:sdtContent');
        if (content) this.#block(content, place);
      } else if (child.name === 'w:customXml' || child.name === 'w:ins' || child.name === 'w:del')
        this.#block(child, place);
      else if (child.name === 'mc:AlternateContent') {
        const chosen = elementOf(child, 'mc:Choice') ?? elementOf(child, 'mc:Fallback');
        if (chosen) this.#block(chosen, place);
      }
    }
  }

  #table(table: XmlElement, outer: Pick<TrackedParagraph, 'inTable' | 'row'>): void {
    const rows = elementsOf(table).flatMap((child) =>
      child.name === 'w:tr'
        ? [child]
        : child.name === 'w:sdt'
          ? elementsOf(elementOf(child, 'w:sdtContent') ?? child, 'w:tr')
          : [],
    );
    for (const row of rows) {
      const properties = elementOf(row, 'w:trPr');
      const rowChange = changeOf(properties, 'w:ins', 'w:del') ?? outer.row;
      for (const cell of elementsOf(row, 'w:tc')) {
        const cellChange = changeOf(elementOf(cell, 'w:tcPr'), 'w:cellIns', 'w:cellDel') ?? rowChange;
        this.#block(cell, { inTable: true, ...(cellChange ? { row: cellChange } : {}) });
      }
    }
  }

  #paragraph(element: XmlElement, place: Pick<TrackedParagraph, 'inTable' | 'row'>): void {
    const properties = elementOf(element, 'w:pPr');
    const styleId = elementOf(properties, 'w:pStyle')?.attributes['w:val'];
    const style = this.#styles.nameOf(styleId);
    const segments = segmentsIn(element, this.#context);
    const mark = markOf(elementOf(properties, 'w:rPr'));
    const label = this.#label(
      properties,
      styleId,
      mark?.kind,
      segments.some(({ text }) => text.trim() !== ''),
      place,
    );
    this.#paragraphs.push({
      ...(style !== undefined ? { style } : {}),
      segments,
      ...(mark ? { mark } : {}),
      ...(label ? { label } : {}),
      ...place,
    });
    this.#noteFormatting(element, properties);
    for (const box of this.#boxes.splice(0)) this.#block(box, place);
  }

  /** The computed number in each view; a paragraph that a view does not have is not counted in it. */
  #label(
    properties: XmlElement | undefined,
    styleId: string | undefined,
    mark: string | undefined,
    hasText: boolean,
    place: Pick<TrackedParagraph, 'row'>,
  ): TrackedParagraph['label'] {
    const { base, revised } = this.#numbered(properties, styleId);
    if (!hasText || (!base && !revised)) return undefined;
    const label: NonNullable<TrackedParagraph['label']> = {};
    const inBase = mark !== 'inserted' && mark !== 'both' && place.row?.kind !== 'inserted';
    const inRevised = mark !== 'deleted' && mark !== 'both' && place.row?.kind !== 'deleted';
    const baseLabel = base && inBase ? this.#base.next(base.id, base.level) : undefined;
    const revisedLabel = revised && inRevised ? this.#revised.next(revised.id, revised.level) : undefined;
    if (baseLabel !== undefined) label.base = baseLabel;
    if (revisedLabel !== undefined) label.revised = revisedLabel;
    return label;
  }

  #numbered(
    properties: XmlElement | undefined,
    styleId: string | undefined,
  ): { base: Numbered; revised: Numbered } {
    const fromStyle = this.#styles.numberingOf(styleId);
    const own = elementOf(properties, 'w:numPr');
    const revised = own ? (numberedBy(own) ?? fromStyle) : fromStyle;
    if (own && elementOf(own, 'w:ins')) return { base: fromStyle, revised };
    const before = elementOf(elementOf(properties, 'w:pPrChange'), 'w:pPr');
    if (!before) return { base: revised, revised };
    const oldStyle = elementOf(before, 'w:pStyle')?.attributes['w:val'];
    const old = elementOf(before, 'w:numPr');
    return { base: old ? numberedBy(old) : this.#styles.numberingOf(oldStyle), revised };
  }

  #noteFormatting(element: XmlElement, properties: XmlElement | undefined): void {
    const at = this.#paragraphs.length;
    const note = (kind: 'formatting' | 'numbering', change: XmlElement | undefined) => {
      if (!change) return;
      const { author, date } = changeMark(change);
      this.#changes.push({ kind, author, date, paragraph: at, text: '' });
    };
    note('formatting', elementOf(properties, 'w:pPrChange'));
    const numbering = elementOf(properties, 'w:numPr');
    note('numbering', elementOf(numbering, 'w:ins') ?? elementOf(numbering, 'w:numberingChange'));
    for (const run of elementsOf(element, 'w:r'))
      note('formatting', elementOf(elementOf(run, 'w:rPr'), 'w:rPrChange'));
  }
}

function numberedBy(numPr: XmlElement): Numbered {
  const id = elementOf(numPr, 'w:numId')?.attributes['w:val'];
  const level = Number(elementOf(numPr, 'w:ilvl')?.attributes['w:val'] ?? 0);
  return id === undefined ? null : { id, level };
}

function markOf(runProperties: XmlElement | undefined): TrackedParagraph['mark'] {
  const inserted = elementOf(runProperties, 'w:ins') ?? elementOf(runProperties, 'w:moveTo');
  const deleted = elementOf(runProperties, 'w:del') ?? elementOf(runProperties, 'w:moveFrom');
  const by = deleted ?? inserted;
  if (!by) return undefined;
  return { kind: inserted && deleted ? 'both' : deleted ? 'deleted' : 'inserted', by: changeMark(by) };
}

function changeOf(
  properties: XmlElement | undefined,
  insertion: string,
  deletion: string,
): TrackedParagraph['row'] {
  const inserted = elementOf(properties, insertion);
  const deleted = elementOf(properties, deletion);
  const by = deleted ?? inserted;
  return by ? { kind: deleted ? 'deleted' : 'inserted', by: changeMark(by) } : undefined;
}
