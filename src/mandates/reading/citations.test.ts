import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '#language/languages.ts';
import { citationsIn, reportsIn } from './citations.ts';
import { lexiconOf } from './lexicon.ts';

/** Citations in one line: kind, number, body, edition, part. */
const cases: [Language, string, string[]][] = [
  [
    'en',
    'Resolutions 7064 (Rev. Lindhaven, 2050), 7066 and 7068 (Port Sereno, 2046) of the Plenipotentiary Conference',
    ['resolution 7064 PP Lindhaven 2050', 'resolution 7066 PP', 'resolution 7068 PP Port Sereno 2046'],
  ],
  [
    'en',
    'Annex 2 to Decision 7005 (Rev. Valmora, 2054) of this conference',
    ['decision 7005 PP Valmora 2054 [Annex 2]'],
  ],
  [
    'en',
    'Council Resolution 9386 and Resolution ITU-R 7002-8',
    ['resolution 9386 Council', 'resolution ITU-R 7002-8 RA'],
  ],
  [
    'en',
    'Resolution 7750 (Rev.WRC-47), resolutions 3201 (S-VI) and 3202 (S-VI) of 1 May 1974, resolution 190/151 A of 16 December 2045',
    [
      'resolution 7750 WRC 2047',
      'resolution 3201 (S-VI) UNGA 1974',
      'resolution 3202 (S-VI) UNGA 1974',
      'resolution 190/151 A UNGA 2045',
    ],
  ],
  [
    'en',
    'No. 61A (No. 10bis of Article 4) of the Convention; resolves 3 of Resolution 7070',
    [
      'provision 61A Convention',
      'provision 10bis Convention',
      'article 4 Convention',
      'resolution 7070 [resolves 3]',
    ],
  ],
  [
    'en',
    'recommendation 3 of the auditors, 15 countries, an article in the press, this resolution, Document 5',
    [],
  ],
  [
    'fr',
    "le numéro 61A (alinéa 10 bis de l'article 4 de la Convention), la Résolution 7025 [Rév. Valmora, 2054] de la Conférence de plénipotentiaires",
    ['provision 61A Convention', 'article 4 Convention', 'resolution 7025 PP Valmora 2054'],
  ],
  [
    'fr',
    'les Recommandations UIT-R M.9457-14 et M.9012, la Question 7/9, la décision 190/438',
    [
      'recommendation ITU-R M.9457-14 ITU-R',
      'recommendation ITU-R M.9012 ITU-R',
      'question 7/9',
      'decision 190/438 UNGA',
    ],
  ],
  [
    'es',
    'el número 61A del Convenio, los artículos 4 y 5 de la Constitución, el Acuerdo 7005 (Rev. Valmora, 2054)',
    [
      'provision 61A Convention',
      'article 4 Constitution',
      'article 5 Constitution',
      'decision 7005 Valmora 2054',
    ],
  ],
  [
    'ru',
    'в Резолюциях 7101 и 7102 (Пересм. Вальмора, 2054 г.), согласно п. 61A Конвенции и Рекомендации МСЭ-Т Y.9400',
    [
      'resolution 7101',
      'resolution 7102 Вальмора 2054',
      'provision 61A Convention',
      'recommendation ITU-T Y.9400 ITU-T',
    ],
  ],
  ['ru', 'резолюцией 191/12 Генеральной Ассамблеи от 4 декабря 2046 года', ['resolution 191/12 UNGA 2046']],
  [
    'zh',
    '《组织法》第8条和第10条、ITU-R第7002-8号决议、第7005号决定（2054年，瓦尔莫拉，修订版）附件1',
    [
      'article 8 Constitution',
      'article 10 Constitution',
      'resolution ITU-R 7002-8 RA',
      'decision 7005 瓦尔莫拉 2054 [附件1]',
    ],
  ],
  [
    'zh',
    '其2045年5月3日第190/7号和2046年12月4日第191/12号决议',
    ['resolution 190/7 UNGA 2045', 'resolution 191/12 UNGA 2046'],
  ],
  [
    'ar',
    'القرارات 7064 (المراجَع في لندهافن، 2050) و7066 والمادة 19 من الدستور والرقمين 61A و235 من الاتفاقية',
    [
      'resolution 7064 لندهافن 2050',
      'resolution 7066',
      'article 19 Constitution',
      'provision 61A Convention',
      'provision 235 Convention',
    ],
  ],
  // A number with a point is one of the Radio Regulations.
  [
    'en',
    'Nos. 11.2 and 11.12 and No. 4.4 apply',
    ['provision 11.2 RR', 'provision 11.12 RR', 'provision 4.4 RR'],
  ],
  ['en', 'No. 2.1 of the Annex, and 11 terrestrial stations', []],
  [
    'fr',
    'au titre du numéro 5.340 et des numéros 11.2 et 11.12',
    ['provision 5.340 RR', 'provision 11.2 RR', 'provision 11.12 RR'],
  ],
  ['es', 'con arreglo al número 11.12 y al número 4.4', ['provision 11.12 RR', 'provision 4.4 RR']],
  [
    'ru',
    'согласно п. 4.4 и пп. 11.2 и 11.12',
    ['provision 4.4 RR', 'provision 11.2 RR', 'provision 11.12 RR'],
  ],
  ['ru', 'согласно п. 2.1 настоящей Резолюции и п. 3.1 приложения', []],
  ['zh', '根据第4.4款', ['provision 4.4 RR']],
  ['zh', '《无线电规则》第5.910款和第22条', ['provision 5.910 RR', 'article 22 RR']],
  ['ar', 'بموجب الرقم 4.4', ['provision 4.4 RR']],
  // The date stands after the name of the body.
  ['en', 'Resolution 190/121 of the General Assembly, of 20 December 2044', ['resolution 190/121 UNGA 2044']],
  [
    'fr',
    "la résolution 190/121 de l'Assemblée générale des Nations Unies, datée du 20 décembre 2044",
    ['resolution 190/121 UNGA 2044'],
  ],
  [
    'fr',
    "la résolution 190/121 de l'Assemblée générale, adoptée le 20 décembre 2044",
    ['resolution 190/121 UNGA 2044'],
  ],
  [
    'es',
    'la resolución 195/19, aprobada por la Asamblea General de las Naciones Unidas el 9 de diciembre de 2049',
    ['resolution 195/19 UNGA 2049'],
  ],
  [
    'es',
    'la resolución 194/313 de la Asamblea General, de 6 de julio de 2050, y sus propias resoluciones 2049/11, de 22 de julio de 2049, y 2051/30, de 24 de julio de 2051',
    ['resolution 194/313 UNGA 2050', 'resolution 2049/11 ECOSOC 2049', 'resolution 2051/30 ECOSOC 2051'],
  ],
  ['ru', 'резолюцию 190/121 Генеральной Ассамблеи от 20 декабря 2044 года', ['resolution 190/121 UNGA 2044']],
  [
    'zh',
    '其 2044 年 12 月 19 日第 190/214 号和 2045 年 12 月 22 日第 191/220 号决议',
    ['resolution 190/214 UNGA 2044', 'resolution 191/220 UNGA 2045'],
  ],
  [
    'ar',
    'القرار 190/121 الصادر عن الجمعية العامة المؤرخ 20 كانون الأول/ديسمبر 2044',
    ['resolution 190/121 UNGA 2044'],
  ],
  ['ar', 'قراراتها 190/152 سين المؤرخ 16 كانون الأول/ديسمبر 2045', ['resolution 190/152 O UNGA 2045']],
  [
    'fr',
    'les résolutions 199/14 et 199/15 de celle-ci, en date du 1er décembre 2044',
    ['resolution 199/14 UNGA 2044', 'resolution 199/15 UNGA 2044'],
  ],
  ...(
    [
      ['en', 'its resolutions 198/1, 199/14 and 199/15 of 16 December 2044'],
      ['fr', 'ses résolutions 198/1, 199/14 et 199/15, en date du 16 décembre 2044'],
      ['es', 'sus resoluciones 198/1, 199/14 y 199/15, de 16 de diciembre de 2044'],
      ['ru', 'свои резолюции 198/1, 199/14 и 199/15 от 16 декабря 2044 года'],
      ['ar', 'قراراتها 198/1 و 199/14 و 199/15 المؤرخة 16 كانون الأول/ديسمبر 2044'],
    ] as [Language, string][]
  ).map(([language, text]): [Language, string, string[]] => [
    language,
    text,
    ['resolution 198/1 UNGA', 'resolution 199/14 UNGA 2044', 'resolution 199/15 UNGA 2044'],
  ]),
  [
    'zh',
    '大会2044年12月16日第199/14号和第199/15号决议',
    ['resolution 199/14 UNGA 2044', 'resolution 199/15 UNGA 2044'],
  ],
  ...(
    [
      ['en', 'Decisions of the Council 9499 and 9512 on access'],
      ['fr', 'les Décisions du Conseil 9499 et 9512 relatives aux archives'],
      ['es', 'los Acuerdos del Consejo 9499 y 9512 sobre los archivos'],
      ['ru', 'Решения Совета 9499 и 9512 о доступе'],
      ['ar', 'مقرري المجلس 9499 و9512 بشأن النفاذ'],
      ['zh', '理事会第9499号和第9512号决定'],
    ] as [Language, string][]
  ).map(([language, text]): [Language, string, string[]] => [
    language,
    text,
    ['decision 9499 Council', 'decision 9512 Council'],
  ]),
  [
    'ar',
    'بالمادة 1 من دستور الاتحاد والرقم 209 من اتفاقيته',
    ['article 1 Constitution', 'provision 209 Convention'],
  ],
];

