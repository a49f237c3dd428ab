import { cycleFileName, exampleList, inGraph, type RuleExamples } from './example-data.ts';
import { graphList } from './example-graph.ts';

const [access, ...others] = exampleList(cycleFileName, 'indicators').rows as [object, ...object[]];
const [known, ...rest] = graphList('indicators').rows;
const yearlyTargets = [2030, 2031, 2033].map((year) => ({ year, value: year - 1960 }));

export const examples: RuleExamples = {
  rule: 'indicator-has-target',
  good: [exampleList(cycleFileName, 'indicators'), graphList('indicators')],
  bad: [
    {
      file: cycleFileName,
      list: 'indicators',
      rows: [{ ...access, target: undefined }, ...others],
      finds: [{ at: { kind: 'indicator', id: '2030-2033/1.1' }, problem: 'none' }],
    },
    {
      file: cycleFileName,
      list: 'indicators',
      rows: [{ ...access, target: { year: 2043, value: 80 } }, ...others],
      finds: [{ at: { kind: 'indicator', id: '2030-2033/1.1' }, problem: 'outside' }],
    },
    {
      file: inGraph,
      list: 'indicators',
      rows: [{ ...known, yearlyTargets }, ...rest],
      finds: [{ at: { kind: 'indicator', id: '2030-2033/1.1' }, problem: 'year' }],
    },
  ],
};
