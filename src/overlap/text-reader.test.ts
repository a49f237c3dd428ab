import assert from 'node:assert/strict';
import { test } from 'node:test';
import { acronymsOf } from './acronym.ts';
import { cognateKey } from './cognate.ts';
import { projectConcepts } from './concepts.ts';
import { languageOf } from './detect-language.ts';
import { TextReader } from './text-reader.ts';
import { parseThesaurus } from './thesaurus.ts';

const reader = new TextReader(projectConcepts);

function conceptsIn(texts: Parameters<TextReader['read']>[0]): string[] {
  return Array.from(reader.read(texts).concepts.ids, (id) => projectConcepts[id]?.id ?? '').sort();
}

test('empty words are left out and one-letter prefixes stay with their word', () => {
  const terms = reader
    .words('The e-waste of the cities', 'en')
    .map(({ term }) => reader.vocabulary.term(term));
  assert.deepEqual(terms, ['ewast', 'cit']);
});

test('Chinese is read as words and as pairs of characters, without pairs across institutional words', () => {
  const terms = reader.words('网络安全研讨会', 'zh').map(({ term }) => reader.vocabulary.term(term));
  assert.ok(terms.includes('安全'));
  assert.ok(!terms.includes('全研'));
});

test('institutional words count less than words of substance', () => {
  const [workshop, spam] = reader.words('workshop spam', 'en');
  assert.ok((workshop?.share ?? 1) < (spam?.share ?? 0));
});

for (const [language, text] of [
  ['en', 'Measures to protect children online'],
  ['fr', 'Mesures de protection des enfants en ligne'],
  ['es', 'Medidas de protección de la infancia en línea'],
  ['ru', 'Меры по защите детей в онлайновой среде'],
  ['zh', '保护上网儿童的措施'],
  ['ar', 'تدابير حماية الأطفال على الإنترنت'],
] as const) {
  test(`${language}: a concept is found in ${text}`, () => {
    assert.ok(conceptsIn({ [language]: text }).includes('childonline'));
  });
}

test('a narrower concept brings its broader one, half as strong', () => {
  const { concepts } = reader.read({ en: 'spam' });
  const strength = new Map(
    Array.from(concepts.ids, (id, at) => [projectConcepts[id]?.id, concepts.values[at]]),
  );
  assert.equal(strength.get('spam'), 1);
  assert.equal(strength.get('cybersecurity'), 0.5);
});

test('a thesaurus is extended by a later line of the same id, and a wrong line is told', () => {
  const { concepts, problems } = parseThesaurus(
    '# id|en|fr\nwater|water|eau\nwater>nature|rivers|\nbroken|only\n',
  );
  assert.deepEqual(concepts, [
    { id: 'water', broader: ['nature'], forms: { en: ['water', 'rivers'], fr: ['eau'] } },
  ]);
  assert.deepEqual(problems, [{ line: 4 }]);
});

test('a text is taken for the language it is written in, and that is told', () => {
  const read = reader.read({ en: 'Защита детей в интернете и борьба со спамом' });
  assert.deepEqual(read.misnamed, ['en']);
  assert.equal(read.texts[0]?.language, 'ru');
});

for (const [text, language] of [
  ['The protection of the users of the network', 'en'],
  ['La protection des utilisateurs et des consommateurs dans les réseaux', 'fr'],
  ['La protección de los usuarios y de las redes en los países', 'es'],
  ['IPv6', undefined],
  ['', undefined],
] as const) {
  test(`the language of "${text}"`, () => assert.equal(languageOf(text), language));
}

test("acronyms are found in any script, the institution's own are not", () => {
  assert.deepEqual(acronymsOf('ITU: развертывание IPv6 и IMT-2020'), ['IPV6', 'IMT-2020', 'IMT']);
  assert.deepEqual(acronymsOf('ROLE OF THE NETWORKS IN THE DEVELOPMENT OF COUNTRIES'), []);
});

test('words of common origin share a key', () => {
  const keys = [
    cognateKey('spectrum', 'en'),
    cognateKey('spectre', 'fr'),
    cognateKey('espectro', 'es'),
    cognateKey('спектр', 'ru'),
  ];
  assert.deepEqual(new Set(keys.map((key) => key?.slice(0, 6))).size, 1, keys.join(' '));
});

test('nothing is read from empty, blank, one-letter or mixed texts that would break anything', () => {
  for (const text of [
    '',
    '   ',
    'a',
    '。',
    '\u0000',
    '🙂🙂',
    'Привет hello 你好 مرحبا',
    'x'.repeat(1_000_000),
  ]) {
    assert.doesNotThrow(() => reader.read({ en: text, zh: text, ar: text }));
  }
});
