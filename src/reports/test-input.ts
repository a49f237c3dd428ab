import type { Language } from '#language/languages.ts';
import type { Multilingual } from '#language/multilingual.ts';
import type { ReportIndicator, ReportObservation, StrategicPlanReportInput } from './report-input.ts';

const letters: Record<Language, string> = {
  ar: 'نص',
  zh: '文本',
  en: 'text',
  fr: 'texte',
  ru: 'текст',
  es: 'texto',
};

/** A text in six languages that names itself by a letter, without figures. */
export function sampleText(name: string, changes: Partial<Multilingual> = {}): Multilingual {
  const texts = Object.fromEntries(
    Object.entries(letters).map(([language, text]) => [language, `${text} ${name}`]),
  );
  return { source: 'en', ...texts, ...changes };
}

const seen = (year: number, value: number): ReportObservation => ({
  year,
  state: 'value',
  value,
  source: 'Survey A',
  isIllustrative: true,
});

function indicator(code: string, changes: Partial<ReportIndicator> = {}): ReportIndicator {
  return {
    code,
    title: sampleText(`I-${code}`),
    unitOfMeasure: sampleText('unit'),
    direction: 'up',
    isRelative: false,
    baselineYear: 2019,
    baselineValue: 1200.5,
    targetYear: 2023,
    targetValue: 1300,
    provenance: 'confirmed',
    source: null,
    observations: [seen(2020, 1225), seen(2022, 1290.25)],
    ...changes,
  };
}

const element = { provenance: 'confirmed', source: 'Plan B' } as const;

/** A small plan with everything that a report has to show: zero, nothing yet, not applicable, gaps, differences. */
export function sampleInput(): StrategicPlanReportInput {
  return {
    organization: { code: 'ORG', name: sampleText('O'), isExample: true },
    document: {
      number: 'C23/35',
      year: 2022,
      session: sampleText('S'),
      agendaItem: 'PL 1.1',
      date: '2023-05-01',
      originalLanguage: 'en',
      title: sampleText('T', { mark: 'unofficial' }),
      purpose: sampleText('P'),
      action: sampleText('A'),
      financialImplications: sampleText('F'),
      references: ['Resolution 71 (Rev. Dubai, 2018)'],
    },
    labels: [
      { code: 'frontTable.purpose', language: 'en', text: 'Aim', provenance: 'seen', isVerified: true },
      { code: 'frontTable.action', language: 'en', text: 'To do', provenance: 'not seen', isVerified: false },
    ],
    cycle: {
      code: '2020-2023',
      title: sampleText('C'),
      firstYear: 2020,
      lastYear: 2023,
      resourceUnit: 'thousand CHF',
      source: 'Plan B',
    },
    levels: {
      goal: { name: sampleText('goal'), plural: sampleText('goals') },
      target: { name: sampleText('target'), plural: sampleText('targets') },
      objective: { name: sampleText('objective'), plural: sampleText('objectives') },
      outcome: { name: sampleText('outcome'), plural: sampleText('outcomes') },
    },
    goals: [
      {
        ...element,
        code: '1',
        title: sampleText('G'),
        targets: [
          { ...element, code: '1.1', title: sampleText('G-a'), indicators: [indicator('T1')] },
          {
            ...element,
            code: '1.2',
            title: sampleText('G-b', { fr: '', from: { es: '000000000000' } }),
            provenance: 'unconfirmed',
            indicators: [
              indicator('T2', {
                baselineValue: null,
                baselineYear: null,
                targetValue: null,
                observations: [{ ...seen(2022, 0), value: 0 }],
              }),
            ],
          },
        ],
      },
      { ...element, code: '2', title: sampleText('H'), targets: [] },
    ],
    objectives: [
      {
        ...element,
        code: 'R.1',
        title: sampleText('J'),
        unit: sampleText('U'),
        group: 'G1',
        outcomes: [
          {
            ...element,
            code: 'R.1-a',
            title: sampleText('K'),
            indicators: [
              indicator('K1', {
                direction: 'down',
                baselineValue: 8,
                targetValue: 0,
                observations: [seen(2021, -2.5), seen(2022, 0)],
              }),
              indicator('K2', { observations: [{ ...seen(2022, 0), state: 'not-applicable', value: null }] }),
              indicator('K3', { observations: [{ ...seen(2022, 0), state: 'no-data', value: null }] }),
            ],
          },
          { ...element, code: 'R.1-b', title: sampleText('L'), indicators: [] },
        ],
        plannedCost: 155606,
        allocations: [
          { goal: '1', amount: 39649.5, statedPercent: 25 },
          { goal: '2', amount: 115957, statedPercent: null },
        ],
        reports: [
          {
            unit: sampleText('U'),
            isIllustrative: true,
            answers: { achievements: sampleText('done\nand more'), challenges: sampleText('hard') },
          },
        ],
      },
      {
        ...element,
        code: 'R.2',
        title: sampleText('M'),
        unit: null,
        group: 'G1',
        outcomes: [],
        plannedCost: null,
        allocations: [{ goal: '1', amount: 0, statedPercent: 0 }],
        reports: [],
      },
    ],
    statedTotals: [
      { kind: 'goal', key: '1', amount: 39650 },
      { kind: 'group', key: 'G1', amount: 155606.5 },
      { kind: 'grand', key: 'all', amount: 155600 },
    ],
    groups: { G1: sampleText('Group') },
    questions: [
      { code: 'achievements', label: sampleText('Q-a') },
      { code: 'challenges', label: sampleText('Q-b') },
      { code: 'points-to-improve', label: sampleText('Q-c') },
    ],
    findings: [
      {
        rule: 'allocation-adds-up',
        severity: 'error',
        at: { kind: 'element', id: '2020-2023/R.1' },
        related: [],
        values: { problem: 'row', element: 'R.1', sum: 155606.5, stated: 155606, difference: 0.5 },
      },
    ],
  };
}