for (const [language, text, expected] of cases) {
  test(`${language}: ${text}`, () => {
    const found = citationsIn(text, lexiconOf(language), 'PP').map(
      ({ kind, number, body, place, year, part }) =>
        [kind, number, body, place, year, part ? `[${part}]` : null]
          .filter((each) => each !== null)
          .join(' '),
    );
    assert.deepEqual(found, expected);
  });
}

test('a report of the Joint Inspection Unit stands beside the citations', () => {
  assert.deepEqual(reportsIn('the report JIU/REP/2046/1 on planning', lexiconOf('en')), [
    { body: 'JIU', number: 'JIU/REP/2046/1', year: 2046, raw: 'JIU/REP/2046/1' },
  ]);
  assert.equal(
    reportsIn("le rapport du Corps commun d'inspection, publié en 2046", lexiconOf('fr'))[0]?.year,
    2046,
  );
});

test('a provision in the order in which Arabic prints it', () => {
  const read = (text: string) =>
    citationsIn(text, lexiconOf('ar')).map(({ kind, number }) => `${kind} ${number}`);
  assert.deepEqual(read('ولا ينطبق الرقم 43A.5 من لوائح الراديو في هذا الشأن؛'), ['provision 43A.5']);
  assert.deepEqual(read('الرقمان 17.9 و18.9 من لوائح الراديو'), ['provision 17.9', 'provision 18.9']);
  assert.deepEqual(read('الرقم 5.43A من لوائح الراديو.'), ['provision 5.43A']);
});
