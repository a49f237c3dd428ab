import type { Place } from '../finding.ts';

/*
 * A small organization in which everything holds together, as data files. The examples of a rule change one list
 * of it; tests run them, and the pages of docs/checks print them.
 */

export type ExampleFiles = Record<string, Record<string, unknown>>;

/** One list of one file as it stands in an example; of the `graph` itself, for facts that no data file holds. */
export type ExampleList = { file: string; list: string; rows: readonly unknown[] };

/** In place of a file name: the list is one of the graph. */
export const inGraph = 'graph';

/** A bad example with the places where the rule, and no other, must speak. */
export type BadExample = ExampleList & { finds: { at: Place; problem: string }[] };

/** The examples of a rule: lists that it is content with, and lists that it is not. */
export type RuleExamples = { rule: string; good: readonly ExampleList[]; bad: readonly BadExample[] };

/** The day on which the examples are checked. */
export const exampleDay = '2031-06-01';

export const cycleFileName = 'cycles/2030-2033.json';

/** The files of the small organization, with the given lists in place of its own. */
export function exampleFiles(...changes: readonly ExampleList[]): { name: string; text: string }[] {
  const files = Object.entries(exampleOrganization).map(([name, content]) => {
    const changed = changes.filter((change) => change.file === name);
    return {
      name,
      content: { ...content, ...Object.fromEntries(changed.map(({ list, rows }) => [list, rows])) },
    };
  });
  return files.map(({ name, content }) => ({ name, text: JSON.stringify(content, null, 2) }));
}

/** A list as it stands in the small organization. */
export function exampleList(file: string, list: string): ExampleList {
  return { file, list, rows: (exampleOrganization[file]?.[list] ?? []) as unknown[] };
}

function instrument(code: string, citations: string[]): object {
  const [, , number = '', year = ''] = code.split('-');
  const isRevision = code === 'EX-RES-1-2030';
  const title = number === '1' ? { en: 'Access', fr: 'Accès' } : { en: 'Budget', fr: 'Budget ordinaire' };
  return {
    code,
    body: 'EX',
    kind: 'resolution',
    number,
    place: 'Somewhere',
    year: Number(year),
    isRevision,
    title,
    citations,
  };
}

function question(subject: 'element' | 'theme'): object {
  return {
    code: 'results',
    subject,
    label: { en: 'Results', fr: 'Résultats' },
    maximum: 500,
    isRequired: true,
  };
}

function report(of: object, results = 'Done as planned.'): object {
  return {
    window: '2030-2033/2030',
    ...of,
    answers: { results: { en: results } },
    isIllustrative: true,
  };
}

