import type { Language } from '#language/languages.ts';
import type { CitationKind } from './instrument.ts';
import { type Folded, original } from './fold.ts';
import type { Lexicon } from './lexicon.ts';
import { citationPatterns } from './citation-patterns.ts';
import { editionIn } from './printed-edition.ts';

/** One number found after (in Chinese before) a kind word, with what is printed beside it. */
export type FoundNumber = {
  from: number;
  to: number;
  number: string;
  sector: string | null;
  place: string | null;
  year: number | null;
  body: string | null;
};

/** "６１Ａ" and "٦١" as 61A and 61. */
export const plainDigits = (number: string) =>
  number
    .normalize('NFKC')
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/\s/g, '');

const latinSector: Record<string, string> = { r: 'R', t: 'T', d: 'D', р: 'R', т: 'T', д: 'D' };

/** The number at a place of the folded text, normalized: "UIT-T Y.4000" → "ITU-T Y.4000", "A/RES/70/1" → "70/1". */
export function numberAt(
  text: string,
  mapped: Folded,
  at: number,
  kind: CitationKind,
  lexicon: Lexicon,
  inherited: string | null,
): FoundNumber | null {
  const patterns = citationPatterns(lexicon.language);
  const pattern = kind === 'article' || kind === 'provision' ? patterns.provisionNumber : patterns.number;
  pattern.lastIndex = at;
  const match = pattern.exec(mapped.folded);
  if (!match) return null;
  const bare = { from: at, to: pattern.lastIndex, place: null, year: null, body: null };
  if (kind === 'article' || kind === 'provision') {
    return { ...bare, number: plainDigits(original(text, mapped, at, bare.to)), sector: null };
  }
  return { ...bare, ...normalized(text, mapped, match, bare, inherited) };
}

/** Names of letters that part resolutions of one number in Arabic (A, B, C …). */
const arabicLetterNames =
  'الف باء جيم دال هاء واو زاي حاء طاء ياء كاف لام ميم نون سين عين فاء صاد قاف راء شين تاء'.split(' ');

export function normalized(
  text: string,
  mapped: Folded,
  match: RegExpExecArray,
  bare: { to: number },
  inherited: string | null,
): { number: string; sector: string | null; to: number } {
  const core = (match[2] ?? '')
    .replace(/^(?:a\/res\/|s\/res\/|a\/)\s?/, '')
    .replace(/\s*([/.])\s*/g, '$1')
    .toUpperCase();
  const isSeries = /^[A-Z]{1,2}\./.test(core);
  const sector = latinSector[match[1] ?? ''] ?? (isSeries ? inherited : null);
  let to = bare.to;
  let number = core + (match[3] ?? '');
  const named = /^\s(\p{L}{2,4})(?!\p{L})/u.exec(mapped.folded.slice(to));
  const place = named ? arabicLetterNames.indexOf(named[1] ?? '') : -1;
  if (named && place >= 0 && /^\d+\/\d+$/.test(core)) {
    return { number: `${number} ${String.fromCharCode(65 + place)}`, sector, to: to + named[0].length };
  }
  // "40/151 A": one capital letter after the number of a General Assembly resolution.
  const letter = /^\s([A-Z])(?![\p{L}\p{N}])/u.exec(text.slice(mapped.map[to] ?? text.length));
  if (letter && /^\d+\/\d+$/.test(core)) {
    number += ` ${letter[1]}`;
    to += letter[0].length;
  }
  return { number: sector ? `ITU-${sector} ${number}` : number, sector, to };
}

