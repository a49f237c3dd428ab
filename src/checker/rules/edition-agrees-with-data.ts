import { codeOf } from '../graph-data.ts';
import { keysAt } from '../graph.ts';
import { judging, place, type Rule } from '../rule.ts';

/**
 * A figure in a frozen edition of a document is the figure that the data hold; when the data were corrected since, a new
 * edition says so.
 * Resolution 71 (Rev. Dubai, 2018), instructs the Secretary-General and the Directors of the Bureaux 3: the Council is
 * told how the plan stands, and is told again when that was wrong.
 */
export const editionAgreesWithData: Rule = {
  name: 'edition-agrees-with-data',
  severity: 'error',
  authority: {
    instrument: 'PP-RES-71-2018',
    clause: 'instructs the Secretary-General and the Directors of the Bureaux 3',
  },
  judgements: [
    judging(
      'figures',
      function* (graph, { document, edition, indicator, year, state, value }) {
        const now = graph.things.observations.get(`${indicator} ${year}`);
        if (now?.state === state && now.value === value) return;
        const printed = value ?? state;
        yield {
          at: place('council-document', document),
          related: [place('indicator', indicator)],
          values: {
            problem: now ? 'differs' : 'gone',
            document,
            edition,
            indicator: codeOf(indicator),
            year: String(year),
            printed,
            held: now ? (now.value ?? now.state) : '',
          },
        };
      },
      {
        observations: {
          of: ['state', 'value'],
          reach: (graph, each) => keysAt(graph, 'figuresByIndicator', each.indicator),
        },
      },
    ),
  ],
};
