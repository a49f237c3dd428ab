import { fold } from './fold.ts';
import { isLabelAlone } from './labels.ts';

/** A line of a plain text; `pageBreak` is set on the first line after page numbers or running titles were taken out. */
export type Line = { text: string; blankBefore: boolean; pageBreak: boolean; inFootnotes: boolean };

const pageNumber =
  /^(?:[-–—]\s?\d{1,4}\s?[-–—]|\d{1,3}\s?\/\s?\d{1,3}|(?:page|página|pagina|стр\.?|страница|صفحة|الصفحة|第)\s?\d{1,4}(?:\s?(?:\/|of|de|sur|из|من|页\s?共)\s?\d{1,4})?\s?页?|共\s?\d+\s?页)$/iu;
const pageNumberWithTitle = /^[-–—]\s?\d{1,4}\s?[-–—]\s*(?:\([^)]{3,120}\))?\s*/u;
const symbol =
  /^(?:united nations\s+|nations unies\s+|naciones unidas\s+|организация объединенных наций\s+|联合国\s+|الأمم المتحدة\s+)?(?:a|e|s)\/(?:res\/|c\.\d+\/|hrc\/)?\d{1,3}\/\S+$|^(?:c|pp|wtsa|wtdc|cwg|tdag|tsag|rag|ra|cmr|wrc)[-–]?\d{2}\/\d+.{0,12}$|^\d{2}-\d{5}(?:\s?\(?[a-zа-я]\)?)?$|^p:\\\S+|^itusoft|^\(\d{6}\)$/u;
const rule = /^(?:[_―⎯─—–-]{4,}|\*{3,})$/u;

/**
 * The lines of a plain text without what belongs to the page: page numbers, running titles (short lines that come back,
 * digits aside), document symbols. Lines between a rule and the next page break are footnotes; where no page break was
 * kept, they end before a line of which `opensBody` says that it cannot stand in a footnote.
 */
export function withoutPageFurniture(text: string, opensBody: (line: string) => boolean): Line[] {
  const raw = text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?|[\u2028\u2029\u0085\u000b]/g, '\n')
    .replace(/\f/g, '\n\f\n')
    .split('\n');
  const running = runningTitles(raw);
  const counted = countedTitles(raw);
  const lines: Line[] = [];
  let blankBefore = false;
  let pageBreak = false;
  let inFootnotes = false;
  raw.forEach((line, index) => {
    const bare = line.trim();
    if (bare === '' || bare === '\f') {
      if (bare === '\f') pageBreak = true;
      blankBefore = true;
      return;
    }
    if (rule.test(bare)) {
      inFootnotes = true;
      return;
    }
    if (inFootnotes && labelsNote(bare, index, raw)) {
      raw[index + 1] = `${bare} ${raw[index + 1]?.trim()}`;
      return;
    }
    const furniture =
      isFurniture(bare, index, raw) ||
      running.has(shape(bare)) ||
      counted.some((title) => isCounted(bare, title)) ||
      isShortTitle(bare, index, raw);
    if (furniture) {
      markFootnotes(lines);
      pageBreak = true;
      inFootnotes = false;
      return;
    }
    if (pageBreak || (inFootnotes && opensBody(bare))) inFootnotes = false;
    const kept = line.replace(pageNumberWithTitle, '');
    lines.push({ text: kept, blankBefore, pageBreak, inFootnotes });
    blankBefore = false;
    pageBreak = false;
  });
  return lines;
}

/**
 * Footnotes at the foot of a page without a rule: the last lines before a page number, from one that opens with a number
 * and a capital, when a word before carries that number as a mark ("2015,1").
 */
