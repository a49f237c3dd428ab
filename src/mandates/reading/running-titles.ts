import { fold } from './fold.ts';
import { countedTitles, isCounted, type TextSigns } from './counted-titles.ts';
import { isLabelAlone } from './labels.ts';
import { namesPart } from './named-parts.ts';
import { thoseAlike } from './titles-alike.ts';

const pageNumber =
  /^(?:[-–—―]\s?\d{1,4}\s?[-–—―]|\d{1,3}\s?\/\s?\d{1,3}|(?:page|p\.|pág\.|página|pagina|стр\.?|страница|صفحة|الصفحة|第)\s?\d{1,4}(?:\s?(?:\/|of|de|sur|из|من|页\s?共)\s?\d{1,4})?\s?页?|共\s?\d+\s?页|\[\d{1,4}\]|\|\s?\d{1,4}\s?\|?|\d{1,4}\s?\|)$/iu;
const symbol =
  /^(?:united nations\s+|nations unies\s+|naciones unidas\s+|организация объединенных наций\s+|联合国\s+|الأمم المتحدة\s+)?(?:a|e|s)\/(?:res\/|c\.\d+\/|hrc\/)?\d{1,3}\/\S+$|^(?:c|pp|wtsa|wtdc|cwg|tdag|tsag|rag|ra|cmr|wrc|ga|гa)[-–]?\d{2}\/\d+.{0,12}$|^\d{2}-\d{5}(?:\s?\(?[a-zа-я]\)?)?$|^ge\.\d{2}-\d{5}.{0,8}$|^p:\\\S+|^itusoft|^\(\d{6}\)$/u;
const recycling =
  /^(?:please recycle|merci de recycler|se ruega reciclar|просьба отправить на вторичную переработку|请回收|الرجاء إعادة الاستعمال)/iu;
const jobNumber =
  /^\d{1,3}\s+ge\.\d{2}-\d{5}.{0,4}$|^ge\.\d{2}-\d{5}.{0,4}\s+\d{1,3}$|^\*?\d{7,}\*?$|^\d{1,3}\s?\/\s?\d{1,3}\s+\d{2}-\d{5}$|^\d{2}-\d{5}\s+\d{1,3}\s?\/\s?\d{1,3}$/i;
const acts =
  /^(?:\d{1,4}\s+)?.{0,24}(?:final acts|actes finals|actas finales|заключительные акты|最后文件|الوثائق الختامية).{0,40}$/iu;

/** The instrument's number as books of final acts print it at the head of a page, with the number of the page. */
const ownName =
  '(?:(?:res|rec|dec|op|рез|рек|реш)\\.?\\s?(?:(?:itu|uit|мсэ)-\\p{L}\\s)?(?:[a-zа-я]{1,2}\\.(?=\\d))?(?=[\\w.-]*\\d)[\\w.-]+|第\\s?\\d+\\s?号\\s?(?:决议|决定|建议)|(?:القرار|المقرر|التوصية)\\s\\d+)';
/** The same in full: "Decision 9505   413", "413   Resolución 71". */
const fullName =
  '(?:resolution|decision|recommendation|opinion|avis|resolucion|acuerdo|recomendacion|recommandation|резолюция|решение|рекомендация|мнение) (?:(?:itu|uit|мсэ)-\\p{L} )?\\d{1,4}(?:-\\d{1,2})?';
const fullNamedPage = new RegExp(`^(?:\\d{3,4}\\s+${fullName}|${fullName}\\s+(?:[-–—]\\s?)?\\d{1,4})$`, 'u');
const namedPage = new RegExp(`^(?:\\d{1,4}\\s+${ownName}|${ownName}\\s+(?:[-–—]\\s?)?\\d{1,4})$`, 'u');

/** "– 3 –", "3/12", "Page 3 of 12", "Res. 71 407", "3     PP-54/31-E". */
export const isPageNumber = (bare: string) =>
  pageNumber.test(bare) || isNamedPage(bare) || isSymbolOfPage(bare);

