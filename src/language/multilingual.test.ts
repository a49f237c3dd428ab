import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { languages } from './languages.ts';
import { type Multilingual, shownText, textGaps, textHash, textState } from './multilingual.ts';

const text: Multilingual = {
  source: 'en',
  from: { fr: textHash('Growth'), es: textHash('an older text') },
  en: 'Growth',
  fr: 'Croissance',
  es: 'Crecimiento',
  ru: '  ',
  zh: '增长',
};

test('the state of each language', () => {
  assert.deepEqual(
    languages.map((language) => [language, textState(text, language)]),
    [
      ['ar', 'missing'],
      ['zh', 'current'],
      ['en', 'source'],
      ['fr', 'current'],
      ['ru', 'missing'],
      ['es', 'stale'],
    ],
  );
});

test('a missing text is shown in its source language and says so; a stale one is shown and says so', () => {
  assert.deepEqual(shownText(text, 'ar'), { text: 'Growth', language: 'en', state: 'missing' });
  assert.deepEqual(shownText(text, 'es'), { text: 'Crecimiento', language: 'es', state: 'stale' });
  assert.deepEqual(shownText({ source: 'en', fr: 'Seul' }, 'ru'), {
    text: 'Seul',
    language: 'fr',
    state: 'missing',
  });
  assert.deepEqual(shownText({ source: 'en' }, 'ru'), { text: '', language: 'en', state: 'missing' });
});

test('gaps in the order of menus', () => {
  assert.deepEqual(textGaps(text), [
    { language: 'ar', state: 'missing' },
    { language: 'ru', state: 'missing' },
    { language: 'es', state: 'stale' },
  ]);
});

test('the hash of a text does not depend on how its letters are composed, and changes with any letter', () => {
  assert.equal(textHash('é'), textHash('e\u0301'));
  fc.assert(
    fc.property(
      fc.string(),
      fc.string(),
      (a, b) => (textHash(a) === textHash(b)) === (a.normalize('NFC') === b.normalize('NFC')),
    ),
  );
});
