import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPlainText } from '#mandates/reading/read-plain-text.ts';

/** Layouts as real documents have them, with invented words: what the sections and labels must be. */
type Trap = {
  name: string;
  text: string;
  sections: string[];
  title?: string;
  number?: string;
  notes?: number;
  items?: string[];
};

const shown = (text: string) => {
  const read = readPlainText(text);
  return {
    read,
    sections: read.sections.map(
      ({ heading, items }) => `${heading}: ${items.map(({ label }) => label ?? '¶').join(' ')}`,
    ),
    items: read.sections.flatMap(({ items }) => items.map((item) => item.text)),
  };
};

const traps: Trap[] = [
  {
    name: 'a page with running titles that count, footnotes that no page number ends, words cut by hyphens',
    text: `PP-54 Final Acts 123

RESOLUTION 8130 (REV. VALMORA, 2054)

Bridging the lighthouse divide

The Plenipotentiary Conference of the International Telecommunication Union
(Valmora, 2054),

recalling

a) Resolution 8139 (Rev. Lindhaven, 2050) of the Plenipotentiary Confer-
ence;
b) that keepers work in countries1 with
long coasts;
____________________
1 These include the small islands.
124 PP-54 Final Acts – Res. 8130

c) that lamps need oil,

recognizing, however,

that oil is dear,

resolves

1 that the lamps burn;

2 that ITU report,

instructs the Secretary-General, in consultation with the Directors of the
Bureaux

1 to report each year to the Council.
PP-54 Final Acts 125
`,
    title: 'Bridging the lighthouse divide',
    number: '8130',
    notes: 1,
    sections: [
      'recalling: a) b) c)',
      'recognizing, however: ¶',
      'resolves: 1 2',
      'instructs the Secretary-General, in consultation with the Directors of the Bureaux: 1',
    ],
    items: [
      'Resolution 8139 (Rev. Lindhaven, 2050) of the Plenipotentiary Conference;',
      'that keepers work in countries with long coasts;',
    ],
  },
  {
    name: 'labels and marks of footnotes alone on their lines, a heading that begins a sentence, a line of adoption',
    text: `RESOLUCIÓN 8044 (REV. VALMORA, 2054)
Reducción de la distancia entre los puertos
1
y los faros
(Lindhaven, 2046; Port Sereno, 2050; Valmora, 2054)
La Asamblea Mundial de Normalización de las Telecomunicaciones (Valmora, 2054),
considerando
a)
que la Resolución 8123 (Rev. Lindhaven, 2050) de la Conferencia
de Plenipotenciarios encarga al Secretario General;
b)
que la distancia es grande en los puertos de los
países pequeños,
resuelve
1
que el plan se siga aplicando;
2
que el UIT-T ayude,
resuelve además que las Oficinas Regionales de la UIT
1
participen en las actividades;
2
ayuden al Director,
invita a los Estados Miembros
a colaborar.
____________________
1
Este término comprende también los países menos adelantados.
`,
    title: 'Reducción de la distancia entre los puertos y los faros',
    number: '8044',
    notes: 1,
    sections: [
      'considerando: a) b)',
      'resuelve: 1 2',
      'resuelve además que las Oficinas Regionales de la UIT: 1 2',
      'invita a los Estados Miembros: ¶',
    ],
  },
  {
    name: 'the Council: run-in operative headings on their own lines, a list interrupted by another, sessions as edition',
    text: `RESOLUTION 9299 (C54)
Strategy for lamps
The Council,
pursuant to No. 138 of the Convention,
considering
a) one;
b) two;
in particular:
– x;
– y,
c) three,
resolves to approve the plan, as set out in the annex,
requests the Secretary-General to submit a report to the next session of the Council.
Annex: 1
ANNEX
Plan
1 First.
`,
    number: '9299',
    sections: [
      'pursuant to: ¶',
      'considering: a) b) ¶ – – c)',
      'resolves: ¶',
      'requests the Secretary-General: ¶',
    ],
  },
  {
    name: 'a recommendation with its scope, and revisions in a row',
    text: `RECOMMENDATION ITU-R M.9457-2
Use of the band by lamps
(2006-2009-2050)
Scope
This Recommendation addresses lamps.
The ITU Radiocommunication Assembly,
considering
a) that lamps shine;
b) that fog is dense,
recommends
1 that Annex 1 be used;
2 that Recommendation ITU-R M.9372 be used.
`,
    title: 'Use of the band by lamps',
    number: 'ITU-R M.9457-2',
    sections: ['considering: a) b)', 'recommends: 1 2'],
  },
  {
    name: 'a heading in Chinese with those who act together',
    text: `第8123号决议（2054年，瓦尔莫拉，修订版）
加强灯塔
国际电信联盟全权代表大会（2054年，瓦尔莫拉），
考虑到
a) 《国际电联公约》第13和135款以及《组织法》第19条；
b) 资源有限，
责成电信标准化局主任与无线电通信局主任合作
编写一份报告，
请各主管部门
积极参与。
`,
    number: '8123',
    sections: ['考虑到: a) b)', '责成电信标准化局主任与无线电通信局主任合作: ¶', '请各主管部门: ¶'],
  },
  {
    name: 'tasks after an Arabic addressee, Arabic-Indic digits',
    text: `القرار 8750 (REV.WRC-54)
التوافق بين الخدمات
إن المؤتمر العالمي للاتصالات الراديوية (فالمورا، 2054)،
إذ يضع في اعتباره
أ ) أن توزيعات أُجريت؛
ب) أن التوصية ITU-R RS.9029 تقدم المعايير،
يقرر
١ ألا تتجاوز المستويات الحدود؛
٢ حث الإدارات على اتخاذ التدابير،
يكلف مدير مكتب الاتصالات الراديوية بمساعدة الإدارات في حل المشاكل.
`,
    number: '8750',
    sections: ['إذ يضع في اعتباره: أ ) ب)', 'يقرر: ١ ٢', 'يكلف مدير مكتب الاتصالات الراديوية: ¶'],
  },
  {
    name: 'the General Assembly in Chinese: the day of adoption after the last paragraph',
    text: `联合国 A/RES/98/217
大会 Distr.: General
98/217. 灯塔促进可持续发展
大会，
回顾其2041年12月20日第86/184号决议，
认识到灯塔拯救生命，
1. 欢迎秘书长的报告；
2. 决定：
(a) 召开会议；
(b) 邀请各国。
2053年12月21日
第75次全体会议
`,
    number: '98/217',
    sections: ['回顾: ¶', '认识到: ¶', '欢迎: 1.', '决定: 2. (a) (b)'],
    items: ['邀请各国。'],
  },
];

