import type { Language } from '#language/languages.ts';

/**
 * A stretch of a spliced text that stands in one reading only. `sure` when its form alone shows it, `inside` when it is
 * part of a word.
 */
export type Span = { from: number; to: number; in: 'base' | 'revised'; sure: boolean; inside?: true };

const year = '(?:19|20)\\d\\d';
const mark = '(?:Rév\\. ?|Rev\\. ?|REV\\. ?|RÉV\\. ?|Пересм\\. ?|ПЕРЕСМ\\. ?|المراجَ?ع في )';
const place = '[^()\\[\\],،;؛\\d]{2,40}';
/** "(Dubaï, 2018Bucarest, 2022)", "([Rév. Dubaï, 2018)Bucarest, 2022]". */
const editions = new RegExp(
  `([[(]?)([[(]?)(${mark})?(${place}[,،]\\s*${year}(?:\\s?г\\.)?)([)\\]]?)(?=[\\p{Lu}\\p{sc=Arabic}[(])([[(]?)(${mark})?(${place}[,،]\\s*${year}(?:\\s?г\\.)?)([)\\]]?)`,
  'gu',
);
/** "（20462050年，塞雷诺港林德黑文，修订版）". */
const chineseEditions = new RegExp(`(${year})(${year})(年，)([\\p{sc=Han}]{4,24})(?=，|）)`, 'gu');
const chineseTwoEditions = new RegExp(
  `(?<=[（(［[])(${year}年，[\\p{sc=Han}]{2,10})(${year}年，[\\p{sc=Han}]{2,10})`,
  'gu',
);
/** "71/24375/233": a resolution of the General Assembly and another. */
const resolutions = /(?<![\d/])(\d{2,3})\/(\d{3,6})\/(\d{1,3})(?![\d/])/gu;
/** "20162020", "2052-20552056-2058", "318 000324 000". */
const years = new RegExp(`(?<!\\d)(${year}(?:[-–]${year})?)(${year}(?:[-–]${year})?)(?!\\d)`, 'gu');
const amounts = /(?<![\d ])(\d{1,3}(?:[ \u00a0.,]\d{3})+)(\d{1,3}(?:[ \u00a0.,]\d{3})+)(?!\d)/gu;
/** "7318 (Linz, 2044)7318 (Rev. Graz, 2052)", "（2046年，…）（2050年，…）", "第190/50号第194/55号", "第222款第224款". */
const wholes = new RegExp(
  `(\\d{1,4} ?\\([^()]{4,40}${year}[^()]{0,12}\\))(\\d{1,4} ?\\([^()]{4,40}${year}[^()]{0,12}\\))|([[(（][^()（）\\]]{0,30}${year}[^()（）\\]]{0,30}[)\\]）])([[(（][^()（）\\]]{0,30}${year}[^()（）\\]]{0,30}[)\\]）])`,
  'gu',
);
/** Of one sort: "第28条第3款" is a paragraph of an article. */
const chineseWholes =
  /((?:(?:19|20)\d\d年(?:\d{1,2}月\d{1,2}日)?)?第\s?[\d/.-]+[A-Z]?\s?([号款条])(?:决议|决定|建议)?)((?:(?:19|20)\d\d年(?:\d{1,2}月\d{1,2}日)?)?第\s?[\d/.-]+[A-Z]?\s?\2(?:决议|决定|建议)?)/gu;
const signs = /([,،，])([;؛；])|([;؛；])([,،，.。])|([,،，])([.。](?!\.))/gu;

