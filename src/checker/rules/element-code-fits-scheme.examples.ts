import { cycleFileName, exampleList, type RuleExamples } from './example-data.ts';

const { rows } = exampleList(cycleFileName, 'elements');
const [goal1, goal2, objectiveA, outcome, objectiveB] = rows as [object, object, object, object, object];

export const examples: RuleExamples = {
  rule: 'element-code-fits-scheme',
  good: [exampleList(cycleFileName, 'elements')],
  bad: [
    {
      file: cycleFileName,
      list: 'elements',
      rows: [goal1, goal2, objectiveA, { ...outcome, printedCode: 'A.1.a' }, objectiveB],
      finds: [{ at: { kind: 'element', id: '2030-2033/A.1-a' }, problem: 'printed' }],
    },
    {
      file: cycleFileName,
      list: 'elements',
      rows: [goal1, goal2, objectiveA, { ...outcome, code: 'A-1-a' }, objectiveB],
      finds: [{ at: { kind: 'element', id: '2030-2033/A-1-a' }, problem: 'code' }],
    },
  ],
};
