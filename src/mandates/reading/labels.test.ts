import assert from 'node:assert/strict';
import { test } from 'node:test';
import { labelOf } from './labels.ts';

test('bis and ter belong to a label, a word that begins so does not', () => {
  const read = (text: string) => {
    const label = labelOf(text);
    return label && [label.printed, label.rest];
  };
  assert.deepEqual(read('ii) terrestrial services'), ['ii)', 'terrestrial services']);
  assert.deepEqual(read('i) terminals'), ['i)', 'terminals']);
  assert.deepEqual(read('1. biscuits'), ['1.', 'biscuits']);
  assert.deepEqual(read('2 territoires'), ['2', 'territoires']);
  assert.deepEqual(read('c) terceros países'), ['c)', 'terceros países']);
  assert.deepEqual(read('a) quaternary'), ['a)', 'quaternary']);
  assert.deepEqual(read('b) مكررات البيانات'), ['b)', 'مكررات البيانات']);
  assert.deepEqual(read('a) 之二十个成员'), ['a)', '之二十个成员']);
  assert.deepEqual(read('b)bis\tthe letter'), ['b)bis', 'the letter']);
  assert.deepEqual(read('1ter that'), ['1ter', 'that']);
  assert.deepEqual(read('3之二 继续'), ['3之二', '继续']);
  for (const [text, label] of [
    ['c之二)\t湖底光缆', 'c之二)'],
    ['c)之二\t湖底光缆', 'c)之二'],
    ['（c之二）湖底光缆', '（c之二）'],
    ['2之二\t湖底光缆', '2之二'],
    ['c bis) that it', 'c bis)'],
    ['c)bis that it', 'c)bis'],
    ['cbis) que les', 'cbis)'],
    ['2 bis que les', '2 bis'],
    ['2-bis que la', '2-bis'],
    ['2-бис что она', '2-бис'],
    ['2 тер что она', '2 тер'],
    ['в бис) что она', 'в бис)'],
    ['вбис) что она', 'вбис)'],
    ['2 مكرراً أن', '2 مكرراً'],
    ['ج مكرراً ثانياً) أن', 'ج مكرراً ثانياً)'],
    ['ج)مكرراً أن', 'ج)مكرراً'],
  ] as const)
    assert.equal(labelOf(text)?.printed, label, text);
  assert.deepEqual(read('2 терминала'), ['2', 'терминала']);
  assert.deepEqual(read('ب مكررا) الرسالة'), ['ب مكررا)', 'الرسالة']);
});

test('numbers that a heading goes on with are no label', () => {
  for (const text of [
    '1 and 2 of ITU-D',
    "1 et 2 de l'UIT-D",
    '1 y 2 del UIT-D',
    '1 и 2 МСЭ-D',
    '1和2研究组',
    '1 و2 لقطاع تنمية الاتصالات',
  ])
    assert.equal(labelOf(text), null, text);
  assert.equal(labelOf('1 to study 2 questions')?.printed, '1');
  assert.equal(labelOf('1 a study')?.printed, '1');
});
