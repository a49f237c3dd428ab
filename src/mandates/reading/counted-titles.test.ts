import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '#language/languages.ts';
import { languages } from '#language/languages.ts';
import { namesPart } from './named-parts.ts';
import { readPlainText } from './read-plain-text.ts';

/** The words of one resolution with two annexes: title of the page, head, an item cut by a page, the annexes, their items. */
type Words = {
  running: string;
  head: string;
  cut: [string, string];
  last: string;
  annex: string;
  title: string;
  item: string;
};

const words: Record<Language, Words> = {
  en: {
    running: 'Rec. ITU-R SM.9541-2',
    head: 'RECOMMENDATION ITU-R SM.9541-2\nLamps and oil\n(2051)\nThe ITU Radiocommunication Assembly,\nconsidering',
    cut: ['that the keepers of the coast work with', 'lamps that burn all night;'],
    last: 'that oil is dear,\nrecommends\n1 that the lamps burn.',
    annex: 'Annex',
    title: 'Method of work',
    item: 'The keeper counts the lamps.',
  },
  fr: {
    running: 'Rec. UIT-R SM.9541-2',
    head: "RECOMMANDATION UIT-R SM.9541-2\nLampes et huile\n(2051)\nL'Assemblée des radiocommunications de l'UIT,\nconsidérant",
    cut: ['que les gardiens de la côte travaillent avec', 'des lampes allumées toute la nuit;'],
    last: "que l'huile est chère,\nrecommande\n1 de garder les lampes allumées.",
    annex: 'Annexe',
    title: 'Méthode de travail',
    item: 'Le gardien compte les lampes.',
  },
  es: {
    running: 'Rec. UIT-R SM.9541-2',
    head: 'RECOMENDACIÓN UIT-R SM.9541-2\nLámparas y aceite\n(2051)\nLa Asamblea de Radiocomunicaciones de la UIT,\nconsiderando',
    cut: ['que los guardianes de la costa trabajan con', 'lámparas encendidas toda la noche;'],
    last: 'que el aceite es caro,\nrecomienda\n1 que se mantengan encendidas las lámparas.',
    annex: 'Anexo',
    title: 'Método de trabajo',
    item: 'El guardián cuenta las lámparas.',
  },
  ru: {
    running: 'Рек. МСЭ-R SM.9541-2',
    head: 'РЕКОМЕНДАЦИЯ МСЭ-R SM.9541-2\nЛампы и масло\n(2051)\nАссамблея радиосвязи МСЭ,\nучитывая,',
    cut: ['что смотрители побережья работают с', 'лампами, горящими всю ночь;'],
    last: 'что масло дорого,\nрекомендует,\n1 чтобы лампы горели.',
    annex: 'Приложение',
    title: 'Методика работы',
    item: 'Смотритель считает лампы.',
  },
  zh: {
    running: 'ITU-R SM.9541-2建议书',
    head: 'ITU-R SM.9541-2建议书\n灯与油\n（2051年）\n国际电联无线电通信全会，\n考虑到',
    cut: ['海岸看守人长期以来一直使用整个夜晚都在不停地燃烧着的', '老式的灯；'],
    last: '油价昂贵，\n建议\n1 保持灯亮。',
    annex: '附件',
    title: '工作方法',
    item: '看守人清点灯。',
  },
  ar: {
    running: 'التوصية ITU-R SM.9541-2',
    head: 'التوصية ITU-R SM.9541-2\nالمصابيح والزيت\n(2051)\nإن جمعية الاتصالات الراديوية التابعة للاتحاد،\nإذ تضع في اعتبارها',
    cut: ['أن حراس الساحل يعملون منذ زمن بعيد مع', 'مصابيح مضاءة طوال الليل؛'],
    last: 'أن الزيت غال،\nتوصي\n1 بأن تبقى المصابيح مضاءة.',
    annex: 'الملحق',
    title: 'طريقة العمل',
    item: 'يعد الحارس المصابيح.',
  },
};

/** Set on pages that carry the number of the recommendation with their own, as its books do. */
function onPages(language: Language, names: [string, string], between: (page: number) => string): string {
  const { head, cut, last, title, item } = words[language];
  const labels = language === 'ar' ? ['أ )', 'ب)'] : ['a)', 'b)'];
  return [
    head,
    `${labels[0]} ${cut[0]}`,
    between(2),
    cut[1],
    `${labels[1]} ${last}`,
    between(3),
    `${names[0]}\n${title}\n1 ${item}\n2 ${item}`,
    between(4),
    `${names[1]}\n${title}\n1 ${item}`,
  ].join('\n');
}

for (const language of languages) {
  const { running, annex, title, cut } = words[language];
  const looks: [string, (page: number) => string][] = [
    [
      'left and right in turn',
      (page) => (page % 2 === 0 ? `${page}     ${running}` : `${running}     ${page}`),
    ],
    ['always right', (page) => `\n${running}      ${page}\n`],
    ['apart from its number', (page) => `${running}\n${page}`],
    ['a number alone', (page) => `\f${page}`],
  ];
  for (const [look, between] of looks)
    test(`${language}: annexes on pages count as pages do and stay: ${look}`, () => {
      for (const names of [
        [`${annex} 1`, `${annex} 2`],
        [`${annex} 3`, `${annex} 4`],
        [`${annex} A`, `${annex} B`],
      ] as [string, string][]) {
        const read = readPlainText(onPages(language, names, between), language);
        assert.deepEqual(
          read.annexes.map((each) => [each.heading, each.title, each.items.length]),
          [
            [names[0], title, 2],
            [names[1], title, 1],
          ],
        );
        const first = read.sections[0]?.items[0]?.text ?? '';
        assert.ok(first.startsWith(cut[0]) && first.endsWith(cut[1]), first);
        assert.doesNotMatch(JSON.stringify(read.sections), /9541/);
      }
    });
}

test('a part with its number or letter, in six languages, and what is more than that', () => {
  for (const line of [
    'Annex 2',
    'PART B',
    'Chapter IV',
    'Table 1-2',
    'Pièce jointe 1',
    'Sección 3.',
    'Приложение 1',
    'ГЛАВА II',
    'الجدول 3',
    'الجزء باء',
    '附件 2',
    '第1部分',
    '第三章',
    '第7134号决议附件1',
    'Table 2 (continued)',
  ])
    assert.ok(namesPart(line), line);
  for (const line of [
    'Resolution 71   407',
    'Rec. ITU-R SM.9541-2 3',
    'Final Acts 124',
    'Annexes to be kept',
  ])
    assert.ok(!namesPart(line), line);
});

test('lines that count without counting pages stay', () => {
  const stages = `RESOLUTION 7101 (REV. VALMORA, 2054)\n\nLamps\n\nThe Plenipotentiary Conference (Valmora, 2054),\n
resolves\n1 that the lamps burn in three seasons.\n
Annex\n\nPlan of lamps\n\nFirst season 1\n1 The oil is bought.\n\nSecond season 2\n1 The oil is burnt.\n
Dry season 1\n1 The oil is kept.\n\nDry season 2\n1 The oil is sold.`;
  const texts = readPlainText(stages, 'en').annexes.flatMap(({ items }) => items.map(({ text }) => text));
  for (const kept of ['First season 1', 'Second season 2', 'Dry season 1', 'Dry season 2'])
    assert.ok(
      texts.some((text) => text.includes(kept)),
      kept,
    );
});
