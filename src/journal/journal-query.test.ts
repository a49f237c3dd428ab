import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { startOfDay } from './civil-day.ts';
import { journalQueryOf, readJournalQuestion } from './journal-query.ts';

const zone = 'Europe/Zurich';
const read = (query: string) => readJournalQuestion(new URLSearchParams(query), zone);

test('days begin at midnight of the organization, and the last day is included', () => {
  const { filter, wrong } = read('from=2023-01-31&to=2023-07-01&what=sign-in&kind=person&thing=X1');
  assert.deepEqual(wrong, []);
  assert.deepEqual(filter, {
    action: 'sign-in',
    thingKind: 'person',
    thingId: 'X1',
    from: new Date('2023-01-30T23:00:00Z'),
    to: new Date('2023-07-01T22:00:00Z'),
  });
});

test('a day that the clock begins at one o’clock', () => {
  assert.deepEqual(startOfDay('2022-09-11', 'America/Santiago'), new Date('2022-09-11T04:00:00Z'));
});

test('what is no day is told and left out', () => {
  for (const day of ['31.01.2023', '2023-02-30', '2023-13-01', '0000-01-01', 'today', '99999-01-01']) {
    const { filter, wrong } = read(`from=${day}&to=${day}`);
    assert.deepEqual([filter, wrong], [{}, ['from', 'to']], day);
  }
});

test('a person who can be none is not asked for; pages count from one', () => {
  assert.deepEqual(read("who=' or 1=1&page=0").filter, {});
  assert.deepEqual(
    [read('page=0').page, read('page=-1').page, read('page=1e3').page, read('page=12').page],
    [1, 1, 1, 12],
  );
});

test('any query is read without failing, and its own address asks the same', () => {
  const text = fc.string({ unit: 'binary' });
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom('who', 'what', 'kind', 'thing', 'from', 'to', 'page'), text),
      (values) => {
        const first = readJournalQuestion(new URLSearchParams(values), zone);
        const again = read(journalQueryOf(first.question, first.page));
        assert.deepEqual(again, first);
      },
    ),
  );
});