/** Most lines neither begin nor end with a number: say so before they are folded. */
function isNamedPage(bare: string): boolean {
  if (!/^\p{Nd}|\p{Nd}$/u.test(bare)) return false;
  const folded = fold(bare);
  return namedPage.test(folded) || (/^\P{Ll}/u.test(bare) && fullNamedPage.test(folded));
}

/** "3     PP-54/31-E": symbol and page at the two margins; "2   A/96/33" is a footnote that is nothing but a symbol. */
function isSymbolOfPage(bare: string): boolean {
  const match = /^\d{1,4}(?:\s{2,}|\t)(\S+)$|^(\S+)(?:\s{2,}|\t)\d{1,4}$/u.exec(bare);
  const code = match?.[1] ?? match?.[2] ?? '';
  return /^\p{L}{1,6}-?\d/u.test(code) && isSymbol(code);
}

/** The symbol of a document. */
export const isSymbol = (bare: string) => symbol.test(fold(bare)) && !/[;,:.；，：。؛،]$/u.test(bare);

/** What the printer adds: job numbers, a request to recycle, the name of the volume with the number of the page. */
export const isPrinterLine = (bare: string) =>
  recycling.test(bare) ||
  jobNumber.test(bare) ||
  (isVolume(bare) && /^\d{1,4}\s+\P{Ll}|^\P{Ll}.*\s\d{1,3}$/u.test(bare));

/** "Final Acts of the Plenipotentiary Conference (Dubai, 2018)": furniture only beside the number of a page. */
export const isVolume = (bare: string) =>
  acts.test(bare) && /\d/.test(bare) && !/[;,:.；，：。؛،]$/u.test(bare);

/** "REC7818", "PP-50/31-S", "Doc. 7818": a code without words; only beside a page break is it taken for furniture. */
export function looksLikeCode(bare: string): boolean {
  if (bare.length > 32 || !/\d/.test(bare) || namesPart(bare)) return false;
  if (/^\p{Lu}[\p{Lu}\d./()\u2010-\u2015-]{2,24}$/u.test(bare) && !/[.)]$/.test(bare)) return true;
  return /^(?:doc|document|documento|документ|док|文件|وثيقة|الوثيقة)\.?\s?[\p{Lu}\d./-]*\d[\p{Lu}\d./()-]*$/iu.test(
    bare,
  );
}

/** A line with its digits taken out, to recognize it on another page. */
const shape = (line: string) =>
  fold(line)
    .replace(/[\d\s.–—-]+/g, ' ')
    .trim();

/** "2 to report on it.": an item, however often it comes back. */
const isSentence = (bare: string) => /^\d{1,3}\s+\S+\s+\S+.*\p{L}\.$/u.test(bare);

const mayRun = (bare: string) =>
  bare.length >= 4 &&
  bare.length <= 110 &&
  !/[;,:；，：؛،。]$|(?:\p{L}{5}|[\d)\]”»"])\.$/u.test(bare) &&
  !isSentence(bare) &&
  !isLabelAlone(bare) &&
  shape(bare).length >= 3 &&
  (/^\d+\s/.test(fold(bare)) || !/^\p{Ll}/u.test(bare));

/**
 * Lines that are titles of pages: short lines that come back at least twice and always stand beside a page break, a page
 * number or another such title; counted titles; and beside a page break, the head of the instrument again.
 */
