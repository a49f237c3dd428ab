import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { forEachStatedText } from '#dataset/apply-text-defaults.ts';
import { cycleFile } from '#dataset/dataset.ts';
import { type Language, languages } from './languages.ts';

type Word = Record<Language, string> & { official: Language[] };

const root = join(import.meta.dirname, '..', '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const words = JSON.parse(read('messages/words.json')) as Record<string, Word>;

/** How a plan term may be rendered: stems, so that case, number and gender do not matter (Arabic without its article). */
const renderings: Record<string, Record<Exclude<Language, 'en'>, string>> = {
  spectrum: { fr: 'spectre', es: 'espectro', ru: 'спектр', zh: '频谱', ar: 'طيف' },
  broadband: { fr: 'large bande', es: 'banda ancha', ru: 'широкополосн', zh: '宽带', ar: 'نطاق العريض' },
  standardization: {
    fr: 'normalisation',
    es: 'normalización',
    ru: 'стандартизаци',
    zh: '标准化',
    ar: 'تقييس',
  },
  cybersecurity: {
    fr: 'cybersécurité',
    es: 'ciberseguridad',
    ru: 'кибербезопасност',
    zh: '网络安全',
    ar: 'أمن السيبراني',
  },
  accessibility: {
    fr: 'accessibilité',
    es: 'accesibilidad',
    ru: 'доступност',
    zh: '无障碍',
    ar: 'إمكانية (?:ال)?نفاذ',
  },
  'digital divide': {
    fr: 'fracture numérique',
    es: 'brecha digital',
    ru: 'цифров\\p{L}+ разрыв',
    zh: '数字鸿沟',
    ar: 'فجوة الرقمية',
  },
  'developing countries': {
    fr: 'pays en développement',
    es: 'países en desarrollo',
    ru: 'развивающи\\p{L}+ стран',
    zh: '发展中国家',
    ar: 'بلدان النامية',
  },
  'least developed countries': {
    fr: 'pays les moins avancés',
    es: 'países menos adelantados',
    ru: 'наименее развиты\\p{L}+ стран',
    zh: '最不发达国家',
    ar: 'أقل البلدان نموا',
  },
  'capacity building': {
    fr: 'renforcement des capacités',
    es: 'creación de capacidad',
    ru: 'создани\\p{L}+ потенциала',
    zh: '能力建设',
    ar: 'بناء القدرات',
  },
  'radio regulations': {
    fr: 'règlement des radiocommunications',
    es: 'reglamento de radiocomunicaciones',
    ru: 'регламент\\p{L}* радиосвязи|радиорегламент',
    zh: '无线电规则',
    ar: 'لوائح الراديو',
  },
  radiocommunication: {
    fr: 'radiocommunication',
    es: 'radiocomunicaci',
    ru: 'радиосвяз',
    zh: '无线电通信',
    ar: 'اتصالات الراديوية',
  },
  'harmful interference': {
    fr: 'brouillages? préjudiciable',
    es: 'interferencia perjudicial',
    ru: 'вредны\\p{L}+ помех',
    zh: '有害干扰',
    ar: 'تداخل الضار|تداخل ضار',
  },
  'e-waste': {
    fr: 'déchets électroniques',
    es: 'residuos electrónicos',
    ru: 'электронны\\p{L}+ отход',
    zh: '电子废弃物',
    ar: 'مخلفات الإلكترونية',
  },
  'climate change': {
    fr: 'changements climatiques',
    es: 'cambio climático',
    ru: 'изменени\\p{L}+ климата',
    zh: '气候变化',
    ar: 'تغير المناخ',
  },
  'emergency telecommunication': {
    fr: "télécommunications d'urgence",
    es: 'telecomunicaciones de emergencia',
    ru: 'электросвяз\\p{L}+ в чрезвычайных ситуациях',
    zh: '应急通信',
    ar: 'اتصالات في حالات الطوارئ',
  },
  'gender equality': {
    fr: 'égalité hommes-femmes',
    es: 'igualdad de género',
    ru: 'гендерно\\p{L}+ равенств',
    zh: '性别平等',
    ar: 'مساواة بين الجنسين',
  },
  'smart sustainable cities': {
    fr: 'villes intelligentes et durables',
    es: 'ciudades inteligentes y sostenibles',
    ru: 'умны\\p{L}+ устойчивы\\p{L}+ город',
    zh: '智慧可持续城市',
    ar: 'مدن الذكية المستدامة',
  },
  interoperability: {
    fr: 'interopérabilité',
    es: 'interoperabilidad',
    ru: 'функциональн\\p{L}+ совместимост',
    zh: '互操作性',
    ar: 'قابلية التشغيل البيني',
  },
  'enabling environment': {
    fr: 'environnements? propice',
    es: 'entornos? propicio',
    ru: 'благоприятн\\p{L}+ сред',
    zh: '有利环境',
    ar: 'بيئ(?:ة|ات) تمكينية|البيئة التمكينية',
  },
  'digital transformation': {
    fr: 'transformation numérique',
    es: 'transformación digital',
    ru: 'цифров\\p{L}+ трансформаци',
    zh: '数字化转型',
    ar: 'تحول الرقمي',
  },
  'digital inclusion': {
    fr: 'inclusion numérique',
    es: 'inclusión digital',
    ru: 'охват\\p{L}* цифровыми технологиями',
    zh: '数字包容性',
    ar: 'شمول الرقمي',
  },
  'persons with disabilities': {
    fr: 'personnes handicapées',
    es: 'personas con discapacidad',
    ru: 'лиц\\p{L}* с ограниченными возможностями',
    zh: '残疾人',
    ar: 'أشخاص ذو[يو] الإعاقة',
  },
  'study groups': {
    fr: "commissions d'études",
    es: 'comisiones de estudio',
    ru: 'исследовательск\\p{L}+ комисси',
    zh: '研究组',
    ar: 'لجان (?:ال)?دراسات',
  },
  'memoranda of understanding': {
    fr: "mémorandums d'accord",
    es: 'memorandos de entendimiento',
    ru: 'меморандум\\p{L}+ о взаимопонимании',
    zh: '谅解备忘录',
    ar: 'مذكرات التفاهم',
  },
  'regional initiatives': {
    fr: 'initiatives régionales',
    es: 'iniciativas regionales',
    ru: 'региональн\\p{L}+ инициатив',
    zh: '区域性举措',
    ar: 'مبادرات الإقليمية',
  },
};

describe('the words of the institution', () => {
  test('the table for readers and the list for programs say the same', () => {
    const [head, , ...rows] = read('docs/words.md')
      .split('\n')
      .filter((line) => line.startsWith('|'))
      .map((line) =>
        line
          .slice(1, -1)
          .split('|')
          .map((cell) => cell.trim()),
      );
    assert.deepEqual(head, ['key', 'en', 'fr', 'es', 'ru', 'zh', 'ar', 'official']);
    const columns = ['en', 'fr', 'es', 'ru', 'zh', 'ar'] as const;
    assert.deepEqual(
      rows,
      Object.entries(words).map(([key, word]) => [
        key,
        ...columns.map((language) => word[language]),
        word.official.join(' ') || '–',
      ]),
    );
    assert.ok(rows.length >= 120, `${rows.length} words`);
  });

  test('every word exists in six languages, and says in which of them it is official', () => {
    for (const [key, word] of Object.entries(words)) {
      assert.match(key, /^[a-z]+(?:-[a-z]+)*$/);
      assert.deepEqual(Object.keys(word), [...languages, 'official'], key);
      for (const language of languages) assert.equal(word[language], word[language].trim(), key);
      assert.ok(
        languages.every((language) => word[language] !== ''),
        key,
      );
      assert.ok(
        word.official.every((language) => languages.includes(language)),
        key,
      );
    }
  });

  test('a plan term has its accepted rendering wherever a title of the example holds it', () => {
    const used = new Set<string>();
    for (const cycle of ['2020-2023', '2024-2027']) {
      const file: unknown = JSON.parse(read(`db/example/cycles/${cycle}.json`));
      forEachStatedText(cycleFile, file, (text, path) => {
        for (const [term, accepted] of Object.entries(renderings)) {
          if (!String(text.en).toLowerCase().includes(term)) continue;
          used.add(term);
          for (const [language, rendering] of Object.entries(accepted)) {
            const written = text[language];
            if (written === undefined) continue;
            const at = `${cycle} ${path.join('.')} ${language}: ${term}`;
            assert.match(String(written), new RegExp(rendering, 'iu'), at);
          }
        }
      });
    }
    assert.deepEqual(
      [...used].sort(),
      Object.keys(renderings).sort(),
      'a term that no title holds tests nothing',
    );
  });

  test('the list of words itself keeps to the accepted renderings', () => {
    for (const [term, accepted] of Object.entries(renderings)) {
      const word = words[term.replaceAll(' ', '-')];
      if (!word) continue;
      for (const [language, rendering] of Object.entries(accepted)) {
        assert.match(word[language as Language], new RegExp(rendering, 'iu'), `${term} ${language}`);
      }
    }
  });
});
