import assert from 'node:assert/strict';
import { it } from 'node:test';
import { type ReportStateName, stateMark } from './state-mark.ts';

const steps: [ReportStateName, number][] = [
  ['not-started', 0],
  ['draft', 1],
  ['sent-back', 1],
  ['submitted', 2],
  ['accepted', 3],
];

for (const [state, done] of steps) {
  it(`${state}: ${done} of three steps are done`, () => {
    const text = stateMark(state, 'word', 'who acts next').text;
    assert.equal(text.match(/state-done/g)?.length ?? 0, done);
    assert.equal(text.match(/<circle/g)?.length, 3);
    assert.match(text, /word[\s\S]*who acts next/);
  });
}
