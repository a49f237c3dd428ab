import type { SourceParagraph } from './instrument.ts';
import { annexHeading } from './annexes.ts';
import { fold, tidy } from './fold.ts';
import { assemblyTitle } from './front-matter.ts';
import { headingAt, looksLikeHeading, verbAt } from './headings.ts';
import { isLabelAlone, type Label, labelOf } from './labels.ts';
import type { Lexicon } from './lexicon.ts';
import { Outline } from './outline.ts';
import type { Line } from './page-furniture.ts';
import { adoptionLine, closingLine, numberLine } from './title-block.ts';

export type JoinedText = { paragraphs: SourceParagraph[]; footnoteLines: string[] };

const conjunction = '(?:\\s+(?:and|or|et|ou|y|e|o|и|или|و|أو)|以及|和)?$';
const sentenceEnd = new RegExp(`[;.:!?；。：！？؛؟]["”»)\\]]*${conjunction}`, 'u');
// A footnote mark may stand after the sign: "2015,1".
const anyEnd = new RegExp(`[;.:,!?；。：，！？؛،؟]["”»)\\]]*\\d{0,2}${conjunction}`, 'u');

/**
 * Makes paragraphs of lines. When most lines break off in mid-sentence the text comes from a page, and a new paragraph
 * needs a sign: a label that is due, a heading, an end of sentence before it. Otherwise each line is a paragraph, and
 * only a sentence torn by a page break is mended.
 */
export function joinLines(lines: Line[], lexicon: Lexicon): JoinedText {
  const body = lines.filter((line) => !line.inFootnotes).flatMap((line) => withoutTornLabel(line, lexicon));
  const footnoteLines = lines.filter((line) => line.inFootnotes).map((line) => line.text.trim());
  const isPage = brokenByPage(body, lexicon);
  const width = pageWidth(body);
  const outline = new Outline();
  const paragraphs: string[] = [];
  let lastLine = '';
  let started = false;
  let assembly = false;
  let afterHead = false;
  for (const [index, line] of body.entries()) {
    const text = line.text.trim();
    // A number alone in the title is the mark of a footnote.
    if (!started && paragraphs.length > 0 && /^\d{1,2}$/.test(text)) continue;
    const previous = paragraphs.at(-1);
    const heads = previous !== undefined && headsList(text, body[index + 1]?.text.trim(), previous, lexicon);
    const opens =
      previous === undefined ||
      heads ||
      afterHead ||
      opensParagraph(line, text, previous, lastLine, outline, lexicon, isPage, width, started, assembly);
    if (opens) {
      paragraphs.push(text);
      const label = labelOf(text);
      if (heads) outline.reset();
      else if (label && (!label.bare || outline.expects(label))) outline.place(label);
      else if (startsStructure(text, lexicon)) outline.reset();
      if (lexicon.generalAssembly.test(fold(text)) && text.length < 60 && /[,，،]$/u.test(text))
        assembly = true;
    } else paragraphs[paragraphs.length - 1] = glue(previous, text);
    const current = paragraphs.at(-1) ?? '';
    if (!started && /[,，،:：]$/u.test(current) && lexicon.enacting.test(fold(current.slice(0, 120))))
      started = true;
    lastLine = text;
    afterHead = heads;
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
  assembly: boolean,
): boolean {
  if (isLabelAlone(previous)) return false;
  const label = labelOf(text);
  if (label && label.rest === '' && isLabelAlone(text)) return true;
  if (opensInstrument(text, started, lexicon)) return true;
  const ended = anyEnd.test(previous);
  if (endsWithHeading(previous, lexicon)) return !lexicon.after.test(fold(text.slice(0, 60)));
  if (assembly && ended && verbAt(fold(text.slice(0, 90)), lexicon)) return true;
  const afterStructure = isStructure(previous, lexicon);
  if (label && !label.bare && ended) return true;
  if (label && outline.expects(label) && labelIsDue(label, previous, ended, afterStructure, isPage))
    return true;
  if (startsStructure(text, lexicon) && (ended || line.blankBefore || !isPage || afterStructure)) return true;
  if (closingLine.test(previous) || (!started && /[\]］]$/u.test(previous))) return true;
  if (!started && lexicon.enacting.test(fold(text)) && /^[\p{Lu}\p{Lo}]/u.test(text)) return true;
  if (!started) {
    return (
      !isPage || line.blankBefore || ended || afterStructure || isCapitals(text) !== isCapitals(lastLine)
    );
  }
  if (afterStructure && !labelOf(previous)) {
    const isHeading = headingAt(previous, lexicon)?.whole ?? false;
    return !(isPage && isHeading && continuesHeading(text, lastLine, width, lexicon));
  }
  if (line.blankBefore && !line.pageBreak) return ended || !isPage || !/^\p{Ll}/u.test(text);
  if (!isPage)
    return !tornSentence(previous, text, line, label !== null && outline.expects(label), assembly, lexicon);
  // A short line ends a paragraph, unless the next one goes on in small letters.
  const isCaseless = lexicon.language === 'zh' || lexicon.language === 'ar';
  if (
    lastLine.length < width * 0.6 &&
    !ended &&
    (label || (!isCaseless && !assembly && /^\p{Lu}/u.test(text)))
  )
    return true;
  return sentenceEnd.test(previous) && (lastLine.length < width * 0.8 || /[;；؛:：]$/u.test(previous));
}