function markFootnotes(lines: Line[]): void {
  for (let at = Math.max(0, lines.length - 8); at < lines.length; at++) {
    const line = lines[at] as Line;
    const opening = /^\s*(\d{1,2})\s+(?=[\p{Lu}"“«])/u.exec(line.text);
    if (!opening || line.inFootnotes) continue;
    // Explained already: this is an item of a list.
    const isKnown = lines.some(
      ({ text, inFootnotes }) => inFootnotes && text.trim().startsWith(`${opening[1]} `),
    );
    if (isKnown) continue;
    const mark = new RegExp(`(?:\\p{Ll}{3}|[\\p{L}\\d][,;.)”"])${opening[1]}(?=[\\s,;.:)]|$)`, 'u');
    if (!lines.slice(Math.max(0, at - 80), at).some(({ text }) => mark.test(text))) continue;
    for (const each of lines.slice(at)) each.inFootnotes = true;
    return;
  }
}

/** A number alone in the footnotes, with its text on the next line. */
function labelsNote(bare: string, index: number, raw: string[]): boolean {
  return /^\d{1,2}$/.test(bare) && Number(bare) < 40 && /^\s*[\p{Lu}\p{Lo}"“«]/u.test(raw[index + 1] ?? '');
}

const acts =
  /^(?:\d{1,4}\s+)?.{0,24}(?:final acts|actes finals|actas finales|заключительные акты|最后文件|الوثائق الختامية).{0,40}$/iu;
const countedLine = /^(?:(\d{1,4})\s+(\P{Ll}.{3,90})|(.{3,90}?)\s+(\d{1,4}))$/u;

const letters = (text: string) =>
  fold(text)
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();

/** Titles with the number of their page, "124 Final Acts": the same words come back with a greater number. */
function countedTitles(raw: string[]): string[] {
  const last = new Map<string, number>();
  const found = new Set<string>();
  for (const line of raw) {
    const match = countedLine.exec(line.trim());
    if (!match) continue;
    const key = letters(match[2] ?? match[3] ?? '');
    const page = Number(match[1] ?? match[4]);
    const before = last.get(key);
    if (key.length > 5 && before !== undefined && page > before && page - before < 60) found.add(key);
    last.set(key, page);
  }
  return [...found];
}

function isCounted(bare: string, title: string): boolean {
  const match = countedLine.exec(bare);
  if (!match || /[;,:.；，]$/u.test(bare)) return false;
  const key = letters(match[2] ?? match[3] ?? '');
  return (
    key === title ||
    (title.length > 7 && key.length < title.length + 24 && (key.startsWith(title) || key.endsWith(title)))
  );
}

const recycling =
  /^(?:please recycle|merci de recycler|se ruega reciclar|просьба отправить на вторичную переработку|请回收|الرجاء إعادة الاستعمال)/iu;
const jobNumber =
  /^\*?\d{7,}\*?$|^\d{1,3}\s?\/\s?\d{1,3}\s+\d{2}-\d{5}$|^\d{2}-\d{5}\s+\d{1,3}\s?\/\s?\d{1,3}$/;

function isFurniture(bare: string, index: number, raw: string[]): boolean {
  if (pageNumber.test(bare) || recycling.test(bare) || jobNumber.test(bare)) return true;
  if (symbol.test(fold(bare)) && bare.length < 60 && index > 0) return true;
  if (acts.test(bare) && /\d/.test(bare) && !/[;,:]$/.test(bare)) return true;
  // A number alone on its line is a page number, unless it numbers the text that follows.
  return /^\d{1,4}$/.test(bare) && !numbersNextLine(index, raw);
}

function numbersNextLine(index: number, raw: string[]): boolean {
  const number = Number(raw[index]?.trim());
  if (number > 60) return false;
  const next = raw[index + 1]?.trim() ?? '';
  const previous =
    raw
      .slice(Math.max(0, index - 12), index)
      .findLast((line) => line.trim() !== '')
      ?.trim() ?? '';
  return (
    next !== '' &&
    !pageNumber.test(next) &&
    /(?:[;:,.；：，。؛،]|^.{0,120}[^.;])$/u.test(previous) &&
    /^[\p{Ll}\p{Lo}]/u.test(next)
  );
}

/** A line with its digits taken out, to recognize it on another page. */
const shape = (line: string) =>
  fold(line)
    .replace(/[\d\s.–—-]+/g, ' ')
    .trim();

/** Short lines that come back at least twice and always stand beside a page break or a page number. */
function runningTitles(raw: string[]): Set<string> {
  const seen = new Map<string, { count: number; beside: number }>();
  raw.forEach((line, index) => {
    const bare = line.trim();
    if (bare.length < 4 || bare.length > 110 || /[;,:；，：؛،]$/u.test(bare) || isLabelAlone(bare)) return;
    const key = shape(bare);
    if (key.length < 4 || (/^\d+\s/.test(fold(bare)) === false && /^\p{Ll}/u.test(bare))) return;
    const entry = seen.get(key) ?? { count: 0, beside: 0 };
    entry.count += 1;
    if (besidePageBreak(index, raw)) entry.beside += 1;
    seen.set(key, entry);
  });
  return new Set(
    [...seen].filter(([, { count, beside }]) => count >= 2 && beside >= count - 1).map(([key]) => key),
  );
}

function besidePageBreak(index: number, raw: string[]): boolean {
  for (const step of [-1, 1]) {
    for (let at = index + step, seen = 0; at >= 0 && at < raw.length && seen < 2; at += step) {
      const line = raw[at]?.trim() ?? '';
      if (line === '') continue;
      if (line === '\f' || pageNumber.test(line) || /^\d{1,4}$/.test(line) || symbol.test(fold(line)))
        return true;
      seen += 1;
      if (line.length > 70) break;
    }
  }
  return raw[index - 1] === '\f' || raw[index + 1] === '\f';
}

const shortTitle = /^(?:res|rés|rec|dec|déc|рез|реш)\.\s?(?:[a-zа-я]+-[a-zа-я]\s)?\d+(?:[-–]\d+)?$/iu;

/** "Resolution 7101" or the title beside a page number: the head of the instrument again. */
function isShortTitle(bare: string, index: number, raw: string[]): boolean {
  if (index > 12 && /^[ae]\/res\/\d+\/\d+\s+\p{L}/iu.test(bare)) return true;
  if (index > 12 && bare.length > 14 && !/[;,.:；，。：]$/u.test(bare)) {
    const own = fold(bare);
    if (raw.slice(0, 10).some((line) => fold(line.trim()).replace(/^\d+\/\d+\.?\s+/, '') === own))
      return true;
  }
  if (index < 6 || bare.length > 160 || /[;,.:；，。：]$/u.test(bare) || !besidePageBreak(index, raw))
    return false;
  if (shortTitle.test(bare)) return true;
  const title = fold(bare).replace(/^(?:a|e)\/\S+\s+/, '');
  const head = raw
    .slice(0, Math.min(index, 40))
    .filter((line) => line.trim() !== '')
    .slice(0, 14);
  return (
    bare.length >= 5 &&
    head.some(
      (line) => fold(line.trim()).startsWith(title) || (title.length > 15 && fold(line).includes(title)),
    )
  );
}
