import assert from 'node:assert/strict';
import { it } from 'node:test';
import { notice } from './notice.ts';

it('is read out only when it answers what the person did', () => {
  assert.match(notice({ kind: 'success', body: 'Stored', isAnswer: true }).text, /role="status"/);
  assert.doesNotMatch(notice({ kind: 'info', body: 'Example' }).text, /role=/);
});

it('has a sign of its own for each kind', () => {
  const signs = (['info', 'warning', 'success'] as const).map(
    (kind) => /aria-hidden="true">(.)</.exec(notice({ kind, body: '' }).text)?.[1],
  );
  assert.equal(new Set(signs).size, 3);
});
