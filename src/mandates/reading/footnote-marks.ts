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

/** Words of Chinese that a number follows: "附件1", "第1", "至3月". */
const takesNumber =
  '附件|附录|附文|附表|课题|部分|阶段|目标|项目|决议|决定|意见|[第表图段条款卷章节类级组版至到为在约近达超从有共于和与及或每前后这那此各以、号是将按计仅]';
/** Chinese words that go with a number: "3个". */
const measure = '[个年月日次届种国名项亿万千百十家倍点时款条号段章节期级类份位人周米吨元至%％.．/-]';

const made = new Map<string, RegExp>();

/**
 * A mark run into the word or the sign before it: "countries1", "2015,1", "(Rev. Dubai, 2018)1", "–21 dBW1", "船只1上";
 * the label "1.1" carries none, nor a Chinese word that takes a number, nor a unit that 2 or 3 raises ("km2").
 */
export function gluedMark(label: string): RegExp {
  let pattern = made.get(label);
  if (!pattern) {
    // A digit of a number is no mark: only a sign or a word stands before one.
    const digits = digitsOf(label);
    const unit = mayRaise(label) ? raisedUnits : '(?<!\\p{L}|\\d\\s?)[kcкс]?[mм]';
    const word = `(?<!${unit})(?<=[\\p{Ll}\\p{M}\\p{sc=Arabic}])[)"”»]?|(?<![${letter}\\d.-])\\p{Lu}{3,6}|(?<!${unit})(?<=${measuredUnits})`;
    const sign = '\\p{L}[,;.:]|\\d{4}[,;]|\\d{3}\\.|[\\p{L}\\d.][)\\]”"»’]|[؛،]';
    const han = `(?<=号决议|号决定|\\p{sc=Han}(?<!${takesNumber}${mayRaise(label) ? `|${raisedUnits}` : ''}))${digits}(?!\\s?(?:\\d|${measure}))`;
    const hanSign = `(?<=[；，。：、）》”])${digits}(?=[\\s\\p{sc=Han}，。；：、）]|$)`;
    pattern = new RegExp(`(?=[\\d٠-٩])(?:(?<=${word}|${sign})${digits}${afterMark}|${han}|${hanSign})`, 'u');
    made.set(label, pattern);
  }
  return pattern;
}

const letter = '\\p{sc=Latin}\\p{sc=Cyrillic}\\p{sc=Greek}';
const afterMark = '(?=[\\s,;.:)،؛؟?!”»"\\]；，。：、！？）》]|$)';
const digitsOf = (label: string) => `(?<![\\d٠-٩])(?:${label}|${indicOf(label)})(?![\\d٠-٩])`;
const mayRaise = (label: string) => label === '2' || label === '3';

const indicOf = (label: string) => [...label].map((digit) => arabicIndic[Number(digit)]).join('');

/** "organs[1]" of a page of the web, "(1)" at the end of a word. */
const bracketed = (label: string) =>
  new RegExp(
    `(?<=[\\p{L}\\p{M}\\d)”»"’,;.،؛])\\s?\\[(?:${label}|${indicOf(label)})\\]|(?<=[\\p{L}\\p{M}])[(（](?:${label}|${indicOf(label)})[)）]`,
    'u',
  );

const raised = /\s?([⁰¹²³⁴-⁹]{1,2})/gu;

/** Whether a text carries the mark of a footnote. */
export function hasMark(text: string, label: string): boolean {
  if (label.startsWith('*')) return text.includes(label);
  return gluedMark(label).test(text) || hasRaisedMark(text, label) || bracketed(label).test(text);
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

/** "lamps1, 2": the marks after the first. */
const furtherMarks = (labels: readonly string[]) => {
  const any = `(?:${labels.filter((label) => /^\d{1,2}$/.test(label)).join('|')})`;
  return new RegExp(
    `(?<=[\\p{Ll}\\p{M}\\p{sc=Arabic}\\p{sc=Han}]${any})(?:[,،，]\\s?${any})+(?=[\\s,;.:)،؛]|$)`,
    'u',
  );
};

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
  if (labels.length > 1 && /\d[,،，]\s?\d/.test(clean)) clean = clean.replace(furtherMarks(labels), '');
  for (const label of labels) {
    if (/^\*+$/.test(label))
      clean = clean.replace(new RegExp(`(?<=[\\p{L}\\d)”"»,;.])\\*{${label.length}}(?!\\*)`, 'u'), '');
    else if (/^\d{1,2}$/.test(label) && /[\d٠-٩]/.test(clean))
      clean = clean
        .replace(gluedMark(label), '')
        .replace(bracketed(label), '')
        .replace(new RegExp(`\\s?[(（](?:${label}|${indicOf(label)})[)）](?=[،؛.,;；，。]|$)`, 'u'), '');
  }
  return clean;
}
