import assert from 'node:assert/strict';
import { it } from 'node:test';
import { html } from '../html.ts';
import { figureWithTable } from './figure-with-table.ts';

it('has message, picture, source and table, in this order', () => {
  const { text } = figureWithTable({
    title: 'Message',
    chart: html`<svg></svg>`,
    source: 'Source',
    tableLabel: 'As a table',
    table: html`<table></table>`,
  });
  assert.match(
    text,
    /<figcaption>[\s\S]*Message[\s\S]*<svg>[\s\S]*Source[\s\S]*<summary>As a table<\/summary>[\s\S]*<table>/,
  );
});
