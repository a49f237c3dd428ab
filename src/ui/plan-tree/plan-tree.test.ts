import assert from 'node:assert/strict';
import { it } from 'node:test';
import { moneyBar, planTree } from './plan-tree.ts';

it('opens only what has something below it', () => {
  const leaf = { code: 'R.1', title: 'Leaf', children: [] };
  const { text } = planTree([{ code: 'R', title: 'Goal', children: [leaf] }], (code) => `Below ${code}`);
  assert.equal(text.match(/<details/g)?.length, 1);
  assert.match(text, /Below R</);
  assert.doesNotMatch(text, /Below R\.1/);
});

it('keeps bars of money inside their scale', () => {
  for (const [share, width] of [
    [-1, 0],
    [0, 0],
    [0.5, 50],
    [1, 100],
    [7, 100],
  ] as const) {
    assert.match(moneyBar({ text: '', share }).text, new RegExp(`rect width="${width}%"`));
  }
});
