import type { Language } from '#language/languages.ts';
import { citationsIn } from './citations.ts';
import { tidy } from './fold.ts';
import { type FrontMatter, readFrontMatter } from './front-matter.ts';
import { headingAt } from './headings.ts';
import { type Body, readBody } from './instrument-body.ts';
import type { Change, Footnote, ReadInstrument, SourceParagraph, Warning } from './instrument.ts';
import { recognizeLanguage } from './language-recognition.ts';
import { type Lexicon, lexiconOf } from './lexicon.ts';
import { withReferences } from './references.ts';
import { splitRunTogether } from './run-together.ts';
import { numberLine } from './title-block.ts';

/** What a source file holds, whatever its format. */
export type ReadingSource = {
  paragraphs: SourceParagraph[];
  footnotes?: Footnote[];
  changes?: Change[];
  warnings?: Warning[];
};

/** Reads paragraphs of any source into an instrument: the pure heart of the reader. Never throws for bad input. */
export function readParagraphs(source: ReadingSource, language?: Language): ReadInstrument {
  const kept = source.paragraphs
    .map((each) => ({ ...each, text: tidy(each.text) }))
    .filter(({ text }) => text !== '');
  const whole = kept.map(({ text }) => text).join('\n');
  const chosen = language ?? recognizeLanguage(whole).language;
  const lexicon = lexiconOf(chosen);
  const styled = kept.some(({ style }) => style !== undefined && /^call/i.test(style));
  const paragraphs = kept.flatMap((each, index) =>
    isSplittable(each, styled)
      ? splitRunTogether(each.text, lexicon, kept[index + 1]?.text).map((text) => ({ ...each, text }))
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
    // The questions that it answers stand with what its title cites.
    titleCitations: front.questions.flatMap((question) => citationsIn(question, lexicon)),
    style: front.assembly || front.body === 'UNGA' ? 'unga' : 'itu',
    enactingFormula,
    sections: body.sections,
    footnotes,
    annexes: body.annexes,
    changes: source.changes ?? [],
    warnings,
  });
}
