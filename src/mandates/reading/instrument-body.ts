import { AnnexItems, annexHeading, announcesAnnexes } from './annexes.ts';
import { fold } from './fold.ts';
import { footnoteParagraph } from './footnotes.ts';
import type { FrontMatter } from './front-matter.ts';
import { AssemblySections } from './general-assembly-profile.ts';
import { headingAt, verbAt } from './headings.ts';
import type { Annex, Footnote, Section, SourceParagraph, Warning } from './instrument.ts';
import { UnionSections } from './itu-profile.ts';
import { labelOf } from './labels.ts';
import type { Lexicon } from './lexicon.ts';
import { closingLine, numberLine, proposalIn } from './title-block.ts';

/** What stands below the front: sections, annexes, and what a person should look at. */
export type Body = { sections: Section[]; annexes: Annex[]; warnings: Warning[] };

/** Reads the paragraphs below the front; footnotes found between them are added to `footnotes`. */
export function readBody(
  paragraphs: readonly SourceParagraph[],
  front: FrontMatter,
  lexicon: Lexicon,
  styled: boolean,
  footnotes: Footnote[],
  head: readonly string[],
): Body {
  const assembly =
    !styled && isAssemblyStyle(paragraphs, front, lexicon) ? new AssemblySections(lexicon) : null;
  const union = new UnionSections(lexicon, styled);
  const annexes: Annex[] = [];
  const warnings: Warning[] = [];
  let annexItems: AnnexItems | null = null;
  const before: string[] = [];
  let closed = false;
  for (const [index, paragraph] of paragraphs.entries()) {
    const { text } = paragraph;
    const annex = annexHeading(paragraph, lexicon);
    if (annex && (before.length > 0 || annexes.length > 0)) {
      annexes.push(annex);
      annexItems = new AnnexItems(annex);
      continue;
    }
    if (endsInstrument(paragraph, before, lexicon, warnings)) break;
    // What stands first below a heading opens its list, whatever marks the text carries.
    const opensList = headingAt(before.at(-1) ?? '', lexicon)?.whole ?? false;
    const isStarred =
      text.startsWith('*') &&
      [...head, ...before.slice(-60)].some((line) => /[\p{L}\d)]\*+(?=[\s,;.:)，；。،؛]|$)/u.test(line));
    const note =
      !opensList &&
      (isStarred ||
        (annexItems ? !annexItems.waitsFor(text) && isOutOfList(text, before) : isOutOfList(text, before)))
        ? footnoteParagraph(text, [...head, ...before.slice(-120)])
        : null;
    if (note && footnotes.every(({ label }) => label !== note.label)) {
      footnotes.push(note);
      continue;
    }
    if (closingLine.test(text)) closed = true;
    if ((closed && !annexItems) || announcesAnnexes(text)) continue;
    if (annexItems) annexItems.add(paragraph);
    else if (assembly) {
      assembly.add(text);
    } else union.add(paragraph, paragraphs[index + 1]);
    before.push(text);
  }
  return {
    sections: assembly?.sections ?? union.sections,
    annexes,
    warnings: [...warnings, ...(assembly ? [] : union.warnings)],
  };
}

/** A numbered paragraph may be a footnote when the list at hand does not wait for its number. */
function isOutOfList(text: string, before: readonly string[]): boolean {
  const label = labelOf(text);
  if (!label) return /^[*⁰¹²³⁴-⁹]/u.test(text);
  if (!label.bare) return false;
  const last = before
    .map((each) => labelOf(each))
    .findLast((each) => each?.readings.some(({ list }) => list === 'number'));
  const ordinal = label.readings[0]?.ordinal;
  const inList = (last?.readings[0]?.ordinal ?? 0) + 1 === ordinal;
  return !inList || /^\d+\s+\p{Lu}/u.test(text);
}

function endsInstrument(
  paragraph: SourceParagraph,
  before: readonly string[],
  lexicon: Lexicon,
  warnings: Warning[],
): boolean {
  const { text, style } = paragraph;
  if (before.length === 0) return false;
  if (proposalIn(text) || (style !== undefined && /^proposal/i.test(style))) return true;
  if ((style !== undefined && /^reasons/i.test(style)) || lexicon.reasons.test(fold(text))) return true;
  const another = text.length < 200 ? numberLine(text, lexicon) : null;
  if (!another || another.number === null || !/[.。)）]$/u.test(before.at(-1) ?? '')) return false;
  const inCapitals = text.slice(0, 6) === text.slice(0, 6).toUpperCase();
  if (!inCapitals && style === undefined) return false;
  warnings.push({ code: 'another-instrument', at: 'text', values: { number: another.number } });
  return true;
}

function isAssemblyStyle(
  paragraphs: readonly SourceParagraph[],
  front: FrontMatter,
  lexicon: Lexicon,
): boolean {
  if (
    front.assembly ||
    front.body === 'UNGA' ||
    front.body === 'ECOSOC' ||
    front.body === 'HRC' ||
    front.body === 'UNSC'
  )
    return true;
  if (lexicon.language === 'zh' || lexicon.language === 'ar') return false;
  const opened = paragraphs.slice(0, 12).filter(({ text }) => {
    const verb = /^\p{Lu}/u.test(text) ? verbAt(fold(text), lexicon) : null;
    return verb !== null && text.length > verb.length + 12 && /,$/.test(text.trim());
  });
  return opened.length >= 2;
}