for (const trap of traps) {
  test(trap.name, () => {
    const { read, sections, items } = shown(trap.text);
    assert.deepEqual(sections, trap.sections);
    if (trap.title !== undefined) assert.equal(read.title, trap.title);
    if (trap.number !== undefined) assert.equal(read.number, trap.number);
    if (trap.notes !== undefined) assert.equal(read.footnotes.length, trap.notes);
    for (const text of trap.items ?? []) assert.ok(items.includes(text), text);
  });
}

test('citations in digits of every kind, and the treaty that stands nearest', () => {
  const cited = (text: string) =>
    shown(text).read.sections.flatMap(({ items }) =>
      items.flatMap(({ citations }) =>
        citations.map(({ kind, number, body }) => `${kind} ${number} ${body}`),
      ),
    );
  const chinese = (item: string) =>
    `第8123号决议（2054年，瓦尔莫拉）\n灯塔\n国际电信联盟全权代表大会（2054年，瓦尔莫拉），\n考虑到\na) ${item}；\nb) 资源有限，`;
  assert.deepEqual(
    cited(chinese('《公约》第６１Ａ款以及《组织法》第１９条')),
    ['article 19 Constitution', 'provision 61A Convention'].reverse(),
  );
  assert.deepEqual(cited(chinese('第5.340款适用')), ['provision 5.340 RR']);
});
