import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { calendarText } from './icalendar.ts';

const changedAt = new Date('2026-01-05T08:00:00Z');

test('a deadline is an instant in UTC, a conference is whole days with an exclusive end', () => {
  const text = calendarText({
    name: 'Deadlines',
    language: 'en',
    events: [
      { uid: 'a@unie', changedAt, summary: 'Reports', at: new Date('2026-02-28T17:00:00Z') },
      { uid: 'b@unie', changedAt, summary: 'Council', firstDay: '2028-02-28', lastDay: '2028-02-29' },
    ],
  });
  assert.match(text, /^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n/);
  assert.match(text, /\r\nDTSTART:20260228T170000Z\r\n/);
  assert.match(text, /\r\nDTSTART;VALUE=DATE:20280228\r\nDTEND;VALUE=DATE:20280301\r\n/);
  assert.match(text, /\r\nDTSTAMP:20260105T080000Z\r\n/);
  assert.ok(text.endsWith('END:VEVENT\r\nEND:VCALENDAR\r\n'));
});

test('signs that mean something are escaped; a text cannot begin a line of its own', () => {
  const text = calendarText({
    name: 'N',
    language: 'en',
    events: [
      { uid: 'a', changedAt, summary: 'a;b,c\\d\nBEGIN:VALARM\r\nx', at: changedAt, description: 'one\rtwo' },
    ],
  });
  assert.ok(text.includes('SUMMARY;LANGUAGE=en:a\\;b\\,c\\\\d\\nBEGIN:VALARM\\nx\r\n'));
  assert.ok(text.includes('DESCRIPTION;LANGUAGE=en:one\\ntwo\r\n'));
  assert.equal(text.split(/\r\n/).filter((line) => line.startsWith('BEGIN:')).length, 2);
});

test('lines hold at most 75 octets, no sign is broken, and unfolding gives the text back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (typed) => {
      const summary = `${typed.replace(/[\r\n\\;,]/g, '')}مؤتمر المندوبين المفوضين 全权代表大会 `.repeat(3);
      const text = calendarText({
        name: 'n',
        language: 'ar',
        events: [{ uid: 'u', changedAt, summary, at: changedAt }],
      });
      for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line, 'utf8') <= 75, line);
      assert.ok(text.replaceAll('\r\n ', '').includes(`SUMMARY;LANGUAGE=ar:${summary}\r\n`));
      assert.ok(!text.includes('\ufffd'));
    }),
  );
});
