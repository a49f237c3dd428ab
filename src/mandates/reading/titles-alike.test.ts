import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '#language/languages.ts';
import { readPlainText } from './read-plain-text.ts';
import { thoseAlike } from './titles-alike.ts';

/** A list of resolutions over a page break: a line above and one below are alike but for their digits. */
const lists: Record<Language, [head: string, above: string[], below: string[], decides: string]> = {
  en: [
    'The General Assembly,',
    ['Recalling its resolutions on lamps, namely', 'Resolution 196/188 of 20 and 197/204 of 19 December'],
    ['Resolution 198/191 of 17 and 199/211 of 22 December', 'and all the others,'],
    '1. Decides to keep the lamps.',
  ],
  fr: [
    "L'Assemblée générale,",
    [
      'Rappelant ses résolutions sur les lampes, à savoir',
      'La résolution 196/188 du 20 et 197/204 du 19 mai',
    ],
    ['La résolution 198/191 du 17 et 199/211 du 22 mai', 'et toutes les autres,'],
    '1. Décide de garder les lampes.',
  ],
  es: [
    'La Asamblea General,',
    ['Recordando sus resoluciones sobre lámparas, a saber', 'La resolución 196/188 del 20 y 197/204 del 19'],
    ['La resolución 198/191 del 17 y 199/211 del 22', 'y todas las demás,'],
    '1. Decide conservar las lámparas.',
  ],
  ru: [
    'Генеральная Ассамблея,',
    ['ссылаясь на свои резолюции о лампах, а именно', 'Резолюции 196/188 от 20 и 197/204 от 19 мая'],
    ['Резолюции 198/191 от 17 и 199/211 от 22 мая', 'и все остальные,'],
    '1. постановляет сохранить лампы.',
  ],
  zh: [
    '大会，',
    ['回顾其关于灯的各项决议，包括以下各项', '第196/188号和第197/204号决议以及2041年12月'],
    ['第198/191号和第199/211号决议以及2042年12月', '的其他决议，'],
    '1. 决定保留灯站。',
  ],
  ar: [
    'إن الجمعية العامة،',
    ['وإذ تشير إلى قراراتها بشأن المصابيح وهي', 'الأول/ديسمبر 2041 و 197/204 المؤرخ 19 كانون'],
    ['الأول/ديسمبر 2042 و 199/211 المؤرخ 22 كانون', 'وسائر القرارات،'],
    '1 - تقرر الإبقاء على المصابيح.',
  ],
};

for (const [language, [head, above, below, decides]] of Object.entries(lists) as [
  Language,
  (typeof lists)[Language],
][])
  test(`${language}: lines of a sentence above and below a page break stay`, () => {
    const lines = [
      'A/RES/198/219',
      '198/219. X',
      head,
      ...above,
      '1',
      'Doc. 7818',
      ...below,
      decides,
      '2',
      'Doc. 7818',
    ];
    const read = JSON.stringify(readPlainText(lines.join('\n'), language).sections);
    for (const number of ['197/204', '199/211']) assert.ok(read.includes(number), `${number} of ${read}`);
  });

test('only the number of the page tells titles of pages apart', () => {
  const alike = (...lines: string[]) => thoseAlike([...lines.keys()], lines);
  assert.deepEqual(alike('Final Acts 411', '412 Final Acts', 'Final Acts 413'), [0, 1, 2]);
  assert.deepEqual(alike('PP-54, page 3 of 12, Geneva', 'PP-54, page 4 of 12, Geneva'), [0, 1]);
  assert.deepEqual(alike('Résolution 71', 'Résolution 71'), [0, 1]);
  assert.deepEqual(alike('of 20 December 2041', 'of 19 December 2042'), []);
  assert.deepEqual(alike('On 20 December the lamps', 'On 19 December the lamps'), []);
});
