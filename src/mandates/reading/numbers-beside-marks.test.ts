import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '#language/languages.ts';
import { hasMark, withoutMarks } from './footnote-marks.ts';
import { withoutMarksOnPages } from './marks-on-pages.ts';
import type { Line } from './page-furniture.ts';
import { readPlainText } from './read-plain-text.ts';

const labels = ['1', '2', '3', '4', '5', '6', '9'];

/** Numbers that stand where a mark might: no digit of them may be lost, whatever footnotes there are. */
const numbers: Record<Language, string[]> = {
  zh: [
    '总费用不超过2,350万瑞士法郎',
    '最多1,600万瑞士法郎，偿还期为',
    '预算增至1.5亿',
    '不少于3 000人，2名代表缺席',
    '第1、2和3研究组',
    '向5所学校和2座台站提供，3台设备',
    '至少2；最多6。',
    '费用2 350万',
    '根据第五条(1)，',
    '设立2’500个',
    '占5%，1套',
  ],
  ar: [
    'الفقرتان 1 و2 من المقرر',
    'بنسبة 2٫5 في المائة و1,6 مليون',
    'لا يتجاوز٢٬٣٥٠ ألف',
    'الرقم2 من المادة5، والمادتين 1 و5؛',
    'من 1 إلى 5؛',
  ],
  en: [
    'on 121.5 MHz and 406.1 MHz, over IPv6 and IPv4 networks, MP3, SDG5 and',
    'Recommendation ITU-T T.4 and Recommendation ITU-R BS.6, under No.1 and art.2,',
    'at 2483.5 MHz, costs of CHF 1,600 and 2,350.5',
    'under paragraph (1), Article 5 (2); and subparagraphs (1), (2) and (3);',
    'A/C.2/96/L.33/Rev.1 and Corr.2,',
    'a level of 2025,5 MHz and over 1,600 schools',
    'an area of 1 600 km and more than 2 350',
  ],
  fr: [
    'la fréquence 2483,5 MHz, l’alinéa (2), pour 1 600 écoles et 2’350 francs',
    'de 2,350 millions et de 1.600 francs, art.1, p.2,',
    'au paragraphe (1);',
  ],
  es: [
    'un máximo de 1.600 escuelas y 2.350,5 millones',
    'la banda 2483,5 MHz; el párrafo (1), núm.5,',
    'entre 1 y 5,',
  ],
  ru: [
    'на частоте 121,5 МГц и 2483,5 МГц, п.2, ст.5, стр.1,',
    'не более 1 600 школ и 2 350,5 тыс. франков',
    'согласно пункту (1), рис.2;',
  ],
};

for (const [language, texts] of Object.entries(numbers))
  test(`${language}: no digit of a number is a mark`, () => {
    for (const text of texts) {
      assert.equal(withoutMarks(text, labels), text);
      for (const label of labels) assert.ok(!hasMark(text, label), `${label} in ${text}`);
    }
  });

test('a mark beside a number is still taken out', () => {
  const cases: [string, string][] = [
    ['发展中国家1，2046年', '发展中国家，2046年'],
    ['设立联合工作组2，其职责', '设立联合工作组，其职责'],
    ['总部场所1的长期维护', '总部场所的长期维护'],
    ['费用2；', '费用；'],
    ['秘书长1和主任', '秘书长和主任'],
    ['in developing countries1 21 times', 'in developing countries 21 times'],
    ['adopted in 2015,1 and since', 'adopted in 2015, and since'],
    ['of Resolution 166.1', 'of Resolution 166.'],
    ['подготовленный в 2046 г.2', 'подготовленный в 2046 г.'],
    ['de l’UIT.1', 'de l’UIT.'],
    ['lamps1,2', 'lamps'],
    ['البلدان النامية1 بشأن', 'البلدان النامية بشأن'],
  ];
  for (const [text, clean] of cases) assert.equal(withoutMarks(text, ['1', '2']), clean);
});

test('marks apart from their words: numbers stay', () => {
  const page = (texts: string[]): Line[] =>
    [...texts, '1 See document 7.', '2 Ibid.'].map((text, index) => ({
      text,
      blankBefore: false,
      pageBreak: index === 0,
      inFootnotes: index >= texts.length,
    }));
  const texts = [
    'to about 1.5 MHz or over 1,600 schools, of costs 2.5 as high',
    'de dépenses 1,6 fois plus élevées, ступень 1.6;',
    'a sum of 20442.5 and 1,20441, and at least 2;',
    'and of lands, 1',
    '600 km wide',
    'of schools, 2 per cent',
  ];
  assert.deepEqual(
    withoutMarksOnPages(page(texts))
      .filter(({ inFootnotes }) => !inFootnotes)
      .map(({ text }) => text),
    texts,
  );
});

test('an amount in a text with footnotes comes out whole', () => {
  const text =
    '第9157号决定（C46）\n\n改造项目\n\n国际电联理事会，\n\n忆及\n\n总部场所1和基金2，\n\n做出决定\n\n1\t总费用不超过2,350万；\n2\t最多1,600万。\n____________\n1 不包括租用的楼。\n2 其他基金。\n';
  const items = readPlainText(text).sections.flatMap(({ items: all }) => all.map((item) => item.text));
  assert.deepEqual(items, ['总部场所和基金，', '总费用不超过2,350万；', '最多1,600万。']);
});
