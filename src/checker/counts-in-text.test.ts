import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '#language/languages.ts';
import { countsInText } from './counts-in-text.ts';
import type { Level } from './graph-data.ts';

const level = (id: string, name: string, language: Language): Level => {
  const text = { source: language, [language]: name };
  return { id, cycle: 'C', code: id, name: text, plural: text } as unknown as Level;
};

test('of two levels with one name the same is meant, in whatever order they come; a longer name goes first', () => {
  for (const [language, text, name] of [
    ['en', 'The plan has 18 objectives.', 'objectives'],
    ['zh', '计划有18个目标。', '目标'],
    ['ru', 'В плане 18 задач.', 'задачи'],
  ] as const) {
    const levels = [level('B', name, language), level('A', name, language)];
    const [one] = countsInText(text, language, () => levels);
    const [other] = countsInText(text, language, () => levels.toReversed());
    assert.deepEqual([one?.level, one?.count, other?.level], ['A', 18, 'A'], language);
  }
  const [found] = countsInText('All 5 strategic goals', 'en', () => [
    level('A', 'strategic', 'en'),
    level('B', 'strategic goals', 'en'),
  ]);
  assert.deepEqual([found?.level, found?.isWhole], ['B', true]);
});
