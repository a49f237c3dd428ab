import { type BadExample, exampleList, type RuleExamples, inGraph } from './example-data.ts';
import { graphList } from './example-graph.ts';

const [ofSectorA, ofSectorB] = exampleList('focal-points.json', 'focalPoints').rows as [object, object];
const [known, other] = graphList('focalPoints').rows;
const at = { kind: 'theme', id: 'accessibility' };

const ended: BadExample = {
  file: 'focal-points.json',
  list: 'focalPoints',
  rows: [ofSectorA, { ...ofSectorB, until: '2031-05-31' }],
  finds: [{ at, problem: 'expired' }],
};

export const examples: RuleExamples = {
  rule: 'focal-point-in-term',
  good: [exampleList('focal-points.json', 'focalPoints'), graphList('focalPoints')],
  bad: [
    ended,
    {
      file: inGraph,
      list: 'focalPoints',
      rows: [known, { ...other, isClosed: true }],
      finds: [{ at, problem: 'closed' }],
    },
  ],
};
