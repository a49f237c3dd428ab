import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '#language/languages.ts';
import { annexHeading } from './annexes.ts';
import { lexiconOf } from './lexicon.ts';

const headings: Record<Language, [line: string, read: string | null][]> = {
  en: [
    ['ANNEX 2 TO RESOLUTION 7134 (REV. VALMORA, 2054)', 'annex 2'],
    ['ANNEX A', 'annex A'],
    ['Attachment 2 to Annex 1', 'annex 2'],
    ['Supplement 1', 'annex 1'],
    ['Appendix 1 to Annex 2', 'appendix 1'],
    ['Annex 1 to this resolution sets out the terms;', null],
    ['Schedule of conferences', null],
  ],
  fr: [
    ['Annexe 2 à la Résolution 7134 (Rév. Valmora, 2054)', 'annex 2'],
    ['ANNEXE A LA RÉSOLUTION 7134', 'annex -'],
    ["Annexe 2 de l'Appendice 1", 'annex 2'],
    ['Supplément 1', 'annex 1'],
  ],
  es: [
    ['Anexo B', 'annex B'],
    ['ANEXO A LA RESOLUCIÓN 7134 (REV. VALMORA, 2054)', 'annex -'],
    ['Anexo 1 del Apéndice 2', 'annex 1'],
    ['Documento adjunto 1', 'annex 1'],
  ],
  ru: [
    ['Приложение 2 к Резолюции 7134 (Пересм. Вальмора, 2054 г.)', 'annex 2'],
    ['Приложение к Решению 7005', 'annex -'],
    ['ПРИЛОЖЕНИЕ А', 'annex А'],
    ['Дополнение 1 к Приложению 2', 'appendix 1'],
  ],
  zh: [
    ['附件2', 'annex 2'],
    ['附件1的附录2', 'appendix 2'],
    ['附件2：职责范围', 'annex 2'],
    ['附文1', 'annex 1'],
    ['附件2：载有职责范围。', null],
  ],
  ar: [
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
