import type { Section, SourceParagraph, Warning } from './instrument.ts';
import { headingSplice } from './flattened-evidence.ts';
import { fold } from './fold.ts';
import { type Heading, headingAt, looksLikeHeading } from './headings.ts';
import { labelOf } from './labels.ts';
import type { Lexicon } from './lexicon.ts';
import { Outline } from './outline.ts';
import { endsAbove, endsWithComma, goesOnBelow } from './signs.ts';
import { unlistedAddressees, unlistedHeading } from './unlisted-addressees.ts';

/** Sections in the manner of ITU: a heading on its own line, items below it. */
export class UnionSections {
  readonly sections: Section[] = [];
  readonly warnings: Warning[] = [];
  #outline = new Outline();
  #lexicon: Lexicon;
  #previous = '';
  #styled: boolean;

  /** `styled`: headings carry the style of the house, so that text without it is no heading. */
  constructor(lexicon: Lexicon, styled: boolean) {
    this.#lexicon = lexicon;
    this.#styled = styled;
  }

  add(paragraph: SourceParagraph, next: SourceParagraph | undefined): void {
    const { text } = paragraph;
    const heading = this.#headingOf(paragraph, next);
    if (heading) this.#open(heading);
    else this.#addItem(paragraph.label ? { ...paragraph, text: `${paragraph.label}\t${text}` } : paragraph);
    this.#previous = text;
  }

