import assert from 'node:assert/strict';
import { it } from 'node:test';
import { provenanceMark, provenanceMarks } from './provenance-mark.ts';

it('says in words what it marks', () => {
  assert.equal(
    provenanceMark('illustrative', 'Illustrative').text,
    '<span class="mark mark-illustrative">Illustrative</span>',
  );
});

it('is nothing when nothing is marked', () => assert.equal(provenanceMarks([]), null));
