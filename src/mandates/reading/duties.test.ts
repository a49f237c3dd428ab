import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '#language/languages.ts';
import { dutyIn } from './duties.ts';
import { lexiconOf } from './lexicon.ts';

const actors = [
  { text: 'the Secretary-General', role: 'main' as const },
  { text: 'the Directors', role: 'consulted' as const },
];

/** Frequency, recipients, when due; null when the clause is no reporting duty. */
const cases: [Language, string, [string | null, string[], string | null] | null][] = [
  ['en', 'to report annually to the Council on the buoys;', ['annual', ['the Council'], null]],
  [
    'en',
    'to submit to the next plenipotentiary conference an evaluation of the buoys;',
    ['once', ['the next plenipotentiary conference'], 'the next plenipotentiary conference'],
  ],
  ['en', 'to paint the buoys every year;', null],
  ['fr', 'de faire rapport chaque année au Conseil sur les bouées;', ['annual', ['au Conseil'], null]],
  [
    'es',
    'que presente al Consejo cada dos años un informe sobre las boyas;',
    ['biennial', ['al Consejo'], null],
  ],
  ['ru', 'ежегодно представлять Совету отчет о буях;', ['annual', ['Совету'], null]],
  ['zh', '每年就浮标向理事会提交报告；', ['annual', [], null]],
  ['ar', 'بأن يقدم سنوياً تقريراً إلى المجلس؛', ['annual', ['إلى المجلس'], null]],
];

for (const [language, text, expected] of cases) {
  test(`${language}: ${text}`, () => {
    const duty = dutyIn(text, actors, lexiconOf(language));
    assert.deepEqual(duty && [duty.frequency, duty.recipients, duty.due], expected);
    if (duty) assert.deepEqual(duty.actors, ['the Secretary-General']);
  });
}
