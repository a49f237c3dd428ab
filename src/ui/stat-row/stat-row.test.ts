import assert from 'node:assert/strict';
import { it } from 'node:test';
import { html } from '../html.ts';
import { statRow } from './stat-row.ts';

it('shows the goal, how it stands, and every target with figures and status', () => {
  const target = (text: string) => ({
    text,
    bar: html`<svg></svg>`,
    figures: '62 / 70',
    status: html`<b>at risk</b>`,
  });
  const { text } = statRow({
    code: 'G1',
    title: 'Access',
    href: '/plan/G1',
    status: html`<b>on track</b>`,
    sentence: '2 of 3',
    targets: [target('one'), target('two')],
  });
  assert.match(text, /G1[\s\S]*href="\/plan\/G1"[\s\S]*on track[\s\S]*2 of 3/);
  assert.equal(text.match(/at risk/g)?.length, 2);
});
