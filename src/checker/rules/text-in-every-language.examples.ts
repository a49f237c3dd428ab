import { type BadExample, exampleList, type RuleExamples } from './example-data.ts';

const [theme] = exampleList('themes.json', 'themes').rows as [object];

const titled = (title: object, problem: string): BadExample => ({
  file: 'themes.json',
  list: 'themes',
  rows: [{ ...theme, title }],
  finds: [{ at: { kind: 'theme', id: 'accessibility' }, problem }],
});

export const examples: RuleExamples = {
  rule: 'text-in-every-language',
  good: [exampleList('themes.json', 'themes')],
  bad: [
    titled({ en: 'Accessibility' }, 'missing'),
    titled({ en: 'Accessibility for all', fr: 'Accessibilité', from: { fr: '96aa50dac20b' } }, 'stale'),
  ],
};
