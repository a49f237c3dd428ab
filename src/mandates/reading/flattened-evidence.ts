import type { ReadInstrument, Warning } from './instrument.ts';
import { headingAt } from './headings.ts';
import { type Lexicon, lexiconOf } from './lexicon.ts';
import { seamsIn } from './splice-seams.ts';
import { SpliceLexicon } from './splice-lexicon.ts';
import { plainSpans } from './splice-spans.ts';
import type { Token } from './splice-tokens.ts';

/**
 * What shows that a text is a flattened redline: editions, years or numbers run together (`forms`), words and signs run
 * together (`splices`), labels out of order, headings run together. Of the splices, `signs` are pairs of signs and
 * `plainSeams` lie between two words that are long enough to be words; `length` is that of the text.
 */
export type Evidence = {
  forms: number;
  splices: number;
  labels: number;
  headings: number;
  signs: number;
  plainSeams: number;
  length: number;
};

const opensArabicHeading =
  /^(?:وإذ|إذ|وقد|يكلف|تكلف|يدعو|تدعو|يقرر|تقرر|يحث|تحث|يطلب|تطلب|يشجع|تشجع|يوصي|توصي)\s?/u;

/** "se félicitantconsidérant en outre": where one heading ends and another begins; 0 when it is one heading. */
export function headingSplice(heading: string, lexicon: Lexicon): number {
  for (let cut = 3; cut < heading.length - 2; cut++) {
    if (/\s/.test(heading[cut - 1] ?? '') || (/\s/.test(heading[cut] ?? '') && lexicon.language !== 'zh'))
      continue;
    // In Arabic a verb may stand inside a word: only what opens nearly every heading is taken for one.
    if (lexicon.language === 'ar' && !opensArabicHeading.test(heading.slice(cut))) continue;
    const left = headingAt(heading.slice(0, cut), lexicon);
    if (!left?.whole) continue;
    const right = headingAt(heading.slice(cut), lexicon);
    if (right?.whole && right.known) return cut;
  }
  return 0;
}

/** Splices, labels and headings that only a flattened redline has. */
export function evidenceOf(instrument: ReadInstrument): Evidence {
  const words = new SpliceLexicon(instrument);
  const lexicon = lexiconOf(instrument.language);
  const evidence: Evidence = {
    forms: 0,
    splices: 0,
    labels: 0,
    headings: 0,
    signs: 0,
    plainSeams: 0,
    length: 0,
  };
  const look = (text: string) => {
    evidence.length += text.length;
    const spans = plainSpans(text, instrument.language, new Set());
    const signs = spans.filter(
      ({ from, to }) => to - from === 1 && /[,;،؛，；.。]/u.test(text.slice(from, to)),
    ).length;
    evidence.forms += (spans.length - signs) / 2;
    const seamed = seamsIn(text, words, spans);
    evidence.signs += signs / 2;
    evidence.splices += signs / 2 + seamed.seams.size;
    evidence.plainSeams += [...seamed.seams].filter((seam) => isPlainSeam(seam, seamed.tokens)).length;
  };
  for (const text of [instrument.enactingFormula, instrument.title, instrument.revision.raw])
    if (text !== null) look(text);
  for (const { heading, items } of instrument.sections) {
    if (headingSplice(heading, lexicon) > 0) evidence.headings += 1;
    for (const { text } of items) look(text);
  }
  evidence.forms = Math.ceil(evidence.forms);
  evidence.splices = Math.ceil(evidence.splices);
  evidence.labels = instrument.warnings.filter(({ code }) => code === 'label-out-of-order').length;
  return evidence;
}

/** Two words of four letters and more: "thereon" and "contenga" are words that only look like two. */
function isPlainSeam(seam: Token, tokens: readonly Token[]): boolean {
  const before = tokens[tokens.indexOf(seam) - 1];
  return before !== undefined && before.text.length >= 4 && seam.text.length >= 4;
}

/** `yes`: both readings are proposed; `doubtful`: the text is given as printed, with the warning. */
export type Verdict = 'yes' | 'doubtful' | 'no';

/**
 * A clean text must lose no word. Only what has an unmistakable form proves anything: editions, years, numbers, headings
 * or signs run together. A long text needs more of it, labels out of order and words run together count little, and words
 * alone nothing: every language has words that look like two.
 */
export function verdictOn(evidence: Evidence): Verdict {
  const { forms, headings, signs, splices, labels, plainSeams, length } = evidence;
  const proof = (forms + headings) * 2 + signs;
  if (proof === 0) return 'no';
  const few = Math.min(labels, 2);
  if (proof + few + Math.min(plainSeams, 2) >= 4 + Math.floor(length / 5_000)) return 'yes';
  return (forms + headings) * 2 + splices + few >= 4 ? 'doubtful' : 'no';
}

/** The warning with its evidence. */
export const flattenedWarning = ({ forms, splices, labels, headings }: Evidence): Warning => ({
  code: 'flattened',
  at: 'text',
  values: { forms, splices, labels, headings },
});
