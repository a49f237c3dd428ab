import { addresseesOf } from './addressees.ts';
import { fold, foldWithMap, original, phrases } from './fold.ts';
import { type Heading, headingAt } from './headings.ts';
import type { Addressee } from './instrument.ts';
import { labelOf } from './labels.ts';
import { type Lexicon, wordEnd } from './lexicon.ts';
import { endsWithoutColon } from './signs.ts';

/** Verbs that are said to somebody: what stands after them alone on a line is who must act, listed or not. */
const addressing: Record<Lexicon['language'], string> = {
  en: 'instructs|directs|invites|urges|encourages|calls upon|calls on|appeals to|requests|asks|authorizes|authorises|entrusts|charges|reminds|implores|exhorts|advises|mandates|thanks|congratulates|commends',
  fr: 'charge|invite|prie|demande|exhorte|encourage|engage|appelle|autorise|mandate|recommande|presse|sollicite|confie|lance un appel|fait appel|rappelle|remercie|félicite|donne instruction|donne pour instruction|donne mandat',
  es: 'encarga|invita|insta|alienta|anima|exhorta|pide|solicita|ruega|autoriza|recomienda|encomienda|instruye|ordena|faculta|hace un llamamiento|da instrucciones|recuerda|agradece|felicita|urge|apela',
  ru: 'поручает|предлагает|настоятельно призывает|настоятельно рекомендует|настоятельно предлагает|настоятельно просит|призывает|поощряет|обращается с призывом|обращается|просит|рекомендует|уполномочивает|возлагает|благодарит|поздравляет|дает указание|предписывает|напоминает',
  zh: '责成|责令|请|敦促|鼓励|呼吁|吁请|促请|恳请|要求|授权|邀请|委托|号召|指示|提醒|建议|感谢|责请|吁求',
  ar: 'يكلف|تكلف|يدعو|تدعو|يحث|تحث|يشجع|تشجع|يناشد|تناشد|يهيب|تهيب|يطلب|تطلب|يرجو|ترجو|يوصي|توصي|يخول|تخول|يأذن|تأذن|يعهد|تعهد|يفوض|تفوض|يوجه نداء|توجه نداء|يشكر|تشكر|يهنئ|تهنئ|ينيط|تنيط|يلتمس|تلتمس',
};
/** How an item goes on with what is asked, besides the first words of items; in Arabic "بأن" and a noun with "ب", in Chinese more than the rest of a name. */
const asks: Record<Lexicon['language'], RegExp> = {
  en: /^(?:to|that|not to)\s/u,
  fr: /^(?:de |d'|a |que |qu')/u,
  es: /^(?:a |que |de )/u,
  ru: /^(?:не |и впредь |также )?(?:\p{L}+(?:ть|ти|ться|тись)\s|чтобы\s)/u,
  zh: /^\p{sc=Han}(?:.{6}|.*[,;.]$)/u,
  ar: /^(?:الي|علي|بان|ان|ب\p{L}{3,}|ل\p{L}{3,})/u,
};
/** What is asked stands on the same line: then it is no heading. */
const alreadyAsks: Record<Lexicon['language'], RegExp> = {
  en: /(?:^|\s)(?:to \p{Ll}+|that|for)(?:\s|$)/u,
  fr: /(?:^|\s)(?:que|a ce que)(?:\s|$)|(?:^|\s)(?:(?:de|a) |d')\p{L}{2,}(?:er|ir|aire|endre|ettre|uire|ivre)(?:\s|$)|\squ'/u,
  es: /(?:^|\s)que(?:\s|$)|(?:^|\s)(?:a|de) \p{L}+(?:ar|er|ir)(?:se)?(?:\s|$)/u,
  ru: /(?:^|\s)\p{L}{2,}(?:ать|ять|еть|ить|уть|ыть|ти|ться)(?:\s|$)|(?:^|\s)(?:что|чтобы|о|об)(?:\s|$)/u,
  zh: /的$|^[其该此本]|[了到]$|^注意/u,
  ar: /(?:^|\s)(?:ان|بان|التي|الذي|علي)(?:\s|$)/u,
};
/** With this preposition those asked follow in Arabic: "تطلب إلى". */
const toSomebody = /^\s*(?:(?:الي|من|علي)\s)?/u;

const verbs = new Map<string, RegExp>();

function verbLength(folded: string, lexicon: Lexicon): number {
  let pattern = verbs.get(lexicon.language);
  if (!pattern) {
    const { words, language } = lexicon;
    const gap = language === 'zh' ? '' : '\\s+';
    pattern = new RegExp(
      `^(?:(?:${phrases(words.before)})${gap})*(?:${phrases(addressing[language])})${wordEnd(language)}(?:,?${gap}(?:${phrases(words.after)})${wordEnd(language)})*`,
      'u',
    );
    verbs.set(language, pattern);
  }
  return pattern.exec(folded)?.[0].length ?? 0;
}

/**
 * Who is asked in a heading whose addressee no list holds: "يحث مشغلي السواتل", "鼓励软件开发商", "invites the 2051 world
 * radiocommunication conference". Empty when the verb is not said to somebody or the line says what is asked.
 */
export function unlistedAddressees(text: string, lexicon: Lexicon): Addressee[] {
  const mapped = foldWithMap(text);
  const length = verbLength(mapped.folded, lexicon);
  if (length === 0) return [];
  const rest = mapped.folded.slice(length).replace(/[\s,:]+$/, '');
  const name = rest.replace(toSomebody, '');
  if (name.trim().length < 2 || /[;.:]/.test(rest) || /^\s*[,(\d]/.test(rest)) return [];
  if (alreadyAsks[lexicon.language].test(name.trim())) return [];
  return addresseesOf(original(text, mapped, length, mapped.folded.length).trim(), lexicon);
}

/**
 * A short line of its own that is said to somebody, where a heading may stand: the text before it has ended, and the
 * next line opens a list or says what is asked.
 */
export function unlistedHeading(
  text: string,
  next: string | undefined,
  previous: string,
  lexicon: Lexicon,
): Heading | null {
  if (next === undefined || text.length > (lexicon.language === 'zh' ? 28 : 90)) return null;
  if (/[.;,:。；，：؛،]["”»)\]]*$/u.test(text) || !endsWithoutColon.test(previous) || labelOf(text))
    return null;
  const label = labelOf(`${next} x`);
  const isFirst = label?.readings.some(
    ({ ordinal, depth, list }) => (ordinal === 1 && depth === 1) || list.startsWith('bullet'),
  );
  if (label ? !isFirst : !asks[lexicon.language].test(fold(next))) return null;
  const addressees = unlistedAddressees(text, lexicon);
  const heading = addressees.length > 0 ? headingAt(text, lexicon) : null;
  return heading?.type === 'operative'
    ? { ...heading, text, addressees, rest: '', whole: true, known: true }
    : null;
}
