import type { InstrumentKind, Proposal, Revision } from './instrument.ts';
import { fold, foldWithMap, original, phrases } from './fold.ts';
import type { Lexicon } from './lexicon.ts';
import { editionIn } from './printed-edition.ts';

/** The line that names an instrument: "RESOLUTION 71 (Rev. Bucharest, 2022)". `rest` may hold the title. */
export type NumberLine = {
  kind: InstrumentKind;
  number: string | null;
  body: string | null;
  revision: Revision;
  rest: string;
};

const unrevised: Revision = { raw: null, revised: false, place: null, year: null };
const number =
  '(?:(?:itu|uit|мсэ)\\s?-\\s?[rtdртд]\\s?)?(?:(?:com|plen|gt-plen)\\s?\\d{0,2}/\\d{1,3}|[a-z]{1,2}\\.\\d{1,5}(?:\\.\\d+)?(?:-\\d+)?|\\[?[a-z]{2,12}-?\\d{0,3}\\]|\\d{1,4}(?:-\\d{1,2})?(?:\\s?/\\s?\\d{1,4})?)';
const patterns = new Map<string, { line: RegExp; zh: RegExp }>();

function patternsOf(lexicon: Lexicon): { line: RegExp; zh: RegExp } {
  let made = patterns.get(lexicon.language);
  if (!made) {
    const kinds = Object.values(lexicon.words.kinds)
      .map((list) => `(${phrases(list)})`)
      .join('|');
    made = {
      line: new RegExp(
        `^(?:(?:draft|projet de|proyecto de|проект|مشروع)\\s+)?(?:(?:new|revised|revision|nouvelle|nouveau|nueva|nuevo|revisada|новой|новая|пересмотр\\p{L}*|revision de la|revision of|council|du conseil)\\s+)*(?:${kinds})(?!\\p{L})\\s*(?:no\\.?|n[°o]|№|رقم)?\\s*(\\[?${number}\\]?|\\[[^\\]]{1,20}\\])?(?![\\p{L}\\p{N}])`,
        'u',
      ),
      zh: new RegExp(
        `^(?:理事会|草案)?\\s*(itu-[rtd])?\\s*第\\s*\\[?(${number}|[^\\]]{1,12}\\])\\s*号\\s*(?:新)?(?:${kinds})(?:草案)?`,
        'u',
      ),
    };
    patterns.set(lexicon.language, made);
  }
  return made;
}

