import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { canonicalJson, type JsonValue, storable } from './canonical-json.ts';

test('members are in the order of their UTF-16 units, as in the example of RFC 8785', () => {
  const value = {
    '\u20ac': 'Euro Sign',
    '\r': 'Carriage Return',
    '\ufb33': 'Hebrew Letter Dalet With Dagesh',
    '1': 'One',
    '\ud83d\ude00': 'Emoji: Grinning Face',
    '\u0080': 'Control',
    '\u00f6': 'Latin Small Letter O With Diaeresis',
  };
  const values = [...canonicalJson(value).matchAll(/:"([^"]+)"/g)].map((match) => match[1]);
  assert.deepEqual(values, [
    'Carriage Return',
    'One',
    'Control',
    'Latin Small Letter O With Diaeresis',
    'Euro Sign',
    'Emoji: Grinning Face',
    'Hebrew Letter Dalet With Dagesh',
  ]);
});

test('equal values give equal texts whatever the order in which they were built', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (members) => {
      const turned = Object.fromEntries(Object.entries(members).reverse());
      assert.equal(canonicalJson(members as JsonValue), canonicalJson(turned as JsonValue));
      assert.deepEqual(JSON.parse(canonicalJson(storable(members))), storable(members));
    }),
    { numRuns: 300 },
  );
});

test('what no jsonb column can hold is replaced, what JSON does not know is left out', () => {
  const cases: [unknown, JsonValue][] = [
    [undefined, null],
    ['a\0b', 'a\ufffdb'],
    [{ '\0': '\ud800' }, { '\ufffd': '\ufffd' }],
    [
      { at: new Date(0), gone: undefined, big: 12n },
      { at: '1970-01-01T00:00:00.000Z', big: '12' },
    ],
    [
      [Number.NaN, () => 1],
      [null, null],
    ],
    [() => 1, null],
  ];
  for (const [given, kept] of cases) assert.deepEqual(storable(given), kept);
  assert.notEqual(canonicalJson(Number.POSITIVE_INFINITY), 'null');
});
