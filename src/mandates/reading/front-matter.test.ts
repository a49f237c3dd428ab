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
