import assert from 'node:assert/strict';
import { it } from 'node:test';
import { definitionList } from './definition-list.ts';

it('leaves out what is not known, and keeps nought', () => {
  const { text } = definitionList([
    ['a', null],
    ['b', ''],
    ['c', undefined],
    ['d', false],
    ['e', 0],
  ]);
  assert.deepEqual(
    [...text.matchAll(/<dt>(.)<\/dt>/g)].map((match) => match[1]),
    ['e'],
  );
  assert.match(text, /<dd>0<\/dd>/);
});
