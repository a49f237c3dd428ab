import { fold } from './fold.ts';
import { labelOf } from './labels.ts';
import type { LineSigns } from './page-numbers.ts';
import { anyEnd } from './signs.ts';

const countedLine = /^(?:(\d{1,4})\s+(\P{Ll}.{3,90})|(.{3,90}?)\s+(\d{1,4}))$/u;

const letters = (text: string) =>
  fold(text)
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();

/** A title with a number before or after it, as one line has it. */
type Counted = { index: number; page: number; isBefore: boolean };

/** What tells a line as one of the text: a heading, an annex or another part with its number. */
export type TextSigns = Pick<LineSigns, 'isHeading' | 'isAnnex'>;

/**
 * Titles with the number of their page, "124 Final Acts": the same words come back with a greater number, and something
 * shows that the number is that of a page, since "Phase 1" and "Phase 2" count as well.
 */
export function countedTitles(raw: readonly string[], signs: TextSigns): string[] {
  const lines = new Map<string, Counted[]>();
  raw.forEach((line, index) => {
    const match = countedLine.exec(line.trim());
    if (!match || signs.isAnnex(line.trim())) return;
    const title = match[2] ?? match[3] ?? '';
    // "196/188 of 20 and 197/204 of 19" and "198/191 of 17 and 199/211 of 22" are no title: its own numbers stay.
    const key = `${letters(title)}|${fold(title).match(/\d+/g) ?? ''}`;
    const counted = { index, page: Number(match[1] ?? match[4]), isBefore: match[1] !== undefined };
    lines.set(key, [...(lines.get(key) ?? []), counted]);
  });
  return [...lines].flatMap(([named, found]) => {
    const key = named.split('|')[0] ?? '';
    const rises = found.some(({ page }, at) => {
      const before = found[at - 1]?.page;
      return before !== undefined && page > before && page - before < 60;
    });
    return key.length > 5 && rises && countPages(found, raw, signs) ? [key] : [];
  });
}

/**
 * The numbers are those of pages: they stand on the left and on the right of the title in turn, are greater than a part's,
 * stand at the very beginning or end or beside a page break, or the line cuts a sentence in two.
 */
function countPages(found: readonly Counted[], raw: readonly string[], signs: TextSigns): boolean {
  if (found.some(({ isBefore }) => isBefore) && found.some(({ isBefore }) => !isBefore)) return true;
  if (found.some(({ page }) => page > 12)) return true;
  return found.some(({ index }) => {
    const before = beside(index, -1, raw);
    const after = beside(index, 1, raw);
    if (isBreak(before) || isBreak(after)) return true;
    const isCut = !anyEnd.test(before) && !signs.isHeading(before) && !signs.isAnnex(before);
    if (!isCut || labelOf(after) || signs.isHeading(after)) return false;
    return /^\p{Ll}/u.test(after) || (/^\p{Lo}/u.test(after) && before.length > 20);
  });
}

const isBreak = (line: string) => line === '' || line === '\f' || /^\d{1,4}$/.test(line);

/** The next line that is not empty on one side; empty at the edge of the text. */
function beside(index: number, step: 1 | -1, raw: readonly string[]): string {
  for (let at = index + step; at >= 0 && at < raw.length; at += step) {
    const line = raw[at] === '\f' ? '\f' : (raw[at] ?? '').trim();
    if (line !== '') return line;
  }
  return '';
}

/** Whether a line is one of these titles with its number. */
export function isCounted(bare: string, titles: readonly string[]): boolean {
  const match = countedLine.exec(bare);
  if (!match || /[;,:.；，：。؛،]$/u.test(bare)) return false;
  const key = letters(match[2] ?? match[3] ?? '');
  return titles.some(
    (title) =>
      key === title ||
      (title.length > 7 && key.length < title.length + 24 && (key.startsWith(title) || key.endsWith(title))),
  );
}
