import type { Addressee } from './instrument.ts';
import { fold, type Folded, foldWithMap, original } from './fold.ts';
import { type Lexicon, wordEnd } from './lexicon.ts';
import { addresseesOf } from './addressees.ts';
import { severalNumbers } from './labels.ts';

/** A heading found at the start of a paragraph. `rest` is what follows it on the same line. */
export type Heading = {
  text: string;
  type: 'preamble' | 'operative';
  addressees: Addressee[];
  rest: string;
  /** Whether the paragraph is the heading and nothing else. */
  whole: boolean;
  /** The heading has an addressee, or is nothing but its verb. */
  known: boolean;
};

const closing = /[\s,:;.،：，]+$/u;

/** The verb that opens a text, and whether it belongs to a preamble; the longest of the two readings wins. */
export function verbAt(folded: string, lexicon: Lexicon): { length: number; type: Heading['type'] } | null {
  const preamble = lexicon.preamble.exec(folded)?.[0].length ?? 0;
  const operative = lexicon.operative.exec(folded)?.[0].length ?? 0;
  if (preamble === 0 && operative === 0) return null;
  return preamble >= operative
    ? { length: preamble, type: 'preamble' }
    : { length: operative, type: 'operative' };
}

/** Pronouns, conjunctions and "the fact that" before the items of a list, in six languages, over folded text. */
const pronouns = [
  '(?:(?:of|in|by|on|to) )?(?:the (?:fact|following(?: facts)?|circumstances?))(?: that)?|as follows',
  "(?:de|du|le|au|sur le|compte du) (?:fait )?qu(?:e|')|(?:de |a )?ce (?:qu(?:e|')|qui suit)|le fait(?: qu(?:e|'))?",
  '(?:(?:de|en|a|por|con) )?(?:(?:el |del |al )?hecho de )?que|(?:de |en |a )?lo siguiente|(?:el|del|al) hecho',
  '(?:(?:о|об|в|на|с|из|к|от) )?(?:том|тем|то|того|тому|тот факт|том факте|то обстоятельство|следующее|следующем|следующие (?:факты|обстоятельства))(?:,? что)?|что',
  '(?:الي |من |في |علي |ب)?(?:ما يلي|حقيقة ان|واقع ان|ان|بان|كون|الحقايق التالية)',
].join('|');
const completedBelow = new RegExp(
  `^(?:\\s+(?:de|du|of|to|by|on|upon|for|at|that|en|a|par|sur|por|con|sobre|в|к|на|о|об|из|الي|من|علي|عن)|,?\\s+(?:${pronouns.replace(/ /g, '\\s+')})|到?(?:以下|下列|下述)?(?:事实|情况|各点|几点|事项)|到?(?:以下|下列|下述)|如下)(?=\\s*[,:]?\\s*$)`,
  'u',
);
/** A heading that ends so may be the middle of a sentence: "…, учитывая, что". */
export const isCompletedBelow = (heading: string) => endsWithPronoun.test(fold(heading));
const endsWithPronoun = new RegExp(`,?\\s+(?:${pronouns.replace(/ /g, '\\s+')}|that)$`, 'u');

/** Openings that head a section only when they stand alone: with words after them they are part of a sentence. */
const weak =
  /^(?:in accordance|in application|given|pursuant|in view|calling|acting|seeking|understanding|supporting|expressing|conformement|en application|compte tenu|de conformidad|en aplicacion|en vista|atendiendo|в соответствии|во исполнение|ввиду|исходя|根据|依据|按照|遵照|遵循|鉴于|希望|认为|支持|表示|理解|عملا|بالنظر|وبالنظر)/u;

/**
 * Reads a heading of the ITU profile at the start of a paragraph: verb, "further", addressees, and what follows. Right
 * `afterFormula` weak openings head a section too: "The Council, pursuant to No. 138 of the Constitution,".
 */
export function headingAt(text: string, lexicon: Lexicon, afterFormula = false): Heading | null {
  // Most paragraphs open with no verb: say so before the whole of them is folded.
  if (text.length > 160 && !verbAt(fold(text.slice(0, 120)), lexicon)) return null;
  const mapped = foldWithMap(text);
  const verb = verbAt(mapped.folded, lexicon);
  if (!verb) return null;
  let end = verb.length;
  let rest = mapped.folded.slice(end);
  if (verb.type === 'operative') {
    const chained = lexicon.chained.exec(rest);
    if (chained && lexicon.addressee.test(rest.slice(chained[0].length))) {
      end += chained[0].length;
      rest = mapped.folded.slice(end);
    }
  }
  // "enterada de", "памятуя о том" alone on its line: what the list completes belongs to the heading.
  const preposition = completedBelow.exec(rest);
  if (preposition) {
    end += preposition[0].length;
    rest = mapped.folded.slice(end);
  }
  if (/^[\s,:;.]*$/.test(rest)) {
    const closedByStop = /[;.]/.test(rest);
    return { ...build(text, mapped, end, end, verb.type, lexicon), whole: !closedByStop, known: true };
  }
  if (weak.test(mapped.folded) && !/^\p{Lu}/u.test(text) && !afterFormula) return null;
  if (verb.type === 'operative') {
    const addressee = addresseeEnd(rest, lexicon, mapped.folded.slice(0, end));
    if (addressee > 0) {
      const heading = build(text, mapped, end, end + addressee, verb.type, lexicon);
      const whole = /^[\s,:]*$/.test(rest.slice(addressee)) && !/[;.。；]\s*$/.test(text);
      return { ...heading, whole, known: true };
    }
  }
  return { ...build(text, mapped, end, end, verb.type, lexicon), whole: false, known: false };
}

