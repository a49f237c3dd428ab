import { compareCodes } from '../finding-order.ts';
import { seriesOf, seriesOfCitation } from '../graph-groups.ts';
import { gatheredAt, type Graph, keysAt } from '../graph.ts';
import { judging, place, type Rule, type Said } from '../rule.ts';

/**
 * A theme rests on the latest revision of a resolution, and a resolution cites the revision that was in force when it
 * was adopted; its own earlier revisions it may recall. Told once for each resolution and theme.
 * Resolution 71 (Rev. Bucharest, 2022), instructs the Secretary-General and the Directors of the Bureaux 2: plans and
 * the decisions behind them agree, which they cannot when they rest on a text that is no longer there.
 */
export const citationIsCurrent: Rule = {
  name: 'citation-is-current',
  severity: 'advice',
  authority: {
    instrument: 'PP-RES-71-2022',
    clause: 'instructs the Secretary-General and the Directors of the Bureaux 2',
  },
  judgements: [
    judging(
      'instruments',
      function* (graph, instrument) {
        const own = seriesOf(instrument);
        const foreign = (instrument.citations ?? []).filter((each) => seriesOfCitation(each) !== own);
        const values = { problem: 'instrument', instrument: instrument.code };
        yield* superseded(graph, foreign, instrument.year, {
          at: place('instrument', instrument.code),
          values,
        });
      },
      {
        instruments: {
          of: ['year', 'code'],
          reach: (graph, each) => keysAt(graph, 'instrumentsCiting', seriesOf(each)),
        },
      },
    ),
    judging(
      'themes',
      function* (graph, { code, instruments }) {
        const values = { problem: 'theme', theme: code };
        yield* superseded(graph, instruments, undefined, { at: place('theme', code), values });
      },
      {
        instruments: {
          of: ['year', 'code'],
          reach: (graph, each) => keysAt(graph, 'themesBySeries', seriesOf(each)),
        },
      },
    ),
  ],
};

/** Of the texts cited, those of which the register holds a later revision, adopted by the year `until` when one is given. */
function* superseded(
  graph: Graph,
  cited: readonly string[],
  until: number | undefined,
  { at, values }: Said,
): Iterable<Said> {
  const found = [...new Set(cited)].flatMap((code) => {
    const year = Number(/-(\d{4})$/.exec(code)?.[1] ?? Number.NaN);
    const later = [...gatheredAt(graph, 'instrumentsBySeries', seriesOfCitation(code))].filter(
      (each) => (each.year ?? 0) > year && (until === undefined || (each.year ?? 0) <= until),
    );
    const latest = later.sort((one, other) => (other.year ?? 0) - (one.year ?? 0))[0];
    return latest ? [{ code, latest: latest.code }] : [];
  });
  const [first] = found.sort((one, other) => compareCodes(one.code, other.code));
  if (!first) return;
  yield {
    at,
    related: found.map((each) => place('instrument', each.latest)),
    values: { ...values, n: found.length, codes: found.map((each) => each.code), latest: first.latest },
  };
}
