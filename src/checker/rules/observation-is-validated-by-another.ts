import { codeOf } from '../graph-data.ts';
import { judging, place, type Rule } from '../rule.ts';

/**
 * Who validates a figure is not who entered it.
 * Resolution 71 (Rev. Dubai, 2018), instructs the Secretary-General and the Directors of the Bureaux 3: what is
 * reported to the Council can be relied upon, which takes two pairs of eyes.
 */
export const observationIsValidatedByAnother: Rule = {
  name: 'observation-is-validated-by-another',
  severity: 'error',
  authority: {
    instrument: 'PP-RES-71-2018',
    clause: 'instructs the Secretary-General and the Directors of the Bureaux 3',
  },
  judgements: [
    judging('observations', function* (_, { indicator, year, author, validator }) {
      if (author === undefined || validator !== author) return;
      const values = { problem: 'same', indicator: codeOf(indicator), year: String(year) };
      yield { at: place('indicator', indicator), values };
    }),
  ],
};