/** What follows a number: the edition in brackets, a quoted title, a date. */
export function tailAfter(
  text: string,
  mapped: Folded,
  at: number,
  lexicon: Lexicon,
): { to: number; place: string | null; year: number | null; body: string | null } {
  const { brackets, quoted, date } = citationPatterns(lexicon.language);
  const tail = {
    to: at,
    place: null as string | null,
    year: null as number | null,
    body: null as string | null,
  };
  let printed = false;
  for (let step = 0; step < 3; step++) {
    brackets.lastIndex = tail.to;
    const inside = printed ? null : brackets.exec(mapped.folded);
    if (inside) {
      const start = brackets.lastIndex - 1 - (inside[2] ?? '').length;
      const edition = editionIn(original(text, mapped, start, brackets.lastIndex - 1), lexicon);
      if (!edition) break;
      Object.assign(tail, {
        to: brackets.lastIndex,
        place: edition.place,
        year: edition.year,
        body: edition.body,
      });
      printed = true;
      continue;
    }
    quoted.lastIndex = tail.to;
    const title = quoted.exec(mapped.folded);
    if (
      title &&
      /^\s*[,)]?\s*(?:and|et|y|и|و|,)?\s*\d{1,3}\/\d|^\s*[([]/.test(mapped.folded.slice(quoted.lastIndex))
    ) {
      tail.to = quoted.lastIndex - (/\s$/.test(title[0]) ? 1 : 0);
      continue;
    }
    date.lastIndex = tail.to;
    const dated = printed ? null : date.exec(mapped.folded);
    if (!dated) break;
    Object.assign(tail, { to: date.lastIndex, year: Number(dated[1]) });
    printed = true;
  }
  return tail;
}

/** Whether the word for the kind is a plural, so that more numbers may follow without brackets. */
export function isPluralKind(word: string, language: Language): boolean {
  const bare = word.trim();
  // "Решения Совета 9499 и 9512", "مقرري المجلس": the kind is the first word, a body may follow it.
  const first = bare.split(/\s/)[0] ?? '';
  if (language === 'ar') return /ات|ين|ان|اراء|مساي|(?:قرار|مقرر|توصيت)ي(?:ها|ه)?$/.test(first);
  if (language === 'ru') return /(?:ий|ии|ия|иях|иям|иями|ы|ов|ам|ах)$/u.test(first);
  return /s(?:\s|$)/.test(bare) || /s\s*(?:no|n)/.test(bare);
}

/** "resolutions 99/14 and 99/15 of 16 December 2044": one date for two numbers of one session that stand together. */
export function shareYears(entries: readonly FoundNumber[], language: Language): void {
  const share = (from: FoundNumber, to: FoundNumber | undefined) => {
    if (!to || to.year !== null || to.place !== null || from.year === null || from.place !== null) return;
    const session = sessionOf(to.number);
    if (session !== null && session === sessionOf(from.number)) to.year = from.year;
  };
  // A date stands after its numbers, in Chinese before them.
  const inOrder = language === 'zh' ? entries : [...entries].reverse();
  for (const [at, entry] of inOrder.entries()) share(entry, inOrder[at + 1]);
}

const sessionOf = (number: string) => /^(\d{1,4})\/|\(([^)]+)\)/.exec(number)?.slice(1).find(Boolean) ?? null;

export type Near = { body: string | null; thisConference: boolean; year?: number };

const treaties = new Set([
  'Constitution',
  'Convention',
  'RR',
  'ITR',
  'Charter',
  'Rules',
  'FinancialRegulations',
]);

/** The body or treaty named beside a citation: "Council Resolution 1386", "Resolution 25 of the Plenipotentiary Conference". */
export function bodyNear(
  folded: string,
  from: number,
  word: string,
  to: number,
  lexicon: Lexicon,
  kind: CitationKind,
): Near {
  const bodies = lexicon.bodies.filter(
    ({ code }) => treaties.has(code) === (kind === 'article' || kind === 'provision'),
  );
  const after = (folded.slice(to, to + 120).split(/[;:](?:\s|$)|\.\s+\p{L}{4}/u)[0] ?? '').slice(0, 120);
  const before = folded.slice(Math.max(0, from - 45), from);
  const thisOne = lexicon.thisConference.exec(after);
  if (thisOne && thisOne.index <= 12) return { body: null, thisConference: true };
  if (lexicon.thisConferenceEnding.test(before)) {
    return { body: null, thisConference: true };
  }
  for (const { code, pattern } of bodies) {
    if (pattern.test(word)) return { body: code, thisConference: false };
  }
  // In Chinese a treaty stands before its articles: "《公约》第13款以及《组织法》第19条".
  const isChineseTreaty = lexicon.language === 'zh' && (kind === 'article' || kind === 'provision');
  const stated = isChineseTreaty ? bodies.find(({ ending }) => ending.test(before)) : undefined;
  if (stated) return { body: stated.code, thisConference: false };
  const nearest = closest(after, bodies, lexicon);
  if (nearest) {
    const { date } = citationPatterns(lexicon.language);
    date.lastIndex = nearest.end;
    const dated = date.exec(after);
    return { body: nearest.code, thisConference: false, ...(dated ? { year: Number(dated[1]) } : {}) };
  }
  for (const { code, ending } of bodies) {
    if (ending.test(before)) return { body: code, thisConference: false };
  }
  return { body: null, thisConference: false, ...yearAfterPronoun(after, lexicon) };
}