/** Where the addressee of a heading ends within the folded text after the verb; 0 when none begins there. */
export function addresseeEnd(rest: string, lexicon: Lexicon, verb = ''): number {
  const opening = lexicon.addressee.exec(rest);
  if (!opening) return 0;
  // "责成…局主任与…局主任合作" alone on its line: how they act together belongs to the heading.
  if (
    lexicon.language === 'zh' &&
    /^[^;.]{2,60}与[^;.]{2,60}(?:合作|协作|协商|磋商|协调|配合)[,:]?\s*$/.test(rest)
  )
    return rest.replace(/[\s,:]+$/, '').length;
  const from = lexicon.language === 'zh' ? 0 : opening[0].length;
  let cut = Math.min(whereAsked(rest, from, lexicon, verb), firstLabel(rest, from, lexicon));
  const stop = /[;.](?:\s|$)/.exec(rest.slice(0, cut));
  if (stop) cut = Math.min(cut, stop.index);
  return rest.slice(0, cut).replace(/[\s,:]+$/, '').length;
}

/** Verbs that ask "to" do something: a bare "that" or "que" after them says which ones are meant. */
const asksTo: Partial<Record<Lexicon['language'], RegExp>> = {
  en: /(?:invit|urg|encourag|call|instruct|request|direct)\p{L}*(?: up)?(?:on)?$/u,
  es: /(?:^|\s)(?:inst|invit|alient|alent|exhort|anim)(?:a|ar)(?:\s|$)/u,
};

/** Where what is asked begins: "insta a los Estados Miembros que acogen conferencias | a que …" names them first. */
function whereAsked(rest: string, from: number, lexicon: Lexicon, verb: string): number {
  const on = lexicon.goesOn.exec(rest.slice(from));
  if (!on) return rest.length;
  const at = from + on.index;
  if (!/^(?:that|que)$/.test(on[0].trim()) || !asksTo[lexicon.language]?.test(verb)) return at;
  const relative = at + on[0].length;
  const asked = lexicon.goesOn.exec(rest.slice(relative));
  if (asked) return relative + asked.index;
  return rest.length - relative > 90 || /[;,.]\s*$/.test(rest) ? at : rest.length;
}

/** A study group goes by its number: "to Study Group 1 of ITU-D", "а также к 1-й". */
const namedByNumber =
  /(?:study group|working (?:party|group)|commission d'etudes|groupe de travail|comision de estudio|grupo de trabajo|комисси(?:я|и|ю|ей)|групп[аеуы]|لجنة الدراسات|فريق العمل|sector|region)$/u;

/** Where the first label of a list stands in what follows a verb; not "study groups 1 and 2", not "Study Group 1 of". */
function firstLabel(rest: string, from: number, lexicon: Lexicon): number {
  for (const match of rest.matchAll(/\s(?=(?:1|a\)|а\)|1\.|1\)|i\)|ا ?\)|\(a\))\s)/gu)) {
    if (match.index < from) continue;
    const label = rest.slice(match.index).trimStart();
    if (severalNumbers.test(label)) continue;
    const isName =
      namedByNumber.test(rest.slice(0, match.index)) && !lexicon.itemOpens.test(label.replace(/^1\s+/, ''));
    if (!isName || !/^1\s/.test(label)) return match.index;
  }
  return rest.length;
}

function build(
  text: string,
  mapped: Folded,
  verbEnd: number,
  end: number,
  type: Heading['type'],
  lexicon: Lexicon,
): Omit<Heading, 'whole' | 'known'> {
  const heading = original(text, mapped, 0, end).replace(closing, '').trim();
  const addressed = original(text, mapped, verbEnd, end).replace(closing, '').trim();
  return {
    text: heading,
    type,
    addressees: addressed ? addresseesOf(addressed, lexicon) : [],
    rest: original(text, mapped, end, mapped.folded.length).replace(/^[\s,:，：،]+/u, ''),
  };
}

/** A short line that looks like a heading though its verb is not in the lists; a person should look at it. */
export function looksLikeHeading(text: string, lexicon: Lexicon): Heading['type'] | null {
  if (text.length > 90 || /[.;:。；：،,，]$/u.test(text.trim()) || /^[\p{Lu}\d]/u.test(text)) return null;
  const { folded } = foldWithMap(text);
  if (!new RegExp(`^\\p{L}+${wordEnd(lexicon.language)}`, 'u').test(folded)) return null;
  if (lexicon.words.looksPreamble.test(folded)) return 'preamble';
  return lexicon.words.looksOperative.test(folded) ? 'operative' : null;
}
