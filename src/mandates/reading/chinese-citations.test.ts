import assert from 'node:assert/strict';
import { test } from 'node:test';
import { citationsIn } from './citations.ts';
import { lexiconOf } from './lexicon.ts';

const cited = (text: string, body: string | null = null) =>
  citationsIn(text, lexiconOf('zh'), body).map((each) => `${each.kind} ${each.number} ${each.body ?? '-'}`);

test('the Sector before the number of a question belongs to it, and to the next of its list', () => {
  assert.deepEqual(cited('ITU-R第9251/5号课题和ITU-R第7060-2号决议'), [
    'question ITU-R 9251/5 ITU-R',
    'resolution ITU-R 7060-2 RA',
  ]);
  assert.deepEqual(cited('ITU-T第9/17号和第10/17号课题'), [
    'question ITU-T 9/17 ITU-T',
    'question ITU-T 10/17 ITU-T',
  ]);
  assert.deepEqual(cited('ITU-D第2研究组在第5/2号课题下'), ['question 5/2 -']);
});

test('an article without a treaty is of the one just cited, in a conference on radio of the Radio Regulations', () => {
  const text = '第4.23款规定，往返电台的传输须限于第5条明确指定的频段';
  assert.deepEqual(cited(text), ['provision 4.23 RR', 'article 5 RR']);
  assert.deepEqual(cited('传输须限于第5条明确指定的频段', 'WRC'), ['article 5 RR']);
  assert.deepEqual(cited('传输须限于第5条明确指定的频段'), []);
  assert.deepEqual(cited('《组织法》第40条。主管部门根据第5条行事'), ['article 40 Constitution']);
  assert.deepEqual(cited('附录4第3条和该条例第5条', 'WRC'), []);
});
