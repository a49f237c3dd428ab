import { fold } from './fold.ts';
import { hasMark, plainDigits } from './footnote-marks.ts';
import { opensNote } from './footnotes.ts';
import { noNumberFollows, noUnitFollows, takesNumber } from './numbers-beside-marks.ts';
import type { Line } from './page-furniture.ts';

const indic = '٠١٢٣٤٥٦٧٨٩';
const either = (label: string) =>
  `(?:${label}|${[...label].map((digit) => indic[Number(digit)] ?? digit).join('')})`;

/** Words of amount before a number: "more than 2;", "около 1,". */
const counts =
  /(?:^|\s|ال)(?:about|over|than|least|most|nearly|only|under|exceed\p{L}*|total\p{L}*|equal\p{L}*|environ|plus de|moins de|moins|plus|maximum|minimum|jusqu'a|a|de|unos|unas|mas de|menos de|minimo|maximo|hasta|около|более|менее|свыше|примерно|почти|до|от|не менее|не более|составля\p{L}*|равн\p{L}*|اكثر من|اقل من|نحو|حوالي|زهاء|قرابة|من|الي|علي|في|chf|usd|eur|[€$£])$/u;

/** Where a mark may stand that is not run into a word, the surest form first; the group is what is taken out. */
const forms: ((digits: string) => RegExp)[] = [
  // "the Security Council, 1 and of", "(Rev. Dubai, 2018) 1 of"
  (digits) =>
    new RegExp(
      `(?<=\\p{L}[,;.:،؛]|\\p{L}\\d{0,4}[)\\]”»"’])(\\s{1,2}${digits})(?=\\s+\\p{Ll}|$)${noUnitFollows}`,
      'gu',
    ),
  // "20441," is the year 2044 with its mark
  (digits) => new RegExp(`(?<=(?<![\\d/.,-])(?:19|20)\\d\\d)(${digits})(?=[,;.)]|$)${noNumberFollows}`, 'gu'),
  // "Ясногорье 1,", "the Secretary-General 2"
  (digits) => new RegExp(`(?<=\\p{L}{4,})(\\s${digits})(?=\\s?[,;.،؛；，。]|$)${noNumberFollows}`, 'gu'),
];

/**
 * Takes out marks of footnotes that stand apart from their word, as a page set in columns of letters prints them, or are
 * run into a year. Only on the page that holds the footnote, after the mark of the footnote before, and when no other
 * sign of that label stands there.
 */
export function withoutMarksOnPages(lines: Line[]): Line[] {
  if (!lines.some(({ inFootnotes }) => inFootnotes)) return lines;
  let top = 0;
  for (let at = 1; at <= lines.length; at++) {
    if (at < lines.length && !lines[at]?.pageBreak) continue;
    cleanPage(lines.slice(top, at));
    top = at;
  }
  return lines;
}

function cleanPage(page: Line[]): void {
  const text = page.filter(({ inFootnotes }) => !inFootnotes);
  let from = 0;
  for (const { text: note } of page.filter(({ inFootnotes }) => inFootnotes)) {
    const opening = opensNote.exec(note.trim());
    const label = opening?.[1] ? plainDigits(opening[1]) : '';
    if (label === '') continue;
    const known = text.findIndex((line) => hasMark(line.text, label));
    if (known >= 0) from = Math.max(from, known);
    else from = takeMark(text, label, from);
  }
}

/** Takes out the first mark of a label from this line on; the line where it stood. */
function takeMark(text: readonly Line[], label: string, from: number): number {
  for (const form of forms) {
    const pattern = form(either(label));
    for (let at = from; at < text.length; at++) {
      const line = text[at] as Line;
      for (const match of line.text.matchAll(pattern)) {
        const before = fold(line.text.slice(Math.max(0, match.index - 24), match.index));
        // A line that ends with a number may go on with its unit, unless a sign stands before the number.
        const ends = match.index + match[0].length >= line.text.trimEnd().length;
        const next = ends ? (text[at + 1]?.text ?? '') : '';
        const goesOn = /^\s*[\p{Ll}\p{Lo}\d]/u.test(next);
        const afterSign = /[,;.:)\]”»"'’]$/u.test(before);
        if (takesNumber.test(before) || counts.test(before)) continue;
        if (goesOn && (!afterSign || /^\s*[\d٠-٩]{3}(?!\d)/u.test(next))) continue;
        line.text = line.text.slice(0, match.index) + line.text.slice(match.index + match[0].length);
        return at;
      }
    }
  }
  return from;
}
