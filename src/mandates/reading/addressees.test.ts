import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '#language/languages.ts';
import { addresseesOf } from './addressees.ts';
import { headingAt } from './headings.ts';
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
    'en',
    'the Secretary-General, in collaboration with the Directors of the Bureaux and with the house of the host city',
    ['the Directors of the Bureaux', 'the house of the host city'],
  ],
  [
    'fr',
    'le Secrétaire général, en collaboration avec les Directeurs des Bureaux et avec l’Office des Nations Unies',
    ['les Directeurs des Bureaux', 'l’Office des Nations Unies'],
  ],
  [
    'es',
    'al Secretario General, en colaboración con los Directores de las Oficinas y con la Oficina de las Naciones Unidas en Ginebra',
    ['los Directores de las Oficinas', 'la Oficina de las Naciones Unidas en Ginebra'],
  ],
  ['ru', 'Генеральному секретарю при консультациях с Директорами Бюро', ['Директорами Бюро']],
  [
    'ru',
    'Генеральному секретарю в сотрудничестве с Директорами Бюро и с Отделением Объединенных Наций',
    ['Директорами Бюро', 'Отделением Объединенных Наций'],
  ],
  [
    'ar',
    'الأمين العام، بالتعاون مع مديري المكاتب ومع مكتب الأمم المتحدة في جنيف',
    ['مديري المكاتب', 'مكتب الأمم المتحدة في جنيف'],
  ],
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

/** Headings with a clause that says which ones are asked: one addressee each. */
const qualified: [Language, verb: string, who: string][] = [
  ['en', 'invites', 'Member States and Sector Members hosting a field office'],
  ['en', 'urges', 'Member States that host conferences of the Union'],
  ['fr', 'invite', 'les États Membres et les Membres des Secteurs qui accueillent un bureau'],
  ['es', 'insta', 'a los Estados Miembros que acogen conferencias de la Unión'],
  ['es', 'invita', 'a los Estados Miembros y a los Miembros de Sector que acogen una oficina'],
  ['ru', 'предлагает', 'Государствам-Членам и Членам Секторов, принимающим отделения'],
  ['ru', 'призывает', 'Государства-Члены, которые принимают конференции Союза'],
  ['ar', 'يدعو', 'الدول الأعضاء وأعضاء القطاعات التي تستضيف مكتبا'],
];

for (const [language, verb, who] of qualified)
  test(`${language}: ${verb} ${who}`, () => {
    const heading = headingAt(`${verb} ${who}`, lexiconOf(language));
    assert.deepEqual(heading?.addressees, [{ text: who, role: 'main' }]);
    assert.equal(heading?.whole, true);
  });

test('what is asked on the same line is no clause of the addressee', () => {
  for (const [language, text, who, rest] of [
    [
      'es',
      'insta a los Estados Miembros que acogen conferencias a facilitar visados;',
      'que acogen conferencias',
      '',
    ],
    [
      'es',
      'encarga al Secretario General que publique la lista',
      'al Secretario General',
      'que publique la lista',
    ],
    ['en', 'invites Member States that host offices to report;', 'that host offices', 'to report;'],
    ['en', 'invites Member States and Sector Members to report', 'Sector Members', 'to report'],
  ] as [Language, string, string, string][]) {
    const heading = headingAt(text, lexiconOf(language));
    assert.equal(heading?.whole, false, text);
    assert.ok(heading?.addressees.at(-1)?.text.endsWith(who), `${text}: ${heading?.addressees.at(-1)?.text}`);
    assert.ok(heading?.rest.endsWith(rest), text);
  }
});
