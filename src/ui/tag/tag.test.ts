import assert from 'node:assert/strict';
import { it } from 'node:test';
import { code, tag } from './tag.ts';

it('is a link only when it leads somewhere, and never out by a trick', () => {
  assert.match(tag('Theme').text, /^<span/);
  assert.match(tag('Theme', 'javascript:x').text, /href="#"/);
});

it('isolates a code from the direction of the text', () => {
  assert.equal(code('R.1-2').text, '<bdi class="code" dir="ltr">R.1-2</bdi>');
});
