import { fold } from './fold.ts';
import {
  chineseMeasure,
  noNumberBeforeChinese,
  noNumberFollows,
  noUnitFollows,
  numberedInstrument,
  takesDigits,
  takesNumber,
  wordBeforeStop,
} from './numbers-beside-marks.ts';
import { isPower, measuredUnits, raisedUnits } from './units.ts';

const superscripts: Record<string, string> = {
  '⁰': '0',
  '¹': '1',
  '²': '2',
  '³': '3',
  '⁴': '4',
  '⁵': '5',
  '⁶': '6',
  '⁷': '7',
  '⁸': '8',
  '⁹': '9',
};
const arabicIndic = '٠١٢٣٤٥٦٧٨٩';

/** The label of a footnote in plain digits: "¹" and "١" are 1. */
export const plainDigits = (label: string) =>
  [...label]
    .map((digit) => superscripts[digit] ?? (arabicIndic.includes(digit) ? arabicIndic.indexOf(digit) : digit))
    .join('');

const made = new Map<string, RegExp>();

/**
 * A mark run into the word or the sign before it: "countries1", "2015,1", "(Rev. Dubai, 2018)1", "–21 dBW1", "船只1上";
 * the label "1.1" carries none, nor a word that takes a number, nor a unit that 2 or 3 raises ("km2"). A digit that a
 * number goes on with ("2,350", "1 600", "121.5") is none either.
 */
export function gluedMark(label: string): RegExp {
  let pattern = made.get(label);
  if (!pattern) {
    const digits = digitsOf(label);
    const unit = mayRaise(label) ? raisedUnits : '(?<!\\p{L}|\\d\\s?)[kcкс]?[mм]';
    const word = `(?<!${unit})(?<=[\\p{Ll}\\p{M}\\p{sc=Arabic}])(?<![٪٫٬])${takesDigits}[)"”»]?|(?<![${letter}\\d.-])\\p{Lu}{3,6}${takesDigits}|(?<!${unit})(?<=${measuredUnits})`;
    const sign = `\\p{L}[,;:]|${wordBeforeStop}\\.|[\\p{L}\\d.][)\\]”"»’]|[؛،]`;
    // "2015,1 and" and "Resolution 166.1 The": a year or a number with its sign; "2483,5 MHz" and "121.5 MHz" are numbers.
    const year = `(?<=(?<![\\d.,])(?:19|20)\\d\\d[,;])${digits}${noUnitFollows}`;
    const number = `(?<=${numberedInstrument}\\d{3}\\.)${digits}(?=["”»]?(?:$|\\s\\p{Lu}))${noUnitFollows}`;
    const han = `(?:(?<=号决议|号决定)|(?<=\\p{sc=Han})${noNumberBeforeChinese(mayRaise(label))})${digits}(?!\\s?(?:\\d|${chineseMeasure}|[和及与或至到、]\\s?第?\\d))`;
    const hanSign = `(?<=[；，。：）》”]|(?<!\\d)、)${digits}(?=[\\s\\p{sc=Han}，。；：、）]|$)(?!\\s?(?:\\d|${chineseMeasure}|[和及与或至到、-]\\s?第?\\d))`;
    pattern = new RegExp(
      `(?=[\\d٠-٩])(?:(?:(?<=${word}|${sign})${digits}|${year}|${number})${afterMark}|${han}|${hanSign})${noNumberFollows}`,
      'u',
    );
    made.set(label, pattern);
  }
  return pattern;
}

const letter = '\\p{sc=Latin}\\p{sc=Cyrillic}\\p{sc=Greek}';
const afterMark = '(?=[\\s,;.:)،؛؟?!”»"\\]；，。：、！？）》]|$)';
const digitsOf = (label: string) => `(?<![\\d٠-٩])(?:${label}|${indicOf(label)})(?![\\d٠-٩])`;
const mayRaise = (label: string) => label === '2' || label === '3';

const indicOf = (label: string) => [...label].map((digit) => arabicIndic[Number(digit)]).join('');

/** "organs[1]", "；[1]" of a page of the web, "(1)" at the end of a word or before a sign. */
const bracketed = (label: string) =>
  new RegExp(
    `(?<=[\\p{L}\\p{M}\\d)”»"’,;.:!?\\u060c\\u061b\\u061f，；。：、！？）》」』])\\s?\\[(?:${label}|${indicOf(label)})\\]|(?<=[\\p{L}\\p{M})”»"’]|(?<![\\d٠-٩])[\\d٠-٩]{4})\\s?[(（](?:${label}|${indicOf(label)})[)）]`,
    'gu',
  );

