import { type CouncilDocument, withFigureLinks } from '#documents/council-document.ts';
import type { Language } from '#language/languages.ts';
import { figurePath } from '#plan/figure-address.ts';

/** The document with each observed figure leading to its page on the site at `origin`, where its source and versions stand. */
export function withFigurePages(
  document: CouncilDocument,
  language: Language,
  origin: string,
): CouncilDocument {
  return withFigureLinks(document, (figureId) => {
    const [cycle = '', indicator = '', year = ''] = figureId.split('/');
    return `${origin}${figurePath(language, { cycle, indicator, year: Number(year) })}`;
  });
}
