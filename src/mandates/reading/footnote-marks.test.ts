import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hasMark, marksOnUnits, withoutMarks } from './footnote-marks.ts';

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

test('the square and the cube of a unit are no marks, raised or run into it, whatever footnotes there are', () => {
  for (const text of [
    'dB(W/(m² · 4 kHz))',
    '为–138 dB(W/(m² · MHz))；',
    'дБ(Вт/(м² · МГц)), 9,8 м/с2,',
    'une superficie de 10 km2, et 5 cm²;',
    '5 мм2.',
    'مساحة قدرها 5 كم2،',
    '20公里2，5 m³。',
    '10⁻³ s⁻¹ and 2 × 10², or V²/m² and sin²φ',
  ]) {
    assert.equal(withoutMarks(text, ['1', '2', '3']), text);
    assert.ok(!hasMark(text, '2'), text);
  }
  for (const text of ['10⁶ Hz', 'R² of a plot']) assert.equal(withoutMarks(text, ['1']), text);
});

test('a mark run into a unit, a sign or the capitals of a Chinese text is taken out', () => {
  const cases: [string, string][] = [
    ['–21 dBW1；', '–21 dBW；'],
    ['–21 dBW¹,', '–21 dBW,'],
    ['a level of 5 kV1,', 'a level of 5 kV,'],
    ['of 80%1', 'of 80%'],
    ['–15 дБ(мкВ/м)1,', '–15 дБ(мкВ/м),'],
    ['–5 дБ1;', '–5 дБ;'],
    ['at 30 km1, in the 1990s2,', 'at 30 km, in the 1990s,'],
    ['the Member State’s2,', 'the Member State’s,'],
    ['信息通信技术ICT1，', '信息通信技术ICT，'],
    ['5 كم1،', '5 كم،'],
  ];
  for (const [text, clean] of cases) assert.equal(withoutMarks(text, ['1', '2']), clean);
});

test('a footnote whose one mark stands on a unit is a footnote there', () => {
  assert.deepEqual(marksOnUnits(['within 10 km² of the coast', 'lamps1,'], ['1', '2']), ['2']);
  assert.deepEqual(marksOnUnits(['10 km² and 5 km²', 'lamps1,'], ['1', '2']), []);
  assert.deepEqual(marksOnUnits(['dB(W/(m² · MHz))', 'lamps1,'], ['1', '2']), []);
  assert.deepEqual(marksOnUnits(['10 km² of it', 'lamps1,', 'oil²,'], ['1', '2']), []);
  assert.equal(withoutMarks('within 10 km² of the coast', ['1', '2'], ['2']), 'within 10 km of the coast');
});
