import type { SourceParagraph } from './instrument.ts';
import { fold, tidy } from './fold.ts';
import { headingAt, looksLikeHeading, verbAt } from './headings.ts';
import { isLabelAlone, type Label, labelOf } from './labels.ts';
import type { Lexicon } from './lexicon.ts';
import { brokenByPage, glue, pageWidth } from './line-glue.ts';
import {
  anyEnd,
  continuesHeading,
  endsWithHeading,
  headsList,
  isCapitals,
  isStructure,
  opensInstrument,
  sentenceEnd,
  startsStructure,
  withoutTornLabel,
} from './line-structure.ts';
import { Outline } from './outline.ts';
import type { Line } from './page-furniture.ts';
import { closingLine } from './title-block.ts';

export type JoinedText = { paragraphs: SourceParagraph[]; footnoteLines: string[] };

/**
 * Makes paragraphs of lines. When most lines break off in mid-sentence the text comes from a page, and a new paragraph
 * needs a sign: a label that is due, a heading, an end of sentence before it. Otherwise each line is a paragraph, and
 * only a sentence torn by a page break is mended.
 */
export function joinLines(lines: Line[], lexicon: Lexicon): JoinedText {
  const body = lines.filter((line) => !line.inFootnotes).flatMap((line) => withoutTornLabel(line, lexicon));
  const footnoteLines = lines.filter((line) => line.inFootnotes).map((line) => line.text.trim());
  const isPage = brokenByPage(body, lexicon);
  const width = pageWidth(body);
  const outline = new Outline();
  const paragraphs: string[] = [];
  let lastLine = '';
  let started = false;
  let assembly = false;
  let afterHead = false;
  for (const [index, line] of body.entries()) {
    const text = line.text.trim();
    // A number alone in the title is the mark of a footnote.
    if (!started && paragraphs.length > 0 && /^\d{1,2}$/.test(text)) continue;
    const previous = paragraphs.at(-1);
    const heads = previous !== undefined && headsList(text, body[index + 1]?.text.trim(), previous, lexicon);
    const opens =
      previous === undefined ||
      heads ||
      afterHead ||
      opensParagraph(line, text, previous, lastLine, outline, lexicon, isPage, width, started, assembly);
    if (opens) {
      paragraphs.push(text);
      const label = labelOf(text);
      if (heads) outline.reset();
      else if (label && (!label.bare || outline.expects(label))) outline.place(label);
      else if (startsStructure(text, lexicon)) outline.reset();
      if (lexicon.generalAssembly.test(fold(text)) && text.length < 60 && /[,，،]$/u.test(text))
        assembly = true;
    } else paragraphs[paragraphs.length - 1] = glue(previous, text);
    const current = paragraphs.at(-1) ?? '';
    if (!started && /[,，،:：]$/u.test(current) && lexicon.enacting.test(fold(current.slice(0, 120))))
      started = true;
    lastLine = text;
    afterHead = heads;
  }
  return { paragraphs: paragraphs.map((text) => ({ text: tidy(text) })), footnoteLines };
}

function opensParagraph(
  line: Line,
  text: string,
  previous: string,
  lastLine: string,
  outline: Outline,
  lexicon: Lexicon,
  isPage: boolean,
  width: number,
  started: boolean,
  assembly: boolean,
): boolean {
  if (isLabelAlone(previous)) return false;
  const label = labelOf(text);
  if (label && label.rest === '' && isLabelAlone(text)) return true;
  if (opensInstrument(text, started, lexicon)) return true;
  const ended = anyEnd.test(previous);
  if (endsWithHeading(previous, lexicon)) return !lexicon.after.test(fold(text.slice(0, 60)));
  if (assembly && ended && verbAt(fold(text.slice(0, 90)), lexicon)) return true;
  const afterStructure = isStructure(previous, lexicon);
  if (label && !label.bare && ended) return true;
  if (label && outline.expects(label) && labelIsDue(label, previous, ended, afterStructure, isPage))
    return true;
  if (startsStructure(text, lexicon) && (ended || line.blankBefore || !isPage || afterStructure)) return true;
  if (closingLine.test(previous) || (!started && /[\]］]$/u.test(previous))) return true;
  if (!started && lexicon.enacting.test(fold(text)) && /^[\p{Lu}\p{Lo}]/u.test(text)) return true;
  if (!started) {
    return (
      !isPage || line.blankBefore || ended || afterStructure || isCapitals(text) !== isCapitals(lastLine)
    );
  }
  if (afterStructure && !labelOf(previous)) {
    const isHeading = headingAt(previous, lexicon)?.whole ?? false;
    return !(isPage && isHeading && continuesHeading(text, lastLine, width, lexicon));
  }
  if (line.blankBefore && !line.pageBreak) return ended || !isPage || !/^\p{Ll}/u.test(text);
  if (!isPage)
    return !tornSentence(previous, text, line, label !== null && outline.expects(label), assembly, lexicon);
  // A short line ends a paragraph, unless the next one goes on in small letters.
  const isCaseless = lexicon.language === 'zh' || lexicon.language === 'ar';
  if (
    lastLine.length < width * 0.6 &&
    !ended &&
    (label || (!isCaseless && !assembly && /^\p{Lu}/u.test(text)))
  )
    return true;
  return sentenceEnd.test(previous) && (lastLine.length < width * 0.8 || /[;；؛:：]$/u.test(previous));
}

/** A bare number opens an item only after the end of a sentence or a heading; "a)" also after a comma. */
function labelIsDue(
  label: Label,
  previous: string,
  ended: boolean,
  afterStructure: boolean,
  isPage: boolean,
): boolean {
  if (label.bare) return sentenceEnd.test(previous) || afterStructure || (ended && !isPage);
  return ended || afterStructure || !isPage;
}

/** A sentence goes on when the line before stops without a sign and this one starts small, or in a script without capitals. */
function tornSentence(
  previous: string,
  text: string,
  line: Line,
  isLabelled: boolean,
  assembly: boolean,
  lexicon: Lexicon,
): boolean {
  if (
    isLabelled ||
    sentenceEnd.test(previous) ||
    isStructure(previous, lexicon) ||
    startsStructure(text, lexicon)
  )
    return false;
  // On a line of its own after a comma, a verb of the lists opens a section: "…,⏎resolves to approve the plan,".
  if (!line.pageBreak && !assembly && /[,،，]$/u.test(previous) && verbAt(fold(text.slice(0, 90)), lexicon))
    return false;
  const isHeading = (each: string) => looksLikeHeading(each, lexicon) !== null;
  if (lexicon.language === 'zh' || lexicon.language === 'ar') {
    return (
      !anyEnd.test(previous) &&
      !isHeading(previous) &&
      !isHeading(text) &&
      (line.pageBreak || previous.length > 12)
    );
  }
  if (assembly && previous.length > 12 && !anyEnd.test(previous) && !closingLine.test(previous)) return true;
  const isItem = labelOf(previous) !== null;
  if (previous.length < 40 && !line.pageBreak && !isItem) return false;
  if (!/^[\p{Ll}\d(]/u.test(text) && !/\s\p{Ll}{1,3}$/u.test(previous)) return false;
  // After a comma a heading may stand that the lists do not know.
  return !anyEnd.test(previous) || !isHeading(text);
}
