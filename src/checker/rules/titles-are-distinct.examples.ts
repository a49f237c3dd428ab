import { cycleFileName, exampleList, type RuleExamples } from './example-data.ts';

const [goal1, goal2, ...others] = exampleList(cycleFileName, 'elements').rows as [
  object,
  object,
  ...object[],
];

export const examples: RuleExamples = {
  rule: 'titles-are-distinct',
  good: [exampleList(cycleFileName, 'elements')],
  bad: [
    {
      file: cycleFileName,
      list: 'elements',
      rows: [goal1, { ...goal2, title: { en: 'Access', fr: 'Accès' } }, ...others],
      finds: [{ at: { kind: 'element', id: '2030-2033/2' }, problem: 'same' }],
    },
  ],
};
