import { labelOf } from './labels.ts';
import { bareLine, footnoteRule, isPageNumber } from './running-titles.ts';
import { anyEnd } from './signs.ts';

/** What a number alone on its line is: the number of the page, the label of an item, the label of a footnote. */
export type NumberRole = 'page' | 'label' | 'note';

/** What a line shows by its words: it cannot stand in a footnote; it begins a heading; it is the number of an annex. */
export type LineSigns = {
  opensBody: (line: string) => boolean;
  isHeading: (line: string) => boolean;
  /** It opens with the verb of one. */
  opensHeading: (line: string) => boolean;
  isAnnex: (line: string) => boolean;
};

/** What stands on one side of a line: the next text, and whether the page breaks before it. */
type Side = { text: string; breaks: boolean; numbers: number };

/**
 * Tells numbers alone on their lines apart as a person does: a label is the one its list waits for and text follows it;
 * the number of a page goes on from that of the page before.
 */
export class PageNumbers {
  #raw: readonly string[];
  #furniture: readonly boolean[];
  #signs: LineSigns;
  #lastLabel = 0;
  /** The last label stood on the line of its text. */
  #inline = false;
  #lastPage: number | null = null;
  /** Numbers of pages are written otherwise here: "– 3 –". */
  #decorated: boolean;
  /** No label of the text stands alone on its line. */
  #labelsInline: boolean;
  #lastNote = 0;
  /** Labels of footnotes stand on lines of their own. */
  #notesAlone = false;
  #firstInNotes = false;
  #lastText = '';
  /** A label alone waits for its text. */
  #pending = false;
  /** A heading has begun and no sign has ended it. */
  #inHeading = false;
  #inAnnex = false;

  constructor(raw: readonly string[], furniture: readonly boolean[], signs: LineSigns) {
    this.#raw = raw;
    this.#furniture = furniture;
    this.#signs = signs;
    this.#labelsInline = labelsAreInline(raw);
    this.#decorated = raw.some((line) => isPageNumber(line.trim()));
  }

  openNotes(): void {
    this.#firstInNotes = true;
  }

  sawNote(text: string): void {
    const label = /^[[(]?(\d{1,2})[\])]?\s/.exec(text)?.[1];
    if (label) this.#lastNote = Number(label);
    this.#firstInNotes = false;
  }

  sawText(text: string): void {
    const label = labelOf(text);
    const number = label?.readings.find(({ list, depth }) => list === 'number' && depth === 1);
    // "resolves⏎3 of Resolution 7031" is no label.
    if (number && label?.rest !== '' && this.#mayOpen()) {
      this.#lastLabel = number.ordinal;
      this.#inline = true;
    }
    const isAnnex = !label && this.#signs.isAnnex(text);
    this.#inAnnex ||= isAnnex;
    const isHeading = !label && this.#signs.isHeading(text);
    if (isHeading || isAnnex) this.#lastLabel = 0;
    const begins = isHeading || (!label && anyEnd.test(this.#lastText) && this.#signs.opensHeading(text));
    this.#inHeading = (begins || (this.#inHeading && !label)) && !anyEnd.test(text);
    this.#lastText = text;
    this.#pending = false;
  }

  /** "3 A/198/203." after note 2: a footnote that is nothing but a symbol. */
  isNextNote(text: string): boolean {
    const label = /^[[(]?(\d{1,2})[\])]?\s+\P{Ll}/u.exec(text)?.[1];
    return label !== undefined && this.#lastNote > 0 && Number(label) === this.#lastNote + 1;
  }

  roleOf(index: number, inFootnotes: boolean): NumberRole {
    const number = Number(this.#raw[index]?.trim());
    const role = inFootnotes ? this.#inNotes(index, number) : this.#inText(index, number);
    if (role === 'page') this.#lastPage = number;
    else if (role === 'label') {
      this.#lastLabel = number;
      this.#inline = false;
      this.#pending = true;
      this.#inHeading = false;
    }
    return role;
  }

  /** Whether an item may begin here: after a sign, a heading, in an annex. */
  #mayOpen = () => this.#lastText === '' || this.#inHeading || this.#inAnnex || anyEnd.test(this.#lastText);

  #inNotes(index: number, number: number): NumberRole {
    const next = this.#raw[index + 1]?.trim() ?? '';
    const mayLabel =
      number < 40 &&
      (number === this.#lastNote + 1 || this.#firstInNotes) &&
      /^[\p{Lu}\p{Lo}"“«]/u.test(next) &&
      !this.#furniture[index + 1];
    if (!mayLabel || !(this.#firstInNotes || this.#notesAlone)) return 'page';
    this.#notesAlone = true;
    this.#lastNote = number;
    this.#firstInNotes = false;
    return 'note';
  }

  #inText(index: number, number: number): NumberRole {
    const after = this.#side(index, 1);
    const before = this.#side(index, -1);
    if (number > 60 || number === 0 || after.text === '') return 'page';
    const isText =
      /^[\p{L}"“«(]/u.test(after.text) && !labelOf(after.text) && !this.#signs.isHeading(after.text);
    if (!isText || !this.#mayOpen() || this.#pending) return 'page';
    const isDue = number === 1 || number === this.#lastLabel + 1;
    const goesOn = !this.#decorated && number === (this.#lastPage ?? 0) + 1;
    // The label of an item cut off at the foot of the page, whose number stands below it.
    if (after.breaks) return isDue && after.numbers > 0 ? 'label' : 'page';
    if (before.breaks) return isDue && (before.numbers > 0 || !goesOn) ? 'label' : 'page';
    if (isDue) return goesOn && (this.#labelsInline || (this.#inline && number > 1)) ? 'page' : 'label';
    return !this.#inline && !goesOn && number <= this.#lastLabel + 3 ? 'label' : 'page';
  }

  /** What comes next on one side, past blank lines and the furniture of a page break. */
  #side(index: number, step: 1 | -1): Side {
    const side: Side = { text: '', breaks: false, numbers: 0 };
    for (let at = index + step; at >= 0 && at < this.#raw.length; at += step) {
      const text = bareLine(this.#raw[at]);
      if (text === '') continue;
      if (step === 1 && footnoteRule.test(text) && !side.breaks) {
        at = this.#endOfNotes(at) - 1;
        continue;
      }
      const isNumber = /^\d{1,4}$/.test(text);
      if (!isNumber && text !== '\f' && !this.#furniture[at]) return { ...side, text };
      side.breaks = true;
      if (isNumber) side.numbers += 1;
    }
    return side;
  }

  /** The line that ends the page whose footnotes begin here; where none does, the rule is passed over. */
  #endOfNotes(rule: number): number {
    for (let at = rule + 1; at < Math.min(this.#raw.length, rule + 30); at++) {
      const text = bareLine(this.#raw[at]);
      if (text === '\f' || this.#furniture[at] || (/^\d{1,4}$/.test(text) && Number(text) > 60)) return at;
    }
    return rule + 1;
  }
}

/** Letters with a bracket stand before their text, and none alone. */
function labelsAreInline(raw: readonly string[]): boolean {
  const lettered = raw.map((line) => line.trim()).filter((line) => /^\(?\p{L}{1,2}\s?\)/u.test(line));
  return lettered.length > 1 && lettered.every((line) => line.length > 8);
}
