import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '#language/languages.ts';
import { fold } from './fold.ts';
import { verbAt } from './headings.ts';
import { lexiconOf } from './lexicon.ts';

/** A keyword with what follows it: all of the part before the bar is the keyword. */
const keywords: Record<Language, string[]> = {
  en: [
    'Noting with deep concern| that',
    'Expressing its deep appreciation| to the Government',
    'Gravely disturbed| by the news',
    'Guided| by the purposes',
    'Takes note with great satisfaction and appreciation| of the report',
    'Expresses its grave and growing concern| at the loss',
    'Also strongly urges| Member States',
    'Reiterates| its call',
  ],
  fr: [
    'Notant avec une vive inquiétude| que',
    'Profondément troublée| par la perte',
    'Exprime sa profonde gratitude| au Gouvernement',
    'Se déclarant gravement préoccupée| par la perte',
    'Prend note avec intérêt| du rapport',
    'Conscients| de la nécessité',
    'Convaincus| que',
    'Encourage| les États',
  ],
  es: [
    'Hace notar| el ofrecimiento',
    'Observando con profunda preocupación| que',
    'Expresa su sincero agradecimiento| al Gobierno',
    'Profundamente consternada| por la pérdida',
    'Exhorta encarecidamente| a los Estados',
    'Teniendo presentes| las necesidades',
    'Profundamente preocupados| por',
    'Resueltas| a',
  ],
  ru: [
    'с большим удовлетворением отмечая| создание',
    'будучи глубоко озабочена| тем, что',
    'выражает глубокую признательность| правительству',
    'вновь решительно осуждает| нападения',
    'вновь обращается| с просьбой',
  ],
  zh: [
    '欣见|若干国家',
    '表示注意到|秘书长的报告',
    '表示严重关切|灯塔',
    '又深切赞赏地注意到|报告',
    '深表感谢|政府',
  ],
  ar: [
    'وإذ يثير جزعها| زحف الرمال',
    'وإذ يساورها بالغ القلق| لأن',
    'تعرب عن عميق امتنانها| للحكومة',
    'تحيط علما مع التقدير| بتقرير',
    'تكرر| دعوتها',
    'وعملا| بالقرار',
  ],
};

for (const [language, list] of Object.entries(keywords) as [Language, string[]][])
  test(`${language}: keywords are read with all that modifies them`, () => {
    const lexicon = lexiconOf(language);
    const read = list.map((each) => {
      const folded = fold(each.replace('|', ''));
      return folded.slice(0, verbAt(folded, lexicon)?.length ?? 0);
    });
    assert.deepEqual(
      read,
      list.map((each) => fold(each.split('|')[0] ?? '')),
    );
  });
