import type { CitationKind } from './instrument.ts';
import { type Folded, original } from './fold.ts';
import type { Lexicon } from './lexicon.ts';
import { citationPatterns, instrumentNumber } from './citation-patterns.ts';
import {
  bodyNear,
  type FoundNumber,
  normalized,
  plainDigits,
  shareYears,
  tailAfter,
} from './citation-numbers.ts';
import { citationOf, partOf, type PlacedCitation, regulation } from './citations.ts';

const item = `(?:(?:19|20)\\d\\d\\s?年\\s?\\d{1,2}\\s?月\\s?\\d{1,2}\\s?日\\s*)?(?:第\\s*)?(?:${instrumentNumber.replace(/\((?!\?)/g, '(?:')})\\s*号?(?:\\s?\\([^()]{2,40}\\))?`;
const list = new RegExp(
  `(?:itu-[rtd]\\s*)?(?:${item}\\s*(?:、|和|及|以及|与|,)\\s*)*${item}\\s*(?:研究)?$`,
  'u',
);
const treatyList =
  /第\s*\d[\da-z.]*(?:\s?(?:(?:bis|ter)(?![a-z])|之二))?(?:\s*(?:、|和|及|与|以及)\s*(?:第\s*)?\d[\da-z.]*(?:\s?(?:(?:bis|ter)(?![a-z])|之二))?)*\s*$/u;

/** In Chinese the number comes first: "第71号决议（2018年，迪拜，修订版）", "《公约》第235款". */
export function chineseCitations(
  text: string,
  mapped: Folded,
  lexicon: Lexicon,
  ownBody: string | null,
): PlacedCitation[] {
  const { folded } = mapped;
  const found: PlacedCitation[] = [];
  const words = citationPatterns('zh').kinds.flatMap(({ kind, word }) =>
    [...folded.matchAll(word)].map((match) => ({
      kind,
      match,
      isTreaty: kind === 'article' || kind === 'provision',
    })),
  );
  // Articles and provisions in reading order: "《无线电规则》第5.910款和第22条" name their treaty once.
  words.sort(
    (a, b) => Number(a.isTreaty) - Number(b.isTreaty) || (a.isTreaty ? a.match.index - b.match.index : 0),
  );
  for (const { kind, match, isTreaty } of words) {
    const windowStart = Math.max(0, match.index - 120);
    const before = folded.slice(windowStart, match.index);
    const numbers = (isTreaty ? treatyList : list).exec(before);
    if (!numbers || (!isTreaty && !isMarked(numbers[0], kind))) continue;
    const from = windowStart + numbers.index;
    const to = match.index + match[0].length;
    if (found.some((each) => from < each.to && to > each.from)) continue;
    found.push(...entriesOf(text, mapped, kind, from, match.index, to, lexicon, ownBody, found.at(-1)));
  }
  return found;
}

/** "第" or "号", a sector or a series must show that a number is meant, not "64和101项建议". */
function isMarked(numbers: string, kind: CitationKind): boolean {
  if (kind === 'question') return /\d\/\d|itu-[rtd]/.test(numbers);
  if (kind === 'recommendation') return /号|itu-[rtd]|[a-z]\.\d/.test(numbers);
  return /号|itu-[rtd]|\d\/\d|[a-z]\.\d/.test(numbers);
}

