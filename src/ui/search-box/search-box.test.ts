import assert from 'node:assert/strict';
import { it } from 'node:test';
import { searchBox } from './search-box.ts';

it('searches by GET, so that what is found has an address, and keeps the words', () => {
  const { text } = searchBox({ action: '/search', label: 'Search', buttonText: 'Search', value: '"a" & b' });
  assert.match(text, /method="get"\s+action="\/search"/);
  assert.match(text, /value="&quot;a&quot; &amp; b"/);
});