/** Takes out a mark in brackets; "paragraph (1)" and "article 5 (1)" are none. */
function withoutBracketed(text: string, label: string): string {
  if (!/[[(（]/.test(text)) return text;
  return text.replace(bracketed(label), (match, at: number) => {
    const after = text.slice(at + match.length);
    if (match.includes('[')) return '';
    const isRunIn = /^[(（]/.test(match) && /[\p{L}\p{M}]$/u.test(text.slice(0, at));
    if (!isRunIn && !/^(?:[\u060c\u061b.,;；，。]|$)/u.test(after)) return match;
    if (/^(?:,|\s?(?:and|et|y|и|و|、|和))?\s?[(（]\d/u.test(after)) return match;
    if (/[(（]\d{1,2}[)）](?:[,、，]|\s\p{L}{1,3})?\s?$/u.test(text.slice(0, at))) return match;
    const before = fold(text.slice(Math.max(0, at - 24), at));
    return takesNumber.test(before) || /(?:第|款|段|条|项|附件)$/u.test(before) ? match : '';
  });
}

const raised = /\s?([⁰¹²³⁴-⁹]{1,2})/gu;

/** Whether a text carries the mark of a footnote. */
export function hasMark(text: string, label: string): boolean {
  if (label.startsWith('*')) return text.includes(label);
  return gluedMark(label).test(text) || hasRaisedMark(text, label) || withoutBracketed(text, label) !== text;
}

function hasRaisedMark(text: string, label: string): boolean {
  if (!/[⁰¹²³⁴-⁹]/.test(text)) return false;
  return [...text.matchAll(raised)].some((match) => {
    const end = match.index + match[0].length;
    const before = text.slice(0, match.index);
    return (
      plainDigits(match[1] ?? '').includes(label) && !isPower(before, match[1] ?? '', text.slice(end), false)
    );
  });
}

/**
 * Labels of footnotes that nothing but a unit carries, once: "at 10 km²" where no other word has a mark 2 is a
 * footnote on the distance.
 */
export function marksOnUnits(texts: readonly string[], labels: readonly string[]): string[] {
  return labels.filter((label) => {
    if (!mayRaise(label) || texts.some((text) => hasMark(text, label))) return false;
    return texts.reduce((count, text) => count + [...text.matchAll(onUnit(label))].length, 0) === 1;
  });
}

const onUnit = (label: string) =>
  new RegExp(
    `(?<=[\\d٠-٩]\\s?(?:${raisedUnits}))(?:\\s?${label === '2' ? '²' : '³'}|${digitsOf(label)}${afterMark})`,
    'gu',
  );

/** "lamps1, 2": takes out the marks after the first, where the first is one and not "表1, 2". */
function withoutFurtherMarks(text: string, labels: readonly string[]): string {
  const any = `(?:${labels.filter((label) => /^\d{1,2}$/.test(label)).join('|')})`;
  const further = new RegExp(
    `(?<=[\\p{Ll}\\p{M}\\p{sc=Arabic}\\p{sc=Han}](${any}))(?:[,،，]\\s?${any})+(?=[\\s,;.:)،؛]|$)`,
    'u',
  );
  const match = further.exec(text);
  if (!match) return text;
  const clean = text.slice(0, match.index) + text.slice(match.index + match[0].length);
  const first = gluedMark(match[1] ?? '').exec(clean);
  return first && first.index + first[0].length === match.index ? clean : text;
}

/**
 * Takes the marks of known footnotes out of a text; raised digits always, unless they are powers. `onUnits`: the labels
 * whose only mark stands on a unit.
 */
export function withoutMarks(
  text: string,
  labels: readonly string[],
  onUnits: readonly string[] = [],
): string {
  let clean = text;
  for (const label of onUnits) clean = clean.replace(onUnit(label), '');
  if (/[⁰¹²³⁴-⁹]/.test(clean)) {
    const whole = clean;
    clean = whole.replace(raised, (match, digits: string, at: number) => {
      const after = whole.slice(at + match.length);
      return isPower(whole.slice(0, at), digits, after, labels.includes(plainDigits(digits))) ? match : '';
    });
  }
  if (labels.length > 1 && /\d[,،，]\s?\d/.test(clean)) clean = withoutFurtherMarks(clean, labels);
  for (const label of labels) {
    if (/^\*+$/.test(label))
      clean = clean.replace(new RegExp(`(?<=[\\p{L}\\d)”"»,;.])\\*{${label.length}}(?!\\*)`, 'u'), '');
    else if (/^\d{1,2}$/.test(label) && /[\d٠-٩]/.test(clean))
      clean = withoutBracketed(clean.replace(gluedMark(label), ''), label);
  }
  return clean;
}
