import assert from 'node:assert/strict';
import { it } from 'node:test';
import { stackedRow } from './stacked-row.ts';

const parts = [60, 30, 7, 3, 0].map((value, at) => ({ label: `G${at + 1}`, value, valueText: `${value} %` }));
const draw = (language: 'fr' | 'ar') =>
  stackedRow({ id: 's', language, title: 'Parts', description: 'By goal', parts }).text;
const rectangles = (text: string) =>
  [...text.matchAll(/<rect x="([\d.]+)%" width="([\d.]+)%"/g)].map(([, x, width]) => [
    Number(x),
    Number(width),
  ]);

it('fills the row in proportion, from the side where reading starts', () => {
  assert.deepEqual(rectangles(draw('fr')), [
    [0, 60],
    [60, 30],
    [90, 7],
    [97, 3],
  ]);
  assert.deepEqual(rectangles(draw('ar')), [
    [40, 60],
    [10, 30],
    [3, 7],
    [0, 3],
  ]);
});

it('labels every part, wide ones inside and narrow ones below; nought is no part', () => {
  const [picture = '', rest = ''] = draw('fr').split('</svg>');
  const labelsIn = (text: string) =>
    ['G1', 'G2', 'G3', 'G4', 'G5'].filter((label) => text.includes(`>${label}<`));
  assert.deepEqual(labelsIn(picture), ['G1', 'G2']);
  assert.deepEqual(labelsIn(rest), ['G3', 'G4']);
});

it('draws nothing of nothing', () => {
  const { text } = stackedRow({ id: 's', language: 'en', title: 'Parts', description: 'None', parts: [] });
  assert.doesNotMatch(text, /<rect|NaN/);
});
