import assert from 'node:assert/strict';
import { it } from 'node:test';
import { type StatusName, statusMark } from './status-mark.ts';

const statuses: StatusName[] = ['on-track', 'at-risk', 'off-track', 'no-data', 'not-applicable'];

it('tells each status by a shape of its own and by its word, not by colour alone', () => {
  const shapes = statuses.map((status) => /<svg[\s\S]*<\/svg>/.exec(statusMark(status, 'word').text)?.[0]);
  assert.equal(new Set(shapes).size, statuses.length);
  for (const status of statuses) assert.match(statusMark(status, 'the word').text, /<\/svg>the word<\/span>/);
});
