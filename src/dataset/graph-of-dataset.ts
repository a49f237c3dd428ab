import type { Place } from '#checker/finding.ts';
import { addressOf, type GraphData, type LooseText, type TraceLink } from '#checker/graph-data.ts';
import type { Multilingual } from '#language/multilingual.ts';
import { currentObservations } from '#plan/current-observations.ts';
import { basisOf, type Wording } from '#trace/link.ts';
import type { CycleFile, Dataset } from './dataset.ts';

/** How many months lie between two figures of an indicator. */
const monthsOf = { 'half-yearly': 6, yearly: 12, 'two-yearly': 24, 'four-yearly': 48 } as const;

/** The graph that the checker walks, from a dataset whose references resolve. */
export function graphOfDataset(dataset: Dataset): GraphData {
  const cycles = dataset.cycles.map(partsOfCycle);
  return {
    languages: dataset.organization.languages,
    timeZone: dataset.organization.timeZone,
    units: dataset.units.map(({ code, name, parent }) => ({
      code,
      name: text(name),
      ...defined({ parent }),
    })),
    cycles: dataset.cycles.map(({ code, title, firstYear, lastYear, completeness, source }) => ({
      code,
      title: text(title),
      firstYear,
      lastYear,
      completeness,
      ...defined({ source }),
    })),
    levels: cycles.flatMap((cycle) => cycle.levels),
    elements: cycles.flatMap((cycle) => cycle.elements),
    contributions: cycles.flatMap((cycle) => cycle.contributions),
    indicators: cycles.flatMap((cycle) => cycle.indicators),
    observations: cycles.flatMap((cycle) => cycle.observations),
    plannedCosts: cycles.flatMap((cycle) => cycle.plannedCosts),
    allocations: cycles.flatMap((cycle) => cycle.allocations),
    statedTotals: cycles.flatMap((cycle) => cycle.statedTotals),
    instruments: dataset.instruments.map(({ code, title, year, citations }) => ({
      code,
      title: text(title),
      year,
      ...defined({ citations: citations.length > 0 ? citations : undefined }),
    })),
    themes: dataset.themes.map(({ code, title, description, units, instruments, elements }) => ({
      code,
      title: text(title),
      ...defined({ description: optionalText(description) }),
      units,
      instruments,
      elements,
    })),
    focalPoints: dataset.focalPoints.map(({ theme, unit, from, until }) => ({
      theme,
      unit,
      from,
      ...defined({ until }),
    })),
    windows: dataset.windows.map(({ code, cycle, year, deadline }) => ({
      code,
      cycle,
      year,
      deadline: deadline.slice(0, 10),
    })),
    reports: dataset.reports.map(({ window, unit, element, theme, state }) => ({
      window,
      unit,
      subjectKind: theme === undefined ? ('element' as const) : ('theme' as const),
      subject: theme ?? element ?? '',
      state,
    })),
    links: statedLinks(dataset),
    documents: dataset.documents.map(({ code, cycle, year, date }) => ({ code, cycle, year, date })),
    figures: [],
    texts: looseTexts(dataset),
  };
}

function partsOfCycle(cycle: CycleFile) {
  const address = (code: string): string => addressOf(cycle.code, code);
  return {
    levels: cycle.levels.map(({ code, name, plural, codePattern, parents, isReported }) => ({
      id: address(code),
      cycle: cycle.code,
      code,
      name: text(name),
      plural: text(plural),
      ...defined({
        codePattern,
        parents: someOf(parents.map(address)),
        contributors: someOf(
          cycle.relations.filter((each) => each.to === code).map((each) => address(each.from)),
        ),
        isReported: isReported || undefined,
      }),
    })),
    elements: cycle.elements.map(
      ({ code, level, printedCode, parent, unit, title, description, otherTitles }) => ({
        id: address(code),
        cycle: cycle.code,
        code,
        level: address(level),
        title: text(title),
        ...defined({
          printedCode,
          parent: parent === undefined ? undefined : address(parent),
          unit,
          description: optionalText(description),
          otherTitles: someOf(
            (otherTitles ?? []).map((each) => ({ title: text(each.title), where: each.where })),
          ),
        }),
      }),
    ),
    contributions: cycle.contributions.map(({ from, to, strength }) => ({
      from: address(from),
      to: address(to),
      strength,
    })),
    indicators: cycle.indicators.map(
      ({ code, element, title, unitOfMeasure, isRelative, baseline, target, ...more }) => ({
        id: address(code),
        cycle: cycle.code,
        code,
        element: address(element),
        title: text(title),
        unitOfMeasure: text(unitOfMeasure),
        isRelative,
        direction: more.direction,
        ...defined({
          frequency: more.frequency && monthsOf[more.frequency],
          owner: more.owner,
          source: more.source,
          baseline: baseline && defined(baseline),
          target: target && defined(target),
          yearlyTargets: more.yearlyTargets
            ?.map(({ year, value }) => ({ year, value }))
            .sort((one, other) => one.year - other.year),
        }),
      }),
    ),
    observations: currentObservations(cycle).map(({ indicator, year, state, value, asOf }) => ({
      indicator: address(indicator),
      year,
      state,
      ...defined({ value, asOf }),
    })),
    plannedCosts: cycle.plannedCosts.map(({ element, amount }) => ({ element: address(element), amount })),
    allocations: cycle.allocations.map(({ element, goal, amount, statedPercent }) => ({
      element: address(element),
      goal: address(goal),
      amount,
      ...defined({ statedPercent }),
    })),
    statedTotals: cycle.statedTotals.map(({ kind, key, amount }) => ({
      cycle: cycle.code,
      kind,
      key: kind === 'goal' ? address(key) : key,
      amount,
    })),
  };
}

