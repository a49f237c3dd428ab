import { inGraph, type RuleExamples } from './example-data.ts';
import { graphList } from './example-graph.ts';

const [access, ...others] = graphList('indicators').rows;

export const examples: RuleExamples = {
  rule: 'observation-is-current',
  good: [
    graphList('indicators'),
    { ...graphList('indicators'), rows: [{ ...access, frequency: 12 }, ...others] },
  ],
  bad: [
    {
      file: inGraph,
      list: 'indicators',
      rows: [{ ...access, frequency: 1 }, ...others],
      finds: [{ at: { kind: 'element', id: '2030-2033/1' }, problem: 'old' }],
    },
    {
      file: inGraph,
      list: 'indicators',
      rows: [access, { ...others[0], frequency: 12 }, ...others.slice(1)],
      finds: [{ at: { kind: 'element', id: '2030-2033/2' }, problem: 'never' }],
    },
  ],
};
