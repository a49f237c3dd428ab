import { cycleFileName, exampleList, type RuleExamples } from './example-data.ts';

const objectiveA = { kind: 'element', id: '2030-2033/A.1' };
const goal2 = { kind: 'element', id: '2030-2033/2' };
const cycle = { kind: 'cycle', id: '2030-2033' };

export const examples: RuleExamples = {
  rule: 'allocation-adds-up',
  good: [
    exampleList(cycleFileName, 'plannedCosts'),
    exampleList(cycleFileName, 'allocations'),
    exampleList(cycleFileName, 'statedTotals'),
  ],
  bad: [
    {
      file: cycleFileName,
      list: 'plannedCosts',
      rows: [
        { element: 'A.1', amount: 601 },
        { element: 'B.1', amount: 400 },
      ],
      finds: [{ at: objectiveA, problem: 'row' }],
    },
    {
      file: cycleFileName,
      list: 'statedTotals',
      rows: [
        { kind: 'goal', key: '1', amount: 450 },
        { kind: 'goal', key: '2', amount: 505 },
        { kind: 'group', key: 'SECTOR-A', amount: 600 },
        { kind: 'group', key: 'SECTOR-B', amount: 399.5 },
        { kind: 'grand', key: '', amount: 1001 },
      ],
      finds: [
        { at: goal2, problem: 'column' },
        { at: cycle, problem: 'group' },
        { at: cycle, problem: 'grand' },
      ],
    },
  ],
};
