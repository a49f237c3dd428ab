import { cycleOf, type Fact, type GraphKind, type Instrument } from './graph-data.ts';
import { answersAt } from './graph-keys.ts';

/** The things of one kind, gathered by what they refer to: one key, several, or none. */
type Group<K extends GraphKind> = {
  kind: K;
  by: (thing: Fact<K>) => string | readonly string[] | undefined;
};

const group = <K extends GraphKind>(kind: K, by: Group<K>['by']): Group<K> => ({ kind, by });

/** A resolution with all of its revisions: its code without the year; none for what has no year. */
export const seriesOf = (each: Instrument): string | undefined =>
  each.year === undefined ? undefined : seriesOfCitation(each.code);

/** The series that a citation belongs to: "PP-RES-71-2018" is one of "PP-RES-71". */
export const seriesOfCitation = (code: string): string => code.replace(/-\d{4}$/, '');

/** How a title is compared: in its source language, without regard to spaces and case. */
export const titleKey = (level: string, title: string): string =>
  `${level} ${title.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase()}`;

/** The ways in which rules go from one thing to others; each is kept up to date with every change. */
export const groups = {
  levelsByCycle: group('levels', (each) => each.cycle),
  elementsByCycle: group('elements', (each) => each.cycle),
  elementsByLevel: group('elements', (each) => each.level),
  elementsByParent: group('elements', (each) => each.parent),
  elementsByTitle: group('elements', (each) => titleKey(each.level, each.title[each.title.source] ?? '')),
  contributionsTo: group('contributions', (each) => each.to),
  indicatorsByElement: group('indicators', (each) => each.element),
  indicatorsByCycle: group('indicators', (each) => each.cycle),
  observationsByIndicator: group('observations', (each) => each.indicator),
  plannedCostsByCycle: group('plannedCosts', (each) => cycleOf(each.element)),
  allocationsByElement: group('allocations', (each) => each.element),
  allocationsByGoal: group('allocations', (each) => each.goal),
  allocationsByCycle: group('allocations', (each) => cycleOf(each.element)),
  statedTotalsByCycle: group('statedTotals', (each) => each.cycle),
  statedTotalsByKey: group('statedTotals', (each) => each.key),
  instrumentsBySeries: group('instruments', seriesOf),
  focalPointsByTheme: group('focalPoints', (each) => each.theme),
  windowsByCycle: group('windows', (each) => each.cycle),
  reportsByWindow: group('reports', (each) => each.window),
  reportsByAnswers: group('reports', (each) => answersAt(each.window, each.unit, each.subject)),
  reportsBySubject: group('reports', (each) => `${each.subjectKind} ${each.subject}`),
  linksTo: group('links', (each) => `${each.to.kind} ${each.to.id}`),
  figuresByIndicator: group('figures', (each) => each.indicator),
  instrumentsCiting: group('instruments', (each) => [
    ...new Set((each.citations ?? []).map(seriesOfCitation)),
  ]),
  themesBySeries: group('themes', (each) => [...new Set(each.instruments.map(seriesOfCitation))]),
  themesByElement: group('themes', (each) => [...new Set(each.elements)]),
  answersByReport: group('texts', (each) => (each.at.kind === 'report' ? each.at.id : undefined)),
  textsByCycle: group('texts', (each) => each.cycle),
} as const;

export type GroupName = keyof typeof groups;
export type GroupKind<G extends GroupName> = (typeof groups)[G]['kind'];

/** The names of the groups of each kind, so that a change touches only those of its kind. */
export const groupsOfKind: ReadonlyMap<GraphKind, readonly GroupName[]> = Map.groupBy(
  Object.keys(groups) as GroupName[],
  (name): GraphKind => groups[name].kind,
);
