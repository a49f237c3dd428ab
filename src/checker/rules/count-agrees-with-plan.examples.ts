import { exampleList, type RuleExamples } from './example-data.ts';

const [report] = exampleList('documents.json', 'documents').rows as [object];
const speaking = (purpose: object) => ({
  file: 'documents.json',
  list: 'documents',
  rows: [{ ...report, purpose }],
});
const finds = [{ at: { kind: 'council-document', id: 'report-2030' }, problem: 'count' }];

export const examples: RuleExamples = {
  rule: 'count-agrees-with-plan',
  good: [exampleList('documents.json', 'documents')],
  bad: [
    {
      ...speaking({ en: 'How the 3 objectives of the plan stand.', fr: 'État des 2 objectifs du plan.' }),
      finds,
    },
    {
      ...speaking({
        en: 'How the two objectives of the plan stand.',
        fr: 'État des dix-huit objectifs du plan.',
      }),
      finds,
    },
  ],
};
