import { type BadExample, exampleList, type RuleExamples } from './example-data.ts';

const [ofSectorA, ofSectorB] = exampleList('focal-points.json', 'focalPoints').rows as [object, object];

const named = (rows: object[], problem: string): BadExample => ({
  file: 'focal-points.json',
  list: 'focalPoints',
  rows,
  finds: [{ at: { kind: 'theme', id: 'accessibility' }, problem }],
});

export const examples: RuleExamples = {
  rule: 'theme-has-focal-point',
  good: [exampleList('focal-points.json', 'focalPoints')],
  bad: [named([ofSectorA], 'never'), named([ofSectorA, { ...ofSectorB, from: '2031-06-02' }], 'notYet')],
};
