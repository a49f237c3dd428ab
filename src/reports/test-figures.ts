import { type CouncilDocument, documentTexts } from '#documents/council-document.ts';
import { formatDate, parseNumber } from '#language/format.ts';

/**
 * Every figure and every code of a document, sorted, figures as plain numbers whatever the language: two documents
 * that say the same have the same list. The dates given (YYYY-MM-DD) are taken as dates, and the codes given as codes, not as figures.
 */
export function figuresOf(
  document: CouncilDocument,
  dates: readonly string[],
  codes: readonly string[] = [],
): string[] {
  const { language } = document;
  const known = new Set(codes);
  const found: string[] = [];
  for (const text of documentTexts(document)) {
    for (const run of text) {
      if (run.kind === 'code') {
        found.push(`code ${run.text}`);
        continue;
      }
      let rest = run.text;
      for (const date of dates) {
        if (rest.includes(formatDate(language, date))) found.push(`date ${date}`);
        rest = rest.replaceAll(formatDate(language, date), '');
      }
      if (language === 'zh') rest = inFigures(rest);
      if (run.kind === undefined) {
        // Codes inside sentences: those known, and a letter, then a point, hyphen or stroke, then digits ("C23/35").
        rest = rest.replace(/[A-Z]+\d*[.\/-]\d(?:[\w.\/-]*\w)?|\d+\.\d+/g, (code) => {
          if (/^\d/.test(code) && !known.has(code)) return code;
          found.push(`code ${code}`);
          return '';
        });
      }
      for (const [figure] of rest.matchAll(/−?\d[\d\u00a0]*(?:[.,]\d+)?/g)) {
        found.push(
          `figure ${parseNumber(language, figure.replace(/\u00a0+$/, '')) ?? `unreadable ${figure}`}`,
        );
      }
    }
  }
  return found.sort();
}

/** Chinese writes "per hundred" in a word and months ("7月") with a figure, where other languages do the opposite. */
function inFigures(text: string): string {
  return text.replaceAll('每百', '每100').replace(/\d{1,2}月/g, ' ');
}
