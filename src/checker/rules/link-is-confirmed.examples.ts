import { inGraph, type RuleExamples } from './example-data.ts';
import { graphList } from './example-graph.ts';

const [link, ...others] = graphList('links').rows;
const gone = { kind: 'element', id: '2030-2033/A.9' };

export const examples: RuleExamples = {
  rule: 'link-is-confirmed',
  good: [graphList('links')],
  bad: [
    {
      file: inGraph,
      list: 'links',
      rows: [{ ...link, basis: '96aa50dac20b' }, ...others],
      finds: [{ at: { kind: 'theme', id: 'accessibility' }, problem: 'suspect' }],
    },
    {
      file: inGraph,
      list: 'links',
      rows: [{ ...link, to: gone }, ...others],
      finds: [{ at: { kind: 'theme', id: 'accessibility' }, problem: 'lost' }],
    },
  ],
};
