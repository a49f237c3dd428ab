import type { Multilingual } from '#language/multilingual.ts';
import { countsInText } from '../counts-in-text.ts';
import type { Place } from '../finding.ts';
import { countAt, gatheredAt, type Graph, keysAt } from '../graph.ts';
import { elementPlace, judging, place, type Readings, type Rule, type Said } from '../rule.ts';

/**
 * A text that says how many elements of a level a plan has ("18 objectives") says as many as the plan has: never more,
 * and not fewer when it speaks of all of them.
 * Resolution 71 (Rev. Dubai, 2018), instructs the Secretary-General and the Directors of the Bureaux 2: plans, budgets
 * and reports agree with one another.
 */
export const countAgreesWithPlan: Rule = {
  name: 'count-agrees-with-plan',
  severity: 'warning',
  authority: {
    instrument: 'PP-RES-71-2018',
    clause: 'instructs the Secretary-General and the Directors of the Bureaux 2',
  },
  judgements: [
    judging(
      'texts',
      function* (graph, { at, field, text, cycle }) {
        if (cycle !== undefined) yield* contradictions(graph, cycle, at, field, text);
      },
      readingsOf('textsByCycle'),
    ),
    judging(
      'elements',
      function* (graph, { id, cycle, description }) {
        if (description) yield* contradictions(graph, cycle, elementPlace(id), 'description', description);
      },
      readingsOf('elementsByCycle'),
    ),
  ],
};

function readingsOf(group: 'textsByCycle' | 'elementsByCycle'): Readings {
  return {
    elements: {
      of: ['level'],
      reach: (graph, each) => keysAt(graph, group, graph.levelById.get(each.level)?.cycle),
    },
    levels: { of: ['cycle', 'name', 'plural'], reach: (graph, each) => keysAt(graph, group, each.cycle) },
  };
}

function* contradictions(
  graph: Graph,
  cycle: string,
  at: Place,
  field: string,
  text: Multilingual,
): Iterable<Said> {
  for (const language of graph.languages) {
    const words = text[language];
    if (!words) continue;
    const levels = () => [...gatheredAt(graph, 'levelsByCycle', cycle)];
    for (const { level, count, isWhole, quote } of countsInText(words, language, levels)) {
      const actual = countAt(graph, 'elementsByLevel', level);
      if (count <= actual && !(isWhole && count < actual)) continue;
      yield {
        at,
        related: [place('level', level)],
        values: { problem: 'count', kind: at.kind, id: at.id, field, quote, count: actual, source: language },
      };
    }
  }
}
