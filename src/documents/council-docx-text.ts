import {
  Bookmark,
  ExternalHyperlink,
  InternalHyperlink,
  Paragraph,
  type ParagraphChild,
  TextRun as WordRun,
} from 'docx';
import { directionOf, type Language } from '#language/languages.ts';
import {
  type DocumentText,
  type Heading,
  type List,
  runsLeftToRight,
  type TextRun,
} from './council-document.ts';
import { runProperties } from './council-docx-language.ts';

const noBreakSpace = '\u00a0';
const leftToRightMark = '\u200e';
const rightToLeftMark = '\u200f';

/** The runs of a text, each with the language and direction that it is in, its mark after it. */
export function wordRuns(text: DocumentText, language: Language): ParagraphChild[] {
  return text.flatMap((run): ParagraphChild[] => {
    const runs = [wordRun(run, language)];
    if (run.mark) runs.push(markRun(run.mark, language));
    if (run.to !== undefined)
      return [new InternalHyperlink({ anchor: bookmarkName(run.to), children: runs })];
    return run.href === undefined ? runs : [new ExternalHyperlink({ link: run.href, children: runs })];
  });
}

function wordRun(run: TextRun, language: Language): WordRun {
  const leads = run.to !== undefined || run.href !== undefined;
  const style = leads ? 'Hyperlink' : run.emphasis === 'soft' ? 'Soft' : undefined;
  return new WordRun({
    text: held(run, language),
    ...runProperties(run.language ?? language),
    ...(style !== undefined && { style }),
    ...(run.emphasis === 'strong' && { bold: true }),
  });
}

/**
 * The text held together by marks of its own direction where the line runs the other way, so that its last full stop,
 * sign or bracket stays on its side. Word knows no isolates.
 */
function held(run: TextRun, language: Language): string {
  const text = printable(run.text);
  const line = directionOf(language);
  const own = runsLeftToRight(run) ? 'ltr' : directionOf(run.language ?? language);
  if (own === line) return text;
  const mark = own === 'ltr' ? leftToRightMark : rightToLeftMark;
  return mark + text + mark;
}

function markRun(mark: string, language: Language): WordRun {
  const said = printable(mark);
  const text = language === 'zh' ? `［${said}］` : `${noBreakSpace}[${said}]`;
  return new WordRun({ text, style: 'Mark', ...runProperties(language) });
}

/** A paragraph in a style of the document, in the direction of its language. */
export function wordParagraph(
  children: readonly ParagraphChild[],
  language: Language,
  style?: string,
): Paragraph {
  return new Paragraph({
    children,
    ...(style !== undefined && { style }),
    ...(language === 'ar' && { bidirectional: true }),
  });
}

export function textParagraph(text: DocumentText, language: Language, style?: string): Paragraph {
  return wordParagraph(wordRuns(text, language), language, style);
}

/** A heading in Word's own style of its level, with a bookmark that links lead to. */
export function wordHeading(heading: Heading, language: Language, pageBreakBefore = false): Paragraph {
  const number =
    heading.number === undefined ? [] : [{ text: `${heading.number}${noBreakSpace}${noBreakSpace}` }];
  return new Paragraph({
    style: `Heading${heading.level}`,
    children: [
      new Bookmark({
        id: bookmarkName(heading.id),
        children: wordRuns([...number, ...heading.text], language),
      }),
    ],
    ...(language === 'ar' && { bidirectional: true }),
    ...(pageBreakBefore && { pageBreakBefore: true }),
  });
}

export function wordList(list: List, language: Language): Paragraph[] {
  return list.items.map(
    (item) =>
      new Paragraph({
        style: 'ListBullet',
        numbering: { reference: 'dashes', level: 0 },
        children: wordRuns(item, language),
        ...(language === 'ar' && { bidirectional: true }),
      }),
  );
}

/** A name that Word accepts: a letter first, no hyphens, at most 40 characters. */
export function bookmarkName(id: string): string {
  return id.replace(/[^A-Za-z0-9]/g, '_').slice(0, 40);
}

/** Without the characters that XML cannot hold; a file with one of them would not open. */
export function printable(text: string): string {
  return text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
}
