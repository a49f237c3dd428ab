import assert from 'node:assert/strict';
import { test } from 'node:test';
import { labelsBeforeText } from './labels-after-text.ts';

const isHeading = (line: string) => line === 'يقرر' || line === 'يكلف المجلس';

test('labels that a page from right to left gave after their text come before it', () => {
  const lines = [
    'يقرر',
    'أن تصان المنارات',
    'الصغيرة؛',
    '1',
    'أن يشترى الزيت،',
    '2',
    'يكلف المجلس',
    'بالنظر في ذلك.',
  ];
  assert.deepEqual(labelsBeforeText(lines, isHeading), [
    'يقرر',
    '1',
    'أن تصان المنارات',
    'الصغيرة؛',
    '2',
    'أن يشترى الزيت،',
    'يكلف المجلس',
    'بالنظر في ذلك.',
  ]);
});

test('labels before their text, and a number of a page at the end, stay', () => {
  for (const lines of [
    ['يقرر', '1', 'أن تصان المنارات؛', '2', 'أن يشترى الزيت.'],
    ['يقرر', '1 أن تصان المنارات؛', '2 أن يشترى الزيت.', '2'],
    ['يقرر', 'أن تصان المنارات.', '1'],
  ])
    assert.deepEqual(labelsBeforeText(lines, isHeading), lines);
});
