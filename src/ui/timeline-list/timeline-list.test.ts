import assert from 'node:assert/strict';
import { it } from 'node:test';
import { timelineList } from './timeline-list.ts';

it('keeps the order given, with dates for machines and for people', () => {
  const { text } = timelineList([
    { date: '2027-01-31', dateText: '31 January 2027', title: 'Reports', href: '/reports' },
    { date: '2027-03-01', dateText: '1 March 2027', title: 'Council' },
  ]);
  assert.match(
    text,
    /datetime="2027-01-31">31 January 2027<[\s\S]*href="\/reports"[\s\S]*datetime="2027-03-01"/,
  );
});
