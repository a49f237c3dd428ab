import type { Language } from '#language/languages.ts';
import { judging, place, type Rule } from '../rule.ts';
import { daysAfter } from './civil-dates.ts';

/**
 * A Council document is published in every official language by the day on which that language is due.
 * Resolution 154 (Rev. Dubai, 2018), as a whole: the six official languages are used on an equal footing, documents
 * included.
 */
export const documentInEveryLanguage: Rule = {
  name: 'document-in-every-language',
  severity: 'warning',
  authority: { instrument: 'PP-RES-154-2018', clause: '' },
  tolerance: { unit: 'days', usual: 0, most: 60 },
  judgements: [
    judging('documents', function* (_, { code, languages = [] }, { today, tolerance }) {
      const late = languages.filter(
        ({ dueOn, publishedOn }) => publishedOn === undefined && today > daysAfter(dueOn, tolerance),
      );
      if (late.length === 0) return;
      yield {
        at: place('council-document', code),
        values: {
          problem: 'late',
          document: code,
          languages: late.map((each): Language => each.language),
          date: late.map((each) => each.dueOn).sort()[0] ?? '',
        },
      };
    }),
  ],
};
