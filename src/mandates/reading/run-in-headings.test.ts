import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '#language/languages.ts';
import { readParagraphs } from './read-instrument.ts';
import { readPlainText } from './read-plain-text.ts';

const heads: Record<Language, string[]> = {
  en: ['RESOLUTION 7001 (Tamsin Bay, 2054)', 'Title', 'The Plenipotentiary Conference (Tamsin Bay, 2054),'],
  fr: ['RÉSOLUTION 7001 (Brumeval, 2054)', 'Titre', 'La Conférence de plénipotentiaires (Brumeval, 2054),'],
  es: [
    'RESOLUCIÓN 7001 (Valdorada, 2054)',
    'Título',
    'La Conferencia de Plenipotenciarios (Valdorada, 2054),',
  ],
  ru: ['РЕЗОЛЮЦИЯ 7001 (Ясногорье, 2054 г.)', 'Название', 'Полномочная конференция (Ясногорье, 2054 г.),'],
  zh: ['第7001号决议（2054年，云栖埠）', '标题', '国际电信联盟全权代表大会（2054年，云栖埠），'],
  ar: ['القرار 7001 (مرسى، 2054)', 'العنوان', 'إن مؤتمر المندوبين المفوضين (مرسى، 2054)،'],
};
/** Heading, item; a heading with its first item; a heading with its text; an item whose keyword opens a list. */
const bodies: Record<Language, string[]> = {
  en: [
    'recalling',
    'a)\tthe letter,',
    'recognizing a) that one;',
    'b)\tthat two,',
    'noting that three,',
    'resolves',
    '1\tto go on, taking into account:',
    '–\tfour;',
    '2\tto stop.',
  ],
  fr: [
    'rappelant',
    'a)\tla lettre,',
    'reconnaissant a) que un;',
    'b)\tque deux,',
    'notant que trois,',
    'décide',
    '1\tde continuer, tenant compte:',
    '–\tquatre;',
    '2\tde cesser.',
  ],
  es: [
    'recordando',
    'a)\tla carta,',
    'reconociendo a) que uno;',
    'b)\tque dos,',
    'observando que tres,',
    'resuelve',
    '1\tseguir, teniendo en cuenta:',
    '–\tcuatro;',
    '2\tparar.',
  ],
  ru: [
    'напоминая',
    'a)\tписьмо,',
    'признавая a) что раз;',
    'b)\tчто два,',
    'отмечая, что три,',
    'решает',
    '1\tпродолжать, принимая во внимание:',
    '–\tчетыре;',
    '2\tпрекратить.',
  ],
  zh: [
    '忆及',
    'a)\t信函，',
    '认识到 a) 第一件事；',
    'b)\t第二件事，',
    '注意到 第三件事，',
    '做出决议',
    '1\t继续研究，同时顾及：',
    '–\t第四件事；',
    '2\t停止。',
  ],
  ar: [
    'إذ يذكر',
    'أ )\tبالرسالة،',
    'وإذ يدرك أ ) أن الأول؛',
    'ب)\tأن الثاني،',
    'وإذ يلاحظ أن الثالث،',
    'يقرر',
    '1\tأن يستمر، مراعاة:',
    '–\tالرابع؛',
    '2\tأن يتوقف.',
  ],
};

for (const [language, body] of Object.entries(bodies) as [Language, string[]][]) {
  const shape = ({ sections }: ReturnType<typeof readPlainText>) =>
    sections.map(({ type, items }) => `${type} ${items.map(({ level }) => level).join('')}`);
  const expected = ['preamble 1', 'preamble 11', 'preamble 1', 'operative 121'];
  test(`${language}: headings with their text on the same line, and a keyword at the end of an item that is none`, () => {
    assert.deepEqual(shape(readPlainText([...heads[language], ...body].join('\n'), language)), expected);
  });
  test(`${language}: the same in a document with styles, where those headings have none`, () => {
    const styles = ['Res_No', 'Res_title', 'Normalaftertitle'];
    const paragraphs = [
      ...heads[language].map((text, index) => ({ text, style: styles[index] ?? 'Normal' })),
      ...body.map((text) => ({ text, style: /[\t,;.，；。،؛:：]/.test(text) ? 'Normal' : 'Call' })),
    ];
    assert.deepEqual(shape(readParagraphs({ paragraphs }, language)), expected);
  });
}

test('a study group goes by its number within a heading', () => {
  const { sections } = readPlainText(
    [
      ...heads.en,
      'recalling',
      'the letter,',
      'instructs Study Groups 1 and 2 of ITU-D',
      'to study it,',
      'invites Study Group 1 of ITU-T',
      '1 to write;',
      '2 to read.',
    ].join('\n'),
    'en',
  );
  assert.deepEqual(
    sections.map(({ heading }) => heading),
    ['recalling', 'instructs Study Groups 1 and 2 of ITU-D', 'invites Study Group 1 of ITU-T'],
  );
});
