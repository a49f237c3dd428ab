import { fold, foldWithMap, original } from './fold.ts';
import { headingAt, verbAt } from './headings.ts';
import { isLabelAlone, type Label, labelOf } from './labels.ts';
import type { Lexicon } from './lexicon.ts';
import { closingLine, numberLine } from './title-block.ts';

/**
 * Parts a paragraph in which several stand together: "considering a) that …; b) that …, recognizing", a heading run into
 * the end of the previous item, a whole instrument on one line. A paragraph with nothing run together comes back alone.
 */
export function splitRunTogether(text: string, lexicon: Lexicon, next?: string): string[] {
  if (introducesSubitems(text, next, lexicon)) {
    const tail = text.lastIndexOf(lastComma(text));
    const pieces = splitRunTogether(text.slice(0, tail).trimEnd(), lexicon);
    return [...pieces.slice(0, -1), `${pieces.at(-1) ?? ''}${text.slice(tail)}`];
  }
  if (text.length < 300 && headingAt(text, lexicon)?.whole) return [text];
  const opening = splitOpening(text, lexicon);
  // After a capital keyword only capital keywords open a paragraph: "…, taking into account" goes on.
  if (opening)
    return [...opening.before, ...splitBody(opening.rest, lexicon, !/^\p{Lu}/u.test(opening.rest))];
  return splitBody(text, lexicon, false);
}

/**
 * "2 study the choice, taking into account:" before dashes: the keyword opens a list below this item, no section.
 * A colon says so below a letter too, when what follows is no first letter or number.
 */
function introducesSubitems(text: string, next: string | undefined, lexicon: Lexicon): boolean {
  const label = next === undefined ? null : labelOf(text);
  const comma = lastComma(text);
  if (!label || comma === '' || text.length > nearby) return false;
  const heading = headingAt(text.slice(text.lastIndexOf(comma) + comma.length), lexicon);
  if (!heading || heading.type !== 'preamble' || !heading.whole) return false;
  const first = labelOf(`${next} x`);
  if (!first) return false;
  const isNumbered = label.readings.some(({ list }) => list === 'number');
  const isDeeper = first.readings.some(
    ({ list, depth }) => list.startsWith('bullet') || list.startsWith('roman') || depth > 1,
  );
  return isNumbered || (isDeeper && /[:：]$/u.test(text));
}

const lastComma = (text: string) => [...text.matchAll(/[,，،]\s*/gu)].at(-1)?.[0] ?? '';

/** The number line, the title and the enacting formula when they open a longer paragraph. */
function splitOpening(text: string, lexicon: Lexicon): { before: string[]; rest: string } | null {
  const mapped = foldWithMap(text);
  const { folded } = mapped;
  const before: string[] = [];
  let from = 0;
  if (text.length > (lexicon.language === 'zh' ? 40 : 100) && opensInstrument(text, folded, lexicon)) {
    const inside = new RegExp(`[\\s)"»](?=(?:${lexicon.enacting.source.slice(1)})[^;]{0,130}?,)`, 'u').exec(
      folded,
    );
    if (!inside) return null;
    before.push(original(text, mapped, 0, inside.index + 1).trim());
    from = inside.index + 1;
  }
  const end = enactingEnd(folded.slice(from), lexicon);
  if (end === 0 || folded.slice(from + end).trim().length < 3) return null;
  const rest = original(text, mapped, from + end, folded.length).trim();
  if (!verbAt(fold(rest), lexicon)) return null;
  before.push(original(text, mapped, from, from + end).trim());
  return { before, rest };
}

/** A paragraph that holds the head of an instrument, and perhaps all of it. */
const opensInstrument = (text: string, folded: string, lexicon: Lexicon) =>
  numberLine(text, lexicon) !== null ||
  /^(?:\D{0,40}\s)?[aes]\/(?:res|c\.\d+|hrc)\//.test(folded) ||
  lexicon.adoptedBy.test(folded.slice(0, 200));

/** The length of an enacting formula with its comma: "The Council (Geneva, 2022)," — 0 when none opens the text. */
export function enactingEnd(folded: string, lexicon: Lexicon): number {
  const opening = lexicon.enacting.exec(folded);
  if (!opening) return 0;
  const match = /^[^;.,(]{0,140}(?:\([^)]{2,80}\)[^;,]{0,40})?[,:]/u.exec(folded.slice(opening[0].length));
  return match ? opening[0].length + match[0].length : 0;
}