const exampleOrganization: ExampleFiles = {
  'organization.json': {
    code: 'EXAMPLE',
    name: { en: 'Organization of the example', fr: "Organisation de l'exemple" },
    timeZone: 'Europe/Zurich',
    languages: ['en', 'fr'],
  },
  'units.json': {
    units: [
      { code: 'SECTOR-A', name: { en: 'Sector A', fr: 'Secteur A' }, kind: 'sector' },
      {
        code: 'BUREAU-A',
        name: { en: 'Bureau of Sector A', fr: 'Bureau du Secteur A' },
        kind: 'bureau',
        parent: 'SECTOR-A',
      },
      { code: 'SECTOR-B', name: { en: 'Sector B', fr: 'Secteur B' }, kind: 'sector' },
    ],
  },
  [cycleFileName]: {
    code: '2030-2033',
    source: 'Written for the examples of the rules.',
    title: { en: 'Strategic plan 2030-2033', fr: 'Plan stratégique 2030-2033' },
    firstYear: 2030,
    lastYear: 2033,
    status: 'in-force',
    completeness: 'complete',
    levels: [
      {
        code: 'goal',
        name: { en: 'Goal', fr: 'But' },
        plural: { en: 'Goals', fr: 'Buts' },
        parents: [],
        codePattern: '[1-9]',
      },
      {
        code: 'objective',
        name: { en: 'Objective', fr: 'Objectif' },
        plural: { en: 'Objectives', fr: 'Objectifs' },
        parents: [],
        isReported: true,
        codePattern: '[AB]\\.[1-9]',
      },
      {
        code: 'outcome',
        name: { en: 'Outcome', fr: 'Résultat' },
        plural: { en: 'Outcomes', fr: 'Résultats' },
        parents: ['objective'],
        codePattern: '[AB]\\.[1-9]-[a-z]',
      },
    ],
    relations: [{ from: 'objective', relation: 'contributes-to', to: 'goal' }],
    elements: [
      { level: 'goal', code: '1', title: { en: 'Access', fr: 'Accès' }, unit: 'SECTOR-A' },
      { level: 'goal', code: '2', title: { en: 'Trust', fr: 'Confiance' }, unit: 'SECTOR-B' },
      { level: 'objective', code: 'A.1', title: { en: 'Networks', fr: 'Réseaux' }, unit: 'BUREAU-A' },
      {
        level: 'outcome',
        code: 'A.1-a',
        parent: 'A.1',
        title: { en: 'Wider coverage', fr: 'Couverture étendue' },
      },
      { level: 'objective', code: 'B.1', title: { en: 'Skills', fr: 'Compétences' }, unit: 'SECTOR-B' },
    ],
    contributions: [
      { from: 'A.1', to: '1', strength: 'primary' },
      { from: 'B.1', to: '2', strength: 'primary' },
    ],
    indicators: [
      {
        code: '1.1',
        element: '1',
        title: { en: 'Households connected', fr: 'Ménages connectés' },
        unitOfMeasure: { en: 'per cent', fr: 'pour cent' },
        direction: 'up',
        baseline: { year: 2029, value: 60 },
        target: { year: 2033, value: 80 },
      },
      {
        code: '2.1',
        element: '2',
        title: { en: 'Incidents', fr: 'Incidents signalés' },
        unitOfMeasure: { en: 'number', fr: 'nombre' },
        direction: 'down',
        baseline: { year: 2029, value: 50 },
        target: { year: 2033, value: 20 },
      },
    ],
    observations: [
      { indicator: '1.1', year: 2030, state: 'value', value: 66, source: 'survey', isIllustrative: true },
    ],
    plannedCosts: [
      { element: 'A.1', amount: 600 },
      { element: 'B.1', amount: 400 },
    ],
    allocations: [
      { element: 'A.1', goal: '1', amount: 450, statedPercent: 75 },
      { element: 'A.1', goal: '2', amount: 150, statedPercent: 25 },
      { element: 'B.1', goal: '2', amount: 400, statedPercent: 100 },
    ],
    statedTotals: [
      { kind: 'goal', key: '1', amount: 450 },
      { kind: 'goal', key: '2', amount: 550 },
      { kind: 'group', key: 'SECTOR-A', amount: 600 },
      { kind: 'group', key: 'SECTOR-B', amount: 400 },
      { kind: 'grand', key: '', amount: 1000 },
    ],
  },
  'themes.json': {
    themes: [
      {
        code: 'accessibility',
        title: { en: 'Accessibility', fr: 'Accessibilité' },
        units: ['SECTOR-A', 'SECTOR-B'],
        instruments: ['EX-RES-1-2030'],
        elements: ['2030-2033/A.1'],
        isDerived: false,
        qualifies: true,
      },
    ],
  },
  'instruments.json': {
    instruments: [
      instrument('EX-RES-1-2026', []),
      instrument('EX-RES-1-2030', []),
      instrument('EX-RES-2-2030', ['EX-RES-1-2030']),
    ],
  },
  'documents.json': {
    documents: [
      {
        code: 'report-2030',
        kind: 'strategic-plan-report',
        cycle: '2030-2033',
        year: 2030,
        number: 'C31/1',
        session: { en: 'Council 2031', fr: 'Conseil, session de 2031' },
        agendaItem: '1',
        date: '2031-03-01',
        originalLanguage: 'en',
        title: { en: 'Report on the strategic plan', fr: 'Rapport sur le plan stratégique' },
        purpose: { en: 'How the 2 objectives of the plan stand.', fr: 'État des 2 objectifs du plan.' },
        action: {
          en: 'The Council is invited to note the report.',
          fr: 'Le Conseil est invité à en prendre note.',
        },
        financialImplications: { en: 'None', fr: 'Aucune' },
        references: [],
      },
    ],
  },
  'reports.json': {
    windows: [
      {
        code: '2030-2033/2030',
        cycle: '2030-2033',
        year: 2030,
        opens: '2031-01-01T09:00:00',
        deadline: '2031-01-31T18:00:00',
        timeZone: 'Europe/Zurich',
        questions: [question('element'), question('theme')],
      },
    ],
    reports: [
      report({ unit: 'BUREAU-A', element: '2030-2033/A.1', account: 'a@example.org', state: 'submitted' }),
      report({ unit: 'SECTOR-B', element: '2030-2033/B.1', account: 'b@example.org', state: 'submitted' }),
      report(
        { unit: 'SECTOR-A', theme: 'accessibility', account: 'a@example.org', state: 'accepted' },
        'Done as Resolution 1 asks.',
      ),
      report({ unit: 'SECTOR-B', theme: 'accessibility', account: 'b@example.org', state: 'submitted' }),
    ],
  },
  'accounts.json': {
    accounts: [
      {
        email: 'a@example.org',
        name: { en: 'Focal point, Sector A', fr: 'Coordonnateur, Secteur A' },
        language: 'fr',
        role: 'focal-point',
      },
      {
        email: 'b@example.org',
        name: { en: 'Focal point, Sector B', fr: 'Coordonnateur, Secteur B' },
        language: 'en',
        role: 'focal-point',
      },
    ],
  },
  'focal-points.json': {
    focalPoints: [
      { theme: 'accessibility', unit: 'BUREAU-A', account: 'a@example.org', from: '2030-01-01' },
      {
        theme: 'accessibility',
        unit: 'SECTOR-B',
        account: 'b@example.org',
        from: '2030-01-01',
        until: '2033-12-31',
      },
    ],
  },
};
