import assert from 'node:assert/strict';
import { it } from 'node:test';
import { deadline } from './deadline.ts';

it('shows the announced time first, then where the reader is', () => {
  const { text } = deadline({
    label: 'Due',
    announced: '18:00, Geneva time',
    local: '20:00 here',
    instant: '2027-01-31T17:00:00Z',
  });
  assert.match(text, /datetime="2027-01-31T17:00:00Z"[^>]*>18:00, Geneva time<[\s\S]*20:00 here/);
});
