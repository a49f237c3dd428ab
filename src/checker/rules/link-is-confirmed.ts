import { linkState } from '#trace/link.ts';
import { judging, place, type Rule } from '../rule.ts';
import { wordingOf } from '../wording.ts';
import { keysAt } from '../graph.ts';

/**
 * What rests on a text was confirmed against the text as it stands: when the text says something else now, or is gone,
 * somebody has to look at the link again.
 * Resolution 191 (Rev. Bucharest, 2022), instructs the Secretary-General and the Directors of the three Bureaux: what the
 * Sectors do together follows from what was decided, and what was decided changes.
 */
export const linkIsConfirmed: Rule = {
  name: 'link-is-confirmed',
  severity: 'warning',
  authority: {
    instrument: 'PP-RES-191-2022',
    clause: 'instructs the Secretary-General and the Directors of the three Bureaux',
  },
  judgements: [
    judging(
      'links',
      function* (graph, { from, relation, to, basis }) {
        const wording = wordingOf(graph, to);
        // Of a kind that the graph does not hold, nothing can be said.
        if (wording === undefined) return;
        const problem = linkState({ basis }, wording);
        if (problem === 'confirmed') return;
        yield {
          at: place(from.kind, from.id),
          related: [place(to.kind, to.id)],
          values: { problem, kind: from.kind, id: from.id, relation, toKind: to.kind, toId: to.id },
        };
      },
      {
        elements: {
          of: ['title', 'description'],
          reach: (graph, each) => keysAt(graph, 'linksTo', `element ${each.id}`),
        },
        instruments: {
          of: ['title'],
          reach: (graph, each) => keysAt(graph, 'linksTo', `instrument ${each.code}`),
        },
        themes: {
          of: ['title', 'description'],
          reach: (graph, each) => keysAt(graph, 'linksTo', `theme ${each.code}`),
        },
        cycles: { of: ['title'], reach: (graph, each) => keysAt(graph, 'linksTo', `cycle ${each.code}`) },
      },
    ),
  ],
};
