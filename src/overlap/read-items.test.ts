import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readItems, readPassages } from './read-items.ts';

const good = '{"id":"a","texts":{"en":"Fibre"}}';

for (const [line, kind, value] of [
  ['not json', 'json', 'not json'],
  ['[1]', 'json', '[1]'],
  ['{"texts":{"en":"x"}}', 'id', '{"texts":{"en":"x"}}'],
  ['{"id":"b"}', 'texts', 'b'],
  ['{"id":"b","texts":{"en":7}}', 'texts', 'b'],
  ['{"id":"b","texts":{"de":"x"}}', 'language', 'de'],
  ['{"id":"b","texts":{"en":"x"},"unit":7}', 'field', 'unit'],
  ['{"id":"b","texts":{"en":"x"},"citations":[{}]}', 'field', 'citations'],
  [good, 'twice', 'a'],
] as const) {
  test(`a line is told with its number: ${kind} ${line}`, () => {
    const { items, problems } = readItems(`${good}\n\n${line}\n`);
    assert.deepEqual(problems, [{ line: 3, kind, value }]);
    assert.equal(items.length, 1);
  });
}

test('a number of an instrument may be written as a number', () => {
  const { items } = readItems(
    '{"id":"a","texts":{"en":"x"},"citations":[{"kind":"resolution","number":77,"body":"PP"}]}',
  );
  assert.equal(items[0]?.citations?.[0]?.number, '77');
});

test('passages are read, a byte order mark and Windows line ends too', () => {
  const { passages, problems } = readPassages(`\ufeff${good}\r\n{"id":"b","texts":{"fr":"Fibre"}}\r\n`);
  assert.deepEqual([passages.map(({ id }) => id), problems], [['a', 'b'], []]);
});
