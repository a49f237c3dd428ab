import type { Thing } from '#people/access.ts';

/** What names a figure among all: cycle, indicator, year and part ("" is the total). */
export type FigureAddress = { cycle: string; indicator: string; year: number; part: string };

type PlaceOfFigure = Omit<FigureAddress, 'part'> & { part?: string };

/** The id of a figure in links, findings and the journal: "2020-2023/D.1-a.1/2022", with its part after a further slash. */
export function figureId({ cycle, indicator, year, part }: FigureAddress): string {
  return `${cycle}/${indicator}/${year}${part === '' ? '' : `/${part}`}`;
}

/** The address of a figure's page on the site; its part, unless it is the total, is a question. */
export function figurePath(language: string, figure: PlaceOfFigure): string {
  return `/${language}${figurePlace(figure)}`;
}

/** The same without the language. */
export function figurePlace({ cycle, indicator, year, part }: PlaceOfFigure): string {
  const query = part ? `?part=${encodeURIComponent(part)}` : '';
  return `/figures/${encodeURIComponent(cycle)}/${encodeURIComponent(indicator)}/${year}${query}`;
}

/** What access to a figure is decided on: the unit that answers for it, and the element that it measures. */
export function figureThing(figure: { cycle: string; element: string; unit: string | null }): Thing {
  return {
    element: `${figure.cycle}/${figure.element}`,
    ...(figure.unit !== null && { unit: figure.unit }),
  };
}
