import { hasMark } from './footnote-marks.ts';
import { isLabelAlone, labelOf } from './labels.ts';
import { type LineSigns, PageNumbers } from './page-numbers.ts';
import {
  bareLine,
  footnoteRule,
  isPageNumber,
  isPrinterLine,
  isSymbol,
  isVolume,
  looksLikeCode,
  runningTitles,
  symbolOf,
} from './running-titles.ts';
import { anyEnd } from './signs.ts';

/** A line of a plain text; `pageBreak` is set on the first line after page numbers or running titles were taken out. */
export type Line = { text: string; blankBefore: boolean; pageBreak: boolean; inFootnotes: boolean };

const pageNumberWithTitle = /^[-–—]\s?\d{1,4}\s?[-–—]\s*(?:\([^)]{3,120}\))?\s*/u;

/**
 * The lines of a plain text without what belongs to the page: page numbers, running titles (short lines that come back,
 * digits aside), document symbols. Lines between a rule and the next page break are footnotes; where no page break was
 * kept, they end before a line that cannot stand in a footnote.
 */
export function withoutPageFurniture(text: string, signs: LineSigns): Line[] {
  const raw = text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?|[\u2028\u2029\u0085\u000b]/g, '\n')
    .replace(/\f/g, '\n\f\n')
    .split('\n')
    .map((line) => line.replace(/^\ufeff/, ''));
  const furniture = furnitureOf(raw, signs);
  const numbers = new PageNumbers(raw, furniture, signs);
  const hasRules = raw.some((line) => footnoteRule.test(line.trim()));
  const lines: Line[] = [];
  let blankBefore = false;
  let pageBreak = false;
  let inFootnotes = false;
  for (let index = 0; index < raw.length; index++) {
    const bare = bareLine(raw[index]);
    if (bare === '' || bare === '\f') {
      if (bare === '\f') pageBreak = true;
      blankBefore = true;
      continue;
    }
    if (footnoteRule.test(bare)) {
      inFootnotes = true;
      // What stood above it on this page was its number, or a label.
      pageBreak = false;
      numbers.openNotes();
      continue;
    }
    const role = /^\d{1,4}$/.test(bare) ? numbers.roleOf(index, inFootnotes) : null;
    if (role === 'note') {
      raw[index + 1] = `${bare} ${raw[index + 1]?.trim()}`;
      continue;
    }
    if (role === 'page' || (role === null && furniture[index])) {
      if (!hasRules) markFootnotes(lines, signs);
      pageBreak = true;
      inFootnotes = false;
      continue;
    }
    if (pageBreak || (inFootnotes && signs.opensBody(bare) && !numbers.isNextNote(bare))) inFootnotes = false;
    const kept = (raw[index] ?? '').replace(pageNumberWithTitle, '');
    if (inFootnotes) numbers.sawNote(bare);
    else numbers.sawText(bare);
    lines.push({ text: kept, blankBefore, pageBreak, inFootnotes });
    blankBefore = false;
    pageBreak = false;
  }
  return lines;
}

/** Which lines belong to the page by their form, by coming back beside page breaks, or by repeating the head. */
function furnitureOf(raw: readonly string[], signs: LineSigns): boolean[] {
  const running = runningTitles(raw, signs);
  const own = symbolOf(raw);
  return raw.map((line, index) => {
    const bare = bareLine(line);
    if (bare === '' || bare === '\f' || /^\d{1,4}$/.test(bare)) return false;
    return (
      (isPageNumber(bare) && !isFraction(bare, raw)) ||
      isPrinterLine(bare) ||
      (isSymbol(bare) && bare.length < 60 && index > 0 && standsApart(index, bare, own, raw)) ||
      running.has(index) ||
      ((looksLikeCode(bare) || isVolume(bare)) && besideNumber(index, raw) && !isLabelAlone(bare))
    );
  });
}

/** "15/41" alone on a line is a question where a sentence happened to break, unless other pages are counted up to 41 too. */
function isFraction(bare: string, raw: readonly string[]): boolean {
  const [, page, pages] = /^(\d{1,3})\s?\/\s?(\d{1,3})$/.exec(bare) ?? [];
  if (pages === undefined) return false;
  if (Number(page) > Number(pages)) return true;
  const others = raw.filter(
    (line) => /^\s*\d{1,3}\s?\/\s?\d/.test(line) && line.trim().endsWith(`/${pages}`),
  );
  return Number(pages) > 30 && others.length < 2;
}

/** A symbol within a sentence, where a line happens to break around it, is no furniture. */
function standsApart(index: number, bare: string, own: string | null, raw: readonly string[]): boolean {
  if (index < 15 || bare.toLowerCase() === own || besideNumber(index, raw)) return true;
  const before = raw[index - 1]?.trim() ?? '';
  const after = raw[index + 1]?.trim() ?? '';
  return before === '' || anyEnd.test(before) || (after === '' && before.length < 40) || isPrinterLine(after);
}

/** Right above or below a page number or a page break. */
function besideNumber(index: number, raw: readonly string[]): boolean {
  if (index < 3) return false;
  const beside = [raw[index - 1], raw[index + 1]].map(bareLine);
  return beside.some((line) => line === '\f' || /^\d{1,4}$/.test(line) || isPageNumber(line));
}

/**
 * Footnotes at the foot of a page without a rule: the last lines before a page number, from one that opens with a number
 * and a capital, when a word before carries that number as a mark ("2015,1").
 */
function markFootnotes(lines: Line[], signs: LineSigns): void {
  const top = Math.max(
    0,
    lines.findLastIndex(({ pageBreak }) => pageBreak),
  );
  for (let at = Math.max(top + 1, lines.length - 8); at < lines.length; at++) {
    const line = lines[at] as Line;
    const opening = /^\s*(\d{1,2})\s+(?=[\p{Lu}\p{Lo}"“«])/u.exec(line.text);
    if (!opening || line.inFootnotes) continue;
    const number = opening[1] ?? '';
    // Explained already: this is an item of a list.
    const isKnown = lines.some(
      ({ text, inFootnotes }) => inFootnotes && text.trim().startsWith(`${number} `),
    );
    if (isKnown || goesOnWithList(lines.slice(0, at), Number(number), line.text, signs)) continue;
    if (!lines.slice(top, at).some(({ text }) => hasMark(text, number))) continue;
    for (const each of lines.slice(at)) each.inFootnotes = true;
    return;
  }
}

/** The list at hand waits for this number, and its items begin like this line. */
function goesOnWithList(before: readonly Line[], number: number, text: string, signs: LineSigns): boolean {
  const begins = labelOf(text)?.rest ?? '';
  if (number === 1 && signs.isHeading(before.at(-1)?.text.trim() ?? '')) return !/^\p{Lu}/u.test(begins);
  const last = before.findLast((line) => {
    const label = labelOf(line.text);
    return label?.bare === true && !line.inFootnotes;
  });
  const label = last ? labelOf(last.text) : null;
  if (!label || label.readings[0]?.ordinal !== number - 1) return false;
  const rest = labelOf(text)?.rest ?? '';
  const isCapital = (each: string) => /^\p{Lu}/u.test(each);
  return isCapital(label.rest) === isCapital(rest);
}
