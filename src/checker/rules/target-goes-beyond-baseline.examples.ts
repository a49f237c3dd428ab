import { cycleFileName, exampleList, type RuleExamples } from './example-data.ts';

const [access, ...others] = exampleList(cycleFileName, 'indicators').rows as [object, ...object[]];

const ofYears = [58, 66, 74, 80].map((value, at) => ({ year: 2030 + at, value, source: 'Operational plan' }));

export const examples: RuleExamples = {
  rule: 'target-goes-beyond-baseline',
  good: [exampleList(cycleFileName, 'indicators')],
  bad: [
    {
      file: cycleFileName,
      list: 'indicators',
      rows: [{ ...access, target: { year: 2033, value: 55 } }, ...others],
      finds: [{ at: { kind: 'indicator', id: '2030-2033/1.1' }, problem: 'up' }],
    },
    {
      file: cycleFileName,
      list: 'indicators',
      rows: [{ ...access, direction: 'down' }, ...others],
      finds: [{ at: { kind: 'indicator', id: '2030-2033/1.1' }, problem: 'down' }],
    },
    {
      file: cycleFileName,
      list: 'indicators',
      rows: [{ ...access, yearlyTargets: ofYears }, ...others],
      finds: [{ at: { kind: 'indicator', id: '2030-2033/1.1' }, problem: 'up' }],
    },
  ],
};
