import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '#language/languages.ts';
import { addresseesOf } from './addressees.ts';
import { lexiconOf } from './lexicon.ts';
import { unlistedAddressees, unlistedHeading } from './unlisted-addressees.ts';

/** Who no list holds, the line below, and a line that is no heading though it opens with a verb. */
const lines: Record<Language, [heading: string, who: string, next: string, sentence: string]> = {
  en: ['invites lighthouse keepers', 'lighthouse keepers', 'to keep watch,', 'requests that keepers watch'],
  fr: ['encourage les gardiens de phare', 'les gardiens de phare', 'à veiller,', 'demande que l’on veille'],
  es: ['alienta a los fareros', 'a los fareros', 'a que vigilen,', 'pide que se vigile el faro'],
  ru: [
    'настоятельно рекомендует судовладельцам',
    'судовладельцам',
    'обновлять аптечки,',
    'просит сообщать судовладельцам',
  ],
  zh: ['鼓励软件开发商', '软件开发商', '公开技术规范，', '注意到软件开发商'],
  ar: ['يحث مشغلي السواتل', 'مشغلي السواتل', 'على إخطار المراصد،', 'يطلب أن يخطر المشغلون'],
};

for (const [language, [heading, who, next, sentence]] of Object.entries(lines) as [
  Language,
  [string, string, string, string],
][])
  test(`${language}: a short line said to somebody is a heading where one may stand, listed or not`, () => {
    const lexicon = lexiconOf(language);
    const end = language === 'zh' ? '，' : ',';
    const found = unlistedHeading(heading, next, `x${end}`, lexicon);
    assert.deepEqual(
      [found?.text, found?.type, found?.addressees],
      [heading, 'operative', [{ text: who, role: 'main' }]],
    );
    assert.equal(unlistedHeading(heading, next, 'x', lexicon), null, 'in mid-sentence');
    assert.equal(unlistedHeading(`${heading}${end}`, next, `x${end}`, lexicon), null, 'with a sign');
    assert.equal(unlistedHeading(heading, undefined, `x${end}`, lexicon), null, 'with nothing below');
    assert.deepEqual(unlistedAddressees(sentence, lexicon), []);
  });

const lists: Record<Language, [text: string, parts: string[]][]> = {
  en: [
    [
      'the Director, in consultation with the Council and with the regional offices',
      ['main the Director', 'consulted the Council', 'consulted the regional offices'],
    ],
  ],
  fr: [
    [
      'le Secrétaire général, après consultation du Conseil et des Directeurs des Bureaux',
      ['main le Secrétaire général', 'consulted du Conseil', 'consulted des Directeurs des Bureaux'],
    ],
    [
      'la Commission, en collaboration avec les Commissions 11 et 13 et avec les commissions concernées',
      ['main la Commission', 'consulted les Commissions 11 et 13', 'consulted les commissions concernées'],
    ],
    [
      'les Directeurs des Bureaux, chacun dans son domaine de compétence',
      ['main les Directeurs des Bureaux'],
    ],
  ],
  es: [
    [
      'al Director, previa consulta con el Consejo y con el Comité Coordinador',
      ['main al Director', 'consulted el Consejo', 'consulted el Comité Coordinador'],
    ],
  ],
  ru: [
    ['к Государствам-Членам и Членам Секторов', ['main Государствам-Членам', 'main Членам Секторов']],
    [
      'Директору в консультации с Советом и с региональными отделениями',
      ['main Директору', 'consulted Советом', 'consulted региональными отделениями'],
    ],
  ],
  zh: [
    [
      '电信发展局主任与无线电通信局主任及各区域代表处密切协作',
      ['main 电信发展局主任', 'consulted 无线电通信局主任', 'consulted 各区域代表处'],
    ],
    ['ITU-D第1和2研究组', ['main ITU-D第1和2研究组']],
  ],
  ar: [
    ['من الأمين العام', ['main الأمين العام']],
    ['إلى الأمين العام وإلى مديري المكاتب', ['main الأمين العام', 'main مديري المكاتب']],
    ['بالدول الأعضاء وبأعضاء القطاعات', ['main الدول الأعضاء', 'main أعضاء القطاعات']],
    [
      'مدير مكتب تقييس الاتصالات، بالتشاور مع مدير مكتب تنمية الاتصالات والمكاتب الإقليمية',
      [
        'main مدير مكتب تقييس الاتصالات',
        'consulted مدير مكتب تنمية الاتصالات',
        'consulted المكاتب الإقليمية',
      ],
    ],
  ],
};

for (const [language, cases] of Object.entries(lists) as [Language, [string, string[]][]][])
  test(`${language}: those who act and those consulted, one by one`, () => {
    for (const [text, parts] of cases)
      assert.deepEqual(
        addresseesOf(text, lexiconOf(language)).map((each) => `${each.role} ${each.text}`),
        parts,
      );
  });
