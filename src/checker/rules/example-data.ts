import type { Place } from '../finding.ts';

/*
 * A small organization in which everything holds together, as data files. The examples of a rule change one list
 * of it; tests run them, and the pages of docs/checks print them.
 */

export type ExampleFiles = Record<string, Record<string, unknown>>;

/** One list of one file as it stands in an example. */
export type ExampleList = { file: string; list: string; rows: readonly unknown[] };

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
      { level: 'goal', code: '1', title: { en: 'Access', fr: 'Accès' } },
      { level: 'goal', code: '2', title: { en: 'Trust', fr: 'Confiance' } },
      { level: 'objective', code: 'A.1', title: { en: 'Networks', fr: 'Réseaux' }, unit: 'BUREAU-A' },
      {
        level: 'outcome',
        code: 'A.1-a',
        parent: 'A.1',
        title: { en: 'Wider coverage', fr: 'Couverture étendue' },
      },
      { level: 'objective', code: 'B.1', title: { en: 'Skills', fr: 'Compétences' }, unit: 'SECTOR-B' },
    ],
    contributions: [{ from: 'A.1', to: '1', strength: 'primary' }],
    indicators: [
      {
        code: '1.1',
        element: '1',
        title: { en: 'Households connected', fr: 'Ménages connectés' },
        unitOfMeasure: { en: 'per cent', fr: 'pour cent' },
        direction: 'up',
        target: { year: 2033, value: 80 },
      },
    ],
    observations: [],
    plannedCosts: [
      { element: 'A.1', amount: 600 },
      { element: 'B.1', amount: 400 },
    ],
    allocations: [
      { element: 'A.1', goal: '1', amount: 450 },
      { element: 'A.1', goal: '2', amount: 150 },
      { element: 'B.1', goal: '2', amount: 400 },
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
        instruments: [],
        isDerived: false,
        qualifies: true,
      },
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
