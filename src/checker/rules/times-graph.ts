import type { Multilingual } from '#language/multilingual.ts';
import type { Place } from '../finding.ts';
import type { GraphData } from '../graph-data.ts';

/**
 * The same organization with everything in its plans so many times over, for measures: elements, what measures and
 * finances them, instruments, themes, reports and links have a copy each, with a code and a title of its own; cycles, levels, units,
 * windows and documents are the same. Codes of copies fit no scheme, so that levels have none.
 */
export function timesGraph(data: GraphData, times: number): GraphData {
  const copies = Array.from({ length: times }, (_, at) => copyOf(data, at === 0 ? '' : `+${at}`));
  const copied = Object.keys(copies[0] ?? {}) as (keyof GraphData)[];
  const joined = Object.fromEntries(
    copied.map((kind) => [
      kind,
      copies.flatMap((copy) => (copy[kind] as readonly unknown[] | undefined) ?? []),
    ]),
  );
  const levels = data.levels.map(({ codePattern: _, ...each }) => each);
  return { ...data, ...joined, levels };
}

function copyOf(data: GraphData, mark: string): Partial<GraphData> {
  const own = (code: string): string => `${code}${mark}`;
  // The year stays at the end: it tells the revision.
  const instrument = (code: string): string => (mark === '' ? code : `${mark}${code}`);
  const titled = (text: Multilingual): Multilingual =>
    mark === '' || text.from ? text : { ...text, [text.source]: `${text[text.source]} ${mark}` };
  const placed = ({ kind, id }: Place): Place =>
    kind === 'cycle' ? { kind, id } : { kind, id: kind === 'instrument' ? instrument(id) : own(id) };
  return {
    elements: data.elements.map((each) => ({
      ...each,
      id: own(each.id),
      code: own(each.code),
      title: titled(each.title),
      ...(each.parent !== undefined && { parent: own(each.parent) }),
    })),
    contributions: data.contributions.map((each) => ({ ...each, from: own(each.from), to: own(each.to) })),
    indicators: data.indicators.map((each) => ({ ...each, id: own(each.id), element: own(each.element) })),
    observations: data.observations.map((each) => ({ ...each, indicator: own(each.indicator) })),
    plannedCosts: data.plannedCosts.map((each) => ({ ...each, element: own(each.element) })),
    allocations: data.allocations.map((each) => ({
      ...each,
      element: own(each.element),
      goal: own(each.goal),
    })),
    instruments: data.instruments.map((each) => ({
      ...each,
      code: instrument(each.code),
      ...(each.citations && { citations: each.citations.map(instrument) }),
    })),
    themes: data.themes.map((each) => ({
      ...each,
      code: own(each.code),
      instruments: each.instruments.map(instrument),
      elements: each.elements.map(own),
    })),
    focalPoints: data.focalPoints.map((each) => ({ ...each, theme: own(each.theme) })),
    reports: data.reports.map((each) => ({ ...each, subject: own(each.subject) })),
    links: data.links.map((each) => ({ ...each, from: placed(each.from), to: placed(each.to) })),
    texts: data.texts.map((each) => ({ ...each, at: { ...each.at, id: own(each.at.id) } })),
  };
}
