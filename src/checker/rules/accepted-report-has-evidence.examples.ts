import { exampleList, type RuleExamples } from './example-data.ts';

const [ofA, ofB, onThemeA, onThemeB] = exampleList('reports.json', 'reports').rows as [
  object,
  object,
  object,
  object,
];
const accepted = { state: 'accepted' };
const citing = { ...accepted, answers: { results: { en: 'As in https://example.org/register.' } } };

export const examples: RuleExamples = {
  rule: 'accepted-report-has-evidence',
  good: [
    {
      file: 'reports.json',
      list: 'reports',
      rows: [ofA, { ...ofB, ...citing }, onThemeA, { ...onThemeB, ...citing }],
    },
  ],
  bad: [
    {
      file: 'reports.json',
      list: 'reports',
      rows: [{ ...ofA, ...accepted }, ofB, onThemeA, onThemeB],
      finds: [{ at: { kind: 'element', id: '2030-2033/A.1' }, problem: 'none' }],
    },
    {
      file: 'reports.json',
      list: 'reports',
      rows: [ofA, ofB, onThemeA, { ...onThemeB, ...accepted }],
      finds: [{ at: { kind: 'theme', id: 'accessibility' }, problem: 'none' }],
    },
  ],
};
