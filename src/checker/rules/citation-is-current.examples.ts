import { exampleList, type RuleExamples } from './example-data.ts';

const [older, newer, budget] = exampleList('instruments.json', 'instruments').rows as [
  object,
  object,
  object,
];
const [theme] = exampleList('themes.json', 'themes').rows as [object];

export const examples: RuleExamples = {
  rule: 'citation-is-current',
  good: [exampleList('instruments.json', 'instruments'), exampleList('themes.json', 'themes')],
  bad: [
    {
      file: 'instruments.json',
      list: 'instruments',
      rows: [older, newer, { ...budget, citations: ['EX-RES-1-2026'] }],
      finds: [{ at: { kind: 'instrument', id: 'EX-RES-2-2030' }, problem: 'instrument' }],
    },
    {
      file: 'themes.json',
      list: 'themes',
      rows: [{ ...theme, instruments: ['EX-RES-1-2026'] }],
      finds: [{ at: { kind: 'theme', id: 'accessibility' }, problem: 'theme' }],
    },
  ],
};
