import { cycleFileName, exampleList, type RuleExamples } from './example-data.ts';

const [goal1, goal2, objectiveA, outcome, objectiveB] = exampleList(cycleFileName, 'elements').rows as [
  object,
  object,
  object,
  object,
  object,
];

export const examples: RuleExamples = {
  rule: 'element-has-parent',
  good: [exampleList(cycleFileName, 'elements')],
  bad: [
    {
      file: cycleFileName,
      list: 'elements',
      rows: [goal1, goal2, objectiveA, { ...outcome, parent: undefined, unit: 'SECTOR-A' }, objectiveB],
      finds: [{ at: { kind: 'element', id: '2030-2033/A.1-a' }, problem: 'none' }],
    },
    {
      file: cycleFileName,
      list: 'elements',
      rows: [goal1, goal2, objectiveA, { ...outcome, parent: '1' }, objectiveB],
      finds: [{ at: { kind: 'element', id: '2030-2033/A.1-a' }, problem: 'level' }],
    },
  ],
};
