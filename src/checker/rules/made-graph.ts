import { languages } from '#language/languages.ts';
import { type Multilingual, textHash } from '#language/multilingual.ts';
import type { GraphData } from '../graph-data.ts';

/**
 * A made graph of about `size` things for benchmarks: sound apart from one flaw in every thousand elements, the same
 * at each call. Half of the things are elements; the rest measure them, allocate to them and coordinate them.
 */
export function madeGraph(size: number): GraphData {
  const many = <T>(count: number, make: (at: number) => T): T[] =>
    Array.from({ length: count }, (_, at) => make(at));
  const cycle = '2030-2033';
  const [elements, goals, units] = [Math.floor(size / 2), 10, 50];
  const objectives = Math.floor(elements / 10);
  const goal = (at: number): string => `${cycle}/${(at % goals) + 1}`;
  const objective = (at: number): string => `${cycle}/R.${at + 1}`;
  const levels = { goal: '[0-9]+', objective: '[RTD]\\.[0-9]+', outcome: '[RTD]\\.[0-9]+-[0-9]+' };
  return {
    languages,
    timeZone: 'Europe/Zurich',
    units: many(units, (at) => ({
      code: `U${at}`,
      name: text(`Unit ${at}`),
      ...(at >= 10 ? { parent: `U${at % 10}` } : {}),
    })),
    cycles: [{ code: cycle, title: text('Plan'), firstYear: 2030, lastYear: 2033 }],
    levels: Object.entries(levels).map(([code, codePattern]) => ({
      id: `${cycle}/${code}`,
      cycle,
      code,
      name: text(code),
      plural: text(code),
      codePattern,
    })),
    elements: [
      ...many(goals, (at) => element(cycle, 'goal', `${at + 1}`)),
      ...many(objectives, (at) => ({
        ...element(cycle, 'objective', `R.${at + 1}`),
        unit: `U${at % units}`,
      })),
      ...many(elements - goals - objectives, (at) => ({
        ...element(cycle, 'outcome', `R.${(at % objectives) + 1}-${Math.floor(at / objectives) + 1}`, at),
        parent: objective(at % objectives),
      })),
    ],
    contributions: many(objectives, (at) => ({
      from: objective(at),
      to: goal(at),
      strength: 'primary' as const,
    })),
    indicators: many(Math.floor(size / 10), (at) => ({
      id: `${cycle}/I${at}`,
      cycle,
      code: `I${at}`,
      element: objective(at % objectives),
      title: text(`Indicator ${at}`),
      unitOfMeasure: text('per cent'),
      isRelative: false,
      direction: 'up' as const,
      target: at % 1000 === 999 ? { year: 2033 } : { year: 2033, value: at },
    })),
    observations: many(Math.floor(size / 10), (at) => ({
      indicator: `${cycle}/I${at}`,
      year: 2031,
      state: 'value' as const,
      value: at,
    })),
    plannedCosts: many(objectives, (at) => ({ element: objective(at), amount: 300 })),
    allocations: many(objectives * 3, (at) => ({
      element: objective(Math.floor(at / 3)),
      goal: goal(at),
      amount: at % 3000 === 2999 ? 99 : 100,
    })),
    statedTotals: many(10, (at) => ({ cycle, kind: 'group' as const, key: `U${at}`, amount: 1 })),
    instruments: many(Math.floor(size / 100), (at) => ({
      code: `PP-RES-${at}`,
      title: text(`Resolution ${at}`),
    })),
    themes: many(Math.floor(size / 100), (at) => ({
      code: `theme-${at}`,
      title: text(`Theme ${at}`),
      units: many(4, (unit) => `U${unit}`),
      instruments: [],
      elements: [],
    })),
    focalPoints: many(Math.floor(size / 25), (at) => ({
      theme: `theme-${Math.floor(at / 4)}`,
      unit: `U${(at % 4) + 10}`,
      from: at % 1000 === 999 ? '2099-01-01' : '2020-01-01',
    })),
    windows: [],
    reports: [],
    links: [],
    documents: [],
    figures: [],
    texts: [],
  };
}

function element(cycle: string, level: string, code: string, at = 0) {
  return {
    id: `${cycle}/${code}`,
    cycle,
    code,
    level: `${cycle}/${level}`,
    title: text(`${level} ${code}`, at % 1000 !== 999),
    ...(at % 1000 === 998 ? { printedCode: code.replace('-', '.') } : {}),
  };
}

/** A text in the six languages, its five translations made from its source; or, when it is not whole, in five. */
function text(words: string, isWhole = true): Multilingual {
  const hash = textHash(words);
  const [source, others] = ['en' as const, languages.filter((language) => language !== 'en')];
  return {
    source,
    ...Object.fromEntries(languages.map((language) => [language, `${words} (${language})`])),
    [source]: words,
    from: Object.fromEntries(others.map((language) => [language, hash])),
    ...(isWhole ? {} : { ar: '' }),
  };
}
