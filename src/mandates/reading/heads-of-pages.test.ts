import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '#language/languages.ts';
import { readPlainText } from './read-plain-text.ts';

type Head = { above: string; line: string; below?: string; title: string; body: string; second: string };

/** Decisions and recommendations below the codes and running titles of a page. */
const heads: Record<Language, Head[]> = {
  en: [
    {
      above: 'COUNCIL 2051\nGreyhaven, 13-23 June 2051\nDocument C51/117-E\n22 June 2051\nOriginal: English',
      line: 'DECISION 9647',
      below: '(adopted at the eighth plenary meeting)',
      title: 'Digitization of the archives of the Union',
      body: 'The ITU Council,\nrecalling\na) Resolution 7186 (Greyhaven, 2046) of the Plenipotentiary Conference, on the memory\nof the Union;\nb) that the tapes decay,\ndecides\n1 to approve the programme;\n2 that this decision enters into force on 1 July 2051.',
      second: '– 2 –\nC51/117-E\n',
    },
    {
      above: 'PP-50/31-E',
      line: 'RECOMMENDATION 12',
      title: 'Archives of the Union',
      body: 'The Plenipotentiary Conference of the International Telecommunication Union (Greyhaven, 2050),\nrecalling\nResolution 7186 (Greyhaven, 2046),\nrecommends\nthat the archives be kept.',
      second: '',
    },
  ],
  fr: [
    {
      above:
        'CONSEIL 2051\nPort-Aurelle, 13-23 juin 2051\nDocument C51/117-F\n22 juin 2051\nOriginal: anglais',
      line: 'DÉCISION 9647',
      below: '(adoptée à la huitième séance plénière)',
      title: 'Numérisation des archives de l’Union',
      body: 'Le Conseil de l’UIT,\nrappelant\na) la Résolution 7186 (Val-Sorane, 2046) de la Conférence de plénipotentiaires, relative\nà la mémoire de l’Union;\nb) que les bandes se dégradent,\ndécide\n1 d’approuver le programme;\n2 que la présente décision entrera en vigueur le 1er juillet 2051.',
      second: '– 2 –\nC51/117-F\n',
    },
  ],
  es: [
    {
      above: 'CONSEJO 2051\nDocumento C51/117-S\n22 de junio de 2051\nOriginal: inglés',
      line: 'DECISIÓN 9647',
      below: '(adoptada en la octava sesión plenaria)',
      title: 'Digitalización de los archivos de la Unión',
      body: 'El Consejo de la UIT,\nrecordando\na) la Resolución 7186 (Valdecuna, 2046) de la Conferencia de Plenipotenciarios, relativa\na la memoria de la Unión;\nb) que las cintas se degradan,\ndecide\n1 aprobar el programa;\n2 que la presente decisión entre en vigor el 1 de julio de 2051.',
      second: '– 2 –\nC51/117-S\n',
    },
  ],
  ru: [
    {
      above: 'СОВЕТ 2051\nДокумент C51/117-R\n22 июня 2051 года\nОригинал: английский',
      line: 'РЕШЕНИЕ 9647',
      below: '(принято на восьмом пленарном заседании)',
      title: 'Оцифровка архивов Союза',
      body: 'Совет МСЭ,\nнапоминая\na) Резолюцию 7186 (Синегорье, 2046 г.) Полномочной конференции, касающуюся памяти\nСоюза;\nb) что ленты разрушаются,\nрешает\n1 утвердить программу;\n2 что настоящее решение вступает в силу 1 июля 2051 года.',
      second: '– 2 –\nC51/117-R\n',
    },
  ],
  zh: [
    {
      above: '2051年理事会\n文件 C51/117-C\n2051年6月22日\n原文：英文',
      line: '第9647号决定',
      below: '（第八次全体会议通过）',
      title: '国际电联档案的数字化',
      body: '国际电联理事会，\n忆及\na) 全权代表大会第7186号决议（2046年，青石港）；\nb) 磁带正在老化，\n做出决定\n1 批准该计划；\n2 本决定自2051年7月1日起生效。',
      second: '– 2 –\nC51/117-C\n',
    },
  ],
  ar: [
    {
      above: 'المجلس 2051\nالوثيقة C51/117-A\n22 يونيو 2051\nالأصل: بالإنكليزية',
      line: 'المقرر 9647',
      below: '(المعتمد في الجلسة العامة الثامنة)',
      title: 'رقمنة محفوظات الاتحاد',
      body: 'إن مجلس الاتحاد،\nإذ يذكِّر\nأ ) بالقرار 7186 (مرسى الياسمين، 2046) لمؤتمر المندوبين المفوضين؛\nب) أن الأشرطة تتلف،\nيقرر\n1 الموافقة على البرنامج؛\n2 أن يدخل هذا المقرر حيز النفاذ في 1 يوليو 2051.',
      second: '– 2 –\nC51/117-A\n',
    },
  ],
};

