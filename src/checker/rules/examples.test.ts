import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check } from '../check.ts';
import { rules } from './registry.ts';
import { exampleDay, type ExampleList } from './example-data.ts';
import { exampleGraph } from './example-graph.ts';
import { allExamples } from './all.examples.ts';

const findingsOf = (...changes: ExampleList[]) =>
  check(exampleGraph(...changes), rules, { today: exampleDay });

test('the organization of the examples is clean', () => {
  assert.deepEqual(findingsOf(), []);
});

test('every rule has a good and a bad example', () => {
  assert.deepEqual(
    allExamples.map((examples) => examples.rule),
    rules.map((rule) => rule.name),
  );
  for (const { good, bad } of allExamples) assert.ok(good.length && bad.length);
});

for (const { rule, good, bad } of allExamples) {
  test(`${rule}: silent on the good example`, () => {
    assert.deepEqual(findingsOf(...good), []);
  });
  for (const { finds, ...change } of bad) {
    const problems = finds.map((find) => find.problem).join(', ');
    test(`${rule}: exactly this rule says ${problems} where ${change.list} is broken, and is silent once mended`, () => {
      const findings = findingsOf(change);
      const found = findings.map((finding) => ({ at: finding.at, problem: finding.values['problem'] }));
      const byText = (one: object, other: object) => JSON.stringify(one).localeCompare(JSON.stringify(other));
      assert.deepEqual(found.sort(byText), [...finds].sort(byText));
      assert.ok(findings.every((finding) => finding.rule === rule));
      const mended = good.find((each) => each.file === change.file && each.list === change.list);
      assert.deepEqual(findingsOf(change, mended ?? assert.fail('no good example of the same list')), []);
    });
  }
}
