import type { ReadInstrument, Warning } from './instrument.ts';
import { headingAt } from './headings.ts';
import { type Lexicon, lexiconOf } from './lexicon.ts';
import { seamsIn } from './splice-seams.ts';
import { SpliceLexicon } from './splice-lexicon.ts';
import { plainSpans } from './splice-spans.ts';

/**
 * What shows that a text is a flattened redline: editions, years or numbers run together (`forms`), words and signs run
 * together (`splices`), labels out of order, headings run together.
 */
export type Evidence = { forms: number; splices: number; labels: number; headings: number };

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
  const evidence: Evidence = { forms: 0, splices: 0, labels: 0, headings: 0 };
  const look = (text: string) => {
    const spans = plainSpans(text, instrument.language, new Set());
    const signs = spans.filter(
      ({ from, to }) => to - from === 1 && /[,;،؛，；.。]/u.test(text.slice(from, to)),
    ).length;
    evidence.forms += (spans.length - signs) / 2;
    const seamed = seamsIn(text, words, spans);
    evidence.splices += signs / 2 + seamed.seams.size;
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

/**
 * Two editions run together are nearly proof; words run together alone must be many, because a page that lost its spaces
 * shows them too; labels count little.
 */
export function isFlattened({ forms, splices, labels, headings }: Evidence): boolean {
  const few = Math.min(labels, 2);
  if (forms + headings > 0) return (forms + headings) * 2 + splices + few >= 4;
  return splices >= 7 || (splices >= 2 && few === 2 && labels + splices >= 5);
}

/** The warning with its evidence. */
export const flattenedWarning = (evidence: Evidence): Warning => ({
  code: 'flattened',
  at: 'text',
  values: { ...evidence },
});
