import assert from 'node:assert/strict';
import { test } from 'node:test';
import { narrowedTo, shownText } from './narrowing.ts';

const held = { themes: ['gender', 'youth'], elements: ['2020-2023/D.1'] };

test('a form in pages changes what it showed and leaves the rest', () => {
  const shown = shownText([
    { kind: 'theme', code: 'gender' },
    { kind: 'theme', code: 'climate' },
  ]);
  const form = new Map([
    ['shown', shown],
    ['theme.climate', 'yes'],
  ]);
  assert.deepEqual(narrowedTo(form, held), { themes: ['youth', 'climate'], elements: ['2020-2023/D.1'] });
});

test('a form that does not say what it showed, or says it wrongly, showed everything', () => {
  for (const shown of [undefined, 'no JSON', '{}']) {
    const form = new Map([
      ['theme.climate', 'yes'],
      ...(shown === undefined ? [] : [['shown', shown] as const]),
    ]);
    assert.deepEqual(narrowedTo(form, held), { themes: ['climate'], elements: [] });
  }
});
