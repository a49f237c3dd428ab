import assert from 'node:assert/strict';
import { test } from 'node:test';
import { partText, readPart } from './figure-part.ts';
import { partSum } from './part-sum.ts';

const seen = (value: number) => ({ state: 'value' as const, value });
const none = { state: null, value: null };
const notApplicable = { state: 'not-applicable' as const, value: null };

test('parts and total', () => {
  assert.deepEqual(partSum([seen(1), seen(2)], seen(3), true), { kind: 'agree', sum: 3 });
  assert.deepEqual(partSum([seen(0.1), seen(0.2)], seen(0.3), true).kind, 'agree');
  assert.deepEqual(partSum([seen(0), seen(0)], seen(0), true), { kind: 'agree', sum: 0 });
  assert.deepEqual(partSum([seen(1), notApplicable], seen(1), true).kind, 'agree');
  assert.deepEqual(partSum([seen(1), seen(1)], seen(3), true), { kind: 'differ', sum: 2, total: 3 });
  assert.deepEqual(partSum([seen(1), none], seen(3), true), { kind: 'incomplete', sum: 1, missing: 1 });
  assert.deepEqual(partSum([seen(1)], null, true), { kind: 'incomplete', sum: 1, missing: 0 });
  assert.deepEqual(partSum([seen(60), seen(65)], seen(62), false), { kind: 'not-additive' });
});

test('a part is written one way only', () => {
  assert.equal(partText({ sex: 'female', region: 'AFR' }), 'region=AFR;sex=female');
  assert.deepEqual(readPart('region=AFR;sex=female'), { region: 'AFR', sex: 'female' });
  assert.deepEqual(readPart(''), {});
  for (const text of ['sex=female;region=AFR', 'sex', 'sex=', '=x', 'a=b=c', ';'])
    assert.equal(readPart(text), null);
});
