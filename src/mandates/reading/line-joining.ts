import type { SourceParagraph } from './instrument.ts';
import { fold, tidy } from './fold.ts';
import { assemblyTitle, closingLine } from './front-matter.ts';
import { headingAt } from './headings.ts';
import { isLabelAlone, type Label, labelOf } from './labels.ts';
import type { Lexicon } from './lexicon.ts';
import { Outline } from './outline.ts';
import type { Line } from './page-furniture.ts';
import { numberLine } from './title-block.ts';

export type JoinedText = { paragraphs: SourceParagraph[]; footnoteLines: string[] };

const conjunction = '(?:\\s+(?:and|or|et|ou|y|e|o|и|или|و|أو)|以及|和)?$';
const sentenceEnd = new RegExp(`[;.:!?；。：！？؛؟]["”»)\\]]*${conjunction}`, 'u');
const anyEnd = new RegExp(`[;.:,!?；。：，！？؛،؟]["”»)\\]]*${conjunction}`, 'u');

/**
 * Makes paragraphs of lines. When most lines break off in mid-sentence the text comes from a page, and a new paragraph
 * needs a sign: a label that is due, a heading, an end of sentence before it. Otherwise each line is a paragraph, and
 * only a sentence torn by a page break is mended.
 */
export function joinLines(lines: Line[], lexicon: Lexicon): JoinedText {
  const body = lines.filter((line) => !line.inFootnotes);
  const footnoteLines = lines.filter((line) => line.inFootnotes).map((line) => line.text.trim());
  const isPage = brokenByPage(body, lexicon);
  const width = pageWidth(body);
  const outline = new Outline();
  const paragraphs: string[] = [];
  let lastLine = '';
  let started = false;
  for (const line of body) {
    const text = line.text.trim();
    const previous = paragraphs.at(-1);
    const opens =
      previous === undefined ||
      opensParagraph(line, text, previous, lastLine, outline, lexicon, isPage, width, started);
    if (opens) {
      paragraphs.push(text);
      const label = labelOf(text);
      if (label && (!label.bare || outline.expects(label))) outline.place(label);
      else if (startsStructure(text, lexicon)) outline.reset();
      if (lexicon.enacting.test(fold(text))) started = true;
    } else paragraphs[paragraphs.length - 1] = glue(previous, text);
    lastLine = text;
  }
  return { paragraphs: paragraphs.map((text) => ({ text: tidy(text) })), footnoteLines };
}

function opensParagraph(
  line: Line,
  text: string,
  previous: string,
  lastLine: string,
  outline: Outline,
  lexicon: Lexicon,
  isPage: boolean,
  width: number,
  started: boolean,
): boolean {
  if (isLabelAlone(previous)) return false;
  const label = labelOf(text);
  if (label && label.rest === '' && isLabelAlone(text)) return true;
  if (opensInstrument(text, lexicon)) return true;
  const ended = anyEnd.test(previous);
  const afterStructure = startsStructure(previous, lexicon);
  if (label && outline.expects(label) && labelIsDue(label, previous, ended, afterStructure, isPage)) return true;
  if (startsStructure(text, lexicon) && (ended || line.blankBefore || !isPage || afterStructure)) return true;
  if (closingLine.test(previous) || (!started && /[\]］]$/u.test(previous))) return true;
  if (!started) {
    return !isPage || line.blankBefore || ended || afterStructure || isCapitals(text) !== isCapitals(lastLine);
  }
  if (afterStructure && !labelOf(previous)) return !(isPage && continuesHeading(text, lastLine, width, lexicon));
  if (line.blankBefore && !line.pageBreak) return ended || !isPage || !/^\p{Ll}/u.test(text);
  if (!isPage) return !tornSentence(previous, text, line, lexicon);
  // A short line ends a paragraph, unless the next one goes on in small letters.
  if (lastLine.length < width * 0.6 && !ended && (label || !/^\p{Ll}/u.test(text))) return true;
  return sentenceEnd.test(previous) && (lastLine.length < width * 0.8 || /[;；؛:：]$/u.test(previous));
}