  #headingOf(paragraph: SourceParagraph, next: SourceParagraph | undefined): Heading | null {
    const { text, style } = paragraph;
    const isCall = style !== undefined && /^call/i.test(style);
    if (!isCall && (labelOf(text) || paragraph.label)) return null;
    const heading = headingAt(text, this.#lexicon, this.sections.length === 0 && this.#previous === '');
    // In a text with styles a heading may have lost its own: only after the sign that ends one.
    if (this.#styled && !isCall) return this.#withoutStyle(heading, text);
    if (isCall) return asWhole(heading, text, this.#lexicon);
    // Below a heading that no sign closes, a line with a sign is its text: "废止第36号决议，".
    if (this.#sectionIsEmpty() && !/[,:，：،]$/u.test(this.#previous) && /[,;.，；。،؛]$/u.test(text))
      return null;
    const isOpen = this.#previous === '' || endsAbove.test(this.#previous) || this.#sectionIsEmpty();
    if (!isOpen && !heading?.whole) return null;
    if (heading?.whole && text.length < 320) return heading;
    const cut = text.length < 160 && !/[;.,:]$/.test(text) ? headingSplice(text, this.#lexicon) : 0;
    const opening = heading ?? (cut > 0 ? headingAt(text.slice(0, cut), this.#lexicon) : null);
    const unlisted = next ? unlistedHeading(text, asLine(next), this.#previous, this.#lexicon) : null;
    if (unlisted && !heading?.known) return unlisted;
    if (cut > 0 && opening) return { ...opening, text, rest: '', whole: true, known: true };
    if (heading && (!heading.known || heading.type === 'operative') && this.#opensList(text, next))
      return { ...heading, text, rest: '', whole: true, known: true };
    if (heading && this.#mayRunIn(heading, text)) return heading;
    if (heading || !isOpen || !next) return null;
    return this.#unknown(text, next);
  }

  #withoutStyle(heading: Heading | null, text: string): Heading | null {
    if (!heading || !goesOnBelow.test(this.#previous) || this.#sectionIsEmpty()) return null;
    if (heading.whole && heading.known) return heading;
    return /^\p{Lu}/u.test(text) || !this.#mayRunIn(heading, text) ? null : heading;
  }

  /** A heading with its text on the same line: not when this is the one unnumbered item of an open section. */
  #mayRunIn(heading: Heading, text: string): boolean {
    if (/^\p{Lu}/u.test(text) && this.#sectionIsEmpty()) return false;
    if (this.#sectionIsEmpty() && this.sections.length > 0) return false;
    if (heading.rest === '') return false;
    if (heading.type === 'preamble' && this.sections.some(({ type }) => type === 'operative')) return false;
    return heading.type === 'operative'
      ? heading.known || this.#lexicon.itemOpens.test(fold(heading.rest)) || this.#isAfterFormula()
      : true;
  }

  /** "decides that the following Questions should be studied" before a first number or "that": all of it is the heading. */
  #opensList(text: string, next: SourceParagraph | undefined): boolean {
    if (!next || text.length > 200 || /[.;,:。；，：؛،]$/u.test(text)) return false;
    const label = labelOf(asLine(next));
    if (label) return label.readings.some(({ ordinal, depth }) => ordinal === 1 && depth === 1);
    return this.#lexicon.itemOpens.test(fold(next.text)) && this.#lexicon.language !== 'zh';
  }

  #isAfterFormula = () => this.sections.length === 0 || endsWithComma.test(this.#previous);

  #sectionIsEmpty = () => this.sections.length > 0 && this.sections.at(-1)?.items.length === 0;

  #unknown(text: string, next: SourceParagraph): Heading | null {
    const type = looksLikeHeading(text, this.#lexicon);
    const first = labelOf(next.label ? `${next.label}\t${next.text}` : next.text);
    const itemFollows =
      first?.readings.some(({ ordinal }) => ordinal === 1) || this.#lexicon.itemOpens.test(fold(next.text));
    if (!type || !itemFollows) return null;
    return {
      text,
      type: first?.bare ? 'operative' : type,
      addressees: [],
      rest: '',
      whole: true,
      known: false,
    };
  }

  #open(heading: Heading): void {
    const order = this.sections.length + 1;
    const isLate = heading.type === 'preamble' && this.sections.some(({ type }) => type === 'operative');
    const type = isLate && this.#lexicon.operative.test(fold(heading.text)) ? 'operative' : heading.type;
    this.sections.push({ order, heading: heading.text, type, addressees: heading.addressees, items: [] });
    if (!heading.known && heading.whole) {
      this.warnings.push({
        code: 'unknown-heading',
        at: `section ${order}`,
        values: { heading: heading.text },
      });
    }
    this.#outline.reset();
    if (heading.rest) this.#addItem({ text: heading.rest });
  }

  #addItem(paragraph: SourceParagraph): void {
    let section = this.sections.at(-1);
    if (!section) {
      section = { order: 1, heading: '', type: 'preamble', addressees: [], items: [] };
      this.sections.push(section);
    }
    const label = labelOf(paragraph.text);
    if (label && (!label.bare || this.#outline.expects(label) || section.items.length > 0)) {
      const { level, inOrder } = this.#outline.place(label);
      section.items.push({ label: label.printed, level, text: label.rest, citations: [] });
      if (!inOrder) {
        this.warnings.push({
          code: 'label-out-of-order',
          at: `section ${section.order} item ${section.items.length}`,
          values: { label: label.printed },
        });
      }
      return;
    }
    const { level } = this.#outline.placePlain(paragraph.text);
    section.items.push({ label: null, level, text: paragraph.text, citations: [] });
  }
}

/** A paragraph with the label that a word processor computed before it. */
const asLine = ({ label, text }: SourceParagraph) => (label ? `${label}\t${text}` : text);

/** A paragraph in the heading style is a heading whatever its words. */
function asWhole(heading: Heading | null, text: string, lexicon: Lexicon): Heading {
  const plain = text.replace(/[\s,:;.，：،]+$/u, '');
  if (heading?.whole) return heading;
  const type = heading?.type ?? (lexicon.words.looksPreamble.test(fold(text)) ? 'preamble' : 'operative');
  return {
    text: plain,
    type,
    addressees: heading?.known ? heading.addressees : unlistedAddressees(plain, lexicon),
    rest: '',
    whole: true,
    known: heading !== null,
  };
}
