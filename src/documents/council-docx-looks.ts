/** How a paragraph looks. Sizes are half points, lengths are twentieths of a point. */
export type Look = {
  size?: number;
  isBold?: boolean;
  isItalic?: boolean;
  color?: string;
  before?: number;
  after?: number;
  align?: 'start' | 'center' | 'end';
  keepNext?: boolean;
  outline?: number;
  indent?: number;
  hanging?: number;
  /** Position of a tab stop at the end of the line, with leading dots. */
  endTab?: number;
  line?: number;
};

export const ink = '1A1A1A';
export const deepBlue = '1F3864';
export const grey = '595959';

/** A4 with equal margins. */
export const a4 = { width: 11906, height: 16838 };
export const margin = 1134;
export const textWidth = a4.width - 2 * margin;
export const textHeight = a4.height - 2 * margin;

/** What a paragraph has where its style says nothing else. A line of 240 is as high as its font. */
export const usual = { size: 21, before: 0, after: 120, line: 276 };

/** The size of Arabic letters, which need more of it than Latin letters to be read as well. */
export const complexSize = (halfPoints: number): number => Math.round(halfPoints * 1.15);

export const listIndent = 397;

/** The size of the words that say that a text is in another language or illustrative. */
export const markSize = 16;

/** Lengths inside tables: above and below a cell's text, beside it, and the rules (widest first). */
export const cells = { above: 20, beside: 85, frontAbove: 80, frontBelow: 40, frontBeside: 140 };
export const rules = { strong: 20, front: 15, thin: 10 };

/** A look with its name in Word, the style that it adds to and the style of the paragraph after it. */
type Style = Look & { name: string; based?: '' | 'Normal' | 'TableText'; next?: string };

const heading = { isBold: true, color: deepBlue, keepNext: true };
const contents = { after: 40, hanging: 567, endTab: textWidth };

const looks = {
  Normal: { name: 'Normal', based: '', next: 'Normal' },
  Title: { name: 'Title', size: 32, isBold: true, align: 'center', before: 120, after: 240 },
  Subtitle: { name: 'Subtitle', size: 22, align: 'center', before: 240, after: 0 },
  Heading1: { name: 'heading 1', ...heading, size: 28, before: 360, after: 120, outline: 0 },
  Heading2: { name: 'heading 2', ...heading, size: 24, before: 320, after: 100, outline: 1 },
  Heading3: { name: 'heading 3', ...heading, size: 22, before: 200, after: 60, outline: 2 },
  Heading4: { name: 'heading 4', ...heading, size: 21, isItalic: true, before: 160, after: 60, outline: 3 },
  TOCHeading: { name: 'TOC Heading', ...heading, size: 28, before: 0, after: 120 },
  TOC1: { name: 'toc 1', ...contents, isBold: true, before: 80, indent: 567 },
  TOC2: { name: 'toc 2', ...contents, indent: 1134 },
  TOC3: { name: 'toc 3', ...contents, indent: 1701 },
  Caption: { name: 'caption', size: 20, isBold: true, color: ink, keepNext: true, before: 200, after: 80 },
  ListBullet: { name: 'List Bullet', after: 60 },
  HeaderLine: { name: 'Header Line', after: 20 },
  TableText: { name: 'Table Text', size: 18, before: 30, after: 30, line: 240 },
  TableHead: { name: 'Table Head', isBold: true, keepNext: true, based: 'TableText' },
  TableTotal: { name: 'Table Total', isBold: true, based: 'TableText' },
  TableNote: { name: 'Table Note', size: 17, color: grey, before: 40, after: 40, line: 240 },
  Notice: { name: 'Notice', size: 18, isItalic: true, color: grey, before: 60, after: 60 },
  Header: { name: 'header', size: 18, color: grey, after: 0, align: 'center' },
  Footer: { name: 'footer', size: 18, color: grey, after: 0, align: 'center' },
} satisfies Record<string, Style>;

export type StyleName = keyof typeof looks;

/** The paragraph styles of a Council document by their id in Word. */
export const paragraphLooks: Record<StyleName, Style> = looks;