function entriesOf(
  text: string,
  mapped: Folded,
  kind: CitationKind,
  from: number,
  wordAt: number,
  to: number,
  lexicon: Lexicon,
  ownBody: string | null,
  previous: PlacedCitation | undefined,
): PlacedCitation[] {
  const isTreaty = kind === 'article' || kind === 'provision';
  const number = new RegExp(
    isTreaty ? '(\\d[\\da-z.]*(?:\\s?(?:bis|ter)(?![a-z]))?)' : instrumentNumber,
    'gu',
  );
  const stretch = mapped.folded
    .slice(from, wordAt)
    .replace(/\([^()]*\)|(?:19|20)\d\d\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日/g, (inside) =>
      ' '.repeat(inside.length),
    );
  const leading = /^itu-([rtd])\s*第/.exec(stretch)?.[1]?.toUpperCase() ?? null;
  const entries: FoundNumber[] = [];
  let sector: string | null = leading;
  for (const match of stretch.matchAll(number)) {
    const at = from + match.index;
    const end = at + match[0].length;
    const base = { from: at, place: null, year: null, body: null };
    if (isTreaty) {
      entries.push({
        ...base,
        to: end,
        number: plainDigits(original(text, mapped, at, end)),
        sector: null,
      });
      continue;
    }
    const made = normalized(text, mapped, match as RegExpExecArray, { to: end }, sector);
    // "ITU-R第9251/5号课题" names the Sector as "ITU-R 9251/5" does; a resolution with a stroke is of the United Nations.
    const mayLead = kind === 'question' || !made.number.includes('/');
    const withSector = made.sector ?? (leading && mayLead ? leading : null);
    sector = made.sector ?? sector;
    const shown =
      withSector && !made.number.startsWith('ITU-') ? `ITU-${withSector} ${made.number}` : made.number;
    const tail = tailAfter(
      text,
      mapped,
      /^\s*号/.test(mapped.folded.slice(end)) ? mapped.folded.indexOf('号', end) + 1 : end,
      lexicon,
    );
    entries.push({
      ...base,
      number: shown,
      sector: withSector,
      to: end,
      place: tail.place,
      year: tail.year ?? (made.number.includes('/') ? yearBefore(mapped.folded, at) : null),
      body: tail.body,
    });
  }
  const last = entries.at(-1);
  if (!last) return [];
  const tail = tailAfter(text, mapped, to, lexicon);
  last.to = tail.to;
  if (tail.year !== null || tail.place !== null)
    Object.assign(last, { place: tail.place, year: tail.year, body: tail.body ?? last.body });
  const first = entries[0] as FoundNumber;
  first.from = from;
  const dated = /((?:19|20)\d\d)\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日[^,;.]{0,24}$/.exec(
    mapped.folded.slice(Math.max(0, from - 50), from),
  );
  if (dated && first.year === null && first.number.includes('/')) first.year = Number(dated[1]);
  shareYears(entries, 'zh');
  const near = bodyNear(mapped.folded, from, '', last.to, lexicon, kind);
  if (
    near.body === null &&
    !near.thisConference &&
    isTreaty &&
    previous &&
    /^(?:和|及|与|、|以及|,)$/.test(mapped.folded.slice(previous.to, from))
  ) {
    near.body = previous.citation.body;
  }
  // "第5.340款": a provision with such a number is one of the Radio Regulations, named or not.
  const isRegulation = regulation.test(first.number);
  if (kind === 'provision' && near.body === null && !isRegulation) return [];
  if (kind === 'article' && near.body === null) {
    const before = mapped.folded.slice(Math.max(0, from - 12), from);
    // "某公约第5条", "附录4第3条" are of something else; a bare "第5条" is of the treaty cited just before.
    if (/(?:[约法则例定程章书令案]|附[录件][\da-z]*)$/u.test(before)) return [];
    if (!before.includes('《')) {
      near.body = ownBody === 'WRC' ? 'RR' : treatyBefore(previous, mapped.folded, from);
      if (near.body === null) return [];
    }
  }
  const part = isTreaty ? null : partOf(text, mapped, from, last.to, lexicon);
  return entries.map((entry) => ({
    from: entry.from,
    to: entry.to,
    citation: citationOf(text, mapped, kind, entry, near, part, ownBody),
  }));
}

/** The treaty whose article or provision the same sentence has just cited. */
function treatyBefore(previous: PlacedCitation | undefined, folded: string, from: number): string | null {
  if (!previous || !/^(?:article|provision)$/.test(previous.citation.kind)) return null;
  return /^[^;.]{0,60}$/.test(folded.slice(previous.to, from)) ? previous.citation.body : null;
}

/** "2046年12月4日第191/12号": the year of the date just before a number. */
function yearBefore(folded: string, at: number): number | null {
  const dated = /((?:19|20)\d\d)\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日\s*第?\s*$/.exec(
    folded.slice(Math.max(0, at - 26), at),
  );
  return dated ? Number(dated[1]) : null;
}
