import { elementPlace, judging, type Rule } from '../rule.ts';

/**
 * The adopted text gives an element one title.
 * Resolution 71 (Rev. Dubai, 2018), instructs the Secretary-General and the Directors of the Bureaux 2: plans and
 * budgets agree with one another, which readers can only see when one element has one name.
 */
export const elementHasOneTitle: Rule = {
  name: 'element-has-one-title',
  severity: 'advice',
  authority: {
    instrument: 'PP-RES-71-2018',
    clause: 'instructs the Secretary-General and the Directors of the Bureaux 2',
  },
  judgements: [
    judging('elements', function* (_, { id, code, title, otherTitles = [] }) {
      const own = title[title.source] ?? '';
      for (const other of otherTitles) {
        const second = other.title[other.title.source] ?? '';
        if (second.trim() === own.trim()) continue;
        const values = { problem: 'two', element: code, title: own, other: second, where: other.where };
        yield { at: elementPlace(id), values };
      }
    }),
  ],
};
