import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '#language/languages.ts';
import { annexHeading } from './annexes.ts';
import { readPlainText } from './read-plain-text.ts';
import { lexiconOf } from './lexicon.ts';

const headings: Record<Language, [line: string, read: string | null][]> = {
  en: [
    ['ANNEX 1 (to Resolution 7562 (Rev. Greyhaven, 2048))', 'annex 1'],
    ['Annex A (Resolution 7562 (Rev. Greyhaven,', 'annex A'],
    ['Annex (to Decision 9647)', 'annex -'],
    ['ANNEX 2 TO RESOLUTION 7134 (REV. VALMORA, 2054)', 'annex 2'],
    ['ANNEX A', 'annex A'],
    ['Attachment 2 to Annex 1', 'annex 2'],
    ['Supplement 1', 'annex 1'],
    ['Appendix 1 to Annex 2', 'appendix 1'],
    ['Annex 1 to this resolution sets out the terms;', null],
    ['Schedule of conferences', null],
  ],
  fr: [
    ['Annexe 1 (de la Résolution 7562 (Rév. Val-Sorane, 2048))', 'annex 1'],
    ['ANNEXE (à la Décision 9647 (2049))', 'annex -'],
    ['Annexe 2 à la Résolution 7134 (Rév. Valmora, 2054)', 'annex 2'],
    ['ANNEXE A LA RÉSOLUTION 7134', 'annex -'],
    ["Annexe 2 de l'Appendice 1", 'annex 2'],
    ['Supplément 1', 'annex 1'],
  ],
  es: [
    ['Anexo 1 (a la Resolución 7562 (Rev. Valdecuna, 2048))', 'annex 1'],
    ['ANEXO 2 (de la Decisión 9647)', 'annex 2'],
    ['Anexo B', 'annex B'],
    ['ANEXO A LA RESOLUCIÓN 7134 (REV. VALMORA, 2054)', 'annex -'],
    ['Anexo 1 del Apéndice 2', 'annex 1'],
    ['Documento adjunto 1', 'annex 1'],
  ],
  ru: [
    ['Приложение 1 (к Резолюции 7562 (Пересм. Янтарный Мыс, 2048 г.))', 'annex 1'],
    ['ПРИЛОЖЕНИЕ (к Решению 9647)', 'annex -'],
    ['Приложение 2 к Резолюции 7134 (Пересм. Вальмора, 2054 г.)', 'annex 2'],
    ['Приложение к Решению 7005', 'annex -'],
    ['ПРИЛОЖЕНИЕ А', 'annex А'],
    ['Дополнение 1 к Приложению 2', 'appendix 1'],
  ],
  zh: [
    ['附件1（第7562号决议（2048年，青石港，修订版））', 'annex 1'],
    ['附件 1 (第7562号决议(2048年,青石港,修订版))', 'annex 1'],
    ['附件（第9647号决定）', 'annex -'],
    ['附件1（第7562号决议（2048年，青石港，', 'annex 1'],
    ['附件1（第7562号决议）载有职责范围', null],
    ['附件2', 'annex 2'],
    ['附件1的附录2', 'appendix 2'],
    ['附件2：职责范围', 'annex 2'],
    ['附文1', 'annex 1'],
    ['附件2：载有职责范围。', null],
  ],
  ar: [
    ['الملحق 1 (للقرار 7562 (المراجَع في مرسى الياسمين، 2048))', 'annex 1'],
    ['الملحق (بالمقرر 9647)', 'annex -'],
    ['الملحق 2 بالقرار 7134 (المراجَع في فالمورا، 2054)', 'annex 2'],
    ['الملحق باء', 'annex باء'],
    ['التذييل 1', 'appendix 1'],
  ],
};

for (const [language, lines] of Object.entries(headings) as [Language, [string, string | null][]][])
  test(`${language}: the number line of an annex, and what is none`, () => {
    for (const [text, read] of lines) {
      const annex = annexHeading({ text }, lexiconOf(language));
      assert.equal(annex && `${annex.kind} ${annex.number ?? '-'}`, read, text);
    }
  });

