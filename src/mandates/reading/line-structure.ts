import { annexHeading } from './annexes.ts';
import { fold, phrases } from './fold.ts';
import { assemblyTitle } from './front-matter.ts';
import { headingAt, isCompletedBelow, verbAt } from './headings.ts';
import { isLabelAlone, labelOf, labelOfLine, severalNumbers } from './labels.ts';
import type { Lexicon } from './lexicon.ts';
import { namesPart } from './named-parts.ts';
import { takesNumber } from './numbers-beside-marks.ts';
import type { Line } from './page-furniture.ts';
import { endsWithStopOrComma } from './signs.ts';
import { unlistedHeading } from './unlisted-addressees.ts';
import { smallWords } from './words/small-words.ts';
import { adoptionLine, closingLine, numberLine } from './title-block.ts';

/**
 * "resolves further that the Regional Offices" before a first number, or a short line with a verb before "that": a
 * heading that is a sentence begun.
 */
export function headsList(
  text: string,
  next: string | undefined,
  previous: string,
  lexicon: Lexicon,
  fullLine: number,
): boolean {
  if (
    next === undefined ||
    text.length > 140 ||
    /[.;,:。；，：؛،]$/u.test(text) ||
    !endsWithStopOrComma.test(previous) ||
    labelOf(text)
  )
    return false;
  const label = labelOf(`${next} x`);
  const opens = label
    ? label.readings.some(({ ordinal, depth }) => ordinal === 1 && depth === 1)
    : text.length < fullLine && lexicon.itemOpens.test(fold(next)) && lexicon.language !== 'zh';
  if (opens && headingAt(text, lexicon) !== null) return true;
  const isShort = fullLine > 0 && text.length < Math.max(fullLine, 50);
  return isShort && unlistedHeading(text, next, previous, lexicon) !== null;
}

/** "…, resolves" at the end of a paragraph: a heading was run into it; one that ends with "that", only before a list. */
export function endsWithHeading(whole: string, lexicon: Lexicon, beforeList = true): boolean {
  const text = whole.slice(-300);
  const commas = [...text.matchAll(/[,،，]\s*/gu)].slice(-3);
  return commas.some((comma) => {
    const heading = headingAt(text.slice(comma.index + comma[0].length), lexicon);
    if (heading === null || !heading.whole || !heading.known) return false;
    return beforeList || !isCompletedBelow(heading.text);
  });
}

/**
 * How many lines a heading takes that is a sentence begun over two or three full lines of a page: "resolves to invite
 * the Sector to complete in time⏎for the conference" before a list of at least two. 0 when none begins here.
 */
export function headingOverLines(
  lines: readonly Line[],
  at: number,
  previous: string,
  width: number,
  lexicon: Lexicon,
): number {
  const textOf = (index: number) => lines[index]?.text.trim() ?? '';
  const first = textOf(at);
  if (!endsWithStopOrComma.test(previous) || labelOf(first)) return 0;
  const heading = verbAt(fold(first.slice(0, 90)), lexicon) ? headingAt(first, lexicon) : null;
  if (!heading || heading.whole || !heading.known || heading.addressees.length === 0) return 0;
  for (let length = 1; length <= 3; length++) {
    const line = textOf(at + length - 1);
    const next = textOf(at + length);
    if (line === '' || /[.;,:。；，：؛،]$/u.test(line) || isStructure(line, lexicon)) return 0;
    if (length > 1 && opensList(next, lines.slice(at + length + 1, at + length + 16)))
      return takesNumber.test(fold(line.slice(-24))) || hangs(line, lexicon) ? 0 : length;
    if (line.length < width * 0.72 || labelOfLine(next)) return 0;
  }
  return 0;
}

/** A first label, and below it the second of the same list. */
function opensList(line: string, below: readonly Line[]): boolean {
  const first = labelOfLine(line)?.readings.filter(({ ordinal, depth }) => ordinal === 1 && depth === 1);
  return (first ?? []).some(({ list }) =>
    below.some(({ text }) =>
      labelOfLine(text.trim())?.readings.some((each) => each.list === list && each.ordinal === 2),
    ),
  );
}

/** "… the Directors 1" at the end of a line: the first label was torn from its item. */
export function withoutTornLabel(line: Line, lexicon: Lexicon): Line[] {
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

/** A number line in capitals or an enacting formula opens a paragraph whatever stands before it. */
export function opensInstrument(text: string, started: boolean, lexicon: Lexicon): boolean {
  if (
    !started &&
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
export function startsStructure(text: string, lexicon: Lexicon): boolean {
  return (
    isStructure(text, lexicon) ||
    (/^\p{Lu}/u.test(text) && text.length <= 260 && verbAt(fold(text.slice(0, 90)), lexicon) !== null)
  );
}

/** The same without the keyword paragraphs of the Assembly, which go on after their keyword. */
export function isStructure(text: string, lexicon: Lexicon): boolean {
  if (text.length > 260) return false;
  if (annexHeading({ text }, lexicon)) return true;
  if (lexicon.enacting.test(fold(text)) && /[,，،]$/u.test(text)) return true;
  const named = numberLine(text, lexicon);
  if (named && (named.number !== null || isCapitals(text))) return true;
  return headingAt(text, lexicon)?.whole ?? false;
}

/** "further" alone below "noting", "1 y 2 del UIT-D" below "encarga a las Comisiones de Estudio": the heading was cut. */
export function isModifier(text: string, previous: string, lexicon: Lexicon): boolean {
  if (severalNumbers.test(fold(text.slice(0, 20))) && headingAt(previous, lexicon)?.whole) return true;
  const folded = fold(text.slice(0, 40)).replace(/[,:\s]+$/, '');
  if (lexicon.after.exec(folded)?.[0].length !== folded.length) return false;
  return headingAt(previous, lexicon)?.whole ?? false;
}

const hanging = new Map<string, RegExp>();

/**
 * The text stops at an article, a preposition or a conjunction, so that it goes on, whatever follows: "in collaboration
 * with". Not a heading that is nothing but its verb: "aware of".
 */
export function hangs(text: string, lexicon: Lexicon): boolean {
  if (lexicon.language === 'zh') return false;
  let pattern = hanging.get(lexicon.language);
  if (!pattern) {
    const { article = '', preposition = '', both = '', conjunction = '' } = smallWords[lexicon.language];
    const words = phrases(`${article} ${preposition} ${both} ${conjunction}`.trim().replace(/\s+/g, '|'));
    pattern = new RegExp(`(?:^|[\\s'])(?:${words})$`, 'u');
    hanging.set(lexicon.language, pattern);
  }
  // "Annex A" ends with its letter, not with an article.
  if (!pattern.test(fold(text.slice(-16))) || namesPart(text)) return false;
  const heading = text.length < 60 ? headingAt(text, lexicon) : null;
  return !heading?.whole || heading.addressees.length > 0;
}

/** The second line of a long heading: the first reached the margin and no item starts here. */
export function continuesHeading(text: string, lastLine: string, width: number, lexicon: Lexicon): boolean {
  if (lastLine.length < width * 0.72 || isLabelAlone(text) || labelOf(text)) return false;
  return !lexicon.itemOpens.test(fold(text));
}

export const isCapitals = (text: string) =>
  /\p{L}/u.test(text) && text === text.toUpperCase() && text !== text.toLowerCase();
