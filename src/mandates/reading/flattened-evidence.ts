import type { ReadInstrument, Warning } from './instrument.ts';
import { fold } from './fold.ts';
import { headingAt } from './headings.ts';
import { type Lexicon, lexiconOf } from './lexicon.ts';

/** A place where deleted and inserted text stand side by side. `at` counts characters in the text of the item. */
export type Splice = { kind: 'edition' | 'number' | 'word' | 'sign'; at: number; length: number };

/** What shows that a text is a flattened redline. */
export type Evidence = { splices: number; labels: number; headings: number };

const editions =
  /([[(]?)([^()[\],;\d]{2,40}),\s*((?:19|20)\d\d)[)\]]?(?=[\p{Lu}\p{sc=Arabic}\p{sc=Han}])([^()[\],;\d]{2,40}),\s*((?:19|20)\d\d)/gu;
const chineseEditions =
  /((?:19|20)\d\d)年,?，?([^，,()（）]{2,10})((?:19|20)\d\d)年[，,]([^，,()（）]{2,10})/gu;
const numbers = /(?:(?:19|20)\d\d){2}(?!\d)|\b\d{1,3}\/\d{2,3}(?:\d{2})\/\d{2,3}\b/gu;
const doubledSigns = /,;|;,|,\.(?!\.)|[;:]\.|,،|،؛|؛،|，；|；，|，。/gu;

/** The splices in a text: two editions, two numbers, two signs or two words run together. */
export function splicesIn(text: string, known: ReadonlySet<string>): Splice[] {
  const splices: Splice[] = [];
  const collect = (kind: Splice['kind'], pattern: RegExp) => {
    for (const match of text.matchAll(pattern))
      splices.push({ kind, at: match.index, length: match[0].length });
  };
  collect('edition', editions);
  collect('edition', chineseEditions);
  collect('number', numbers);
  collect('sign', doubledSigns);
  for (const match of text.matchAll(/[\p{L}\p{M}'’]+/gu)) {
    const cut = gluedAt(match[0], known);
    if (cut > 0) splices.push({ kind: 'word', at: match.index + cut, length: 0 });
  }
  return splices.sort((a, b) => a.at - b.at);
}

/** Where two words are run together: a capital inside a word, or a word unknown elsewhere made of two known ones. */
function gluedAt(word: string, known: ReadonlySet<string>): number {
  const capital = /\p{Ll}{2}(?=\p{Lu}\p{Ll})/u.exec(word);
  if (capital && !/^Mc|^Mac|^i[A-Z]/.test(word)) return capital.index + 2;
  const folded = fold(word);
  if (folded.length < 5 || folded.length !== word.length || /[\p{sc=Han}\p{sc=Arabic}]/u.test(word)) return 0;
  const plural = folded.replace(/e?s$/, '');
  if (known.has(`#${folded}`) || known.has(`#${plural}`) || known.has(`#${folded}s`)) return 0;
  for (let cut = 2; cut <= folded.length - 2; cut++) {
    if (folded[cut - 1] === "'") continue;
    const [left, right] = [folded.slice(0, cut), folded.slice(cut)];
    if (!known.has(left) || !known.has(right)) continue;
    // "planaux" ends with a small word; "lesuivre" begins with an article; "parvenir", "inform" are ordinary words.
    if (small.has(right) && !small.has(left) && left.length >= 4) return cut;
    if (articles.has(left) && right.length >= 5) return cut;
  }
  return 0;
}

const articles = new Set('the le la les un une el los las aux au'.split(' '));

/** Articles and prepositions, known in every text. */
const small = new Set(
  'the of to and in on for with by from this that un une le la les des du au aux de en par sur pour dans el los las del al con por para una que на по для от из при его об'.split(
    ' ',
  ),
);

/** The words of an instrument: those seen twice carry "#", so that a glued word does not vouch for itself. */
export function vocabularyOf(instrument: ReadInstrument): Set<string> {
  const counts = new Map<string, number>();
  const texts = instrument.sections.flatMap(({ heading, items }) => [
    heading,
    ...items.map(({ text }) => text),
  ]);
  for (const text of texts)
    for (const word of fold(text).match(/[\p{L}']+/gu) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  const known = new Set(small);
  for (const [word, count] of counts) {
    if (word.length >= 3 || small.has(word)) known.add(word);
    if (count >= 2) known.add(`#${word}`);
  }
  return known;
}

/** "se félicitantconsidérant en outre": where one heading ends and another begins; 0 when it is one heading. */
export function headingSplice(heading: string, lexicon: Lexicon): number {
  for (let cut = 3; cut < heading.length - 2; cut++) {
    if (/\s/.test(heading[cut - 1] ?? '') || (/\s/.test(heading[cut] ?? '') && lexicon.language !== 'zh'))
      continue;
    const left = headingAt(heading.slice(0, cut), lexicon);
    if (!left?.whole) continue;
    const right = headingAt(heading.slice(cut), lexicon);
    if (right?.whole && right.known) return cut;
  }
  return 0;
}

/** Splices, labels and headings that only a flattened redline has. */
export function evidenceOf(instrument: ReadInstrument): Evidence {
  const known = vocabularyOf(instrument);
  const lexicon = lexiconOf(instrument.language);
  const evidence: Evidence = { splices: 0, labels: 0, headings: 0 };
  if (instrument.enactingFormula) evidence.splices += splicesIn(instrument.enactingFormula, known).length;
  for (const { heading, items } of instrument.sections) {
    if (headingSplice(heading, lexicon) > 0) evidence.headings += 1;
    for (const { text } of items) evidence.splices += splicesIn(text, known).length;
  }
  evidence.labels = instrument.warnings.filter(({ code }) => code === 'label-out-of-order').length;
  return evidence;
}

/** Three signs of at least two kinds, or five of one. */
export function isFlattened({ splices, labels, headings }: Evidence): boolean {
  const kinds = [splices, labels, headings].filter((count) => count > 0).length;
  const total = splices + labels + headings;
  return (kinds >= 2 && splices + headings >= 2 && total >= 4) || splices >= 5;
}

/** The warning with its evidence. */
export const flattenedWarning = (evidence: Evidence): Warning => ({
  code: 'flattened',
  at: 'text',
  values: { ...evidence },
});
