import { cycleFileName, exampleList, type RuleExamples } from './example-data.ts';

const [first] = exampleList(cycleFileName, 'contributions').rows;

export const examples: RuleExamples = {
  rule: 'goal-is-served',
  good: [exampleList(cycleFileName, 'contributions')],
  bad: [
    {
      file: cycleFileName,
      list: 'contributions',
      rows: [first],
      finds: [{ at: { kind: 'element', id: '2030-2033/2' }, problem: 'none' }],
    },
  ],
};