/** A bare number opens an item only after the end of a sentence or a heading; "a)" also after a comma. */
function labelIsDue(
  label: Label,
  previous: string,
  ended: boolean,
  afterStructure: boolean,
  isPage: boolean,
): boolean {
  if (label.bare) return sentenceEnd.test(previous) || afterStructure || (ended && !isPage);
  return ended || afterStructure || !isPage;
}

/** A sentence goes on when the line before stops without a sign and this one starts small, or in a script without capitals. */
function tornSentence(previous: string, text: string, line: Line, lexicon: Lexicon): boolean {
  if (anyEnd.test(previous) && !line.pageBreak) return false;
  if (sentenceEnd.test(previous) || startsStructure(previous, lexicon) || startsStructure(text, lexicon))
    return false;
  if (previous.length < 40 && !line.pageBreak) return false;
  const label = labelOf(text);
  if (label) return false;
  return (
    /^[\p{Ll}(]/u.test(text) ||
    ((lexicon.language === 'zh' || lexicon.language === 'ar') && (line.pageBreak || previous.length > 60))
  );
}

/** A number line in capitals or an enacting formula opens a paragraph whatever stands before it. */
function opensInstrument(text: string, lexicon: Lexicon): boolean {
  if (lexicon.enacting.test(fold(text)) && /[,，،]$/u.test(text) && text.length < 200 && /^[\p{Lu}\p{Lo}]/u.test(text)) return true;
  if (assemblyTitle.test(text) || closingLine.test(text)) return true;
  return isCapitals(text) && numberLine(text, lexicon) !== null;
}

/** A heading, a number line, an annex, an enacting formula. */
function startsStructure(text: string, lexicon: Lexicon): boolean {
  if (text.length > 260) return false;
  const folded = fold(text);
  if (
    lexicon.annex.test(folded) &&
    text.length < 140 &&
    !/[;,]$/.test(text) &&
    /^\p{Lu}|^[\p{Lo}]/u.test(text)
  )
    return true;
  if (lexicon.enacting.test(folded) && /[,，،]$/u.test(text)) return true;
  if (numberLine(text, lexicon)) return true;
  const heading = headingAt(text, lexicon);
  return heading !== null && (heading.whole || /^\p{Lu}/u.test(text));
}

/** The second line of a long heading: the first reached the margin and no item starts here. */
function continuesHeading(text: string, lastLine: string, width: number, lexicon: Lexicon): boolean {
  if (lastLine.length < width * 0.72 || labelOf(text)) return false;
  return !lexicon.itemOpens.test(fold(text));
}

const isCapitals = (text: string) =>
  /\p{L}/u.test(text) && text === text.toUpperCase() && text !== text.toLowerCase();

/** Joins two lines: no space between Chinese characters, none after a hyphen that cuts a word. */
export function glue(before: string, after: string): string {
  if (isLabelAlone(before)) return `${before}\t${after}`;
  if (/[\u00ad]$/.test(before)) return before.slice(0, -1) + after;
  if (/\p{L}[-‐]$/u.test(before) && /^\p{Ll}/u.test(after)) return before + after;
  const han = /[\p{sc=Han}，。；：、（）《》“”]/u;
  if (han.test(before.slice(-1)) && han.test(after.slice(0, 1))) return before + after;
  if (han.test(before.slice(-1)) || han.test(after.slice(0, 1))) return before + after;
  return `${before} ${after}`;
}

function brokenByPage(lines: Line[], lexicon: Lexicon): boolean {
  let open = 0;
  let counted = 0;
  const start = lines.findIndex((line) => lexicon.enacting.test(fold(line.text.trim())) || headingAt(line.text.trim(), lexicon)?.whole);
  const body = lines.slice(Math.max(start, 0));
  for (const [index, line] of body.entries()) {
    const next = body[index + 1];
    if (!next || line.text.trim().length < 25 || next.blankBefore) continue;
    counted += 1;
    const text = line.text.trim();
    if (!anyEnd.test(text) && !headingAt(text, lexicon)?.whole && !labelOf(next.text)) open += 1;
  }
  return open >= 2 && open / counted > 0.14;
}

function pageWidth(lines: Line[]): number {
  const lengths = lines.map((line) => line.text.trim().length).sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length * 0.8)] ?? 0;
}
