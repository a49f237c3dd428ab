import { annexHeading, namesItsInstrument } from './annexes.ts';
import type { SourceParagraph } from './instrument.ts';
import { fold, tidy } from './fold.ts';
import { headingAt, looksLikeHeading, verbAt } from './headings.ts';
import { isLabelAlone, type Label, labelOf, labelOfLine } from './labels.ts';
import type { Lexicon } from './lexicon.ts';
import { brokenByPage, glue, pageWidth } from './line-glue.ts';
import {
  continuesHeading,
  endsWithHeading,
  headingOverLines,
  hangs,
  isModifier,
  headsList,
  isCapitals,
  isStructure,
  opensInstrument,
  startsStructure,
  withoutTornLabel,
} from './line-structure.ts';
import { Outline } from './outline.ts';
import type { Line } from './page-furniture.ts';
import { anyEnd, endsAbove, endsWithComma, isAbbreviated, isOpenBracket, sentenceEnd } from './signs.ts';
import { closingLine } from './title-block.ts';

export type JoinedText = { paragraphs: SourceParagraph[]; footnoteLines: string[] };

/** Where a line stands: what is known of the text when it is read. */
type Place = {
  line: Line;
  text: string;
  next: string | undefined;
  label: Label | null;
  previous: string;
  lastLine: string;
  outline: Outline;
  lexicon: Lexicon;
  isPage: boolean;
  width: number;
  started: boolean;
  assembly: boolean;
  annex: AnnexPlace;
};

/** In the body, below the number of an annex, below its title, or in its items. */
type AnnexPlace = 'none' | 'number' | 'title' | 'items';

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
  let annex: AnnexPlace = 'none';
  for (let index = 0; index < body.length; index++) {
    const line = body[index] as Line;
    const above = paragraphs.at(-1);
    const cut =
      isPage && !assembly && above !== undefined ? headingOverLines(body, index, above, width, lexicon) : 0;
    const text = joined(body.slice(index, index + Math.max(cut, 1)));
    index += Math.max(cut - 1, 0);
    // A number alone in the title is the mark of a footnote.
    if (!started && paragraphs.length > 0 && /^\d{1,2}$/.test(text)) continue;
    const previous = paragraphs.at(-1);
    const next = body[index + 1]?.text.trim();
    const heads =
      cut > 1 ||
      (previous !== undefined && headsList(text, next, previous, lexicon, assembly ? 0 : width * 0.7));
    const label = labelOfLine(text);
    const opens =
      previous === undefined ||
      heads ||
      afterHead ||
      opensParagraph({
        line,
        text,
        next,
        label,
        previous,
        lastLine,
        outline,
        lexicon,
        isPage,
        width,
        started,
        assembly,
        annex,
      });
    if (opens) {
      paragraphs.push(text);
      const isAnnex = started && annexHeading({ text }, lexicon) !== null;
      if (isAnnex) annex = 'number';
      else if (annex !== 'none') annex = annex === 'number' && !label ? 'title' : 'items';
      if (heads || isAnnex) outline.reset();
      else if (label && (!label.bare || outline.expects(label))) outline.place(label);
      else if (startsStructure(text, lexicon)) outline.reset();
      if (lexicon.generalAssembly.test(fold(text)) && text.length < 60 && /[,，،]$/u.test(text))
        assembly = true;
    } else paragraphs[paragraphs.length - 1] = glue(previous, text);
    // "(to Resolution 2 (Rev. Geneva, 2022))" stands between the number of an annex and its title.
    if (annex === 'title' && namesItsInstrument(paragraphs.at(-1) ?? '')) annex = 'number';
    const current = paragraphs.at(-1) ?? '';
    if (!started && /[,，،:：]$/u.test(current) && lexicon.enacting.test(fold(current.slice(0, 120))))
      started = true;
    lastLine = text;
    afterHead = heads;
  }
  return { paragraphs: paragraphs.map((text) => ({ text: tidy(text) })), footnoteLines };
}

/** "[on the report of …]", "(adopted at the eighth plenary meeting)" in the head: the title begins below it. */
const isInBrackets = /[\]］]$|^[(（][^()（）]{3,120}[)）]$/u;

const joined = (lines: readonly Line[]) => lines.map(({ text }) => text.trim()).reduce(glue);

