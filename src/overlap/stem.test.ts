import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '#language/languages.ts';
import { foldText } from './fold.ts';
import { stemmers } from './stem.ts';

const families: [Language, string][] = [
  ['en', 'standardization standardize standards standardised'],
  ['en', 'accessibility accessible access'],
  ['en', 'security secure securing'],
  ['en', 'regulation regulatory regulators'],
  ['en', 'planning plans plan'],
  ['fr', 'sécurité sécuriser sécurisation'],
  ['fr', 'normalisation normaliser normes'],
  ['fr', 'statistiques statistique'],
  ['es', 'normalización normalizar normas'],
  ['es', 'indicadores indicador'],
  ['es', 'climático climática clima'],
  ['ru', 'безопасность безопасности безопасный'],
  ['ru', 'стандартизация стандарты стандартов'],
  ['ru', 'электромагнитных электромагнитные'],
  ['ar', 'الشبكات شبكات شبكة'],
  ['ar', 'التقييس تقييس للتقييس'],
  ['ar', 'وتعزيز تعزيز لتعزيز بتعزيز'],
  ['ar', 'الرقمية الرقمي رقمي'],
];

for (const [language, words] of families) {
  test(`${language}: ${words} are one family`, () => {
    const stems = words.split(' ').map((word) => stemmers[language](foldText(word, language)));
    assert.equal(new Set(stems).size, 1, stems.join(' '));
  });
}

const strangers: [Language, string, string][] = [
  ['en', 'community', 'communication'],
  ['en', 'university', 'universal'],
  ['en', 'part', 'partnership'],
  ['fr', 'mobile', 'mobilisation'],
  ['es', 'mujer', 'mejorar'],
  ['ru', 'сеть', 'сектор'],
  ['ar', 'برنامج', 'رنامج'],
];

for (const [language, one, other] of strangers) {
  test(`${language}: ${one} and ${other} are strangers`, () => {
    const stem = (word: string) => stemmers[language](foldText(word, language));
    assert.notEqual(stem(one), stem(other));
  });
}

test('Arabic is folded: kashida and vowel marks go, alef, ya and ta marbuta have one form', () => {
  assert.equal(foldText('الأَمْـــن', 'ar'), 'الامن');
  assert.equal(foldText('شبكة', 'ar'), foldText('شبكه', 'ar'));
  assert.equal(foldText('على', 'ar'), foldText('علي', 'ar'));
});

test('Russian keeps й and loses ё', () => {
  assert.equal(foldText('Учёный', 'ru'), 'ученый');
});
