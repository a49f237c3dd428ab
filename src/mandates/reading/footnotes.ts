import type { Footnote } from './instrument.ts';
import { tidy } from './fold.ts';

const superscripts: Record<string, string> = {
  '⁰': '0',
  '¹': '1',
  '²': '2',
  '³': '3',
  '⁴': '4',
  '⁵': '5',
  '⁶': '6',
  '⁷': '7',
  '⁸': '8',
  '⁹': '9',
};
const opensNote =
  /^(?:[[(]?(\d{1,2})[\])]?|([⁰¹²³⁴-⁹]{1,2})|(\*{1,3}))(?:\s+|\t|(?=[\p{Lu}\p{sc=Han}]))(?=\S)/u;

/** The footnotes in the lines below the rule of each page; a line without a mark goes on with the note before. */
export function footnotesFromLines(lines: string[]): Footnote[] {
  const notes: Footnote[] = [];
  for (const line of lines) {
    const match = opensNote.exec(line);
    const last = notes.at(-1);
    if (match)
      notes.push({ label: labelOfNote(match), text: tidy(line.slice(match[0].length)), citations: [] });
    else if (last) last.text = tidy(`${last.text} ${line}`);
    else notes.push({ label: '', text: tidy(line), citations: [] });
  }
  return notes;
}

const labelOfNote = (match: RegExpExecArray) =>
  match[1] ?? match[3] ?? [...(match[2] ?? '')].map((digit) => superscripts[digit] ?? digit).join('');

/**
 * A paragraph that is a footnote without a rule before it: "1 These include the least developed countries", when a word
 * before it carries that number as a mark ("countries1") and the number does not continue the list at hand.
 */
export function footnoteParagraph(text: string, before: readonly string[]): Footnote | null {
  const match = opensNote.exec(text);
  if (!match) return null;
  const label = labelOfNote(match);
  const rest = text.slice(match[0].length);
  if (!/^[\p{Lu}\p{Lo}"“«]/u.test(rest)) return null;
  return before.slice(-140).some((earlier) => hasMark(earlier, label))
    ? { label, text: tidy(rest), citations: [] }
    : null;
}

function hasMark(text: string, label: string): boolean {
  if (label.startsWith('*')) return text.includes(label);
  return glued(label).test(text) || superscriptOf(label).test(text);
}

const made = new Map<string, RegExp>();

/** A mark run into the word before it: "countries1", "2015,1", "2015.1"; the label "1.1" carries none. */
function glued(label: string): RegExp {
  let pattern = made.get(label);
  if (!pattern) {
    pattern = new RegExp(
      `(?<=[\\p{Ll}\\p{sc=Arabic}]{3}[)"”]?|\\p{L}[,;.]|\\d[,;]|\\d{3}\\.)${label}(?=[\\s,;.:)،؛]|$)`,
      'u',
    );
    made.set(label, pattern);
  }
  return pattern;
}

const superscriptOf = (label: string) =>
  new RegExp([...label].map((digit) => Object.keys(superscripts)[Number(digit)] ?? digit).join(''), 'u');

/** Takes the marks of known footnotes out of a text; raised digits always. */
export function withoutMarks(text: string, labels: readonly string[]): string {
  let clean = text.replace(/\s?[⁰¹²³⁴-⁹]{1,2}(?=[\s,;.:)]|$)/gu, '');
  for (const label of labels)
    if (/^\d{1,2}$/.test(label))
      clean = clean
        .replace(glued(label), '')
        .replace(new RegExp(`\\s?[(（]${label}[)）](?=[،؛.,;；，。]|$)`, 'u'), '');
  return clean;
}

/** Footnotes as some exports to text write them: "[footnoteRef:1]" at the mark and "[1: the note]" after the paragraph. */
export function exportedFootnotes(text: string): { text: string; notes: Footnote[] } {
  if (!text.includes('[footnoteRef:')) return { text, notes: [] };
  const notes: Footnote[] = [];
  const plain = text
    .replace(/\s*\[(\d{1,3}):\s([^\]]*)\]\s*/g, (_, label: string, note: string) => {
      notes.push({ label, text: tidy(note), citations: [] });
      return '\n';
    })
    .replace(/\[footnoteRef:\d+\]/g, '');
  return { text: plain, notes };
}
