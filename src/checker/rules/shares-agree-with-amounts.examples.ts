import { cycleFileName, exampleList, type RuleExamples } from './example-data.ts';

const [toGoal1, toGoal2, ...others] = exampleList(cycleFileName, 'allocations').rows as [
  object,
  object,
  ...object[],
];

export const examples: RuleExamples = {
  rule: 'shares-agree-with-amounts',
  good: [exampleList(cycleFileName, 'allocations')],
  bad: [
    {
      file: cycleFileName,
      list: 'allocations',
      rows: [{ ...toGoal1, statedPercent: 70 }, { ...toGoal2, statedPercent: 30 }, ...others],
      finds: [{ at: { kind: 'element', id: '2030-2033/A.1' }, problem: 'share' }],
    },
  ],
};