for (const [language, all] of Object.entries(heads) as [Language, Head[]][])
  test(`${language}: the number and the title of an instrument below the codes of its page`, () => {
    for (const { above, line, below, title, body, second } of all)
      for (const over of [above, above.split('\n')[0] ?? '', `${above}\n`]) {
        const cut = body.lastIndexOf('\n') + 1;
        const text = `${over}\n${line}\n${below ? `${below}\n` : ''}${title}\n${body.slice(0, cut)}${second}${body.slice(cut)}\n`;
        const read = readPlainText(text, language);
        assert.deepEqual(
          [read.number, read.title, read.sections.length],
          [/\d+/.exec(line)?.[0], title, 2],
          text.slice(0, 60),
        );
        assert.notEqual(read.kind, null);
      }
  });

test('the year in which a body of the United Nations adopted a resolution', () => {
  const texts: [Language, string][] = [
    ['en', 'Resolution adopted by the Economic and Social Council on 23 July 2047'],
    ['fr', 'Résolution adoptée par le Conseil économique et social le 23 juillet 2047'],
    ['es', 'Resolución aprobada por el Consejo Económico y Social el 23 de julio de 2047'],
    ['ru', 'Резолюция, принятая Экономическим и Социальным Советом 23 июля 2047 года'],
    ['zh', '经济及社会理事会2047年7月23日通过的决议'],
    ['zh', '人权理事会2047年7月23日通过的决议'],
    ['ar', 'قرار اتخذه المجلس الاقتصادي والاجتماعي في 23 تموز/يوليه 2047'],
  ];
  for (const [language, line] of texts) {
    const text = `E/RES/2047/24\n6 August 2048\n${line}\n2047/24. ${{ zh: '促进数字普惠', ar: 'تعزيز الشمول الرقمي' }[language as 'zh'] ?? 'Title of it'}\n`;
    assert.equal(readPlainText(text, language).revision.year, 2047, line);
  }
});

/** A heading cut in the middle of a name at the foot of a page, above the notes and the name of the instrument. */
const cut: Record<
  Language,
  [name: string, formula: string, first: string, rest: string, items: [string, string]]
> = {
  en: [
    'Decision 9505',
    'The Plenipotentiary Conference (Valmora, 2050),\ndecides\nthat lamps1 and oil be bought for the offices of the Union,',
    'instructs the Secretary-General, with the assistance of the Coordination',
    'Committee',
    ['to submit a plan to the Council;', 'to report on it.'],
  ],
  fr: [
    'Décision 9505',
    "La Conférence de plénipotentiaires (Valmora, 2050),\ndécide\nque des lampes1 et de l'huile soient achetées pour l'Union,",
    'charge le Secrétaire général, en collaboration avec le Comité de',
    'coordination',
    ['de soumettre un plan au Conseil;', 'de faire rapport.'],
  ],
  es: [
    'Resolución 9505',
    'La Conferencia de Plenipotenciarios (Valmora, 2050),\nresuelve\nque se compren lámparas1 y aceite para la Unión,',
    'encarga al Secretario General, en colaboración con el Comité de',
    'Coordinación',
    ['que presente un plan al Consejo;', 'que informe al respecto.'],
  ],
  ru: [
    'Решение 9505',
    'Полномочная конференция (Вальмора, 2050 г.),\nрешает,\nчто следует приобрести лампы1 и масло для отделений,',
    'поручает Генеральному секретарю при содействии Координационного',
    'комитета',
    ['представить план Совету;', 'представить отчет.'],
  ],
  zh: [
    '第9505号决定',
    '全权代表大会（2050年，瓦尔莫拉），\n做出决定\n为国际电联各办事处购买灯塔1所需的灯和油，',
    '责成无线电通信局主任和电信标准化局',
    '主任',
    ['向理事会提交计划；', '提交报告。'],
  ],
  ar: [
    'المقرر 9505',
    'إن مؤتمر المندوبين المفوضين (فالمورا، 2050)،\nيقرر\nشراء المصابيح1 والزيت لمكاتب الاتحاد،',
    'يكلف الأمين العام، بمساعدة لجنة',
    'التنسيق',
    ['بتقديم خطة إلى المجلس؛', 'بتقديم تقرير عنها.'],
  ],
};

for (const [language, [name, formula, first, rest, items]] of Object.entries(cut) as [
  Language,
  (typeof cut)[Language],
][])
  test(`${language}: "${name}   413" is the page's; the heading above it goes on below with its list`, () => {
    const text = `${name.toUpperCase()} (Valmora, 2050)\n${formula}\n${first}\n_______________\n1 Or lanterns.\n${name} 413\n${rest}\n1 ${items[0]}\n2 ${items[1]}`;
    const last = readPlainText(text, language).sections.at(-1);
    const space = language === 'zh' ? '' : ' ';
    assert.equal(last?.heading, `${first}${space}${rest}`);
    assert.deepEqual(
      last?.items.map((item) => item.text),
      items,
    );
  });
