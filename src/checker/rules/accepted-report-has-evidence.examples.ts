import { exampleList, inGraph, type RuleExamples } from './example-data.ts';
import { graphList } from './example-graph.ts';

const [ofA, ...others] = exampleList('reports.json', 'reports').rows as [object, ...object[]];
const reports = graphList('reports').rows;
const proved = {
  ...graphList('reports'),
  rows: reports.map((each) => ({ ...each, state: 'accepted', evidence: 1 })),
};

export const examples: RuleExamples = {
  rule: 'accepted-report-has-evidence',
  good: [exampleList('reports.json', 'reports'), graphList('reports'), proved],
  bad: [
    {
      file: 'reports.json',
      list: 'reports',
      rows: [{ ...ofA, state: 'accepted' }, ...others],
      finds: [{ at: { kind: 'element', id: '2030-2033/A.1' }, problem: 'none' }],
    },
    {
      file: inGraph,
      list: 'reports',
      rows: reports.map((each) => ({ ...each, evidence: 0 })),
      finds: [{ at: { kind: 'theme', id: 'accessibility' }, problem: 'none' }],
    },
  ],
};
