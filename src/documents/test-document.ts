import type { Language } from '#language/languages.ts';
import type { CouncilDocument } from './council-document.ts';

const words: Record<Language, { title: string; text: string; page: string }> = {
  ar: { title: 'تقرير عن الخطة', text: 'بلغت القيمة 1\u00a0164 في 2022.', page: 'الصفحة {page} من {pages}' },
  zh: { title: '规划报告', text: '2022年数值为1\u00a0164。', page: '第{page}页，共{pages}页' },
  en: {
    title: 'Report on the plan',
    text: 'The value was 1\u00a0164 in 2022.',
    page: 'Page {page} of {pages}',
  },
  fr: {
    title: 'Rapport sur le plan',
    text: 'La valeur était de 1\u00a0164 en 2022.',
    page: 'Page {page} sur {pages}',
  },
  ru: {
    title: 'Отчет о плане',
    text: 'Значение составило 1\u00a0164 в 2022 году.',
    page: 'Стр. {page} из {pages}',
  },
  es: {
    title: 'Informe sobre el plan',
    text: 'El valor fue de 1\u00a0164 en 2022.',
    page: 'Página {page} de {pages}',
  },
};

/** A small document with every kind of block, for the tests of the writers. */
export function sampleDocument(language: Language): CouncilDocument {
  const { title, text, page } = words[language];
  const other: Language = language === 'en' ? 'fr' : 'en';
  return {
    language,
    number: 'C23/35',
    organization: [{ text: title }],
    session: [{ text: title }],
    header: [[{ text: 'PL 1.1', kind: 'code' }], [{ text: 'C23/35', kind: 'code' }]],
    author: [{ text: title }],
    title: [{ text: title }],
    frontTable: [{ label: title, content: [[{ text }], [{ text, emphasis: 'strong' }]] }],
    notices: [[{ text }]],
    contentsTitle: title,
    contentsDepth: 2,
    body: [
      { kind: 'heading', level: 1, id: 'summary', number: '1', text: [{ text: title }] },
      { kind: 'paragraph', text: [{ text: words[other].text, language: other, mark: title }] },
      { kind: 'list', items: [[{ text, to: 'figures' }], [{ text: '−12,5', kind: 'figure' }]] },
      {
        kind: 'heading',
        level: 2,
        id: 'figures-part',
        number: '1.1',
        text: [{ text: '<R.1> & "' }, { text: title }],
      },
      {
        kind: 'table',
        id: 'figures',
        caption: [{ text: title }],
        columns: [
          { share: 2, align: 'start' },
          { share: 1, align: 'end' },
          { share: 1, align: 'end' },
        ],
        head: [[{ text: [{ text: title }] }, { text: [{ text: title }], span: 2 }]],
        rows: [
          {
            id: 'row-1',
            cells: [[{ text: 'R.1', kind: 'code' }], [{ text: '0' }], [{ text: '−4', kind: 'figure' }]],
          },
          { cells: [[{ text: 'R.2', kind: 'code' }], [{ text: '1\u00a0164' }], [{ text }]] },
        ],
        totals: [{ cells: [[{ text: title }], [{ text: '1\u00a0164' }], [{ text: '−4', kind: 'figure' }]] }],
        isFirstColumnHead: true,
        notes: [[{ text, emphasis: 'soft' }]],
      },
    ],
    annexes: [
      [
        { kind: 'heading', level: 1, id: 'annex-a', text: [{ text: title }] },
        { kind: 'paragraph', text: [{ text }] },
      ],
    ],
    subject: title,
    pageWords: page,
  };
}