/** How far a heading and its first item are looked for: a one-line instrument may be very long. */
const nearby = 2_000;

function splitBody(text: string, lexicon: Lexicon, blob: boolean): string[] {
  if (text.length < (lexicon.language === 'zh' ? 12 : 40)) return [text];
  const pieces: string[] = [];
  let from = 0;
  let last: Label | null = labelOf(text);
  const start = cutAfterHeading(text, lexicon);
  // Where one heading is run into its list, the next may follow the list.
  const isBlob = blob || start !== null;
  if (start) {
    pieces.push(text.slice(0, start.at).trim());
    from = start.at;
    last = start.label;
  }
  for (const match of text.matchAll(/[,;:.，；：。،؛]["”»)]?\s*/gu)) {
    const at = match.index + match[0].length;
    if (at >= text.length || at - from < 4 || isLabelAlone(text.slice(from, at).trim())) continue;
    // "§ 3.2", "12,5": the sign stands within a number.
    if (/^\d[.,:]$/.test(text.slice(at - 2, at)) && /\d/.test(text[at] ?? '')) continue;
    const rest = text.slice(at, at + nearby);
    const sign = fold(match[0][0] ?? '');
    const label = labelOf(rest.slice(0, 60));
    const isFirstTask =
      label?.readings.some(({ list, ordinal }) => list === 'number' && ordinal === 1) &&
      /^\p{Lu}/u.test(label.rest) &&
      opensWithVerb(label.rest, lexicon);
    if (label && label.rest !== '' && (isFirstTask || continuesList(label, last, sign, rest))) {
      pieces.push(text.slice(from, at).trim());
      [from, last] = [at, label];
      continue;
    }
    if (sign === '.' && closingLine.test(rest)) {
      pieces.push(text.slice(from, at).trim());
      [from, last] = [at, null];
      continue;
    }
    if (sign === ':' || !opensWithVerb(rest, lexicon)) continue;
    const cut = cutAfterHeading(rest, lexicon);
    if (cut) {
      pieces.push(text.slice(from, at).trim(), rest.slice(0, cut.at).trim());
      [from, last] = [at + cut.at, cut.label];
      continue;
    }
    const heading = headingAt(rest, lexicon);
    const isCapital = /^\p{Lu}/u.test(rest) && sign !== ':';
    if (
      heading &&
      ((heading.whole && heading.known && sign === ',' && at + nearby >= text.length) || isBlob || isCapital)
    ) {
      pieces.push(text.slice(from, at).trim());
      [from, last] = [at, null];
    }
  }
  pieces.push(text.slice(from).trim());
  return pieces.filter((piece) => piece !== '');
}

function opensWithVerb(rest: string, lexicon: Lexicon): boolean {
  return verbAt(fold(rest.slice(0, 80)), lexicon) !== null;
}

/** "considering a) that": where the first item begins after a heading, when a label stands there. */
function cutAfterHeading(text: string, lexicon: Lexicon): { at: number; label: Label } | null {
  const heading = headingAt(text, lexicon);
  if (!heading || heading.whole || heading.rest.length < 4) return null;
  const label = labelOf(heading.rest);
  if (
    !label ||
    label.rest === '' ||
    !label.readings.some(({ ordinal, list }) => ordinal === 1 || list.startsWith('bullet'))
  )
    return null;
  // "decides 1 January": a bare number needs a list after it.
  if (
    label.bare &&
    !/[;；؛]\s*2[\s\p{L}]/u.test(heading.rest) &&
    !/^\d+\s+\p{Ll}/u.test(heading.rest) &&
    lexicon.language !== 'zh'
  )
    return null;
  return { at: text.length - heading.rest.length, label };
}

function continuesList(label: Label, last: Label | null, sign: string, rest: string): boolean {
  const follows = label.readings.some((reading) =>
    last?.readings.some(
      (before) =>
        before.list === reading.list && reading.ordinal === before.ordinal + 1 && reading.ordinal > 0,
    ),
  );
  if (follows) return label.bare ? sign === ';' || sign === '.' : sign !== ':';
  const isFirst = label.readings.some(({ ordinal, depth }) => ordinal === 1 && depth === 1);
  if (!isFirst || label.printed.length > 5) return false;
  const second = /(?:[;,；،؛]|\s(?:and|et|y|и|و))\s*\(?(?:b|б|ii|2|ب|二)\s?\)/u;
  return sign === ':' && (label.bare ? /[;；؛]\s*2\s/u.test(rest) : second.test(fold(rest)));
}