/** Texts that only the rule on languages walks. */
function looseTexts(dataset: Dataset): LooseText[] {
  const { organization, regions, members, events, windows, documents, reports } = dataset;
  const named = (kind: string, id: string, field: string, value: StatedText): LooseText => ({
    at: { kind, id },
    field,
    text: text(value),
  });
  return [
    named('organization', organization.code, 'name', organization.name),
    ...regions.map(({ code, name }) => named('region', code, 'name', name)),
    ...members.map(({ code, name }) => named('member', code, 'name', name)),
    ...events.map(({ code, title }) => named('event', code, 'title', title)),
    ...windows.flatMap(({ code: window, questions }) =>
      questions.flatMap(({ code, subject, label, hint }) => [
        named('question', `${window}/${subject}/${code}`, 'label', label),
        ...(hint ? [named('question', `${window}/${subject}/${code}`, 'hint', hint)] : []),
      ]),
    ),
    ...documents.flatMap(({ code, cycle, title, purpose, action, financialImplications }) =>
      Object.entries({ title, purpose, action, financialImplications }).map(([field, value]) => ({
        ...named('council-document', code, field, value),
        cycle,
      })),
    ),
    ...reports.flatMap(({ window, unit, element, theme, state, answers }) => {
      const cycle = windows.find((each) => each.code === window)?.cycle;
      if (cycle === undefined || (state !== 'submitted' && state !== 'accepted')) return [];
      return Object.entries(answers).map(([question, answer]) => ({
        ...named('report', `${window}/${unit}/${theme ?? element ?? ''}`, question, answer),
        cycle,
        isAsWritten: true,
      }));
    }),
  ];
}

/** The links that the data state, confirmed as of now: what a file says rests on what the same files say. */
function statedLinks(dataset: Dataset): TraceLink[] {
  const elements = new Map(
    dataset.cycles.flatMap((cycle) =>
      cycle.elements.map((each): [string, Wording] => [
        addressOf(cycle.code, each.code),
        { title: text(each.title), description: optionalText(each.description) ?? null },
      ]),
    ),
  );
  const instruments = new Map(dataset.instruments.map((each) => [each.code, { title: text(each.title) }]));
  const link = (from: Place, relation: string, to: Place, wording: Wording | undefined): TraceLink[] =>
    wording ? [{ from, relation, to, basis: basisOf(wording) }] : [];
  return [
    ...dataset.themes.flatMap(({ code, instruments: rests, elements: served }) => [
      ...rests.flatMap((id) =>
        link({ kind: 'theme', id: code }, 'rests-on', { kind: 'instrument', id }, instruments.get(id)),
      ),
      ...served.flatMap((id) =>
        link({ kind: 'theme', id: code }, 'served-by', { kind: 'element', id }, elements.get(id)),
      ),
    ]),
    ...dataset.cycles.flatMap(({ code, adoptedBy: id = '' }) =>
      link({ kind: 'cycle', id: code }, 'adopted-by', { kind: 'instrument', id }, instruments.get(id)),
    ),
  ];
}

/** A list that is not empty. */
const someOf = <T>(list: readonly T[]): readonly T[] | undefined => (list.length > 0 ? list : undefined);

type StatedText = Dataset['organization']['name'];

/** The reader has filled in the source language. */
const text = (stated: StatedText): Multilingual => ({ source: 'en', ...stated }) as Multilingual;
const optionalText = (stated: StatedText | undefined): Multilingual | undefined => stated && text(stated);

/** The same object without the members that are undefined. */
function defined<T extends object>(object: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as never;
}