/** Reads the number line of an instrument, or null; the whole paragraph must be one, or a title in quotes or capitals follow. */
export function numberLine(text: string, lexicon: Lexicon): NumberLine | null {
  if (!/^[\p{Lu}\p{Lo}\d[第]/u.test(text.trimStart())) return null;
  const mapped = foldWithMap(text);
  const isChinese = lexicon.language === 'zh';
  const { line, zh } = patternsOf(lexicon);
  const match = (isChinese ? zh : line).exec(mapped.folded);
  if (!match) return isChinese ? chineseRecommendation(text, mapped.folded) : null;
  const kindNames = Object.keys(lexicon.words.kinds) as InstrumentKind[];
  const groups = isChinese ? match.slice(3) : match.slice(1, 6);
  const kind = kindNames[groups.findIndex((group) => group !== undefined)];
  const found = isChinese ? `${match[1] ? `${match[1]} ` : ''}${match[2]}` : match[6];
  if (!kind) return null;
  let rest = original(text, mapped, match[0].length, mapped.folded.length).trim();
  // "Resolution 25 of the Plenipotentiary Conference, which …" opens a sentence, not an instrument.
  if (found === undefined && rest !== '' && !/^[\[(（]/u.test(rest)) return null;
  let revision = unrevised;
  let body: string | null = sectorBody(found);
  const inBrackets = /^\s*[\[(（]\s*([^)\]）]{2,80})[)\]）]\s*\*?\s*/u.exec(rest);
  if (inBrackets) {
    const edition = editionIn(inBrackets[1] ?? '', lexicon);
    if (edition) {
      revision = { raw: edition.raw, revised: edition.revised, place: edition.place, year: edition.year };
      body = edition.body ?? body;
      rest = rest.slice(inBrackets[0].length);
    }
  }
  // "(approved by correspondence)" says how, not what.
  if (/^[(（][^()（）]{3,80}[)）]$/u.test(rest)) rest = '';
  const initial = text.trimStart();
  const inCapitals = initial.slice(0, 6) === initial.slice(0, 6).toUpperCase();
  if (/^[,;.،؛]|^\p{Ll}/u.test(rest) && !(isChinese && revision !== unrevised)) return null;
  if (
    rest !== '' &&
    !inCapitals &&
    !isChinese &&
    lexicon.language !== 'ar' &&
    !/^[–—:"“«(\p{Lu}]/u.test(rest)
  )
    return null;
  if (rest.length > 0 && /[;；؛]$/u.test(rest)) return null;
  // ITU-R 2-8 is the eighth revision of ITU-R 2.
  if (/^(?:itu|uit|мсэ).*\d-\d/u.test(found ?? '') && kind === 'resolution')
    revision = { ...revision, revised: true };
  return { kind, number: found === undefined ? null : tidyNumber(found), body, revision, rest };
}

/** "ITU-R M.457-2建议书", "建议书 ITU-T Y.4000". */
function chineseRecommendation(text: string, folded: string): NumberLine | null {
  const match =
    /^(?:建议书\s*)?(itu-([rtd])\s?[a-z]{1,2}\.\d{1,5}(?:\.\d+)?(?:-\d+)?)\s*(?:新?建议书(?:草案)?)?\s*(?:\([^)]*\))?$/u.exec(
      folded,
    );
  if (!match || !text.includes('建议书')) return null;
  return {
    kind: 'recommendation',
    number: tidyNumber(match[1] ?? ''),
    body: `ITU-${match[2]?.toUpperCase()}`,
    revision: unrevised,
    rest: '',
  };
}

function tidyNumber(found: string): string {
  const sector = /^(?:itu|uit|мсэ)\s?-\s?([rtdртд])\s*/u.exec(found);
  const latin: Record<string, string> = { р: 'R', т: 'T', д: 'D' };
  const bare = found
    .slice(sector?.[0].length ?? 0)
    .replace(/[[\]\s]/g, '')
    .toUpperCase();
  return sector ? `ITU-${latin[sector[1] ?? ''] ?? sector[1]?.toUpperCase()} ${bare}` : bare;
}

function sectorBody(found: string | undefined): string | null {
  const sector = /^(?:itu|uit|мсэ)\s?-\s?([rtdртд])/u.exec(found ?? '')?.[1];
  if (!sector) return null;
  return /[rр]/.test(sector) ? 'RA' : /[tт]/.test(sector) ? 'WTSA' : 'WTDC';
}

const marker = /^\s*(\(MOD\)|ADD|MOD|NOC|SUP)(?:\s+(\S+\/\S+))?\s*$/;

/** "MOD" + "RCC/62A1/3": the marginal marker of a proposal. */
export function proposalIn(text: string): Proposal | null {
  const match = marker.exec(text);
  return match ? { marker: match[1] as Proposal['marker'], number: match[2] ?? null } : null;
}

/** "(Geneva, 2012; Rev. Dubai, 2018)": the line of adoption below the title. */
export function adoptionLine(text: string, lexicon: Lexicon): Revision | null {
  const match = /^\s*[(（]([^()（）]{3,160})[)）]\s*\d?\s*$/u.exec(text);
  const edition = match ? editionIn(match[1] ?? '', lexicon) : null;
  return edition
    ? { raw: edition.raw, revised: edition.revised, place: edition.place, year: edition.year }
    : null;
}

/** "(Question ITU-R 233/1)": the question that a recommendation answers, in brackets at the end of its title or below it. */
export function questionBelowTitle(
  text: string,
  lexicon: Lexicon,
): { title: string; question: string } | null {
  const match = /^(.*?)\s*([(（][^()（）]{4,200}[)）])\s*$/u.exec(text);
  const question = match?.[2] ?? '';
  const names = new RegExp(
    `^[(（](?:.{0,24}\\d\\s?号)?\\s*(?:ال)?(?:${phrases(lexicon.words.kinds.question)})`,
    'u',
  );
  if (!match || !/\d/.test(question) || !names.test(fold(question))) return null;
  return { title: match[1] ?? '', question: question.slice(1, -1) };
}

/** "79th plenary meeting": the end of an Assembly resolution, before its annex. */
export const closingLine =
  /^\d{1,4}(?:st|nd|rd|th|e|re|ª|a|-[еэ])?\.?\s(?:\(\p{L}+\)\s)?(?:plenary meeting|séance plénière|sesión plenaria|пленарное заседание)|^\d{1,4}(?:st|nd|rd|th|e|re|ème|ª|a|-[еэй])\.?\s(?:meeting|séance|sesión|заседание)(?!\p{L})|^第\s?\d+\s?次(?:全体)?会议|^الجلسة (?:العامة )?\(?\d+|^(?:category|catégorie|categoría|категория|类别|الفئة)\s*[:：]\s*\S{1,3}$|^(?:19|20)\d\d\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日$/iu;
