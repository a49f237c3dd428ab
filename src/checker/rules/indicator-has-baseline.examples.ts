import { cycleFileName, exampleList, type RuleExamples } from './example-data.ts';

const [access, ...others] = exampleList(cycleFileName, 'indicators').rows as [object, ...object[]];

export const examples: RuleExamples = {
  rule: 'indicator-has-baseline',
  good: [exampleList(cycleFileName, 'indicators')],
  bad: [
    {
      file: cycleFileName,
      list: 'indicators',
      rows: [{ ...access, baseline: { year: 2029 } }, ...others],
      finds: [{ at: { kind: 'indicator', id: '2030-2033/1.1' }, problem: 'none' }],
    },
  ],
};