/** "les résolutions 99/14 et 99/15 de celle-ci, en date du 1er décembre 2044": a body that is only pointed at. */
function yearAfterPronoun(after: string, lexicon: Lexicon): { year?: number } {
  const pronoun = pointing.exec(after);
  if (!pronoun) return {};
  const { date } = citationPatterns(lexicon.language);
  date.lastIndex = pronoun[0].length;
  const dated = date.exec(after);
  return dated ? { year: Number(dated[1]) } : {};
}

const pointing =
  /^\s*,?\s*(?:of the (?:latter|same (?:assembly|council|body))|thereof|de (?:celle-ci|celui-ci|cette derniere|ce dernier|(?:la meme|cette meme) assemblee)|de (?:esta|este|dicha|dicho|esta misma|la misma|el mismo)(?: ultim[oa])?(?: (?:asamblea|consejo))?|(?:этой|той|указанной) (?:же )?ассамблеи|этого же совета|этого же органа|الصادرة? عنها|الصادرين عنها|للجمعية نفسها|للمجلس نفسه)/u;

/** The body named soon after a citation, with only small words between. */
function closest(
  after: string,
  bodies: Lexicon['bodies'],
  lexicon: Lexicon,
): { code: string; end: number } | null {
  let best: { code: string; at: number; length: number } | null = null;
  for (const { code, pattern } of bodies) {
    const match = pattern.exec(after);
    if (!match || !(joins(after.slice(0, match.index), lexicon) || (treaties.has(code) && match.index <= 42)))
      continue;
    if (!best || match.index < best.at || (match.index === best.at && match[0].length > best.length)) {
      best = { code, at: match.index, length: match[0].length };
    }
  }
  return best ? { code: best.code, end: best.at + best.length } : null;
}

const small: Record<Language, RegExp> = {
  en: /^\s*[),]?\s*(?:\([^)]*|(?:(?:adopted|approved|by|of|the|in|to|from|itu|un|united nations|session|administrative|article|articles|art\.|no\.|nos\.|paragraph|\d+[a-z]*|and|,|both|as|present|world)\s*)*)$/,
  fr: /^\s*[),]?\s*(?:\([^)]*|(?:(?:adoptees?|approuvees?|par|de|la|le|l'|les|du|des|d'|a|au|uit|l'uit|nations unies|alinea|article|articles|numero|\d+[a-z]*|bis|et|,|presente|en|vertu)\s*)*)$/,
  es: /^\s*[),]?\s*(?:\([^)]*|(?:(?:adoptadas?|aprobadas?|por|de|la|el|las|los|del|a|en|uit|articulo|articulos|numero|\d+[a-z]*|bis|y|,|presente)\s*)*)$/,
  ru: /^\s*[),]?\s*(?:\([^)]*|(?:(?:принят\p{L}*|утвержден\p{L}*|мсэ|стать\p{L}*|пункт\p{L}*|п\.|\d+[a-zа-я]*|и|,|союза|в|из|г\.)\s*)*)$/u,
  zh: /^[)]?(?:的|《|国际电联|中|在)*$/,
  ar: /^\s*[),]?\s*(?:\([^)]*|(?:(?:من|في|ل|الصادر\p{L}*|الذي|اعتمد\p{L}*|عن|المعتمد\p{L}*|المادة|الرقم|و|,|اتخذته|اتخذتها|التي|الصادرة|\d+[a-z]*)\s*)*)$/u,
};

function joins(between: string, lexicon: Lexicon): boolean {
  return between.length <= 70 && small[lexicon.language].test(between);
}
