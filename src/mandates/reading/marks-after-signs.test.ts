import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '#language/languages.ts';
import { withoutMarks } from './footnote-marks.ts';
import { readPlainText } from './read-plain-text.ts';

/** A resolution of the Assembly: three recitals, of which the first ends with a mark, and a numbered paragraph. */
const recitals: Record<Language, [head: string, recitals: [string, string, string], decides: string]> = {
  en: [
    'The General Assembly,',
    [
      'Welcoming the lamps of the coast,',
      'Recognizing that oil is dear,',
      'Convinced that lamps are needed,',
    ],
    '1. Decides to keep the lamps.',
  ],
  fr: [
    "L'Assemblée générale,",
    [
      'Saluant les lampes de la côte,',
      "Consciente que l'huile est chère,",
      'Convaincue que les lampes sont utiles,',
    ],
    '1. Décide de garder les lampes.',
  ],
  es: [
    'La Asamblea General,',
    [
      'Acogiendo con beneplácito las lámparas,',
      'Reconociendo que el aceite es caro,',
      'Convencida de que hacen falta,',
    ],
    '1. Decide conservar las lámparas.',
  ],
  ru: [
    'Генеральная Ассамблея,',
    ['приветствуя лампы побережья,', 'признавая, что масло дорого,', 'будучи убеждена, что лампы нужны,'],
    '1. постановляет сохранить лампы.',
  ],
  zh: [
    '大会，',
    ['欢迎一些国家在海岸设立了灯站，', '认识到油价昂贵，费用远高于从前，', '深信应当保留灯站，'],
    '1. 决定保留灯站。',
  ],
  ar: [
    'إن الجمعية العامة،',
    ['إذ ترحب بمصابيح الساحل،', 'وإذ تدرك أن الزيت غال،', 'واقتناعا منها بأن المصابيح لازمة،'],
    '1 - تقرر الإبقاء على المصابيح.',
  ],
};

for (const [language, [head, texts, decides]] of Object.entries(recitals) as [
  Language,
  (typeof recitals)[Language],
][])
  for (const mark of ['', '¹', '1', '[1]', '*'])
    test(`${language}: a mark "${mark}" after the comma of a recital ends it no less`, () => {
      const first = `${texts[0]}${mark}`;
      const lines = ['A/RES/198/219', '198/219. X', head, first, texts[1], texts[2], decides];
      const { sections } = readPlainText(lines.join('\n'), language);
      assert.deepEqual(
        sections.map(({ type }) => type),
        ['preamble', 'preamble', 'preamble', 'operative'],
      );
    });

test('a numbered item below a unit raised to that power is an item, not a footnote', () => {
  const { sections, footnotes } = readPlainText(
    `RESOLUTION 8764 (REV.WRC-55)
Lamps on platforms
The World Radiocommunication Conference (Valmora, 2055),
resolves
1 that administrations shall:
1.1 keep below the following values:
a) for angles below 5°, –138 dB(W/(m² · MHz));
b) for angles above 5°, –128 dB(W/(m² · MHz));
1.3 report interference;
2 Resolves 1.2 above notwithstanding, that agreements be published.
__________
1 The value may be exceeded by 3 dB for no more than
20 minutes.`,
    'en',
  );
  const items = sections[0]?.items ?? [];
  assert.deepEqual(
    items.map(({ label }) => label),
    ['1', '1.1', 'a)', 'b)', '1.3', '2'],
  );
  assert.match(items[2]?.text ?? '', /\(m² · MHz\)\);$/);
  assert.deepEqual(
    footnotes.map(({ label, text }) => [label, text]),
    [['1', 'The value may be exceeded by 3 dB for no more than 20 minutes.']],
  );
});

test('a mark in brackets is taken off after every sign of every language', () => {
  const signs: [word: string, signs: string][] = [
    ['lamps', ',;.:!?'],
    ['лампы', ',;.:!?'],
    ['المصابيح', '،؛.:؟'],
    ['灯站', '，；。：、！？）》」』'],
  ];
  for (const [word, all] of signs)
    for (const sign of all) {
      assert.equal(withoutMarks(`${word}${sign}[2]`, ['1', '2']), `${word}${sign}`);
      assert.equal(withoutMarks(`${word}${sign}[3]`, ['1', '2']), `${word}${sign}[3]`, 'no known footnote');
    }
});
