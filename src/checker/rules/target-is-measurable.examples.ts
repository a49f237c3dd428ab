import { type BadExample, cycleFileName, exampleList, type RuleExamples } from './example-data.ts';

const [indicator, ...others] = exampleList(cycleFileName, 'indicators').rows as [object, ...object[]];

const changed = (change: object, problem: string): BadExample => ({
  file: cycleFileName,
  list: 'indicators',
  rows: [{ ...indicator, ...change }, ...others],
  finds: [{ at: { kind: 'indicator', id: '2030-2033/1.1' }, problem }],
});

export const examples: RuleExamples = {
  rule: 'target-is-measurable',
  good: [exampleList(cycleFileName, 'indicators')],
  bad: [
    changed({ target: { year: 2033 } }, 'noFigure'),
    changed({ target: { value: 80 } }, 'noYear'),
    changed({ isRelative: true, baseline: undefined }, 'noBaseYear'),
  ],
};
