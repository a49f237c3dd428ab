import { cycleFileName, exampleList, inGraph, type RuleExamples } from './example-data.ts';
import { graphList } from './example-graph.ts';

const [goal, ...others] = exampleList(cycleFileName, 'elements').rows as [object, ...object[]];
const [cycle] = graphList('cycles').rows;
const of = (id: string) => ({ at: { kind: 'element', id: `2030-2033/${id}` }, problem: 'source' });

export const examples: RuleExamples = {
  rule: 'indicator-has-owner-and-source',
  good: [exampleList(cycleFileName, 'elements'), graphList('cycles')],
  bad: [
    {
      file: cycleFileName,
      list: 'elements',
      rows: [{ ...goal, unit: undefined }, ...others],
      finds: [{ at: { kind: 'element', id: '2030-2033/1' }, problem: 'owner' }],
    },
    { file: inGraph, list: 'cycles', rows: [{ ...cycle, source: '' }], finds: ['1', '2'].map(of) },
  ],
};
