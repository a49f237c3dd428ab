import { cycleFileName, exampleList, type RuleExamples } from './example-data.ts';

const [goal, ...others] = exampleList(cycleFileName, 'elements').rows as [object, ...object[]];
const otherTitles = [{ title: { en: 'Connectivity', fr: 'Connectivité' }, where: 'Appendix A' }];

export const examples: RuleExamples = {
  rule: 'element-has-one-title',
  good: [exampleList(cycleFileName, 'elements')],
  bad: [
    {
      file: cycleFileName,
      list: 'elements',
      rows: [{ ...goal, otherTitles }, ...others],
      finds: [{ at: { kind: 'element', id: '2030-2033/1' }, problem: 'two' }],
    },
  ],
};
