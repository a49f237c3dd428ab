import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { brokenRule } from '../broken-rule.ts';
import { compareFindings } from '../finding-order.ts';
import type { Finding } from '../finding.ts';
import { buildGraph, dataOf } from '../graph.ts';
import { changesTo } from '../graph-changes.ts';
import { findingsOf, judgeAll, recheck } from '../recheck.ts';
import { rules } from './registry.ts';
import { changesOf, randomData, randomEdit } from './test-random-graph.ts';

const today = '2031-06-01';
const sorted = (findings: readonly Finding[]) => [...findings].sort(compareFindings);

test('after any edits the findings are those of a full run, of the same graph and of one built anew', () => {
  const spoken = new Set<string>();
  let judgedAgain = 0;
  let couldBeJudged = 0;
  fc.assert(
    fc.property(
      randomData,
      fc.array(fc.array(randomEdit, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 }),
      (data, batches) => {
        const graph = buildGraph(data);
        const judged = judgeAll(graph, rules, today);
        for (const batch of batches) {
          judgedAgain += recheck(graph, judged, changesOf(graph, batch));
          const now = sorted(findingsOf(judged));
          const anew = buildGraph(dataOf(graph));
          assert.deepEqual(now, sorted(findingsOf(judgeAll(graph, rules, today))));
          assert.deepEqual(now, sorted(findingsOf(judgeAll(anew, rules, today))));
          for (const finding of now) spoken.add(finding.rule);
          for (const rule of rules) {
            for (const { about } of rule.judgements) couldBeJudged += graph.things[about].size;
          }
        }
      },
    ),
    { numRuns: Number(process.env['UNIE_PROVE'] ? 20_000 : 600) },
  );
  // The property says nothing about a rule that never speaks.
  assert.deepEqual(
    rules.map((rule) => rule.name).filter((name) => !spoken.has(name)),
    [],
  );
  assert.ok(!spoken.has(brokenRule), 'no rule breaks off');
  assert.ok(judgedAgain < couldBeJudged, `${judgedAgain} judgements instead of ${couldBeJudged}`);
});

test('the difference between a graph and other data leads from one to the other', () => {
  fc.assert(
    fc.property(randomData, randomData, (one, other) => {
      const graph = buildGraph(one);
      const judged = judgeAll(graph, rules, today);
      recheck(graph, judged, changesTo(graph, other));
      assert.deepEqual(changesTo(graph, other), []);
      assert.deepEqual(
        sorted(findingsOf(judged)),
        sorted(findingsOf(judgeAll(buildGraph(other), rules, today))),
      );
    }),
    { numRuns: 100 },
  );
});
