import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markerText, readMarker, withAncestors } from './marker.ts';

test('a marker in an address', () => {
  assert.deepEqual(readMarker('gender'), { scheme: 'gender', value: null });
  assert.deepEqual(readMarker('sdg-target=9.c'), { scheme: 'sdg-target', value: '9.c' });
  assert.deepEqual(readMarker(markerText('wsis', 'C5')), { scheme: 'wsis', value: 'C5' });
  for (const text of ['', '=2', 'a b', 'x=', 'gender=2=3', "'", 'x'.repeat(80)])
    assert.equal(readMarker(text), null);
});

test('a filter shows what fits and what it hangs under, in the order of the plan', () => {
  const elements = [
    { code: '1', parent: null },
    { code: '1.1', parent: '1' },
    { code: '1.2', parent: '1' },
    { code: '2', parent: null },
    { code: '2.1', parent: '2' },
  ];
  const shown = (...codes: string[]) => withAncestors(elements, new Set(codes)).map((each) => each.code);
  assert.deepEqual(shown('1.2', '2'), ['1', '1.2', '2']);
  assert.deepEqual(shown('1.1', '1', 'gone'), ['1', '1.1']);
  assert.deepEqual(shown(), []);
});
