import { elementOf, elementsOf, textOf, type XmlElement } from '../xml-tree.ts';
import type { ChangeMark, Segment } from './tracked-text.ts';

/** What a field shows: its result, not its instruction; the state runs on from paragraph to paragraph. */
export type FieldState = { inInstruction: boolean }[];

export type StoryContext = {
  fields: FieldState;
  /** Called for a footnote or endnote reference, in reading order; answers its place among them. */
  onNote(id: string, kind: 'footnote' | 'endnote', mark: string | null): number;
  /** Called for the content of a text box. */
  onTextBox(content: XmlElement): void;
};

type Marks = { inserted?: ChangeMark; deleted?: ChangeMark };

const insertions = new Set(['w:ins', 'w:moveTo']);
const deletions = new Set(['w:del', 'w:moveFrom']);
const containers = new Set([
  'w:hyperlink',
  'w:smartTag',
  'w:customXml',
  'w:fldSimple',
  'w:bdo',
  'w:dir',
  'w:sdtContent',
  'w:r',
  'w:ruby',
  'w:rubyBase',
  'm:oMath',
  'm:oMathPara',
]);

export function changeMark(element: XmlElement): ChangeMark {
  return {
    author: element.attributes['w:author'] ?? null,
    date: element.attributes['w:date'] ?? null,
    moved: element.name.startsWith('w:move'),
  };
}

/** The stretches of text in the content of a paragraph, with what was inserted and deleted. */
export function segmentsIn(parent: XmlElement, context: StoryContext, marks: Marks = {}): Segment[] {
  const segments: Segment[] = [];
  for (const child of parent.children) {
    if (typeof child === 'string') continue;
    segments.push(...segmentsOf(child, parent, context, marks));
  }
  return segments;
}

function segmentsOf(element: XmlElement, parent: XmlElement, context: StoryContext, marks: Marks): Segment[] {
  const { name } = element;
  if (insertions.has(name)) return segmentsIn(element, context, { ...marks, inserted: changeMark(element) });
  if (deletions.has(name)) return segmentsIn(element, context, { ...marks, deleted: changeMark(element) });
  if (name === 'w:sdt') return contentControl(element, context, marks);
  if (name === 'mc:AlternateContent') {
    const chosen = elementOf(element, 'mc:Choice') ?? elementOf(element, 'mc:Fallback');
    return chosen ? segmentsIn(chosen, context, marks) : [];
  }
  if (name === 'w:r' && isHidden(element)) return [];
  if (name === 'w:t' && hasOwnNoteMark(parent)) return [];
  if (name === 'w:t' || name === 'w:delText' || name === 'm:t') return shown(textOf(element), context, marks);
  if (containers.has(name) || name.startsWith('m:')) return segmentsIn(element, context, marks);
  if (name === 'w:fldChar') {
    followField(element, context.fields);
    return [];
  }
  if (name === 'w:footnoteReference' || name === 'w:endnoteReference') {
    if (marks.deleted && !marks.inserted) return [];
    const custom = element.attributes['w:customMarkFollows'];
    const mark =
      custom === '1' || custom === 'true' || custom === 'on'
        ? elementsOf(parent, 'w:t').map(textOf).join('')
        : null;
    const note = context.onNote(
      element.attributes['w:id'] ?? '',
      name === 'w:endnoteReference' ? 'endnote' : 'footnote',
      mark,
    );
    return [{ text: '', note, ...marks }];
  }
  if (
    name === 'w:drawing' ||
    name === 'w:pict' ||
    name === 'w:object' ||
    name.startsWith('v:') ||
    name.startsWith('wps:') ||
    name.startsWith('other:')
  ) {
    findTextBoxes(element, context);
    return [];
  }
  const sign = signOf(element);
  return sign === '' ? [] : shown(sign, context, marks);
}

