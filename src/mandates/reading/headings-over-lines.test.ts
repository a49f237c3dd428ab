import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '#language/languages.ts';
import { readPlainText } from './read-plain-text.ts';

/** A page: a head, the lines given, and enough broken lines below to be told from paragraphs. */
const heads: Record<Language, string> = {
  en: 'RESOLUTION 7571 (Rev. Greyhaven, 2048)\nStudies\nThe World Telecommunication Standardization Assembly (Greyhaven, 2048),\n',
  fr: 'RÉSOLUTION 7571 (Rév. Val-Sorane, 2048)\nÉtudes\nL’Assemblée mondiale de normalisation des télécommunications (Val-Sorane, 2048),\n',
  es: 'RESOLUCIÓN 7571 (Rev. Valdecuna, 2048)\nEstudios\nLa Asamblea Mundial de Normalización de las Telecomunicaciones (Valdecuna, 2048),\n',
  ru: 'РЕЗОЛЮЦИЯ 7571 (Пересм. Янтарный Мыс, 2048 г.)\nИсследования\nВсемирная ассамблея по стандартизации электросвязи (Янтарный Мыс, 2048 г.),\n',
  zh: '第7571号决议（2048年，青石港，修订版）\n研究\n世界电信标准化全会（2048年，青石港），\n',
  ar: 'القرار 7571 (المراجَع في مرسى الياسمين، 2048)\nدراسات\nإن الجمعية العالمية لتقييس الاتصالات (مرسى الياسمين، 2048)،\n',
};

/** Headings that the list below them completes. */
const completed: Record<Language, [heading: string, first: string, second: string][]> = {
  en: [
    ['mindful of the fact that', 'the number of machines has doubled', 'no common terms exist'],
    ['noting the following', 'that the number has doubled', 'that no common terms exist'],
    ['considering that', 'the number has doubled', 'no common terms exist'],
  ],
  fr: [
    ['tenant compte du fait que', 'le nombre a doublé', 'aucune terminologie n’existe'],
    ['consciente de ce que', 'le nombre a doublé', 'aucune terminologie n’existe'],
    ['notant ce qui suit', 'le nombre a doublé', 'aucune terminologie n’existe'],
  ],
  es: [
    ['teniendo en cuenta el hecho de que', 'el número se ha duplicado', 'no existe terminología'],
    ['consciente de que', 'el número se ha duplicado', 'no existe terminología'],
    ['observando lo siguiente', 'el número se ha duplicado', 'no existe terminología'],
  ],
  ru: [
    ['памятуя о том', 'что парк машин удвоился', 'что терминология отсутствует'],
    ['принимая во внимание тот факт', 'что парк машин удвоился', 'что терминология отсутствует'],
    ['сознавая, что', 'парк машин удвоился', 'терминология отсутствует'],
    ['учитывая то обстоятельство, что', 'парк машин удвоился', 'терминология отсутствует'],
    ['отмечая следующее', 'парк машин удвоился', 'терминология отсутствует'],
  ],
  zh: [
    ['考虑到以下事实', '机器的数量已翻番', '尚无统一的术语'],
    ['注意到下列情况', '机器的数量已翻番', '尚无统一的术语'],
  ],
  ar: [
    ['إذ تأخذ في الحسبان أن', 'عدد الآلات قد تضاعف', 'لا توجد مصطلحات موحدة'],
    ['وإذ تضع في اعتبارها ما يلي', 'عدد الآلات قد تضاعف', 'لا توجد مصطلحات موحدة'],
  ],
};

for (const [language, all] of Object.entries(completed) as [Language, [string, string, string][]][])
  test(`${language}: a heading may end with what its list completes`, () => {
    const [comma, semicolon, stop] = { zh: ['，', '；', '。'], ar: ['،', '؛', '.'] }[language as 'zh'] ?? [
      ',',
      ';',
      '.',
    ];
    for (const [heading, first, second] of all)
      for (const sign of ['', comma]) {
        const text = `${heads[language]}${heading}${sign}\na) ${first}${semicolon}\nb) ${second}${stop}\n`;
        const { sections } = readPlainText(text, language);
        assert.deepEqual(
          sections.map((section) => [section.heading, section.items.length]),
          [[heading, 2]],
          `${heading}${sign}`,
        );
      }
  });

test('"…, учитывая, что" at the end of a line of a page goes on', () => {
  const text = `${heads.ru}признавая,
a) что парк автономных сельскохозяйственных машин удвоился за период с 2043 по 2047 год,
вследствие чего возросла нагрузка на сети, и что работу следует продолжать, учитывая, что
в развивающихся странах такие машины зачастую работают вне зоны покрытия, а единая
терминология в этой области до сих пор отсутствует;
b) что единая терминология в этой области до сих пор отсутствует и должна быть создана до
конца исследовательского периода,
решает
продолжать исследования.
`;
  const { sections } = readPlainText(text, 'ru');
  assert.deepEqual(
    sections.map(({ heading, items }) => [heading, items.length]),
    [
      ['признавая', 2],
      ['решает', 1],
    ],
  );
});

/** A sentence begun over full lines of a page, before its list. */
const begun: Partial<Record<Language, [above: string, heading: string, items: string]>> = {
  en: [
    'resolves\nthat the stations on board stratospheric balloons may use the frequency bands\nconcerned from the date of entry into force of the Final Acts,',
    'resolves to invite the ITU Radiocommunication Sector to complete in time for the\nworld radiocommunication conference of 2055',
    '1 the sharing studies between the stations concerned and the earth stations of\nthe fixed-satellite service;\n2 the revision of the Recommendation.',
  ],
  fr: [
    'décide\nque les stations à bord de ballons stratosphériques pourront utiliser les bandes\nde fréquences concernées à compter de l’entrée en vigueur des Actes finals,',
    'décide d’inviter le Secteur des radiocommunications de l’UIT à achever à temps\npour la conférence mondiale des radiocommunications de 2055',
    '1 les études de partage entre les stations concernées et les stations terriennes\ndu service fixe par satellite;\n2 la révision de la Recommandation.',
  ],
  es: [
    'resuelve\nque las estaciones a bordo de globos estratosféricos podrán utilizar las bandas de\nfrecuencias a partir de la fecha de entrada en vigor de las Actas Finales,',
    'resuelve invitar al Sector de Radiocomunicaciones de la UIT a completar a\ntiempo para la conferencia mundial de radiocomunicaciones de 2055',
    '1 los estudios de compartición entre las estaciones citadas y las estaciones\nterrenas del servicio fijo por satélite;\n2 la revisión de la Recomendación.',
  ],
  ru: [
    'решает,\nчто станции на борту стратосферных аэростатов могут использовать указанные полосы\nчастот начиная с даты вступления в силу Заключительных актов,',
    'решает предложить Сектору радиосвязи МСЭ завершить до начала следующей всемирной\nконференции радиосвязи 2055 года',
    '1 исследования совместного использования частот указанными станциями и земными\nстанциями фиксированной спутниковой службы;\n2 пересмотр Рекомендации.',
  ],
};

for (const [language, [above, heading, items]] of Object.entries(begun) as [Language, string[]][])
  test(`${language}: a heading that is a sentence begun runs over the lines of a page`, () => {
    const { sections } = readPlainText(`${heads[language]}${above}\n${heading}\n${items}\n`, language);
    assert.deepEqual(
      sections.map((section) => [section.heading, section.items.length]),
      [
        [sections[0]?.heading, 1],
        [heading?.replace('\n', ' '), 2],
      ],
    );
  });
