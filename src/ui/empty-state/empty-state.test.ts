import assert from 'node:assert/strict';
import { it } from 'node:test';
import { emptyState } from './empty-state.ts';

it('says what can be done', () => {
  assert.match(
    emptyState('Nothing', { href: '/new', text: 'Begin' }).text,
    /Nothing[\s\S]*<a href="\/new">Begin<\/a>/,
  );
  assert.doesNotMatch(emptyState('Nothing').text, /<a/);
});
