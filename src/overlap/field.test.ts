import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from '#language/languages.ts';
import { projectConcepts, projectThesaurus } from './concepts.ts';
import { everydayWords } from './everyday-words.ts';
import { FieldFinder } from './field.ts';
import type { Texts } from './item.ts';
import { namedConcepts } from './named-concepts.ts';
import { product } from './sparse-rows.ts';
import { TextReader } from './text-reader.ts';
import { parseThesaurus } from './thesaurus.ts';

const reader = new TextReader(projectConcepts);
const finder = new FieldFinder(reader);
const near = (a: Texts, b: Texts) =>
  product(finder.describe(reader.read(a)), finder.describe(reader.read(b)));

test('two texts of one field are near without a word in common, in one language and across two', () => {
  const phones = { en: 'Phones for deaf subscribers' };
  const others: Texts[] = [
    { en: 'Braille keyboards and screen readers' },
    { fr: 'Sous-titrage des réunions' },
    { zh: '盲人使用的终端' },
    { ar: 'لغة الإشارة في الاجتماعات' },
  ];
  for (const other of others)
    assert.ok(
      near(phones, other) > 3 * near({ en: 'Auction of mobile bands' }, other),
      JSON.stringify(other),
    );
});

test('the field of a text without any word of the thesaurus is empty', () => {
  assert.equal(finder.describe(reader.read({ en: 'Zyx qwv' })).ids.length, 0);
  assert.equal(finder.describe(reader.read({ en: '' })).ids.length, 0);
});

test('companions place a text in a field without naming the concept; names are what is shown', () => {
  const { concepts, problems } = parseThesaurus(
    '# id|en|ru\nalert|early warning|оповещени\n~alert|siren;beach|сирена\n# id|ru\n=alert|оповещение населения\nwrong|one|two\n',
  );
  assert.deepEqual(problems, [{ line: 6 }]);
  assert.deepEqual(concepts[0]?.names, { ru: ['оповещение населения'] });
  const own = new TextReader(concepts);
  const read = own.read({ en: 'A siren on every beach' });
  assert.equal(read.concepts.ids.length, 0);
  assert.deepEqual([...new FieldFinder(own).describe(read).ids], [0]);
});

test('two words name a concept in any order, and what names it is told as printed', () => {
  const named = namedConcepts('Networks need more Security', 'en', reader);
  const words = (id: string) => named.get(projectConcepts.findIndex((concept) => concept.id === id));
  assert.equal(words('cybersecurity'), 'Networks need more Security');
  const chinese = namedConcepts('加强网络安全', 'zh', reader);
  assert.equal(chinese.get(projectConcepts.findIndex(({ id }) => id === 'cybersecurity')), '网络安全');
});

test('every line of the thesaurus and of the everyday words has six languages', () => {
  assert.deepEqual(parseThesaurus(projectThesaurus).problems, []);
  assert.ok(projectConcepts.length > 500);
  const ids = new Set(projectConcepts.map(({ id }) => id));
  for (const { id, broader, forms } of projectConcepts) {
    for (const language of languages) assert.ok(forms[language]?.length, `${id} has no ${language}`);
    for (const wider of broader) assert.ok(ids.has(wider), `${id} stands under ${wider}, which is not there`);
  }
  for (const { id, texts } of everydayWords)
    for (const language of languages) assert.ok(texts[language]?.trim(), `${id} has no ${language}`);
});
