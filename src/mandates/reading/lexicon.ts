import type { Language } from '#language/languages.ts';
import { phrases } from './fold.ts';
import { agreeing } from './words/agreement.ts';
import { arabic } from './words/arabic.ts';
import { chinese } from './words/chinese.ts';
import { english } from './words/english.ts';
import { french } from './words/french.ts';
import { russian } from './words/russian.ts';
import { spanish } from './words/spanish.ts';
import { modifiers } from './words/modifiers.ts';
import type { ReadingWords } from './words/words.ts';

export const readingWords: Record<Language, ReadingWords> = {
  ar: arabic,
  zh: chinese,
  en: english,
  fr: french,
  ru: russian,
  es: spanish,
};

/** The patterns of one language, made once from its words; all of them run over folded text. */
export type Lexicon = {
  language: Language;
  words: ReadingWords;
  preamble: RegExp;
  operative: RegExp;
  chained: RegExp;
  /** "further" at the start of a line that goes on with a heading. */
  after: RegExp;
  addressee: RegExp;
  goesOn: RegExp;
  consulted: RegExp;
  itemOpens: RegExp;
  enacting: RegExp;
  generalAssembly: RegExp;
  adoptedBy: RegExp;
  annex: RegExp;
  reasons: RegExp;
  revised: RegExp;
  thisConference: RegExp;
  /** `ending`: the body stands right before a citation. */
  bodies: { code: string; pattern: RegExp; ending: RegExp }[];
  thisConferenceEnding: RegExp;
};

const made = new Map<Language, Lexicon>();

/** The end of a word: Chinese has none. */
export const wordEnd = (language: Language) => (language === 'zh' ? '' : '(?![\\p{L}\\p{N}])');
export const wordStart = (language: Language) => (language === 'zh' ? '' : '(?<![\\p{L}\\p{N}])');

/** The patterns of a language. */
export function lexiconOf(language: Language): Lexicon {
  let lexicon = made.get(language);
  if (!lexicon) {
    lexicon = make(language);
    made.set(language, lexicon);
  }
  return lexicon;
}

function make(language: Language): Lexicon {
  const words = readingWords[language];
  const end = wordEnd(language);
  const gap = language === 'zh' ? '\\s*' : '\\s+';
  const modifier = modifiers[language];
  const verb = (list: string, built: string) => {
    const one = `(?:(?:${phrases(words.before)}|${modifier.before})${language === 'ar' ? '\\s*' : gap})*(?:(?:${built})${end}|(?:${phrases(list)})${end})`;
    const after = `(?:\\s*,?${gap}(?:${modifier.after}|${phrases(words.after)})${end})*`;
    const and = {
      ar: '\\s+و',
      zh: '(?:并|和|、|,)',
      en: '(?:,|\\s+and)\\s+',
      fr: '(?:,|\\s+et)\\s+',
      ru: '(?:,|\\s+и)\\s+',
      es: '(?:,|\\s+y)\\s+',
    };
    return new RegExp(`^(?:${one}${after})(?:${and[language]}(?:${one}${after})(?=\\s*[,:]?$))?`, 'u');
  };
  const opening = (list: string) => new RegExp(`^(?:${phrases(list)})${end}`, 'u');
  return {
    language,
    words,
    preamble: verb(agreeing(words.preamble, language), modifier.preamble),
    operative: verb(words.operative, modifier.operative),
    chained: new RegExp(
      `^\\s*${language === 'zh' ? ',?' : ''}\\s*(?:to|de|d'|a|al|с тем чтобы|ان)?\\s*(?:${phrases(words.chained)})${end}`,
      'u',
    ),
    addressee: new RegExp(
      `^\\s*(?:(?:the\\s+)?\\d{1,4}(?:-\\p{L}{1,3})?\\s+)?(?:${phrases(words.addressee)})${end}`,
      'u',
    ),
    goesOn: new RegExp(words.goesOn.source, 'u'),
    consulted: new RegExp(
      `${language === 'zh' ? '[,]?\\s*' : `\\s*,?\\s+${language === 'ar' ? 'و?' : ''}`}(?:${phrases(words.consulted)})${end}\\s*`,
      'u',
    ),
    itemOpens: new RegExp(
      `^(?:${words.itemOpens.includes('\\') ? words.itemOpens : phrases(words.itemOpens)})${end}`,
      'u',
    ),
    enacting: opening(words.enacting),
    generalAssembly: opening(words.generalAssembly),
    adoptedBy: new RegExp(
      `(?:${phrases(words.adoptedBy)})${language === 'zh' ? '|(?:大会|经济及社会理事会|人权理事会|安全理事会)\\s?\\d{4}\\s?年\\s?\\d{1,2}\\s?月\\s?\\d{1,2}\\s?日.{0,16}决议' : ''}`,
      'u',
    ),
    after: new RegExp(`^(?:${modifier.after}|${phrases(words.after)})${end}`, 'u'),
    annex: new RegExp(
      `^(?:(${phrases(words.appendix)})|(${phrases(words.annex)}))${end}\\s*(?:no\\.?\\s*)?([0-9]{1,2}|[a-zа-я]|[ivx]+|[ا-ي]|الف|باء|جيم|دال|هاء|واو)?(?![\\p{L}\\p{N}])`,
      'u',
    ),
    reasons: new RegExp(`^(?:${phrases(words.reasons)})\\s*[:.]`, 'u'),
    revised: new RegExp(`(?:${phrases(words.revised)})${language === 'zh' ? '' : '(?![\\p{L}])'}\\.?`, 'u'),
    thisConference: new RegExp(`(?:${phrases(words.thisConference)})`, 'u'),
    thisConferenceEnding: new RegExp(`(?:${phrases(words.thisConference)})的?\\s*$`, 'u'),
    bodies: Object.entries(words.bodies).map(([code, list]) => {
      const source = `${wordStart(language)}(?:${phrases(list)})${end}`;
      return {
        code,
        pattern: new RegExp(source, 'u'),
        ending: new RegExp(`(?:${source})(?:'s)?["》)]?\\s*(?:的|,|في|\\()?\\s*$`, 'u'),
      };
    }),
  };
}
