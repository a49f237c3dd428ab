import type { Footnote } from './instrument.ts';
import { tidy } from './fold.ts';
import { hasMark, plainDigits } from './footnote-marks.ts';
import { anyEnd } from './signs.ts';

/** How a footnote opens: its label, then its text. */
export const opensNote =
  /^(?:[[(]?([\d٠-٩]{1,2})[\])]?|([⁰¹²³⁴-⁹]{1,2})|(\*{1,3}))(?:\s+|\t|(?=[\p{Lu}\p{sc=Han}\p{sc=Arabic}"“«《]))(?=\S)/u;

/** The footnotes in the lines below the rule of each page; a line without a mark goes on with the note before. */
export function footnotesFromLines(lines: string[]): Footnote[] {
  const notes: Footnote[] = [];
  for (const line of lines) {
    const last = notes.at(-1);
    const match = goesOn(line, last) ? null : opensNote.exec(line);
    if (match)
      notes.push({ label: labelOfNote(match), text: tidy(line.slice(match[0].length)), citations: [] });
    else if (last) last.text = tidy(`${last.text} ${line}`);
    else notes.push({ label: '', text: tidy(line), citations: [] });
  }
  return notes;
}

/**
 * "…, but not for more than⏎20 minutes.": a number that is not the next one, before a small letter (in Chinese and Arabic
 * a number far from the next), after a note that no sign has ended.
 */
function goesOn(line: string, last: Footnote | undefined): boolean {
  const match = /^(\d{1,2})(?:\s|(?=\p{sc=Han}))(.)/u.exec(line);
  if (!match || !last || !/^\d/.test(last.label) || anyEnd.test(last.text)) return false;
  const ahead = Number(match[1]) - Number(last.label);
  if (ahead === 1) return false;
  return /\p{Ll}/u.test(match[2] ?? '') || (/\p{Lo}/u.test(match[2] ?? '') && (ahead < 0 || ahead > 3));
}

const labelOfNote = (match: RegExpExecArray) => plainDigits(match[1] ?? match[3] ?? match[2] ?? '');

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

const noteOfWebPage = /^\s*\[(\d{1,2})\]\s+\S/;

/**
 * Footnotes at the end of a page of the web, "[1] See …", whose marks "[1]" stand in the text: numbered from 1 without a
 * gap; a line without a number goes on with the note before.
 */
export function notesOfWebPage(text: string): { text: string; notes: Footnote[] } {
  const lines = text.split('\n');
  const first = lines.findIndex((line) => /^\s*\[1\]\s+\S/.test(line));
  if (first < 1) return { text, notes: [] };
  const above = lines.slice(0, first).join('\n');
  const labels = lines.slice(first).flatMap((line) => noteOfWebPage.exec(line)?.[1] ?? []);
  const inOrder = labels.every((label, index) => Number(label) === index + 1 && above.includes(`[${label}]`));
  if (!inOrder || lines.length - first > labels.length * 6) return { text, notes: [] };
  return {
    text: above,
    notes: footnotesFromLines(
      lines
        .slice(first)
        .filter((line) => line.trim() !== '')
        .map((line) => line.trim()),
    ),
  };
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