/** What the form of a text alone shows to be spliced: editions, years, numbers of resolutions, amounts, signs. */
export function plainSpans(text: string, language: Language, knownPlaces: ReadonlySet<string>): Span[] {
  const spans: Span[] = [];
  const add = (side: Span['in'], from: number, length: number) => {
    if (length > 0) spans.push({ from, to: from + length, in: side, sure: true });
  };
  const pair = (at: number, first: string, second: string) => {
    if (isTaken(spans, at, at + first.length + second.length)) return;
    add('base', at, first.length);
    add('revised', at + first.length, second.length);
  };
  for (const match of text.matchAll(wholes))
    pair(match.index, match[1] ?? match[3] ?? '', match[2] ?? match[4] ?? '');
  if (language === 'zh')
    for (const match of text.matchAll(chineseWholes)) pair(match.index, match[1] ?? '', match[3] ?? '');
  for (const match of text.matchAll(editions))
    if (!isTaken(spans, match.index, match.index + match[0].length)) editionSpans(match, add);
  if (language === 'zh') {
    for (const match of text.matchAll(chineseEditions)) {
      pair(match.index, match[1] ?? '', match[2] ?? '');
      const at = match.index + (match[1] + (match[2] ?? '') + match[3]).length;
      const cut = placeCut(match[4] ?? '', knownPlaces);
      if (cut > 0) pair(at, (match[4] ?? '').slice(0, cut), (match[4] ?? '').slice(cut));
    }
    for (const match of text.matchAll(chineseTwoEditions)) pair(match.index, match[1] ?? '', match[2] ?? '');
  }
  for (const match of text.matchAll(resolutions)) {
    const [, session = '', middle = '', second = ''] = match;
    const later = middle.slice(-session.length);
    if (middle.length - later.length <= 3 && Number(later) >= Number(session) - 2)
      pair(match.index, `${session}/${middle.slice(0, -session.length)}`, `${later}/${second}`);
  }
  for (const match of text.matchAll(years)) pair(match.index, match[1] ?? '', match[2] ?? '');
  for (const match of text.matchAll(amounts)) pair(match.index, match[1] ?? '', match[2] ?? '');
  for (const match of text.matchAll(signs)) {
    const [first, second] = match.slice(1).filter((sign) => sign !== undefined);
    pair(match.index, first ?? '', second ?? '');
  }
  return spans.sort((a, b) => a.from - b.from);
}

export const isTaken = (spans: readonly Span[], from: number, to: number) =>
  spans.some((span) => from < span.to && to > span.from);

function editionSpans(
  match: RegExpExecArray,
  add: (side: Span['in'], from: number, length: number) => void,
): void {
  const [
    ,
    open = '',
    open2 = '',
    mark1 = '',
    first = '',
    close = '',
    reopen = '',
    mark2 = '',
    second = '',
    end = '',
  ] = match;
  let at = match.index;
  const step = (side: Span['in'] | null, piece: string) => {
    if (side) add(side, at, piece.length);
    at += piece.length;
  };
  // "(Dubaï, 2018)(Bucarest, 2022)": brackets and all; "([Rév. Dubaï, 2018)Bucarest, 2022]": brackets apart.
  const isWhole = reopen !== '' && close !== '';
  step(isWhole ? 'base' : open2 ? 'base' : null, open);
  step(open2 ? 'revised' : null, open2);
  step(isWhole || mark2 !== '' ? 'base' : null, mark1);
  step('base', first);
  step('base', close);
  step('revised', reopen);
  step('revised', mark2);
  step('revised', second);
  step(close !== '' ? 'revised' : null, end);
}

/** Where one place name ends and another begins: a name known from elsewhere, or the middle of two of one length. */
function placeCut(names: string, known: ReadonlySet<string>): number {
  for (let cut = 2; cut <= names.length - 2; cut++) {
    if (known.has(names.slice(0, cut)) || known.has(names.slice(cut))) return cut;
  }
  return 0;
}

/** The text of one reading. Where words were taken out, one space is left between words, none after an apostrophe. */
export function readingOf(text: string, spans: readonly Span[], view: 'base' | 'revised'): string {
  let out = '';
  let at = 0;
  const join = (piece: string, inside: boolean) => {
    if (inside) out += piece;
    else if (/['’]$/u.test(out)) out += piece.trimStart();
    else if (/[\p{L}\d]$/u.test(out) && /^[\p{L}\d]/u.test(piece) && !/\p{sc=Han}$/u.test(out))
      out += ` ${piece}`;
    else out += piece;
  };
  let inside = true;
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    if (span.in === view || span.from < at) continue;
    join(text.slice(at, span.from), inside);
    at = span.to;
    inside = span.inside ?? span.sure;
  }
  join(text.slice(at), inside);
  return out
    .replace(/\s{2,}/g, ' ')
    .replace(/\s+(?=[,.;،؛)\]])/gu, '')
    .trim();
}
