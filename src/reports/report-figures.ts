import { type CouncilDocument, documentTexts } from '#documents/council-document.ts';
import { formatDate, parseNumber } from '#language/format.ts';

/**
 * Every figure and every code of a document, sorted, figures as plain numbers whatever the language: two documents
 * that say the same have the same list. The dates given (YYYY-MM-DD) are taken as dates, not as figures.
 */
export function figuresOf(document: CouncilDocument, dates: readonly string[]): string[] {
  const { language } = document;
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
      // Codes inside sentences: a letter, then a point, hyphen or stroke, then digits ("R.1", "C23/35").
      rest = rest.replace(/[A-Z]+\d*[.\/-]\d[\w.\/-]*/g, (code) => {
        found.push(`code ${code}`);
        return '';
      });
      for (const [figure] of rest.matchAll(/−?\d[\d\u00a0]*(?:[.,]\d+)?/g)) {
        found.push(
          `figure ${parseNumber(language, figure.replace(/\u00a0+$/, '')) ?? `unreadable ${figure}`}`,
        );
      }
    }
  }
  return found.sort();
}
