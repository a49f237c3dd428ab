import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '#language/languages.ts';
import { readPlainText } from './read-plain-text.ts';

const fronts: Record<Language, string[]> = {
  en: [
    'United Nations A/RES/197/84',
    '11 January 2053',
    'Resolution adopted by the General Assembly on 18 December 2052',
    '[on the report of the Second Committee (A/197/511)]',
    '197/84. Data',
    'The General Assembly,',
    'Recalling its resolutions,',
    '1. Decides to meet.',
  ],
  fr: [
    'Nations Unies A/RES/197/84',
    '11 janvier 2053',
    'Résolution adoptée par l’Assemblée générale le 18 décembre 2052',
    '197/84. Données',
    'L’Assemblée générale,',
    'Rappelant ses résolutions,',
    '1. Décide de se réunir.',
  ],
  es: [
    'Naciones Unidas A/RES/197/84',
    '11 de enero de 2053',
    'Resolución aprobada por la Asamblea General el 18 de diciembre de 2052',
    '197/84. Datos',
    'La Asamblea General,',
    'Recordando sus resoluciones,',
    '1. Decide reunirse.',
  ],
  ru: [
    'Организация Объединенных Наций A/RES/197/84',
    '11 января 2053 года',
    'Резолюция, принятая Генеральной Ассамблеей 18 декабря 2052 года',
    '197/84. Данные',
    'Генеральная Ассамблея,',
    'ссылаясь на свои резолюции,',
    '1. постановляет собраться.',
  ],
  zh: [
    '联合国 A/RES/197/84',
    '11 January 2053',
    '2052年12月18日大会决议',
    '197/84. 数据',
    '大会，',
    '回顾其决议，',
    '1. 决定开会。',
  ],
  ar: [
    'الأمم المتحدة A/RES/197/84',
    '11 January 2053',
    'قرار اتخذته الجمعية العامة في 18 كانون الأول/ديسمبر 2052',
    '197/84 - البيانات',
    'إن الجمعية العامة،',
    'إذ تشير إلى قراراتها،',
    '1 - تقرر أن تجتمع.',
  ],
};

for (const [language, lines] of Object.entries(fronts) as [Language, string[]][])
  test(`${language}: the year is that of adoption, not of distribution`, () => {
    const { number, revision } = readPlainText(lines.join('\n'), language);
    assert.deepEqual([number, revision.year], ['197/84', 2052]);
  });

test('the Security Council numbers through and adds the year', () => {
  const { number, revision } = readPlainText(
    [
      'S/RES/9425 (2049)',
      '17 March 2049',
      'Resolution 9425 (2049)',
      'Adopted by the Security Council at its 11907th meeting, on 17 March 2049',
      'The Security Council,',
      'Recalling its resolutions,',
      '1. Decides to remain seized.',
    ].join('\n'),
    'en',
  );
  assert.deepEqual([number, revision.year], ['9425', 2049]);
});

const recommendations: Record<Language, string> = {
  en: `RECOMMENDATION ITU-R SM.9571-2\nMeasurements on board (passive service)\n(Question ITU-R 9233/1)\n(2043)
The ITU Radiocommunication Assembly,\nconsidering\na) that water rises;\nb) that it falls,\nrecommends\n1 that it be measured.`,
  fr: `RECOMMANDATION UIT-R SM.9571-2\nMesures à bord (service passif)\n(Question UIT-R 9233/1)\n(2043)
L'Assemblée des radiocommunications de l'UIT,\nconsidérant\na) que l'eau monte;\nb) qu'elle baisse,\nrecommande\n1 de la mesurer.`,
  es: `RECOMENDACIÓN UIT-R SM.9571-2\nMedición a bordo (servicio pasivo)\n(Cuestión UIT-R 9233/1)\n(2043)
La Asamblea de Radiocomunicaciones de la UIT,\nconsiderando\na) que el agua sube;\nb) que baja,\nrecomienda\n1 que se mida.`,
  ru: `РЕКОМЕНДАЦИЯ МСЭ-R SM.9571-2\nИзмерения на борту (пассивная служба)\n(Вопрос МСЭ-R 9233/1)\n(2043)
Ассамблея радиосвязи МСЭ,\nучитывая,\na) что вода растет;\nb) что она падает,\nрекомендует,\n1 чтобы ее измеряли.`,
  zh: `ITU-R SM.9571-2建议书\n船上测量（无源业务）\n（ITU-R第9233/1号课题）\n（2043年）
国际电联无线电通信全会，\n考虑到\na) 水位上升；\nb) 水位下降，\n建议\n1 测量水位。`,
  ar: `التوصية ITU-R SM.9571-2\nالقياس على متن السفن (الخدمة المنفعلة)\n(المسألة ITU-R 9233/1)\n(2043)
إن جمعية الاتصالات الراديوية التابعة للاتحاد،\nإذ تضع في اعتبارها\nأ ) أن المياه ترتفع؛\nب) أنها تنخفض،\nتوصي\n1 بأن تقاس.`,
};

for (const [language, text] of Object.entries(recommendations) as [Language, string][])
  test(`${language}: the question in brackets below a title is no part of it, and is cited there`, () => {
    // On a line of its own, at the end of the title, and without the language being named.
    for (const each of [text, text.replace(/\n([(（][^\n]*9233)/u, ' $1')]) {
      const read = readPlainText(each);
      assert.equal(read.language, language);
      assert.match(read.title ?? '', /[)）]$/u);
      assert.doesNotMatch(read.title ?? '', /9233/);
      assert.deepEqual(
        read.titleCitations.map(({ kind, number }) => `${kind} ${number}`),
        ['question ITU-R 9233/1'],
      );
      assert.equal(read.revision.year, 2043);
    }
  });
