import type { Revision } from './instrument.ts';
import { fold } from './fold.ts';
import type { Lexicon } from './lexicon.ts';

export type PrintedEdition = Revision & { body: string | null };

const sectorConference =
  /(?:rev\.?\s*)?(wrc|warc|вкр|cmr|камр|camr|amnt|wtsa|cmdt|wtdc|ra|ар|васэ|вкрэ|pp|пк|council|conseil|consejo|совет|c|с|理事会)\s?-\s?(\d{2,4})/u;
const conferenceBodies: Record<string, string> = {
  wrc: 'WRC',
  warc: 'WRC',
  вкр: 'WRC',
  cmr: 'WRC',
  камр: 'WRC',
  camr: 'WRC',
  amnt: 'WTSA',
  wtsa: 'WTSA',
  васэ: 'WTSA',
  cmdt: 'WTDC',
  wtdc: 'WTDC',
  вкрэ: 'WTDC',
  ra: 'RA',
  ар: 'RA',
  pp: 'PP',
  пк: 'PP',
  council: 'Council',
  conseil: 'Council',
  consejo: 'Council',
  совет: 'Council',
  c: 'Council',
  理事会: 'Council',
};
const councils = /council|conseil|consejo|(?<!\p{L})совета?(?!\p{L})|理事会|مجلس/u;

/**
 * What stands in the brackets after a number: "Rev. Bucharest, 2022", "2022年，布加勒斯特，修订版", "Rev.WRC-19".
 * Null when the brackets hold no year, so that "(see below)" is not taken for an edition.
 */
export function editionIn(inside: string, lexicon: Lexicon): PrintedEdition | null {
  const raw = inside.trim();
  const folded = fold(raw);
  const revised =
    lexicon.revised.test(folded) ||
    /^(?:modif|mod\.|amended|измен|المعدل)|修正|修订/u.test(folded) ||
    /(?:^|\W)rev\.?\s?[a-z]/.test(folded);
  // "(C01, last amended C15)": sessions of the Council by their year.
  const session = [...folded.matchAll(/(?<![a-z])c\s?-?(\d{2})(?![\d/])/g)].at(-1);
  if (session && !/(?:19|20)\d\d/.test(folded))
    return {
      raw,
      revised: revised || /,/.test(folded),
      place: null,
      year: 2000 + Number(session[1]),
      body: 'Council',
    };
  const conference = sectorConference.exec(folded);
  if (conference) {
    const short = Number(conference[2]);
    const year = short >= 1000 ? short : short > 60 ? 1900 + short : 2000 + short;
    return { raw, revised, place: null, year, body: conferenceBodies[conference[1] ?? ''] ?? null };
  }
  // "(Geneva, 2012; Rev. Dubai, 2018)", "(1993-1995-2023)": the last year is that of this text.
  const year = [...folded.matchAll(/(?:19|20)\d\d/g)].at(-1);
  if (!year || /\d{5}|\d{3,}\s?\/|\/\s?\d{3,}/.test(folded) || !isEdition(raw)) return null;
  const council = councils.test(folded);
  return {
    raw,
    revised,
    place: council ? null : placeIn(raw, lexicon),
    year: Number(year[0]),
    body: council ? 'Council' : null,
  };
}

const revisionWords =
  /^(?:rev|rév|rev|пересм|пересмотрена|пересмотренная|المراجَ?ع[ةه]?|مراجَ?ع|revised|modified|modifiée?|modificad[ao]|mod|измененная|изм|المعدَ?ل[ةه]?|amended)\.?(?:\s+(?:in|à|en|в|في)(?=\s))?\s*/iu;

/** A place may have words in small letters: "Santa Irene del Mar", "Saint-Jean sur Lès", "Newcastle upon Tyne". */
const placeAndYear =
  /^\[?[\p{Lu}\p{Lt}\p{Lo}\p{M}'’](?:[\p{L}\p{M}'’·•.-]*\s){0,6}?[\p{L}\p{M}'’·•.-]*\s?[,،，、]\s?(?:19|20)\d\d/u;
const sentence = /(?<!(?<!\p{L})\p{L}{1,6})\.\s+\p{L}+\s+\p{L}+\s+\p{L}+\s|^\p{L}+\s+\p{L}+\s+\p{L}+\s/u;

/** Each part between semicolons is a place with its year, or at least no sentence. */
function isEdition(raw: string): boolean {
  const [first = '', ...more] = raw.split(/[;；؛]/).map((part) => part.trim().replace(revisionWords, ''));
  const reads = (part: string) => placeAndYear.test(part) || !sentence.test(part);
  // The first part may begin with words: "(approved by the Council in 2049)".
  return (placeAndYear.test(first) || !/\.\s+\p{L}+\s+\p{L}+\s+\p{L}+\s/u.test(first)) && more.every(reads);
}

/** The place as printed: what is left beside the year and the word for "revised". */
function placeIn(raw: string, lexicon: Lexicon): string | null {
  const first = raw.split(/[;；؛]/).at(-1) ?? raw;
  const pieces = first
    .replace(/[\u0640\u064b-\u0652]/g, '')
    .split(/[,，،、]/)
    .map((piece) =>
      piece
        .trim()
        .replace(revisionWords, '')
        .replace(/^\s*\[/, '')
        .trim(),
    )
    .map((piece) => piece.replace(/(?:19|20)\d\d\s*(?:年|г\.?|года)?/u, '').trim())
    .filter((piece) => piece !== '' && !(lexicon.language === 'zh' && /修订|修正|年/.test(piece)));
  const place = pieces.find(
    (piece) => /^[\p{L}][\p{L}\p{M}'’ .·•-]{1,40}$/u.test(piece) && !/^(?:г\.?|года)$/u.test(piece),
  );
  return place ?? null;
}
