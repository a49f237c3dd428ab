import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { civilDateAt, daysBetween, deadlineOf, formatInstant } from './deadline.ts';
import { languages } from './languages.ts';

test('a civil time in Geneva is one instant, in winter and in summer', () => {
  assert.equal(deadlineOf('2027-01-31T18:00', 'Europe/Zurich')?.at.toISOString(), '2027-01-31T17:00:00.000Z');
  assert.equal(deadlineOf('2027-07-31T18:00', 'Europe/Zurich')?.at.toISOString(), '2027-07-31T16:00:00.000Z');
});

test('a time that the clock shows twice or never is no deadline; nor is an unknown zone or date', () => {
  assert.equal(deadlineOf('2026-10-25T02:30', 'Europe/Zurich'), null);
  assert.equal(deadlineOf('2027-03-28T02:30', 'Europe/Zurich'), null);
  assert.equal(deadlineOf('2027-03-28T02:00', 'Europe/Atlantis'), null);
  assert.equal(deadlineOf('2027-02-30T10:00', 'UTC'), null);
  assert.equal(deadlineOf('soon', 'UTC'), null);
});

test('a deadline is announced with its zone in every language', () => {
  const at = new Date('2027-01-31T17:00:00Z');
  assert.equal(formatInstant('en', at, 'Europe/Zurich'), '31 January 2027 at 18:00, Geneva time');
  assert.equal(formatInstant('fr', at, 'UTC'), '31 janvier 2027 à 17:00 (UTC)');
  for (const language of languages) assert.match(formatInstant(language, at, 'Europe/Zurich'), /18:00/);
});

test('whole days between civil dates', () => {
  assert.equal(daysBetween('2026-11-24', '2027-01-31'), 68);
  assert.equal(daysBetween('2026-11-24', '2026-11-23'), -1);
});

test('every unambiguous civil time comes back from its instant', () => {
  const minute = fc.integer({ min: 0, max: 4 * 365 * 24 * 60 });
  const zone = fc.constantFrom(
    'Europe/Zurich',
    'America/New_York',
    'Asia/Kathmandu',
    'Pacific/Apia',
    'Australia/Lord_Howe',
  );
  fc.assert(
    fc.property(minute, zone, (offset, timeZone) => {
      const local = new Date(Date.UTC(2025, 0, 1) + offset * 60_000).toISOString().slice(0, 16);
      const deadline = deadlineOf(local, timeZone);
      if (deadline === null) return;
      assert.equal(deadline.local, local);
      assert.equal(civilDateAt(deadline.at, timeZone), local.slice(0, 10));
    }),
    { numRuns: 300 },
  );
});
