import { cycleFileName, exampleList, type RuleExamples } from './example-data.ts';

const [access] = exampleList(cycleFileName, 'indicators').rows;

export const examples: RuleExamples = {
  rule: 'element-has-indicator',
  good: [exampleList(cycleFileName, 'indicators')],
  bad: [
    {
      file: cycleFileName,
      list: 'indicators',
      rows: [access],
      finds: [{ at: { kind: 'element', id: '2030-2033/2' }, problem: 'none' }],
    },
  ],
};
