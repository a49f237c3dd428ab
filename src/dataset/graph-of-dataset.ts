import { addressOf, type GraphData, type LooseText } from '#checker/graph-data.ts';
import type { Multilingual } from '#language/multilingual.ts';
import { currentObservations } from '#plan/current-observations.ts';
import type { CycleFile, Dataset } from './dataset.ts';

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
    cycles: dataset.cycles.map(({ code, title, firstYear, lastYear }) => ({
      code,
      title: text(title),
      firstYear,
      lastYear,
    })),
    levels: cycles.flatMap((cycle) => cycle.levels),
    elements: cycles.flatMap((cycle) => cycle.elements),
    contributions: cycles.flatMap((cycle) => cycle.contributions),
    indicators: cycles.flatMap((cycle) => cycle.indicators),
    observations: cycles.flatMap((cycle) => cycle.observations),
    plannedCosts: cycles.flatMap((cycle) => cycle.plannedCosts),
    allocations: cycles.flatMap((cycle) => cycle.allocations),
    statedTotals: cycles.flatMap((cycle) => cycle.statedTotals),
    instruments: dataset.instruments.map(({ code, title }) => ({ code, title: text(title) })),
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
    texts: looseTexts(dataset),
  };
}

function partsOfCycle(cycle: CycleFile) {
  const address = (code: string): string => addressOf(cycle.code, code);
  return {
    levels: cycle.levels.map(({ code, name, plural, codePattern }) => ({
      id: address(code),
      cycle: cycle.code,
      code,
      name: text(name),
      plural: text(plural),
      ...defined({ codePattern }),
    })),
    elements: cycle.elements.map(({ code, level, printedCode, parent, unit, title, description }) => ({
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
      }),
    })),
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
        ...defined({ frequency: more.frequency, owner: more.owner, source: more.source }),
        ...defined({ baseline: baseline && defined(baseline), target: target && defined(target) }),
      }),
    ),
    observations: currentObservations(cycle).map(({ indicator, year, state, value, asOf }) => ({
      indicator: address(indicator),
      year,
      state,
      ...defined({ value, asOf }),
    })),
    plannedCosts: cycle.plannedCosts.map(({ element, amount }) => ({ element: address(element), amount })),
    allocations: cycle.allocations.map(({ element, goal, amount }) => ({
      element: address(element),
      goal: address(goal),
      amount,
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
function looseTexts({ organization, regions, members, events, windows }: Dataset): LooseText[] {
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
  ];
}

type StatedText = Dataset['organization']['name'];

/** The reader has filled in the source language. */
const text = (stated: StatedText): Multilingual => ({ source: 'en', ...stated }) as Multilingual;
const optionalText = (stated: StatedText | undefined): Multilingual | undefined => stated && text(stated);

/** The same object without the members that are undefined. */
function defined<T extends object>(object: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as never;
}