export function runningTitles(raw: readonly string[], { isHeading, isAnnex }: TextSigns): Set<number> {
  const found = new Set<number>();
  // "ANNEX 1 TO RESOLUTION 71   407" ends with one number more than an annex has.
  const isPart = (bare: string) => namesPart(bare) || (isAnnex(bare) && !/[\d)）]\s+\d{1,4}$/u.test(bare));
  const counted = countedTitles(raw, { isHeading, isAnnex: isPart });
  const places = new Map<string, number[]>();
  raw.forEach((line, index) => {
    const bare = line.trim();
    if (isCounted(bare, counted) && !isPart(bare)) found.add(index);
    if (!mayRun(bare) || isHeading(bare)) return;
    places.set(shape(bare), [...(places.get(shape(bare)) ?? []), index]);
  });
  // "ANNEX 2 TO RESOLUTION 71" below "ANNEX 1 TO …" is another annex, "Part 2" another part, no title that comes back.
  for (const [key, indices] of [...places]) {
    if (indices.length < 2 || !indices.some((index) => isPart(bareLine(raw[index])))) continue;
    places.delete(key);
    for (const index of indices) {
      const same = `${key} ${bareLine(raw[index])}`;
      places.set(same, [...(places.get(same) ?? []), index]);
    }
  }
  for (const [key, indices] of places) places.set(key, thoseAlike(indices, raw));
  const head = headOf(raw);
  const own = symbolOf(raw);
  const headLines = head.length + 1;
  raw.forEach((line, index) => {
    if (index > headLines && isTitleWithSymbol(line.trim(), own)) found.add(index);
  });
  // A title beside a title beside a page number: twice round is enough.
  for (let round = 0; round < 3; round++) {
    const before = found.size;
    for (const all of places.values()) {
      const indices = all.filter((index) => !isBelowPart(index, raw, found, isPart));
      if (indices.length < 2 || found.has(indices[1] ?? 0)) continue;
      if (indices.some((index, at) => at > 0 && onOnePage(indices[at - 1] ?? 0, index, raw, found))) continue;
      // The first may be the head of the instrument itself.
      const beside = indices.filter((index) => besidePageBreak(index, raw, found));
      if (beside.length < indices.length - 1) continue;
      for (const index of indices) if (index !== indices[0] || beside.includes(index)) found.add(index);
    }
    raw.forEach((line, index) => {
      if (!found.has(index) && index > 5 && repeatsHead(line.trim(), index, raw, head, found))
        found.add(index);
    });
    if (found.size === before) break;
  }
  return found;
}

/** "…, and 96/171 of 17 December⏎…, and 96/210 of 19 December": lines alike one below the other are text of one page. */
function onOnePage(
  above: number,
  below: number,
  raw: readonly string[],
  found: ReadonlySet<number>,
): boolean {
  if (below - above > 4) return false;
  for (let at = above + 1; at < below; at++) if (found.has(at) || breaksPage(bareLine(raw[at]))) return false;
  return true;
}

/** "Terms of reference" below "Annex 1" and below "Annex 2": a title of the text, unless the line above is the page's too. */
function isBelowPart(
  index: number,
  raw: readonly string[],
  found: ReadonlySet<number>,
  isPart: (bare: string) => boolean,
): boolean {
  let above = index - 1;
  while (above > 0 && bareLine(raw[above]) === '') above -= 1;
  return above >= 0 && !found.has(above) && isPart(bareLine(raw[above]));
}

/** The rule above the footnotes of a page. */
export const footnoteRule = /^(?:[_―⎯─—–-]{4,}|\*{3,})$/u;

/** A line without the spaces around it; a form feed stays what it is. */
export const bareLine = (line = '') => (line === '\f' ? line : line.trim());

const breaksPage = (line: string) =>
  line === '\f' || pageNumber.test(line) || /^\d{1,4}$/.test(line) || symbol.test(fold(line));

function besidePageBreak(index: number, raw: readonly string[], found: ReadonlySet<number>): boolean {
  for (const step of [-1, 1]) {
    for (let at = index + step, seen = 0; at >= 0 && at < raw.length && seen < 2; at += step) {
      const line = bareLine(raw[at]);
      if (line === '') continue;
      if (breaksPage(line) || found.has(at)) return true;
      seen += 1;
      if (line.length > 70) break;
    }
  }
  return false;
}

/** The lines of the head, down to the enacting formula and its comma, folded. */
function headOf(raw: readonly string[]): string[] {
  const first = raw.map(bareLine).filter((line) => line !== '' && line !== '\f');
  const formula = first.slice(0, 14).findIndex((line) => /[,，،:：]$/u.test(line));
  return first.slice(0, formula === -1 ? 8 : formula).map((line) => fold(line));
}

const ownSymbol = /(?<![\p{L}\d/])[aes]\/(?:hrc\/)?res\/\d+(?:\/\d+|\s?\(\d{4}\))/iu;