/** An instrument, the line of its annex, the title of the annex and two items. */
const whole: Record<Language, string> = {
  en: 'RESOLUTION 7562 (Rev. Greyhaven, 2048)\nSensors\nThe Council,\ninvites Member States\nto simplify procedures.\nANNEX 1 (to Resolution 7562 (Rev. Greyhaven, 2048))\nTerms of reference\n1\tThe group meets.\n2\tIt reports.\n',
  fr: 'RÉSOLUTION 7562 (Rév. Val-Sorane, 2048)\nCapteurs\nLe Conseil,\ninvite les États Membres\nà simplifier les procédures.\nAnnexe 1 (de la Résolution 7562 (Rév. Val-Sorane, 2048))\nMandat du groupe\n1\tLe groupe se réunit.\n2\tIl fait rapport.\n',
  es: 'RESOLUCIÓN 7562 (Rev. Valdecuna, 2048)\nSensores\nEl Consejo,\ninvita a los Estados Miembros\na simplificar los trámites.\nAnexo 1 (a la Resolución 7562 (Rev. Valdecuna, 2048))\nMandato del grupo\n1\tEl grupo se reúne.\n2\tInforma.\n',
  ru: 'РЕЗОЛЮЦИЯ 7562 (Пересм. Синегорье, 2048 г.)\nДатчики\nСовет,\nпредлагает Государствам-Членам\nупростить процедуры.\nПриложение 1 (к Резолюции 7562 (Пересм. Синегорье, 2048 г.))\nКруг ведения группы\n1\tГруппа собирается.\n2\tОна отчитывается.\n',
  zh: '第7562号决议（2048年，青石港，修订版）\n传感器\n理事会，\n请成员国\n简化手续。\n附件1（第7562号决议（2048年，青石港，修订版））\n工作组的职责范围\n1\t工作组开会。\n2\t提交报告。\n',
  ar: 'القرار 7562 (المراجَع في مرسى الياسمين، 2048)\nأجهزة الاستشعار\nإن المجلس،\nيدعو الدول الأعضاء\nإلى تبسيط الإجراءات.\nالملحق 1 (للقرار 7562 (المراجَع في مرسى الياسمين، 2048))\nاختصاصات الفريق\n1\tيجتمع الفريق.\n2\tيقدم تقريراً.\n',
};

for (const [language, text] of Object.entries(whole) as [Language, string][])
  test(`${language}: the items below an annex that names its instrument in brackets are the annex's`, () => {
    const { sections, annexes } = readPlainText(text, language);
    assert.deepEqual(
      [sections.map(({ items }) => items.length), annexes.map(({ items, title }) => [items.length, title])],
      [[1], [[2, text.split('\n')[6]]]],
    );
  });

/** An annex whose title carries the mark of a footnote, and the annex below it. */
const marked: Record<
  Language,
  [formula: string, heading: string, annex: string, title: string, item: string]
> = {
  en: [
    'The Council,',
    'resolves',
    'ANNEX 2 TO RESOLUTION 7284',
    'Terms of the lamp committee',
    'to keep the lamps lit',
  ],
  fr: [
    'Le Conseil,',
    'décide',
    'ANNEXE 2 À LA RÉSOLUTION 7284',
    'Mandat du comité des lampes',
    'de garder les lampes',
  ],
  es: [
    'El Consejo,',
    'resuelve',
    'ANEXO 2 A LA RESOLUCIÓN 7284',
    'Mandato del comité consultivo',
    'conservar las lámparas',
  ],
  ru: [
    'Совет,',
    'решает',
    'ПРИЛОЖЕНИЕ 2 К РЕЗОЛЮЦИИ 7284',
    'Мандат комитета по лампам',
    'сохранить лампы побережья',
  ],
  zh: ['理事会，', '做出决议', '第7284号决议附件2', '灯塔委员会的职责范围', '保留海岸各处的灯站'],
  ar: ['إن المجلس،', 'يقرر', 'الملحق 2 بالقرار 7284', 'اختصاصات لجنة المصابيح', 'الإبقاء على المصابيح'],
};

for (const [language, [formula, heading, annex, title, item]] of Object.entries(marked) as [
  Language,
  (typeof marked)[Language],
][])
  for (const mark of ['2', '²', '[2]'])
    test(`${language}: the mark "${mark}" at the title of an annex is taken off, its number is not`, () => {
      const text = `7284\n\n${formula}\n\n${heading}\n\n1\t${item}1;\n\n2\t${item}.\n\n${annex}\n\n${title}${mark}\n\n1\t${item}.\n\n2\t${item}.\n\n_______________\n1\tOil.\n2\tWine.`;
      const { annexes } = readPlainText(text, language);
      assert.deepEqual(
        annexes.map((each) => [each.heading, each.number, each.title]),
        [[annex, '2', title]],
      );
    });