/** The text beside a footnote mark of its own is the mark, not text. */
const hasOwnNoteMark = (run: XmlElement) =>
  run.children.some(
    (child) =>
      typeof child !== 'string' &&
      (child.name === 'w:footnoteReference' || child.name === 'w:endnoteReference') &&
      ['1', 'true', 'on'].includes(child.attributes['w:customMarkFollows'] ?? ''),
  );

function shown(text: string, { fields }: StoryContext, marks: Marks): Segment[] {
  if (text === '' || fields.some(({ inInstruction }) => inInstruction)) return [];
  return [{ text, ...marks }];
}

/** The signs that are elements of their own: tabs, breaks, hyphens, symbols. */
function signOf(element: XmlElement): string {
  switch (element.name) {
    case 'w:tab':
    case 'w:ptab':
      return '\t';
    case 'w:br':
      return element.attributes['w:type'] === 'page' || element.attributes['w:type'] === 'column' ? '' : '\n';
    case 'w:cr':
      return '\n';
    case 'w:noBreakHyphen':
      return '\u2011';
    case 'w:softHyphen':
      return '\u00ad';
    case 'w:sym':
      return symbolOf(element.attributes['w:font'] ?? '', element.attributes['w:char'] ?? '');
    default:
      return '';
  }
}

const greek: Record<string, string> = {
  '61': 'α',
  '62': 'β',
  '63': 'χ',
  '64': 'δ',
  '65': 'ε',
  '66': 'φ',
  '67': 'γ',
  '6c': 'λ',
  '6d': 'μ',
  '70': 'π',
  '72': 'ρ',
  '73': 'σ',
  '77': 'ω',
  '44': 'Δ',
  '57': 'Ω',
};
const symbolFont: Record<string, string> = {
  ...greek,
  b0: '°',
  b1: '±',
  b3: '≥',
  a3: '≤',
  b7: '•',
  d7: '×',
  b4: '×',
  '2d': '−',
  '2b': '+',
  '3d': '=',
  b9: '≠',
  a5: '∞',
  ae: '→',
  de: '⇒',
  '6f': 'ο',
};

/** The character of a symbol font; private code points of Symbol and Wingdings are brought to Unicode. */
function symbolOf(font: string, code: string): string {
  const value = Number.parseInt(code, 16);
  if (Number.isNaN(value)) return '';
  if (value < 0xf000 || value > 0xf0ff) return String.fromCodePoint(Math.min(value, 0x10ffff));
  const low = (value - 0xf000).toString(16);
  return symbolFont[low] && /symbol/i.test(font) ? symbolFont[low] : '•';
}

function followField(element: XmlElement, fields: FieldState): void {
  const type = element.attributes['w:fldCharType'];
  const current = fields.at(-1);
  if (type === 'begin') fields.push({ inInstruction: true });
  else if (type === 'separate' && current) current.inInstruction = false;
  else if (type === 'end') fields.pop();
}

function contentControl(element: XmlElement, context: StoryContext, marks: Marks): Segment[] {
  if (elementOf(elementOf(element, 'w:sdtPr'), 'w:showingPlcHdr')) return [];
  const content = elementOf(element, 'w:sdtContent');
  return content ? segmentsIn(content, context, marks) : [];
}

function isHidden(run: XmlElement): boolean {
  const vanish = elementOf(elementOf(run, 'w:rPr'), 'w:vanish');
  return vanish !== undefined && !['0', 'false', 'off'].includes(vanish.attributes['w:val'] ?? '1');
}

function findTextBoxes(element: XmlElement, context: StoryContext): void {
  for (const child of elementsOf(element)) {
    if (child.name === 'w:txbxContent') context.onTextBox(child);
    else if (child.name === 'mc:AlternateContent') {
      const chosen = elementOf(child, 'mc:Choice') ?? elementOf(child, 'mc:Fallback');
      if (chosen) findTextBoxes(chosen, context);
    } else findTextBoxes(child, context);
  }
}
