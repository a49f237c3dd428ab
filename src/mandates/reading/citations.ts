import type { Citation, CitationKind, ReportReference } from './instrument.ts';
import { type Folded, foldWithMap, original } from './fold.ts';
import type { Lexicon } from './lexicon.ts';
import { citationPatterns } from './citation-patterns.ts';
import { chineseCitations } from './chinese-citations.ts';
import {
  bodyNear,
  type Near,
  isPluralKind,
  type FoundNumber,
  numberAt,
  shareYears,
  tailAfter,
} from './citation-numbers.ts';

/** A citation with its place in the text, so that overlapping readings can be told apart. */
export type PlacedCitation = { from: number; to: number; citation: Citation };

/** The instruments and provisions that a text cites, in reading order, one entry per number. `body`: of the text itself. */
export function citationsIn(text: string, lexicon: Lexicon, ownBody: string | null = null): Citation[] {
  if (!/\p{Nd}/u.test(text)) return [];
  return placedCitations(text.slice(0, longestItem), lexicon, ownBody).map(({ citation }) => citation);
}

/** No clause is longer; what is beyond is not searched, so that a hostile text cannot cost minutes. */
const longestItem = 40_000;

export function placedCitations(text: string, lexicon: Lexicon, ownBody: string | null): PlacedCitation[] {
  const mapped = foldWithMap(text);
  const found: PlacedCitation[] = [];
  const free = (from: number, to: number) => found.every((each) => to <= each.from || from >= each.to);
  const keep = (each: PlacedCitation) => free(each.from, each.to) && found.push(each);
  if (lexicon.language === 'zh')
    for (const each of chineseCitations(text, mapped, lexicon, ownBody)) keep(each);
  else {
    for (const { kind, word } of citationPatterns(lexicon.language).kinds) {
      for (const match of mapped.folded.matchAll(word)) {
        if (!free(match.index, match.index + match[0].length)) continue;
        for (const each of listAt(text, mapped, match, kind, lexicon, ownBody)) keep(each);
      }
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

/** The numbers that follow a kind word: "Resolutions 64 (Rev. Dubai, 2018), 101 and 102 (…)". */
function listAt(
  text: string,
  mapped: Folded,
  match: RegExpMatchArray,
  kind: CitationKind,
  lexicon: Lexicon,
  ownBody: string | null,
): PlacedCitation[] {
  const patterns = citationPatterns(lexicon.language);
  const { folded } = mapped;
  const word = match[0];
  let at = (match.index ?? 0) + word.length;
  const entries: FoundNumber[] = [];
  let sector: string | null = null;
  for (;;) {
    const number = numberAt(text, mapped, at, kind, lexicon, sector);
    if (!number || (entries.length > 0 && !continues(number, folded, kind, word, lexicon))) break;
    sector = number.sector ?? sector;
    const tail = tailAfter(text, mapped, number.to, lexicon);
    entries.push({ ...number, ...tail, from: entries.length === 0 ? (match.index ?? 0) : number.from });
    patterns.separator.lastIndex = tail.to;
    const separator = patterns.separator.exec(folded);
    if (!separator || separator[0].trim() === '') break;
    at = patterns.separator.lastIndex;
  }
  shareYears(entries, lexicon.language);
  entries.push(...laterNumbers(text, mapped, entries, kind, word, lexicon));
  const first = entries[0];
  if (!first || !isMeant(kind, first, text, mapped, match, lexicon)) return [];
  const last = entries.at(-1) as FoundNumber;
  const near = bodyNear(folded, match.index ?? 0, word, last.to, lexicon, kind);
  if (kind === 'provision' && !acceptProvision(first, near.body, folded, match, lexicon)) return [];
  const part = partOf(text, mapped, match.index ?? 0, last.to, lexicon);
  return entries.map((entry) => ({
    from: entry.from,
    to: entry.to,
    citation: citationOf(text, mapped, kind, entry, near, part, ownBody),
  }));
}

/** "resolutions 3201 (S-VI) of 1 May 1974, containing …, 3281 (XXIX) of 12 December 1974": the list goes on after words. */
function laterNumbers(
  text: string,
  mapped: Folded,
  entries: readonly FoundNumber[],
  kind: CitationKind,
  word: string,
  lexicon: Lexicon,
): FoundNumber[] {
  const last = entries.at(-1);
  const isList = (kind === 'resolution' || kind === 'decision') && isPluralKind(word, lexicon.language);
  if (!last || !isList || !/[/(]/.test(last.number)) return [];
  const later: FoundNumber[] = [];
  const rest = mapped.folded.slice(last.to).split(';')[0] ?? '';
  const bare =
    /(?:,|\s(?:and|et|y|и)|\sو)\s*(?=(?:\d{1,3}\s?\/\s?\d{1,4}|\d{3,4}\s\((?:s-|es-)?[ivxlc]+\))(?![\d/]))/gu;
  for (const match of rest.matchAll(bare)) {
    const number = numberAt(text, mapped, last.to + match.index + match[0].length, kind, lexicon, null);
    if (number) later.push({ ...number, ...tailAfter(text, mapped, number.to, lexicon), from: number.from });
  }
  return later;
}

/** Whether a further number belongs to the list and is not the start of "…, 15 countries". */
function continues(
  number: FoundNumber,
  folded: string,
  kind: CitationKind,
  word: string,
  lexicon: Lexicon,
): boolean {
  if (number.sector || /[/.]/.test(number.number)) return true;
  const after = folded.slice(number.to, number.to + 60);
  if (/^\s?[([][^)\]]*(?:19|20)\d\d/.test(after)) return true;
  if (kind === 'article' || kind === 'provision' || isPluralKind(word, lexicon.language))
    return !/^\s*(?:%|years|ans|años|лет)/.test(after);
  return false;
}

/** "recommendation 3" in running text is no instrument; "Recommendation 3", "Question 5/1" are. */
function isMeant(
  kind: CitationKind,
  first: FoundNumber,
  text: string,
  mapped: Folded,
  match: RegExpMatchArray,
  lexicon: Lexicon,
): boolean {
  const marked = first.sector !== null || /[/.]|^\D/.test(first.number) || first.year !== null;
  if (kind === 'question') return first.sector !== null || first.number.includes('/');
  if (
    kind === 'resolution' ||
    kind === 'article' ||
    kind === 'provision' ||
    marked ||
    lexicon.language === 'ar'
  )
    return true;
  const initial = text[mapped.map[match.index ?? 0] ?? 0] ?? '';
  return initial !== initial.toLowerCase();
}

function acceptProvision(
  first: FoundNumber,
  body: string | null,
  folded: string,
  match: RegExpMatchArray,
  lexicon: Lexicon,
): boolean {
  const before = folded.slice(Math.max(0, (match.index ?? 0) - 25), match.index);
  if (citationPatterns(lexicon.language).notProvision.test(before)) return false;
  if (body === 'Constitution' || body === 'Convention' || body === 'RR' || body === 'ITR' || body === 'Rules')
    return true;
  if (/^\d{1,4}(?:[A-Z]|bis|ter)/.test(first.number)) return true;
  if (regulation.test(first.number)) return !namesPart(folded.slice(first.to, first.to + 30), lexicon);
  return /^(?:no|nos|numero|numeros|الرقم|الارقام)/.test(match[0]) && /^\d{2,3}$/.test(first.number);
}

/** A number with a point is one of the Radio Regulations: "No. 4.4", "numéro 5.340", "第11.12款". */
export const regulation = /^\d{1,2}\.\d{1,4}(?![.\d])/;

/** "п. 2.1 приложения", "No. 2.1 of the Annex": a part of an instrument, not of the regulations. */
const namesPart = (after: string, lexicon: Lexicon) =>
  citationPatterns(lexicon.language).partFollows.test(after);

/** "Annex 2 to Resolution 71", "resolves 3 of Resolution 70", "resolution 1514 (XV), annex". */
export function partOf(
  text: string,
  mapped: Folded,
  from: number,
  to: number,
  lexicon: Lexicon,
): string | null {
  const patterns = citationPatterns(lexicon.language);
  const start = Math.max(0, from - 70);
  const before = patterns.partBefore.exec(mapped.folded.slice(start, from));
  if (before?.[1] && before[0].trim().length < 60) {
    return original(text, mapped, start + before.index, start + before.index + before[1].length).trim();
  }
  const after = patterns.partAfter.exec(mapped.folded.slice(to, to + 30));
  return after?.[1]
    ? original(text, mapped, to + after[0].indexOf(after[1]), to + after[0].length).trim()
    : null;
}

export function citationOf(
  text: string,
  mapped: Folded,
  kind: CitationKind,
  entry: FoundNumber,
  near: Near,
  part: string | null,
  ownBody: string | null,
): Citation {
  const citation: Citation = {
    kind,
    number: entry.number,
    body: entry.body ?? (near.thisConference ? ownBody : near.body) ?? impliedBody(kind, entry),
    place: entry.place,
    year: entry.year ?? (/[/(]/.test(entry.number) ? (near.year ?? null) : null),
    part,
    raw: original(text, mapped, entry.from, entry.to).trim(),
  };
  if (near.thisConference) citation.ofThisConference = true;
  return citation;
}

/** What the number alone says of the body: 70/125 is of the General Assembly, ITU-R 2-8 of the Radiocommunication Assembly. */
function impliedBody(kind: CitationKind, { number, sector }: FoundNumber): string | null {
  if (kind === 'provision') return regulation.test(number) ? 'RR' : null;
  if (sector)
    return kind === 'resolution' ? ({ R: 'RA', T: 'WTSA', D: 'WTDC' }[sector] ?? null) : `ITU-${sector}`;
  if (kind === 'resolution' || kind === 'decision') {
    if (/^\d{1,3}\/\d+/.test(number) || /\((?:S-|ES-)?[IVXLC]+\)/.test(number)) return 'UNGA';
    if (/^(?:19|20)\d\d\/\d+/.test(number)) return 'ECOSOC';
  }
  return null;
}

/** Reports of the Joint Inspection Unit that a text mentions, by symbol or with their year. */
export function reportsIn(text: string, lexicon: Lexicon): ReportReference[] {
  const mapped = foldWithMap(text);
  const reports: ReportReference[] = [];
  for (const match of mapped.folded.matchAll(citationPatterns(lexicon.language).jointInspectionUnit)) {
    const bySymbol = match[0].startsWith('jiu/');
    const rest = mapped.folded.slice(match.index, match.index + 260);
    const year = bySymbol ? match[0].split('/')[2] : /[^/\d]((?:19|20)\d\d)(?!\d)/.exec(rest)?.[1];
    if (!year) continue;
    const raw = original(text, mapped, match.index, match.index + match[0].length);
    const seen = reports.some(
      (report) => report.year === Number(year) && (report.number === null || !bySymbol),
    );
    if (!seen)
      reports.push({ body: 'JIU', number: bySymbol ? raw.toUpperCase() : null, year: Number(year), raw });
  }
  return reports;
}
