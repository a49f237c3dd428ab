import type { Fact, GraphKind } from './graph-data.ts';

const joined = (...parts: (string | number)[]): string => parts.join(' ');

/** What tells a thing of a kind from the others of its kind. */
const keys: { [K in GraphKind]: (thing: Fact<K>) => string } = {
  units: (each) => each.code,
  cycles: (each) => each.code,
  levels: (each) => each.id,
  elements: (each) => each.id,
  contributions: (each) => joined(each.from, each.to),
  indicators: (each) => each.id,
  observations: (each) => joined(each.indicator, each.year),
  plannedCosts: (each) => each.element,
  allocations: (each) => joined(each.element, each.goal),
  statedTotals: (each) => joined(each.cycle, each.kind, each.key),
  instruments: (each) => each.code,
  themes: (each) => each.code,
  focalPoints: (each) =>
    joined(each.theme, each.unit, each.from, each.until ?? '', each.isClosed ? 'closed' : ''),
  windows: (each) => each.code,
  reports: (each) => joined(each.window, each.unit, each.subjectKind, each.subject),
  links: (each) => joined(each.from.kind, each.from.id, each.relation, each.to.kind, each.to.id),
  documents: (each) => each.code,
  figures: (each) => joined(each.document, each.edition, each.indicator, each.year),
  texts: (each) => joined(each.at.kind, each.at.id, each.field),
};

/** The key of a thing among those of its kind. */
export function keyOf<K extends GraphKind>(kind: K, thing: Fact<K>): string {
  return keys[kind](thing);
}

/** By what things of a kind are asked for when something was done to one of them (see loading/graph-parts.sql.ts). */
const handles: { [K in GraphKind]: (thing: Fact<K>) => string } = {
  ...keys,
  contributions: (each) => each.from,
  observations: (each) => each.indicator,
  allocations: (each) => each.element,
  statedTotals: (each) => each.cycle,
  focalPoints: (each) => each.theme,
  reports: (each) => each.subject,
  links: (each) => each.from.id,
  figures: (each) => each.document,
  texts: (each) => each.at.id,
};

export function handleOf<K extends GraphKind>(kind: K, thing: Fact<K>): string {
  return handles[kind](thing);
}

/** The key of a report on a subject. */
export function reportKey(window: string, unit: string, subjectKind: string, subject: string): string {
  return joined(window, unit, subjectKind, subject);
}

/** Where the answers of a report stand among the texts: the id of their place, whose kind is `report`. */
export function answersAt(window: string, unit: string, subject: string): string {
  return `${window}/${unit}/${subject}`;
}
