import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '#language/languages.ts';
import { addresseesOf } from './addressees.ts';
import { lexiconOf } from './lexicon.ts';

const consulted: [Language, heading: string, consulted: string[]][] = [
  [
    'en',
    'the Secretary-General, in consultation with the Directors of the Bureaux and in cooperation with the regional organizations',
    ['the Directors of the Bureaux', 'the regional organizations'],
  ],
  [
    'fr',
    'le Secrétaire général, en consultation avec les Directeurs des Bureaux et en collaboration avec les organisations régionales',
    ['les Directeurs des Bureaux', 'les organisations régionales'],
  ],
  [
    'es',
    'al Secretario General, en consulta con los Directores de las Oficinas y en colaboración con las organizaciones regionales',
    ['los Directores de las Oficinas', 'las organizaciones regionales'],
  ],
  [
    'ru',
    'Директору Бюро стандартизации электросвязи в сотрудничестве с Директорами Бюро радиосвязи и Бюро развития электросвязи и в консультации с региональными организациями',
    ['Директорами Бюро радиосвязи и Бюро развития электросвязи', 'региональными организациями'],
  ],
  [
    'zh',
    '秘书长，经与三个局的主任协商并与职工委员会和东道国主管部门密切合作',
    ['三个局的主任', '职工委员会', '东道国主管部门'],
  ],
  ['zh', '秘书长与各局主任协商', ['各局主任']],
  [
    'ar',
    'الأمين العام، بالتشاور مع مديري المكاتب وبالتعاون مع المنظمات الإقليمية',
    ['مديري المكاتب', 'المنظمات الإقليمية'],
  ],
];

test('those to be consulted, and those to be cooperated with', () => {
  for (const [language, text, names] of consulted) {
    const found = addresseesOf(text, lexiconOf(language));
    assert.deepEqual(
      found.filter(({ role }) => role === 'consulted').map((each) => each.text),
      names,
      text,
    );
    assert.equal(found.filter(({ role }) => role === 'main').length, 1, text);
  }
});
