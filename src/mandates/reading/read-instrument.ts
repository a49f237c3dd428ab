import type { Language } from '#language/languages.ts';
import { AnnexItems, annexHeading, announcesAnnexes } from './annexes.ts';
import { citationsIn, reportsIn } from './citations.ts';
import { dutyIn } from './duties.ts';
import { fold, tidy } from './fold.ts';
import { exportedFootnotes, footnoteParagraph, footnotesFromLines, withoutMarks } from './footnotes.ts';
import { type FrontMatter, readFrontMatter } from './front-matter.ts';
import { assemblyAddressees, AssemblySections } from './general-assembly-profile.ts';
import { headingAt, verbAt } from './headings.ts';
import type {
  Annex,
  Change,
  Footnote,
  Item,
  ReadInstrument,
  Section,
  SourceParagraph,
  Warning,
} from './instrument.ts';
import { UnionSections } from './itu-profile.ts';
import { recognizeLanguage } from './language-recognition.ts';
import { labelOf } from './labels.ts';
import { type Lexicon, lexiconOf } from './lexicon.ts';
import { joinLines } from './line-joining.ts';
import { withoutPageFurniture } from './page-furniture.ts';
import { splitRunTogether } from './run-together.ts';
import { closingLine, numberLine, proposalIn } from './title-block.ts';

/** What a source file holds, whatever its format. */
export type ReadingSource = {
  paragraphs: SourceParagraph[];
  footnotes?: Footnote[];
  changes?: Change[];
  warnings?: Warning[];
};

/** Reads plain text, as typed or as a page gives it. `language` is recognized when it is not given. */
export function readPlainText(text: string, language?: Language): ReadInstrument {
  const recognized = recognizeLanguage(text);
  const chosen = language ?? recognized.language;
  const lexicon = lexiconOf(chosen);
  const { text: plain, notes } = exportedFootnotes(withoutMarkup(text));
  const lines = withoutPageFurniture(plain, (line) => opensBody(line, lexicon));
  const { paragraphs, footnoteLines } = joinLines(lines, lexicon);
  const footnotes = [...notes, ...footnotesFromLines(footnoteLines)];
  const instrument = readParagraphs({ paragraphs, footnotes }, chosen);
  if (!language && !recognized.sure) instrument.warnings.push(doubtfulLanguage(chosen));
  return instrument;
}

/** A heading, an item with a letter, or the number line of an instrument or an annex: no footnote begins so. */
function opensBody(line: string, lexicon: Lexicon): boolean {
  const heading = headingAt(line, lexicon);
  if (heading?.whole && heading.known) return true;
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

/** Reads paragraphs of any source into an instrument: the pure heart of the reader. Never throws for bad input. */
export function readParagraphs(source: ReadingSource, language?: Language): ReadInstrument {
  const kept = source.paragraphs
    .map((each) => ({ ...each, text: tidy(each.text) }))
    .filter(({ text }) => text !== '');
  const whole = kept.map(({ text }) => text).join('\n');
  const chosen = language ?? recognizeLanguage(whole).language;
  const lexicon = lexiconOf(chosen);
  const styled = kept.some(({ style }) => style !== undefined && /^call/i.test(style));
  const paragraphs = kept.flatMap((each) =>
    isSplittable(each, styled)
      ? splitRunTogether(each.text, lexicon).map((text) => ({ ...each, text }))
      : [each],
  );
  const front = readFrontMatter(paragraphs, lexicon, firstHeading(paragraphs, lexicon));
  const footnotes: Footnote[] = [...(source.footnotes ?? [])];
  const head = paragraphs.slice(0, front.length).map(({ text }) => text);
  const body = readBody(paragraphs.slice(front.length), front, lexicon, styled, footnotes, head);
  return complete(front, body, footnotes, source, lexicon);
}

const isSplittable = ({ style }: SourceParagraph, styled: boolean) =>
  !styled || style === undefined || /^(?:normal|enumlev|body)/i.test(style);

function firstHeading(paragraphs: readonly SourceParagraph[], lexicon: Lexicon): number {
  const index = paragraphs.findIndex(({ text, style }, at) => {
    if (style !== undefined && /^call/i.test(style)) return true;
    if (style !== undefined && /^(?:res|rec|dec|opinion|question)_?(?:no|title|ref)|^title/i.test(style))
      return false;
    const next = paragraphs[at + 1]?.text ?? '';
    if (numberLine(text, lexicon)) return false;
    const heading = headingAt(text, lexicon);
    return (
      heading !== null &&
      (heading.whole
        ? next !== ''
        : /^\p{Ll}|^\p{Lo}/u.test(text) && heading.rest !== '' && /[,;.，；。؛،]$/u.test(text))
    );
  });
  return index === -1 ? paragraphs.length : index;
}

type Body = { sections: Section[]; annexes: Annex[]; warnings: Warning[] };

function readBody(
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
    const isStarred = text.startsWith('*') && head.some((line) => /\*\s*$/.test(line));
    const note =
      !opensList && (isStarred || isOutOfList(text, before))
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

function complete(
  front: FrontMatter,
  body: Body,
  footnotes: Footnote[],
  source: ReadingSource,
  lexicon: Lexicon,
): ReadInstrument {
  const warnings = [...(source.warnings ?? []), ...body.warnings];
  if (front.number === null) warnings.unshift({ code: 'no-number', at: 'title', values: {} });
  if (front.title === null) warnings.unshift({ code: 'no-title', at: 'title', values: {} });
  if (body.sections.length === 0) warnings.unshift({ code: 'no-sections', at: 'text', values: {} });
  const { kind, number, revision, proposal, enactingFormula } = front;
  return withReferences({
    kind,
    number,
    body: front.body,
    revision,
    proposal,
    language: lexicon.language,
    title: front.title,
    titleCitations: [],
    style: front.assembly || front.body === 'UNGA' ? 'unga' : 'itu',
    enactingFormula,
    sections: body.sections,
    footnotes,
    annexes: body.annexes,
    changes: source.changes ?? [],
    warnings,
  });
}

/** Fills in what the texts of an instrument say of others: citations, reports, duties; marks of footnotes are taken out. */
export function withReferences(instrument: ReadInstrument): ReadInstrument {
  const lexicon = lexiconOf(instrument.language);
  const { body } = instrument;
  const marks = [...new Set(instrument.footnotes.map(({ label }) => label))].slice(0, 200);
  const clean = (text: string) => withoutMarks(text, marks).trim();
  const finish = (item: Item, section?: Section): void => {
    item.text = clean(item.text);
    item.citations = citationsIn(item.text, lexicon, body);
    const reports = reportsIn(item.text, lexicon);
    if (reports.length > 0) item.reports = reports;
    const duty = section?.type === 'operative' ? dutyIn(item.text, section.addressees, lexicon) : null;
    if (duty) item.duty = duty;
  };
  for (const section of instrument.sections) {
    section.heading = clean(section.heading);
    if (instrument.style === 'unga' && section.type === 'operative' && section.addressees.length === 0) {
      section.addressees = assemblyAddressees(section.items[0]?.text ?? '', lexicon);
    }
    for (const item of section.items) finish(item, section);
  }
  for (const annex of instrument.annexes) for (const item of annex.items) finish(item);
  if (instrument.title !== null) {
    instrument.title = clean(instrument.title);
    instrument.titleCitations = citationsIn(instrument.title, lexicon, body);
  }
  instrument.footnotes = instrument.footnotes.map((note) => ({
    ...note,
    citations: citationsIn(note.text, lexicon, body),
  }));
  return instrument;
}
