import { inGraph, type RuleExamples } from './example-data.ts';
import { graphList } from './example-graph.ts';

const figure = {
  document: 'report-2030',
  edition: '1',
  indicator: '2030-2033/1.1',
  year: 2030,
  state: 'value',
};

export const examples: RuleExamples = {
  rule: 'edition-agrees-with-data',
  good: [graphList('figures'), { ...graphList('figures'), rows: [{ ...figure, value: 66 }] }],
  bad: [
    {
      file: inGraph,
      list: 'figures',
      rows: [{ ...figure, value: 64 }],
      finds: [{ at: { kind: 'council-document', id: 'report-2030' }, problem: 'differs' }],
    },
    {
      file: inGraph,
      list: 'figures',
      rows: [{ ...figure, year: 2029, value: 60 }],
      finds: [{ at: { kind: 'council-document', id: 'report-2030' }, problem: 'gone' }],
    },
  ],
};
