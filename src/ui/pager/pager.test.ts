import assert from 'node:assert/strict';
import { it } from 'node:test';
import { pager } from './pager.ts';

const next = { href: '?page=2', text: 'Next' };

it('is nothing when there is one page', () => {
  assert.equal(pager({ label: 'Pages', previous: null, next: null, position: '1 to 3 of 3' }), null);
});

it('leads only where there is something', () => {
  const text = pager({ label: 'Pages', previous: null, next, position: '1 to 100 of 120' })?.text ?? '';
  assert.match(text, /rel="next" href="\?page=2"/);
  assert.doesNotMatch(text, /rel="prev"/);
});