/** "resolves further that the Regional Offices" before a first number: a heading that is a sentence begun. */
function headsList(text: string, next: string | undefined, previous: string, lexicon: Lexicon): boolean {
  if (
    next === undefined ||
    text.length > 140 ||
    /[.;,:。；，：؛،]$/u.test(text) ||
    !/[,.،，。]$/u.test(previous)
  )
    return false;
  const label = labelOf(`${next} x`);
  return (
    (label?.readings.some(({ ordinal, depth }) => ordinal === 1 && depth === 1) ?? false) &&
    headingAt(text, lexicon) !== null
  );
}

/** "…, resolves" at the end of a paragraph: a heading was run into it. */
function endsWithHeading(whole: string, lexicon: Lexicon): boolean {
  const text = whole.slice(-300);
  const commas = [...text.matchAll(/[,，،]\s*/gu)].slice(-3);
  return commas.some((comma) => {
    const heading = headingAt(text.slice(comma.index + comma[0].length), lexicon);
    return heading !== null && heading.whole && heading.known;
  });
}

/** "… the Directors 1" at the end of a line: the first label was torn from its item. */
function withoutTornLabel(line: Line, lexicon: Lexicon): Line[] {
  const match = /^(.{6,240}\p{L})\s+(1|[aа]\))$/u.exec(line.text.trim());
  if (!match) return [line];
  const before = (match[1] ?? '').split(/[,،，]\s+/u);
  const isHeading = before.some((_, index) => headingAt(before.slice(index).join(', '), lexicon)?.whole);
  return isHeading
    ? [
        { ...line, text: match[1] ?? '' },
        { ...line, text: match[2] ?? '', blankBefore: false },
      ]
    : [line];
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
function tornSentence(
  previous: string,
  text: string,
  line: Line,
  isLabelled: boolean,
  assembly: boolean,
  lexicon: Lexicon,
): boolean {
  if (
    isLabelled ||
    sentenceEnd.test(previous) ||
    isStructure(previous, lexicon) ||
    startsStructure(text, lexicon)
  )
    return false;
  // On a line of its own after a comma, a verb of the lists opens a section: "…,⏎resolves to approve the plan,".
  if (!line.pageBreak && !assembly && /[,،，]$/u.test(previous) && verbAt(fold(text.slice(0, 90)), lexicon))
    return false;
  const isHeading = (each: string) => looksLikeHeading(each, lexicon) !== null;
  if (lexicon.language === 'zh' || lexicon.language === 'ar') {
    return (
      !anyEnd.test(previous) &&
      !isHeading(previous) &&
      !isHeading(text) &&
      (line.pageBreak || previous.length > 12)
    );
  }
  if (assembly && previous.length > 12 && !anyEnd.test(previous) && !closingLine.test(previous)) return true;
  const isItem = labelOf(previous) !== null;
  if (previous.length < 40 && !line.pageBreak && !isItem) return false;
  if (!/^[\p{Ll}\d(]/u.test(text) && !/\s\p{Ll}{1,3}$/u.test(previous)) return false;
  // After a comma a heading may stand that the lists do not know.
  return !anyEnd.test(previous) || !isHeading(text);
}

/** A number line in capitals or an enacting formula opens a paragraph whatever stands before it. */
function opensInstrument(text: string, started: boolean, lexicon: Lexicon): boolean {
  if (
    lexicon.enacting.test(fold(text)) &&
    /[,，،]$/u.test(text) &&
    text.length < 200 &&
    /^[\p{Lu}\p{Lo}]/u.test(text)
  )
    return true;
  if ((!started && assemblyTitle.test(text)) || closingLine.test(text)) return true;
  if (!started && (numberLine(text, lexicon)?.rest === '' || adoptionLine(text, lexicon) !== null))
    return true;
  return isCapitals(text) && numberLine(text, lexicon) !== null;
}

/** A heading, a number line, an annex, an enacting formula. */
function startsStructure(text: string, lexicon: Lexicon): boolean {
  return (
    isStructure(text, lexicon) ||
    (/^\p{Lu}/u.test(text) && text.length <= 260 && verbAt(fold(text.slice(0, 90)), lexicon) !== null)
  );
}

/** The same without the keyword paragraphs of the Assembly, which go on after their keyword. */
function isStructure(text: string, lexicon: Lexicon): boolean {
  if (text.length > 260) return false;
  if (annexHeading({ text }, lexicon)) return true;
  if (lexicon.enacting.test(fold(text)) && /[,，،]$/u.test(text)) return true;
  const named = numberLine(text, lexicon);
  if (named && (named.number !== null || isCapitals(text))) return true;
  return headingAt(text, lexicon)?.whole ?? false;
}

/** The second line of a long heading: the first reached the margin and no item starts here. */
function continuesHeading(text: string, lastLine: string, width: number, lexicon: Lexicon): boolean {
  if (lastLine.length < width * 0.72 || isLabelAlone(text) || labelOf(text)) return false;
  return !lexicon.itemOpens.test(fold(text));
}

const isCapitals = (text: string) =>
  /\p{L}/u.test(text) && text === text.toUpperCase() && text !== text.toLowerCase();

/** First parts of words that are written with a hyphen wherever the line ends. */
const keepsHyphen =
  /(?<!\p{L})(?:non|self|well|co|anti|post|pre|semi|long|short|high|low|cross|end|real|multi|user|vice|ex|quasi|third|vis|socio|sous|celui|celle|ceux|par|c'est|inter|кое|по|из|во)[-‐]$/iu;

/** Joins two lines: no space between Chinese characters, none after a hyphen that cuts a word. */
export function glue(before: string, after: string): string {
  if (isLabelAlone(before)) return `${before}\t${after}`;
  if (/[\u00ad]$/.test(before)) return before.slice(0, -1) + after;
  if (/\p{L}[-‐]$/u.test(before) && /^\p{Ll}/u.test(after)) {
    return keepsHyphen.test(before) ? before + after : before.slice(0, -1) + after;
  }
  if (/\p{sc=Han}\s?\d+$/u.test(before) && /^\d/.test(after)) return before + after;
  const han = /[\p{sc=Han}，。；：、（）《》“”]/u;
  if (han.test(before.slice(-1)) && han.test(after.slice(0, 1))) return before + after;
  if (han.test(before.slice(-1)) || han.test(after.slice(0, 1))) return before + after;
  return `${before} ${after}`;
}

/** Whether lines break off in mid-sentence: the next line goes on without a label, a heading or a capital. */
function brokenByPage(lines: Line[], lexicon: Lexicon): boolean {
  const start = lines.findIndex(
    (line) => lexicon.enacting.test(fold(line.text.trim())) || headingAt(line.text.trim(), lexicon)?.whole,
  );
  const body = lines.slice(Math.max(start, 0));
  let open = 0;
  let counted = 0;
  for (const [index, line] of body.entries()) {
    const next = body[index + 1]?.text.trim();
    const text = line.text.trim();
    if (!next || text.length < (lexicon.language === 'zh' ? 15 : 25) || body[index + 1]?.blankBefore)
      continue;
    counted += 1;
    const goesOn = !sentenceEnd.test(text) && !isStructure(text, lexicon) && !startsStructure(next, lexicon);
    const hasLabel = labelOf(next)?.bare === false;
    if (
      goesOn &&
      !hasLabel &&
      /^[\p{Ll}\p{Lo}\d("«“]/u.test(next) &&
      !verbAt(fold(next.slice(0, 60)), lexicon)
    )
      open += 1;
  }
  return open >= 2 && open / counted > 0.1;
}

function pageWidth(lines: Line[]): number {
  const lengths = lines.map((line) => line.text.trim().length).sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length * 0.8)] ?? 0;
}
