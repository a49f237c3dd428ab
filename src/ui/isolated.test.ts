import assert from 'node:assert/strict';
import { it } from 'node:test';
import { isolated } from './isolated.ts';

it('sets figures apart from the direction of the text around them', () => {
  for (const text of ['−5', '45\u00a0%', '660\u00a0251', 'الغاية −5'.slice(-2)])
    assert.equal(isolated(text), `\u2066${text}\u2069`);
});

it('leaves words in the direction of the page', () => {
  for (const text of ['الغاية 70', 'Target 70']) assert.equal(isolated(text), text);
});
