import { cycleFileName, exampleList, type RuleExamples } from './example-data.ts';

const elements = exampleList(cycleFileName, 'elements');
const unnamed = { level: 'objective', code: 'B.2', title: { en: 'Spectrum', fr: 'Spectre' } };

export const examples: RuleExamples = {
  rule: 'element-has-unit',
  good: [elements],
  bad: [
    {
      file: cycleFileName,
      list: 'elements',
      rows: [...elements.rows, unnamed],
      finds: [{ at: { kind: 'element', id: '2030-2033/B.2' }, problem: 'none' }],
    },
  ],
};