/** The symbol of the resolution itself, as its head prints it. */
export function symbolOf(raw: readonly string[]): string | null {
  for (const line of raw.slice(0, 30)) {
    const found = ownSymbol.exec(line)?.[0];
    if (found) return found.toLowerCase();
  }
  return null;
}

/** "A/RES/197/106   The title", or the title before the symbol: nothing else stands on the line. */
function isTitleWithSymbol(bare: string, own: string | null): boolean {
  if (own === null || bare.length > 160 || /[;,.:；，。：،؛]$/u.test(bare)) return false;
  const lower = bare.toLowerCase();
  if (lower === own) return true;
  if (!lower.startsWith(`${own} `) && !lower.endsWith(` ${own}`)) return false;
  const title = lower.startsWith(own) ? bare.slice(own.length).trim() : bare.slice(0, -own.length).trim();
  return /^(?:[\p{Lu}\p{Lo}"“«]|\d{1,3}\/\d)/u.test(title);
}

/** The words of a line stand in the title, in their order, from its first word: the title made shorter. */
function shortensTitle(own: string, head: readonly string[]): boolean {
  const cut = (text: string) =>
    /\p{sc=Han}/u.test(text) ? [...text.replace(/[^\p{sc=Han}]/gu, '')] : (text.match(/\p{L}+/gu) ?? []);
  const words = cut(own);
  if (words.length < (/\p{sc=Han}/u.test(own) ? 6 : 3)) return false;
  return head.some((_, index) => {
    const all = cut(head.slice(index).join(' '));
    if (all[0] !== words[0] || all[1] !== words[1]) return false;
    let at = 0;
    return words.every((each) => {
      while (at < all.length && all[at] !== each) at += 1;
      at += 1;
      return at <= all.length;
    });
  });
}

const shortTitle =
  /^(?:res|rés|rec|dec|déc|рез|рек|реш)\.\s?(?:[a-zа-я]+-[a-zа-я]\s)?(?:[a-zа-я]{1,2}\.)?\d+(?:[-–]\d+)?$/iu;

/** "Resolution 7101" or the title beside a page number: the head of the instrument again. */
function repeatsHead(
  bare: string,
  index: number,
  raw: readonly string[],
  head: readonly string[],
  found: ReadonlySet<number>,
): boolean {
  if (bare.length < 5 || bare.length > 160 || /[;,.:；，。：،؛]$/u.test(bare)) return false;
  if (index > 12 && /^[ae]\/res\/\d+\/\d+\s+\p{L}/iu.test(bare)) return true;
  const own = fold(bare);
  // The lines of the head itself repeat nothing.
  const above = raw.slice(0, index).filter((line) => line.trim() !== '').length;
  if (above <= head.length) return false;
  // "on board of captive balloons" in a sentence is a part of the title too: a title of a page begins where one begins.
  const goesOn = found.has(index - 1);
  if (/^\p{Ll}/u.test(bare) && !goesOn) return false;
  if (bare.length > 14 && head.some((line) => line.replace(/^\d+\/\d+\.?\s+/, '') === own)) return true;
  if (!besidePageBreak(index, raw, found)) return false;
  if (shortTitle.test(bare)) return true;
  if (!/^\p{Ll}/u.test(bare) && shortensTitle(own, head)) return true;
  const fromTheStart = (title: string) =>
    head.some((_, at) => {
      // "197/90. International cooperation": the title begins after the number.
      const joined = head
        .slice(at)
        .join(' ')
        .replace(/^[\d/]+[\s.:–—-]+/u, '');
      return joined.startsWith(title) || (goesOn && joined.includes(title));
    });
  const named = own.replace(/^[ae]\/\S+\s+|\s+[ae]\/\S+$/, '');
  return [named, named.replace(/^\d{1,4}\s+|\s+\d{1,4}$/g, '')].some((title) => {
    const words = /\p{sc=Han}/u.test(title) ? title.length / 3 : title.split(' ').length;
    const opens = (line: string) => line.startsWith(title) && (/\d/.test(title) || words >= 2);
    return (
      title.length >= 5 &&
      (head.some((line) => line === title || opens(line)) || (words >= 3 && fromTheStart(title)))
    );
  });
}
