import { exampleList, inGraph, type RuleExamples } from './example-data.ts';
import { graphList } from './example-graph.ts';

const [ofA, ofB, themeA, themeB] = exampleList('reports.json', 'reports').rows as [
  object,
  object,
  object,
  object,
];
const [known, ...rest] = graphList('reports').rows;
const at = { kind: 'theme', id: 'accessibility' };

export const examples: RuleExamples = {
  rule: 'report-is-given',
  good: [exampleList('reports.json', 'reports'), graphList('reports')],
  bad: [
    {
      file: 'reports.json',
      list: 'reports',
      rows: [ofA, { ...ofB, state: 'draft' }, themeA],
      finds: [
        { at: { kind: 'element', id: '2030-2033/B.1' }, problem: 'missing' },
        { at, problem: 'missing' },
      ],
    },
    {
      file: 'reports.json',
      list: 'reports',
      rows: [ofA, ofB, { ...themeA, state: 'sent-back' }, themeB],
      finds: [{ at, problem: 'missing' }],
    },
    {
      file: inGraph,
      list: 'reports',
      rows: [{ ...known, lateOn: '2031-02-03' }, ...rest],
      finds: [{ at: { kind: 'element', id: '2030-2033/A.1' }, problem: 'late' }],
    },
  ],
};
