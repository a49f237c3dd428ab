import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hasMark, withoutMarks } from './footnote-marks.ts';

test('marks are taken out after words, signs, brackets and in Chinese and Arabic', () => {
  const cases: [string, string][] = [
    ['más de trescientas embarcaciones1;', 'más de trescientas embarcaciones;'],
    ['in countries1, 2 with long coasts', 'in countries with long coasts'],
    ['of 22 July 2054,1 and others', 'of 22 July 2054, and others'],
    ['(Rev. Valmora, 2050)1 of this conference', '(Rev. Valmora, 2050) of this conference'],
    ['the report of the Secretary-General;²', 'the report of the Secretary-General;'],
    ['远洋船只1上的伤病者', '远洋船只上的伤病者'],
    ['第97/6号决议1以及决定', '第97/6号决议以及决定'],
    ['秘书长的报告；2', '秘书长的报告；'],
    ['مجانياً1،', 'مجانياً،'],
    ['للاتصالات(1) بشأن', 'للاتصالات بشأن'],
    ['связи с1 ближайшей', 'связи с ближайшей'],
  ];
  for (const [text, clean] of cases) assert.equal(withoutMarks(text, ['1', '2']), clean);
});

test('numbers and units that are no marks stay', () => {
  for (const text of [
    'ITU-D第1研究组',
    '附件1中的准则',
    '在3个区域，至2月',
    'in the band 11,7-12,2 GHz',
    'ITU-T Y.9400 and resolves 1 above',
    'an area of 5 km² and 3 m²',
    'section 1.1 of Annex 2',
  ])
    assert.equal(withoutMarks(text, ['1', '2', '3']), text);
  assert.ok(!hasMark('Annex 1 to this resolution', '1'));
});

test('a digit of a number is no mark', () => {
  for (const text of [
    'والقرار ٧١٨١ (مرسى الياسمين، ٢٠٥٠)',
    'والرقم ١٩١ من الاتفاقية',
    '位于海拔3 000米以下',
    'Resolution 7181 (Dubai, 2018)',
  ])
    assert.equal(withoutMarks(text, ['1', '3', '8']), text);
  assert.equal(withoutMarks('les organes conventionnels[1],', ['1']), 'les organes conventionnels,');
});
