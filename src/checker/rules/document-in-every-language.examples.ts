import { inGraph, type RuleExamples } from './example-data.ts';
import { graphList } from './example-graph.ts';

const [report] = graphList('documents').rows;
const due = (language: string, publishedOn?: string) => ({
  language,
  dueOn: '2031-05-15',
  ...(publishedOn && { publishedOn }),
});

export const examples: RuleExamples = {
  rule: 'document-in-every-language',
  good: [
    graphList('documents'),
    {
      ...graphList('documents'),
      rows: [{ ...report, languages: [due('en', '2031-05-10'), due('fr', '2031-05-20')] }],
    },
  ],
  bad: [
    {
      file: inGraph,
      list: 'documents',
      rows: [{ ...report, languages: [due('en', '2031-05-10'), due('fr')] }],
      finds: [{ at: { kind: 'council-document', id: 'report-2030' }, problem: 'late' }],
    },
  ],
};
