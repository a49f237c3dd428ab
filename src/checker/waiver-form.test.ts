import assert from 'node:assert/strict';
import { test } from 'node:test';
import { longestReason, readWaiverTerms } from './waiver-form.ts';

const today = '2028-02-28';

test('the last day of a waiver is a day of the calendar after today', () => {
  const cases: [string, string | null][] = [
    ['2028-02-29', null],
    [' 2028-03-01 ', null],
    ['2028-02-28', 'date-not-future'],
    ['2027-12-31', 'date-not-future'],
    ['2029-02-29', 'date-unreadable'],
    ['2028-3-1', 'date-unreadable'],
    ['29.02.2028', 'date-unreadable'],
    ['9999-99-99', 'date-unreadable'],
    ['', 'date-required'],
  ];
  for (const [expiresOn, expected] of cases) {
    const read = readWaiverTerms({ reason: 'Agreed.', expiresOn }, today);
    assert.deepEqual(read.ok ? null : read.problems, expected && [{ field: 'expires-on', code: expected }]);
  }
});

test('the reason is not empty and not endless; signs are counted as people count them', () => {
  const of = (reason: string) => readWaiverTerms({ reason, expiresOn: '2030-01-01' }, today);
  assert.deepEqual(of(' Agreed.\n'), { ok: true, terms: { reason: 'Agreed.', expiresOn: '2030-01-01' } });
  assert.ok(of('😀'.repeat(longestReason)).ok);
  assert.deepEqual(of('x'.repeat(longestReason + 1)), {
    ok: false,
    problems: [{ field: 'reason', code: 'reason-too-long' }],
  });
  assert.equal(readWaiverTerms({ reason: '', expiresOn: '' }, today).ok, false);
});
