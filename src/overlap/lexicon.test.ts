import assert from 'node:assert/strict';
import { test } from 'node:test';
import { learnLexicon, translated } from './lexicon.ts';
import { vectorOf } from './sparse-rows.ts';

const bag = (...ids: number[]) => vectorOf(new Map(ids.map((id) => [id, 1])));

// 1 means 101, 2 means 102, 3 means 103; 9 and 109 stand everywhere.
const pairs = [
  [bag(1, 2, 9), bag(101, 102, 109)],
  [bag(2, 3, 9), bag(102, 103, 109)],
  [bag(1, 3, 9), bag(101, 103, 109)],
  [bag(1, 9), bag(101, 109)],
] as const;

test('the lexicon tells translations from words that merely stand nearby', () => {
  const lexicon = learnLexicon(pairs);
  for (const term of [1, 2, 3]) assert.equal(lexicon.get(term)?.[0]?.term, term + 100);
});

test('a translated text has its greatest weight on the translations', () => {
  const { ids, values } = translated(bag(1), learnLexicon(pairs));
  assert.equal(ids[values.indexOf(Math.max(...values))], 101);
});

test('a word never met has no translation', () => {
  assert.equal(translated(bag(77), learnLexicon(pairs)).ids.length, 0);
  assert.equal(learnLexicon([]).size, 0);
});
