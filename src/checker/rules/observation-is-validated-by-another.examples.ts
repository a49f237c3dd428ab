import { inGraph, type RuleExamples } from './example-data.ts';
import { graphList } from './example-graph.ts';

const [first, ...others] = graphList('observations').rows;

export const examples: RuleExamples = {
  rule: 'observation-is-validated-by-another',
  good: [
    graphList('observations'),
    {
      ...graphList('observations'),
      rows: [{ ...first, author: 'person-1', validator: 'person-2' }, ...others],
    },
  ],
  bad: [
    {
      file: inGraph,
      list: 'observations',
      rows: [{ ...first, author: 'person-1', validator: 'person-1' }, ...others],
      finds: [{ at: { kind: 'indicator', id: '2030-2033/1.1' }, problem: 'same' }],
    },
  ],
};
