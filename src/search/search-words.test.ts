import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '#language/languages.ts';
import { excerpt, marked } from './search-excerpt.ts';
import { searchQuestion } from './search-question.ts';
import { searchVector } from './search-vector.ts';
import { searchWords } from './search-words.ts';

const words = (text: string, language: Language) =>
  new Set(searchWords(text, language).map(({ word }) => word));

test('accents, capitals, endings and forms of letters make no difference', () => {
  const same: [Language, string, string][] = [
    ['fr', 'Réduire la fracture NUMÉRIQUE', 'reduire fracture numerique'],
    ['fr', 'les réseaux', 'le réseau'],
    ['es', 'Telecomunicación', 'telecomunicaciones'],
    ['en', 'networks', 'Network'],
    ['ru', 'устойчивость сетей', 'устойчивости сети'],
    ['ru', 'надёжный', 'надежный'],
    ['ar', 'الأمن السيبراني', 'أمن سيبرانية'],
    ['ar', 'إدارة', 'ادارة'],
    ['ar', 'الاتصـــالات', 'الاتصالات'],
    ['zh', '网络安全', '网络安全'],
  ];
  for (const [language, one, other] of same) {
    const stems = (text: string) => [...words(text, language)].filter((word) => !word.startsWith('='));
    assert.deepEqual(stems(one), stems(other), `${language}: ${one}`);
  }
});

test('a code and a compound are one word beside their parts; Chinese is found inside a longer text', () => {
  assert.ok(words('Output D.4-a', 'en').has('d.4-a'));
  assert.ok(words('e-waste', 'en').has('e-waste') && words('e-waste', 'en').has('=waste'));
  assert.ok(words('ITU-T与网络安全', 'zh').has('itu-t'));
  const long = words('在全球范围内加强信息通信技术使用的网络安全', 'zh');
  assert.ok(long.has('网络') && long.has('络安') && long.has('安全') && long.has('=全'));
});

test('a vector is what PostgreSQL reads: quoted words, places, weights', () => {
  assert.equal(
    searchVector(
      [
        { text: "d'urgence", weight: 'A' },
        { text: 'urgence\\', weight: 'C' },
      ],
      'fr',
    ),
    `'d''urgence':1A 'urgenc':1A,12C '=urgence':1A,12C`,
  );
});

test('what is typed never becomes a question of its own making', () => {
  for (const typed of [
    "' | !x",
    "'); drop table person; --",
    'a:*|b',
    '\\',
    '&&&',
    '(((',
    '\u0000',
    '""',
    '«',
  ]) {
    for (const language of ['en', 'ar', 'zh'] as const) {
      const question = searchQuestion(typed, language, 'all');
      for (const { query } of question?.queries ?? [])
        assert.match(query, /^(?:'(?:[^'\\]|''|\\\\)*'(?::\*)?|[()&|]|<->| )+$/, `${typed}: ${query}`);
    }
  }
  assert.equal(searchQuestion('of the', 'en', 'all'), null);
  assert.equal(searchQuestion('...', 'fr', 'all'), null);
});

test('the words that were looked for are marked in whole, and a long text is cut around the first', () => {
  const found = (text: string, typed: string, language: Language) =>
    marked(text, typed, language).flatMap((piece) => (piece.isFound ? piece.text : []));
  assert.deepEqual(found('Réduction de la fracture numérique', 'numerique', 'fr'), ['numérique']);
  assert.deepEqual(found('加强网络安全和信任', '网络安全', 'zh'), ['网络安全']);
  assert.deepEqual(found('بناء الثقة والأمن', 'الأمن', 'ar'), ['والأمن']);
  assert.deepEqual(found('Cybersecurity', 'cyber', 'en'), ['Cybersecurity']);
  const text = `${'Something else is said here. '.repeat(20)}Then spectrum is named.${' And more.'.repeat(60)}`;
  const pieces = excerpt(text, 'spectrum', 'en');
  assert.ok(pieces.some(({ text: piece, isFound }) => isFound && piece === 'spectrum'));
  assert.ok(pieces.map((piece) => piece.text).join('').length < 300);
  assert.deepEqual(excerpt('Nothing of it', 'spectrum', 'en'), []);
  for (const [given, typed] of [
    ['Réduction', 'redu'],
    ['<b>x</b>', 'x'],
  ] as const)
    assert.equal(
      marked(given, typed, 'fr')
        .map((piece) => piece.text)
        .join(''),
      given,
    );
});