function opensParagraph(place: Place): boolean {
  const { line, text, label, previous, lastLine, outline, lexicon, isPage, width, started, assembly } = place;
  if (isLabelAlone(previous)) return false;
  if (label && isLabelAlone(text)) return true;
  if (opensInstrument(text, started, lexicon)) return true;
  if (started && isOpenBracket(previous) && !label) return false;
  if (started && isAbbreviated(previous)) return false;
  const ended = anyEnd.test(previous);
  const isFirst = label?.readings.some(({ ordinal, depth }) => ordinal === 1 && depth === 1) ?? false;
  if (started && !ended && !isFirst && hangs(previous, lexicon)) return false;
  if (isModifier(text, previous, lexicon)) return false;
  if (!assembly && endsWithHeading(previous, lexicon, label !== null))
    return !lexicon.after.test(fold(text.slice(0, 60)));
  if (assembly && opensWithKeyword(text, previous, lexicon)) return true;
  const afterStructure = isStructure(previous, lexicon);
  if (cutHeading(place)) return false;
  if (label && !label.bare && ended) return true;
  if (label && outline.expects(label) && labelIsDue(place, ended, afterStructure)) return true;
  // Where a page breaks, a verb may open a line within a sentence.
  const mayOpen = ended || afterStructure || (line.pageBreak ? false : line.blankBefore || !isPage);
  if (startsStructure(text, lexicon) && mayOpen) return true;
  if (closingLine.test(previous) || (!started && isInBrackets.test(previous))) return true;
  if (!started && lexicon.enacting.test(fold(text)) && /^[\p{Lu}\p{Lo}]/u.test(text)) return true;
  if (!started) {
    return (
      !isPage || line.blankBefore || ended || afterStructure || isCapitals(text) !== isCapitals(lastLine)
    );
  }
  if (afterStructure && !labelOf(previous)) {
    const isHeading = headingAt(previous, lexicon)?.whole ?? false;
    return !((isPage || line.pageBreak) && isHeading && continuesHeading(text, lastLine, width, lexicon));
  }
  if (place.annex === 'title' && !ended && !label) return line.blankBefore || lastLine.length < width * 0.6;
  if (line.blankBefore && !line.pageBreak) return ended || !isPage || !/^\p{Ll}/u.test(text);
  if (!isPage) return !tornSentence(place);
  // A short line ends a paragraph, unless the next one goes on in small letters; a page break may come anywhere.
  const isCaseless = lexicon.language === 'zh' || lexicon.language === 'ar';
  if (
    lastLine.length < width * 0.6 &&
    !ended &&
    !line.pageBreak &&
    (label || (!isCaseless && !assembly && /^\p{Lu}/u.test(text)))
  )
    return true;
  return sentenceEnd.test(previous) && (lastLine.length < width * 0.8 || /[;；؛:：]$/u.test(previous));
}

/** Between a heading and the first item of its list a line without a sign belongs to the heading. */
function cutHeading({ text, next, label, previous, lexicon, line }: Place): boolean {
  if (label || next === undefined || previous.length > 260 || /[.;:,。；：，؛،]$/u.test(text)) return false;
  const first = labelOfLine(next);
  if (!first?.readings.some(({ ordinal, depth }) => ordinal === 1 && depth === 1)) return false;
  if (line.blankBefore && !line.pageBreak) return false;
  const heading = headingAt(previous, lexicon);
  return (
    heading !== null &&
    heading.whole &&
    heading.addressees.length > 0 &&
    headingAt(text, lexicon) === null &&
    annexHeading({ text }, lexicon) === null
  );
}

/** In the Assembly a keyword opens a paragraph after the sign that ends one; where there are capitals, with a capital. */
function opensWithKeyword(text: string, previous: string, lexicon: Lexicon): boolean {
  if (!endsAbove.test(previous)) return false;
  if (/^(?:en|fr|es)$/.test(lexicon.language) && !/^\p{Lu}/u.test(text)) return false;
  // "，并注意到" goes on with a sentence.
  if (/^并/u.test(text) && endsWithComma.test(previous)) return false;
  return verbAt(fold(text.slice(0, 90)), lexicon) !== null;
}

/** A bare number opens an item only after the end of a sentence or a heading; "a)" also after a comma. */
function labelIsDue(
  { label, previous, isPage, annex, lastLine, width }: Place,
  ended: boolean,
  afterStructure: boolean,
): boolean {
  // Items of an annex may end without a sign, and its title does.
  if (annex === 'title' || (annex === 'items' && lastLine.length < width * 0.8)) return true;
  if (label?.bare) return sentenceEnd.test(previous) || afterStructure || (ended && !isPage);
  return ended || afterStructure || !isPage;
}

/** A sentence goes on when the line before stops without a sign and this one starts small, or in a script without capitals. */
function tornSentence({ previous, text, line, label, outline, assembly, lexicon }: Place): boolean {
  if (
    (label !== null && outline.expects(label)) ||
    sentenceEnd.test(previous) ||
    isStructure(previous, lexicon) ||
    startsStructure(text, lexicon)
  )
    return false;
  // On a line of its own after a comma, a verb of the lists opens a section: "…,⏎resolves to approve the plan,".
  if (
    !line.pageBreak &&
    !assembly &&
    endsWithComma.test(previous) &&
    verbAt(fold(text.slice(0, 90)), lexicon)
  )
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
  if (previous.length > 12 && !anyEnd.test(previous) && !closingLine.test(previous)) {
    if (assembly || (line.pageBreak && !isHeading(previous))) return true;
  }
  const isItem = labelOf(previous) !== null;
  if (previous.length < 40 && !line.pageBreak && !isItem) return false;
  if (!/^[\p{Ll}\d(]/u.test(text) && !/\s\p{Ll}{1,3}$/u.test(previous)) return false;
  // After a comma a heading may stand that the lists do not know.
  return !anyEnd.test(previous) || !isHeading(text);
}
