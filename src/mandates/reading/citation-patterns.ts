import type { Language } from '#language/languages.ts';
import type { CitationKind } from './instrument.ts';
import { phrases } from './fold.ts';
import { type Lexicon, lexiconOf, wordEnd } from './lexicon.ts';

export type CitationPatterns = {
  kinds: { kind: CitationKind; word: RegExp }[];
  /** Numbers of instruments and of provisions, tried at one place (sticky). */
  number: RegExp;
  provisionNumber: RegExp;
  separator: RegExp;
  brackets: RegExp;
  quoted: RegExp;
  date: RegExp;
  partBefore: RegExp;
  partAfter: RegExp;
  notProvision: RegExp;
  /** After a number with a point: a part of an instrument, or the instrument itself. */
  partFollows: RegExp;
  jointInspectionUnit: RegExp;
};

/** "ITU-R 2-8", "UIT-T Y.4000", "МСЭ-R M.1457-14", "70/125", "1514 (XV)", "PLEN/1", "1386". */
const sector = '(?:(?:itu|uit|мсэ)\\s?-\\s?([rtdртд])\\s?)';
const series = '[a-z]{1,2}\\.\\s?\\d{1,5}(?:\\.\\d{1,3})?(?:-\\d{1,3})?';
const plain =
  '(?:a/res/\\s?|a/|s/res/)?\\d{1,4}(?:-\\d{1,2})?(?:\\s?/\\s?\\d{1,4})?(?!\\d)(?:\\s\\((?:[ivxlc]+|s-[ivx]+|es-[ivx]+)\\))?';
const conference = '(?:com|plen|gt-plen|комитет)\\s?\\d{0,2}/\\d{1,3}';
export const instrumentNumber = `${sector}?(${series}|${conference}|${plain})(?:\\s?(bis|ter)(?!\\p{L}))?`;

const separators: Record<Language, string> = {
  en: '\\s*(?:,\\s*(?:and|or)?|;\\s*(?:and)?|and|or|&|/)\\s*(?:no\\.\\s*)?',
  fr: '\\s*(?:,\\s*(?:et|ou)?|;\\s*(?:et)?|et|ou|ainsi que)\\s*(?:n[°o]\\s*)?',
  es: '\\s*(?:,\\s*(?:y|e|o)?|;\\s*y?|y|e|o|asi como)\\s*',
  ru: '\\s*(?:,\\s*(?:и|а также)?|;\\s*и?|и|или|а также)\\s*(?:№\\s*)?',
  zh: '\\s*(?:、|和|及|以及|与|,|或)\\s*',
  ar: '\\s*(?:,\\s*و?|و|او)\\s*',
};

const made = new Map<Language, CitationPatterns>();

/** The citation patterns of a language; over folded text. */
export function citationPatterns(language: Language): CitationPatterns {
  let patterns = made.get(language);
  if (!patterns) made.set(language, (patterns = make(lexiconOf(language))));
  return patterns;
}

function make({ language, words, bodies }: Lexicon): CitationPatterns {
  const prefix =
    language === 'ar' ? '(?<!\\p{L}{4})(?<![\\p{N}])(?:وال|بال|لل|كال|[وبلكف])?' : '(?<![\\p{L}\\p{N}])';
  const numero = '(?:\\s*(?:no\\.?|nos\\.?|n[°º]|№|num\\.?|رقم))?';
  const allBodies = bodies.map(({ pattern }) => pattern.source).join('|');
  // "قرار الجمعية العامة 70/1", "résolution de l'Assemblée générale 70/1": the body may stand before the number.
  const between = `(?:\\s+(?:(?:of|de|du|des|del|the|la|l'|el|\\(|رقم)\\s*){0,3}(?:${allBodies})\\)?)?`;
  const kindWord = (list: string) =>
    new RegExp(`${prefix}(?:${phrases(list)})${wordEnd(language)}${between}${numero}\\s*`, 'gu');
  const plainWord = (list: string) =>
    language === 'zh'
      ? new RegExp(`(?:${phrases(list)})`, 'gu')
      : new RegExp(`${prefix}(?:${phrases(list)})(?!\\p{L})\\s*`, 'gu');
  const kinds = Object.entries(words.kinds).map(([kind, list]) => ({
    kind: kind as CitationKind,
    word: language === 'zh' ? plainWord(list) : kindWord(list),
  }));
  const partWord = `(?:${phrases(words.parts)})`;
  return {
    kinds: [
      ...kinds,
      { kind: 'article', word: plainWord(words.article) },
      { kind: 'provision', word: plainWord(words.provision) },
    ],
    number: new RegExp(instrumentNumber, 'uy'),
    // Arabic prints 5.43A from right to left too: "43A.5".
    provisionNumber: new RegExp(
      `(${language === 'ar' ? '\\d{1,4}[a-z]{1,2}\\.\\d{1,3}(?![\\d\\p{L}])|' : ''}\\d{1,4}(?:\\.\\d{1,4})?(?:\\s?(?:bis|ter|quater)(?!\\p{L})|[a-zа-я]{1,2}(?![\\p{L}]))?)`,
      'uy',
    ),
    separator: new RegExp(separators[language], 'uy'),
    brackets: /\s?([(\[])\[?([^()[\]]{2,90})[)\]]/uy,
    quoted: /\s*(?:,\s*)?(?:"[^"]{3,400}"|《[^》]{2,200}》)\s*/uy,
    date: new RegExp(`\\s*${words.date}`, 'uy'),
    partBefore: new RegExp(
      `(${partWord}(?![a-zа-я]{2})(?:\\s*(?:[\\divx]+[a-z]?|[a-zа-я]\\)?|[ا-ي])(?:\\s?[).])?(?:\\s*(?:,|and|et|y|и|و)\\s*\\d+)*)?)\\s*(?:\\(\\p{L}+\\)\\s*)?(?:${phrases(words.of)})?\\s*(?:the|la|l'|le|el|\\p{L}{2,})?\\s*$`,
      'u',
    ),
    partAfter: new RegExp(
      `^(?:的|,)?\\s*((?:${phrases(words.annex)}|${phrases(words.appendix)})\\s*[\\divxa-z]{0,3})(?![\\p{L}])`,
      'u',
    ),
    partFollows: new RegExp(
      `^\\s*(?:(?:${phrases(words.of)})\\s*(?:the|la|l'|le|el)?\\s*|\\p{L}*(?:его|е[ий]|ого|о[ий]|ому)\\s)*(?!(?:${phrases(words.article)}))(?:${phrases(words.annex)}|${phrases(words.appendix)}|${phrases(words.parts)}|${Object.values(words.kinds).map(phrases).join('|')})`,
      'u',
    ),
    notProvision: new RegExp(`(?:${phrases(words.notProvision)})[\\s(.]*$`, 'u'),
    jointInspectionUnit: new RegExp(
      `jiu/(?:rep|note)/\\d{4}/\\d+|(?:${phrases(words.jointInspectionUnit)})`,
      'gu',
    ),
  };
}
