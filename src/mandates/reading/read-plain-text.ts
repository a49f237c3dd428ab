import type { Language } from '#language/languages.ts';
import { annexHeading } from './annexes.ts';
import { exportedFootnotes, footnotesFromLines, notesOfWebPage } from './footnotes.ts';
import { headingAt } from './headings.ts';
import type { ReadInstrument, Warning } from './instrument.ts';
import { recognizeLanguage } from './language-recognition.ts';
import { labelsBeforeText } from './labels-after-text.ts';
import { labelOf } from './labels.ts';
import { type Lexicon, lexiconOf } from './lexicon.ts';
import { joinLines } from './line-joining.ts';
import { withoutMarksOnPages } from './marks-on-pages.ts';
import { withoutPageFurniture } from './page-furniture.ts';
import { readParagraphs } from './read-instrument.ts';
import { numberLine } from './title-block.ts';

/** Reads plain text, as typed or as a page gives it. `language` is recognized when it is not given. */
export function readPlainText(source: string, language?: Language): ReadInstrument {
  const text = withoutControls(source);
  const recognized = recognizeLanguage(text);
  const chosen = language ?? recognized.language;
  const lexicon = lexiconOf(chosen);
  const exported = exportedFootnotes(withoutMarkup(text));
  const { text: plain, notes: notesBelow } = notesOfWebPage(exported.text);
  const laidOut = chosen === 'ar' ? withLabelsFirst(plain, lexicon) : plain;
  const lines = withoutPageFurniture(laidOut, {
    opensBody: (line) => opensBody(line, lexicon),
    isHeading: (line) => isHeading(line, lexicon),
    opensHeading: (line) => line.length < 160 && headingAt(line, lexicon) !== null,
    isAnnex: (line) => annexHeading({ text: line }, lexicon) !== null,
  });
  const { paragraphs, footnoteLines } = joinLines(withoutMarksOnPages(lines), lexicon);
  const footnotes = [...exported.notes, ...notesBelow, ...footnotesFromLines(footnoteLines)];
  const instrument = readParagraphs({ paragraphs, footnotes }, chosen);
  if (!language && !recognized.sure) instrument.warnings.push(doubtfulLanguage(chosen));
  return instrument;
}

/** Marks of direction hide the ends of lines from the eye of the reader; nothing is printed for them. */
const withoutControls = (text: string) => text.replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');

const withLabelsFirst = (text: string, lexicon: Lexicon) =>
  labelsBeforeText(text.split('\n'), (line) => isHeading(line, lexicon)).join('\n');

/** A heading, perhaps the first line of one. */
export function isHeading(line: string, lexicon: Lexicon): boolean {
  const heading = line.length < 160 ? headingAt(line, lexicon) : null;
  return heading !== null && heading.whole && heading.known;
}

/** A heading, an item with a letter, or the number line of an instrument or an annex: no footnote begins so. */
export function opensBody(line: string, lexicon: Lexicon): boolean {
  if (isHeading(line, lexicon)) return true;
  const label = labelOf(line);
  if (label) return !label.bare && /\p{L}/u.test(label.printed) && /^\P{Lu}/u.test(label.rest);
  return annexHeading({ text: line }, lexicon) !== null || numberLine(line, lexicon)?.number != null;
}

const doubtfulLanguage = (language: Language): Warning => ({
  code: 'language-doubtful',
  at: 'text',
  values: { language },
});

/** Takes away a front matter and marks of light markup, and notes of a text export that are no text. */
function withoutMarkup(text: string): string {
  return (
    text
      .replace(/^---\n[\s\S]*?\n---\n/, '')
      .replace(/\[bookmark: [^\]]*\]/g, '')
      .replace(/\s*_{6,}\s*/g, '\n______\n')
      // "Ref.: Documents C97/130 and C97/138." after a resolution of the Council.
      .replace(
        /[^\S\n]*(?:Ref|Réf|См|Док|参阅|المرجع|المراجع)\.?\s*[:：][^\n:：]{0,24}C\d\d\/\d+[^\n_]{0,60}(?=\n|$)/gu,
        '',
      )
      .replace(/^#{1,6}\s+/gm, '')
      .replace(/(\*\*|__)(?=\S)([^*_\n]+?)\1/g, '$2')
      .replace(/(?<![\p{L}\d*_])[*_](?=[^\s*_])([^*_\n]{2,80}?)[*_](?![\p{L}\d*_])/gu, '$1')
  );
}
