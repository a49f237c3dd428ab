import type { Citation } from '#mandates/reading/instrument.ts';
import type { Language } from '#language/languages.ts';

/** A clause with the citations that stand in it. Everything is invented: places, numbers, subjects. */
export type Clause = { text: string; citations: Partial<Citation>[] };
export type Heading = { text: string; main?: string[]; consulted?: string[] };

export type Pack = {
  numberLine: string;
  councilLine: string;
  sectorLine: { text: string; kind: string; number: string };
  assemblyHead: string[];
  assemblyTitle: string;
  assemblyFormula: string;
  title: string;
  place: string;
  formula: string;
  councilFormula: string;
  flatFormula: string;
  preamble: Heading[];
  operative: Heading[];
  recitals: Clause[];
  clauses: Clause[];
  subItems: Clause[];
  plain: Clause[];
  assembly: { keyword: string; type: string; rest: Clause }[];
  annex: { heading: string; title: string; items: Clause[] };
  footnote: string;
  running: string;
  letters: string[];
};

const c = (text: string, ...citations: [string, string, string?, number?][]): Clause => ({
  text,
  citations: citations.map(([kind, number, place, year]) => ({
    kind: kind as Citation['kind'],
    number,
    place: place ?? null,
    year: year ?? null,
  })),
});
const latin = 'abcdefgh'.split('').map((letter) => `${letter})`);

export const packs: Record<Language, Pack> = {
  en: {
    numberLine: 'RESOLUTION 7101 (REV. VALMORA, 2054)',
    councilLine: 'RESOLUTION 9101 (COUNCIL 2053)',
    sectorLine: { text: 'RESOLUTION ITU-R 7102-3', kind: 'resolution', number: 'ITU-R 7102-3' },
    assemblyHead: [
      'United Nations A/RES/193/41',
      'General Assembly Distr.: General',
      'Resolution adopted by the General Assembly on 12 December 2048',
      '[without reference to a Main Committee (A/193/L.7)]',
    ],
    assemblyTitle: 'Lighthouses as a common service',
    assemblyFormula: 'The General Assembly,',
    title: 'Harbour networks in small coastal communities',
    place: 'VALMORA',
    formula: 'The Plenipotentiary Conference of the International Telecommunication Union (Valmora, 2054),',
    councilFormula: 'The ITU Council,',
    flatFormula:
      'The Plenipotentiary Conference of the International Telecommunication Union (Lindhaven, 2050Valmora, 2054),',
    preamble: [
      { text: 'considering' },
      { text: 'recognizing further' },
      { text: 'noting with concern' },
      { text: 'bearing in mind' },
    ],
    operative: [
      { text: 'resolves' },
      {
        text: 'instructs the Secretary-General, in consultation with the Directors of the Bureaux',
        main: ['the Secretary-General'],
        consulted: ['the Directors of the Bureaux'],
      },
      {
        text: 'instructs the Director of the Telecommunication Development Bureau',
        main: ['the Director of the Telecommunication Development Bureau'],
      },
      { text: 'invites Member States and Sector Members', main: ['Member States', 'Sector Members'] },
    ],
    recitals: [
      c(
        'Resolution 7071 (Rev. Lindhaven, 2050) of the Plenipotentiary Conference, on the training of harbour pilots',
        ['resolution', '7071', 'Lindhaven', 2050],
      ),
      c(
        'Resolutions 7064 (Rev. Lindhaven, 2050), 7066 and 7068 (Port Sereno, 2046) of this conference',
        ['resolution', '7064', 'Lindhaven', 2050],
        ['resolution', '7066'],
        ['resolution', '7068', 'Port Sereno', 2046],
      ),
      c(
        'Article 19 of the Constitution and Nos. 61A and 235 of the Convention',
        ['article', '19'],
        ['provision', '61A'],
        ['provision', '235'],
      ),
      c('that many coastal communities still lack an affordable link to the nearest exchange'),
      c('United Nations General Assembly resolution 191/12 of 4 December 2046, on safety at sea', [
        'resolution',
        '191/12',
        undefined,
        2046,
      ]),
      c(
        'Recommendation ITU-T Y.9400, and Question 7/9 studied by the Sector',
        ['recommendation', 'ITU-T Y.9400'],
        ['question', '7/9'],
      ),
    ],
    clauses: [
      c('to report annually to the ITU Council on the implementation of this resolution'),
      c(
        'to submit to the next plenipotentiary conference an evaluation of the measures taken under Annex 2 to Decision 7005 (Rev. Lindhaven, 2050)',
        ['decision', '7005', 'Lindhaven', 2050],
      ),
      c('to continue the work described in Council Resolution 9386 within the available resources', [
        'resolution',
        '9386',
      ]),
      c('to pay special attention to communities without electricity, in particular'),
    ],
    subItems: [c('islands with fewer than two hundred inhabitants'), c('ports that are closed in winter')],
    plain: [
      c('that the pilot stations shall be kept in service for another period of four years'),
      c('to contribute to the pilot stations by sharing equipment and experience'),
    ],
    assembly: [
      {
        keyword: 'Recalling',
        type: 'preamble',
        rest: c(
          'its resolutions 190/7 of 3 May 2045 and 191/12 of 4 December 2046',
          ['resolution', '190/7', undefined, 2045],
          ['resolution', '191/12', undefined, 2046],
        ),
      },
      {
        keyword: 'Deeply concerned',
        type: 'preamble',
        rest: c('that many lighthouses have been left without staff'),
      },
      {
        keyword: 'Takes note with appreciation',
        type: 'operative',
        rest: c('of the report of the Secretary-General'),
      },
      {
        keyword: 'Requests',
        type: 'operative',
        rest: c(
          'the Secretary-General to submit to the General Assembly at its one hundred and ninety-fifth session a report on the implementation of the present resolution',
        ),
      },
    ],
    annex: {
      heading: 'ANNEX TO RESOLUTION 7101 (REV. VALMORA, 2054)',
      title: 'Terms of reference of the group on harbour networks',
      items: [
        c('The group shall meet twice a year.'),
        c('It shall report to the Council under Resolution 7071 (Rev. Lindhaven, 2050).', [
          'resolution',
          '7071',
          'Lindhaven',
          2050,
        ]),
      ],
    },
    footnote: 'These include islands, ports closed in winter and river mouths.',
    running: 'Resolution 7101',
    letters: latin,
  },
  fr: {
    numberLine: 'RÉSOLUTION 7101 (RÉV. VALMORA, 2054)',
    councilLine: 'RÉSOLUTION 9101 (CONSEIL 2053)',
    sectorLine: { text: 'RÉSOLUTION UIT-R 7102-3', kind: 'resolution', number: 'ITU-R 7102-3' },
    assemblyHead: [
      'Nations Unies A/RES/193/41',
      'Assemblée générale Distr. générale',
      "Résolution adoptée par l'Assemblée générale le 12 décembre 2048",
      '[sans renvoi à une grande commission (A/193/L.7)]',
    ],
    assemblyTitle: 'Les phares, service commun',
    assemblyFormula: "L'Assemblée générale,",
    title: 'Réseaux portuaires dans les petites communautés côtières',
    place: 'VALMORA',
    formula:
      "La Conférence de plénipotentiaires de l'Union internationale des télécommunications (Valmora, 2054),",
    councilFormula: "Le Conseil de l'UIT,",
    flatFormula:
      "La Conférence de plénipotentiaires de l'Union internationale des télécommunications (Lindhaven, 2050Valmora, 2054),",
    preamble: [
      { text: 'considérant' },
      { text: 'reconnaissant en outre' },
      { text: 'notant avec préoccupation' },
      { text: "ayant à l'esprit" },
    ],
    operative: [
      { text: 'décide' },
      {
        text: 'charge le Secrétaire général, en consultation avec les Directeurs des Bureaux',
        main: ['le Secrétaire général'],
        consulted: ['les Directeurs des Bureaux'],
      },
      {
        text: 'charge le Directeur du Bureau de développement des télécommunications',
        main: ['le Directeur du Bureau de développement des télécommunications'],
      },
      {
        text: 'invite les États Membres et les Membres de Secteur',
        main: ['les États Membres', 'les Membres de Secteur'],
      },
    ],
    recitals: [
      c(
        'la Résolution 7071 (Rév. Lindhaven, 2050) de la Conférence de plénipotentiaires, relative à la formation des pilotes de port',
        ['resolution', '7071', 'Lindhaven', 2050],
      ),
      c(
        'les Résolutions 7064 (Rév. Lindhaven, 2050), 7066 et 7068 (Port Sereno, 2046) de la présente Conférence',
        ['resolution', '7064', 'Lindhaven', 2050],
        ['resolution', '7066'],
        ['resolution', '7068', 'Port Sereno', 2046],
      ),
      c(
        "l'article 19 de la Constitution et les numéros 61A et 235 de la Convention",
        ['article', '19'],
        ['provision', '61A'],
        ['provision', '235'],
      ),
      c(
        "que bien des communautés côtières n'ont toujours pas de liaison abordable avec le central le plus proche",
      ),
      c(
        "la résolution 191/12 de l'Assemblée générale des Nations Unies, du 4 décembre 2046, sur la sécurité en mer",
        ['resolution', '191/12', undefined, 2046],
      ),
      c(
        'la Recommandation UIT-T Y.9400 et la Question 7/9 à l’étude dans le Secteur'.replace('’', "'"),
        ['recommendation', 'ITU-T Y.9400'],
        ['question', '7/9'],
      ),
    ],
    clauses: [
      c("de faire rapport chaque année au Conseil de l'UIT sur la mise en œuvre de la présente résolution"),
      c(
        "de présenter à la prochaine Conférence de plénipotentiaires une évaluation des mesures prises au titre de l'Annexe 2 de la Décision 7005 (Rév. Lindhaven, 2050)",
        ['decision', '7005', 'Lindhaven', 2050],
      ),
      c(
        'de poursuivre les travaux décrits dans la Résolution 9386 du Conseil dans la limite des ressources disponibles',
        ['resolution', '9386'],
      ),
      c("d'accorder une attention particulière aux communautés privées d'électricité, notamment"),
    ],
    subItems: [c('les îles de moins de deux cents habitants'), c('les ports fermés en hiver')],
    plain: [
      c('que les stations de pilotage restent en service pour une nouvelle période de quatre ans'),
      c('à contribuer aux stations de pilotage en partageant équipements et expérience'),
    ],
    assembly: [
      {
        keyword: 'Rappelant',
        type: 'preamble',
        rest: c(
          'ses résolutions 190/7 du 3 mai 2045 et 191/12 du 4 décembre 2046',
          ['resolution', '190/7', undefined, 2045],
          ['resolution', '191/12', undefined, 2046],
        ),
      },
      {
        keyword: 'Profondément préoccupée',
        type: 'preamble',
        rest: c('de ce que bien des phares sont restés sans personnel'),
      },
      {
        keyword: 'Prend note avec satisfaction',
        type: 'operative',
        rest: c('du rapport du Secrétaire général'),
      },
      {
        keyword: 'Prie',
        type: 'operative',
        rest: c(
          "le Secrétaire général de lui présenter, à sa cent quatre-vingt-quinzième session, un rapport sur l'application de la présente résolution",
        ),
      },
    ],
    annex: {
      heading: 'ANNEXE DE LA RÉSOLUTION 7101 (RÉV. VALMORA, 2054)',
      title: 'Mandat du groupe chargé des réseaux portuaires',
      items: [
        c('Le groupe se réunit deux fois par an.'),
        c('Il fait rapport au Conseil au titre de la Résolution 7071 (Rév. Lindhaven, 2050).', [
          'resolution',
          '7071',
          'Lindhaven',
          2050,
        ]),
      ],
    },
    footnote: 'Par exemple les îles, les ports fermés en hiver et les embouchures.',
    running: 'Résolution 7101',
    letters: latin,
  },
  es: {
    numberLine: 'RESOLUCIÓN 7101 (REV. VALMORA, 2054)',
    councilLine: 'RESOLUCIÓN 9101 (CONSEJO 2053)',
    sectorLine: { text: 'RESOLUCIÓN UIT-R 7102-3', kind: 'resolution', number: 'ITU-R 7102-3' },
    assemblyHead: [
      'Naciones Unidas A/RES/193/41',
      'Asamblea General Distr. general',
      'Resolución aprobada por la Asamblea General el 12 de diciembre de 2048',
      '[sin remisión previa a una Comisión Principal (A/193/L.7)]',
    ],
    assemblyTitle: 'Los faros como servicio común',
    assemblyFormula: 'La Asamblea General,',
    title: 'Redes portuarias en pequeñas comunidades costeras',
    place: 'VALMORA',
    formula:
      'La Conferencia de Plenipotenciarios de la Unión Internacional de Telecomunicaciones (Valmora, 2054),',
    councilFormula: 'El Consejo de la UIT,',
    flatFormula:
      'La Conferencia de Plenipotenciarios de la Unión Internacional de Telecomunicaciones (Lindhaven, 2050Valmora, 2054),',
    preamble: [
      { text: 'considerando' },
      { text: 'reconociendo además' },
      { text: 'observando con preocupación' },
      { text: 'teniendo presente' },
    ],
    operative: [
      { text: 'resuelve' },
      {
        text: 'encarga al Secretario General, en consulta con los Directores de las Oficinas',
        main: ['al Secretario General'],
        consulted: ['los Directores de las Oficinas'],
      },
      {
        text: 'encarga al Director de la Oficina de Desarrollo de las Telecomunicaciones',
        main: ['al Director de la Oficina de Desarrollo de las Telecomunicaciones'],
      },
      {
        text: 'invita a los Estados Miembros y a los Miembros de Sector',
        main: ['a los Estados Miembros', 'a los Miembros de Sector'],
      },
    ],
    recitals: [
      c(
        'la Resolución 7071 (Rev. Lindhaven, 2050) de la Conferencia de Plenipotenciarios, relativa a la formación de los prácticos de puerto',
        ['resolution', '7071', 'Lindhaven', 2050],
      ),
      c(
        'las Resoluciones 7064 (Rev. Lindhaven, 2050), 7066 y 7068 (Port Sereno, 2046) de la presente Conferencia',
        ['resolution', '7064', 'Lindhaven', 2050],
        ['resolution', '7066'],
        ['resolution', '7068', 'Port Sereno', 2046],
      ),
      c(
        'el Artículo 19 de la Constitución y los números 61A y 235 del Convenio',
        ['article', '19'],
        ['provision', '61A'],
        ['provision', '235'],
      ),
      c('que muchas comunidades costeras aún carecen de un enlace asequible con la central más próxima'),
      c(
        'la resolución 191/12 de la Asamblea General de las Naciones Unidas, de 4 de diciembre de 2046, sobre la seguridad en el mar',
        ['resolution', '191/12', undefined, 2046],
      ),
      c(
        'la Recomendación UIT-T Y.9400 y la Cuestión 7/9 que estudia el Sector',
        ['recommendation', 'ITU-T Y.9400'],
        ['question', '7/9'],
      ),
    ],
    clauses: [
      c('que informe cada año al Consejo de la UIT sobre la aplicación de la presente Resolución'),
      c(
        'que presente a la próxima Conferencia de Plenipotenciarios una evaluación de las medidas adoptadas en virtud del Anexo 2 al Acuerdo 7005 (Rev. Lindhaven, 2050)',
        ['decision', '7005', 'Lindhaven', 2050],
      ),
      c(
        'que prosiga los trabajos descritos en la Resolución 9386 del Consejo dentro de los recursos disponibles',
        ['resolution', '9386'],
      ),
      c('que preste especial atención a las comunidades sin electricidad, en particular'),
    ],
    subItems: [c('las islas de menos de doscientos habitantes'), c('los puertos cerrados en invierno')],
    plain: [
      c('que las estaciones de practicaje sigan en servicio durante otro periodo de cuatro años'),
      c('a que contribuyan a las estaciones de practicaje compartiendo equipos y experiencia'),
    ],
    assembly: [
      {
        keyword: 'Recordando',
        type: 'preamble',
        rest: c(
          'sus resoluciones 190/7, de 3 de mayo de 2045, y 191/12, de 4 de diciembre de 2046',
          ['resolution', '190/7', undefined, 2045],
          ['resolution', '191/12', undefined, 2046],
        ),
      },
      {
        keyword: 'Profundamente preocupada',
        type: 'preamble',
        rest: c('porque muchos faros se han quedado sin personal'),
      },
      { keyword: 'Toma nota con aprecio', type: 'operative', rest: c('del informe del Secretario General') },
      {
        keyword: 'Solicita',
        type: 'operative',
        rest: c(
          'al Secretario General que le presente, en su 195º período de sesiones, un informe sobre la aplicación de la presente resolución',
        ),
      },
    ],
    annex: {
      heading: 'ANEXO A LA RESOLUCIÓN 7101 (REV. VALMORA, 2054)',
      title: 'Mandato del grupo de redes portuarias',
      items: [
        c('El grupo se reunirá dos veces al año.'),
        c('Informará al Consejo con arreglo a la Resolución 7071 (Rev. Lindhaven, 2050).', [
          'resolution',
          '7071',
          'Lindhaven',
          2050,
        ]),
      ],
    },
    footnote: 'Por ejemplo las islas, los puertos cerrados en invierno y las desembocaduras.',
    running: 'Resolución 7101',
    letters: latin,
  },
  ru: {
    numberLine: 'РЕЗОЛЮЦИЯ 7101 (ПЕРЕСМ. ВАЛЬМОРА, 2054 Г.)',
    councilLine: 'РЕЗОЛЮЦИЯ 9101 (СОВЕТ-2053)',
    sectorLine: { text: 'РЕЗОЛЮЦИЯ МСЭ-R 7102-3', kind: 'resolution', number: 'ITU-R 7102-3' },
    assemblyHead: [
      'Организация Объединенных Наций A/RES/193/41',
      'Генеральная Ассамблея Distr.: General',
      'Резолюция, принятая Генеральной Ассамблеей 12 декабря 2048 года',
      '[без передачи в главные комитеты (A/193/L.7)]',
    ],
    assemblyTitle: 'Маяки как общая служба',
    assemblyFormula: 'Генеральная Ассамблея,',
    title: 'Портовые сети в малых прибрежных общинах',
    place: 'ВАЛЬМОРА',
    formula: 'Полномочная конференция Международного союза электросвязи (Вальмора, 2054 г.),',
    councilFormula: 'Совет МСЭ,',
    flatFormula:
      'Полномочная конференция Международного союза электросвязи (Линдхавен, 2050 г.Вальмора, 2054 г.),',
    preamble: [
      { text: 'учитывая' },
      { text: 'признавая далее' },
      { text: 'отмечая с озабоченностью' },
      { text: 'принимая во внимание' },
    ],
    operative: [
      { text: 'решает' },
      {
        text: 'поручает Генеральному секретарю, в консультации с Директорами Бюро',
        main: ['Генеральному секретарю'],
        consulted: ['Директорами Бюро'],
      },
      {
        text: 'поручает Директору Бюро развития электросвязи',
        main: ['Директору Бюро развития электросвязи'],
      },
      {
        text: 'предлагает Государствам-Членам и Членам Секторов',
        main: ['Государствам-Членам', 'Членам Секторов'],
      },
    ],
    recitals: [
      c(
        'Резолюцию 7071 (Пересм. Линдхавен, 2050 г.) Полномочной конференции о подготовке портовых лоцманов',
        ['resolution', '7071', 'Линдхавен', 2050],
      ),
      c(
        'Резолюции 7064 (Пересм. Линдхавен, 2050 г.), 7066 и 7068 (Порт-Серено, 2046 г.) настоящей Конференции',
        ['resolution', '7064', 'Линдхавен', 2050],
        ['resolution', '7066'],
        ['resolution', '7068', 'Порт-Серено', 2046],
      ),
      c(
        'статью 19 Устава и пп. 61A и 235 Конвенции',
        ['article', '19'],
        ['provision', '61A'],
        ['provision', '235'],
      ),
      c('что у многих прибрежных общин до сих пор нет доступной связи с ближайшей станцией'),
      c(
        'резолюцию 191/12 Генеральной Ассамблеи Организации Объединенных Наций от 4 декабря 2046 года о безопасности на море',
        ['resolution', '191/12', undefined, 2046],
      ),
      c(
        'Рекомендацию МСЭ-Т Y.9400 и Вопрос 7/9, изучаемый в Секторе',
        ['recommendation', 'ITU-T Y.9400'],
        ['question', '7/9'],
      ),
    ],
    clauses: [
      c('ежегодно представлять Совету МСЭ отчет о выполнении настоящей Резолюции'),
      c(
        'представить следующей Полномочной конференции оценку мер, принятых согласно Приложению 2 к Решению 7005 (Пересм. Линдхавен, 2050 г.)',
        ['decision', '7005', 'Линдхавен', 2050],
      ),
      c('продолжить работу, описанную в Резолюции 9386 Совета, в пределах имеющихся ресурсов', [
        'resolution',
        '9386',
      ]),
      c('уделять особое внимание общинам без электроснабжения, в частности'),
    ],
    subItems: [c('островам, где менее двухсот жителей'), c('портам, закрытым зимой')],
    plain: [
      c('сохранить лоцманские станции еще на один четырехлетний период'),
      c('содействовать лоцманским станциям, делясь оборудованием и опытом'),
    ],
    assembly: [
      {
        keyword: 'ссылаясь',
        type: 'preamble',
        rest: c(
          'на свои резолюции 190/7 от 3 мая 2045 года и 191/12 от 4 декабря 2046 года',
          ['resolution', '190/7', undefined, 2045],
          ['resolution', '191/12', undefined, 2046],
        ),
      },
      {
        keyword: 'будучи глубоко обеспокоена',
        type: 'preamble',
        rest: c('тем, что многие маяки остались без персонала'),
      },
      {
        keyword: 'с признательностью принимает к сведению',
        type: 'operative',
        rest: c('доклад Генерального секретаря'),
      },
      {
        keyword: 'просит',
        type: 'operative',
        rest: c(
          'Генерального секретаря представить Генеральной Ассамблее на ее сто девяносто пятой сессии доклад о выполнении настоящей резолюции',
        ),
      },
    ],
    annex: {
      heading: 'ПРИЛОЖЕНИЕ К РЕЗОЛЮЦИИ 7101 (ПЕРЕСМ. ВАЛЬМОРА, 2054 Г.)',
      title: 'Круг ведения группы по портовым сетям',
      items: [
        c('Группа собирается два раза в год.'),
        c('Она отчитывается перед Советом в соответствии с Резолюцией 7071 (Пересм. Линдхавен, 2050 г.).', [
          'resolution',
          '7071',
          'Линдхавен',
          2050,
        ]),
      ],
    },
    footnote: 'Например острова, порты, закрытые зимой, и устья рек.',
    running: 'Резолюция 7101',
    letters: ['а)', 'b)', 'с)', 'd)', 'е)', 'f)', 'g)', 'h)'],
  },
  zh: {
    numberLine: '第7101号决议（2054年，瓦尔莫拉，修订版）',
    councilLine: '第9101号决议（理事会，2053年）',
    sectorLine: { text: 'ITU-R第7102-3号决议', kind: 'resolution', number: 'ITU-R 7102-3' },
    assemblyHead: [
      '联合国 A/RES/193/41',
      '大会 Distr.: General',
      '2048年12月12日大会决议',
      '[未经发交主要委员会而通过（A/193/L.7）]',
    ],
    assemblyTitle: '作为共同服务的灯塔',
    assemblyFormula: '大会，',
    title: '沿海小社区的港口网络',
    place: '瓦尔莫拉',
    formula: '国际电信联盟全权代表大会（2054年，瓦尔莫拉），',
    councilFormula: '国际电联理事会，',
    flatFormula: '国际电信联盟全权代表大会（2050年，林德港2054年，瓦尔莫拉），',
    preamble: [{ text: '考虑到' }, { text: '进一步认识到' }, { text: '关切地注意到' }, { text: '铭记' }],
    operative: [
      { text: '做出决议' },
      { text: '责成秘书长与各局主任协商', main: ['秘书长'], consulted: ['各局主任'] },
      { text: '责成电信发展局主任', main: ['电信发展局主任'] },
      { text: '请成员国和部门成员', main: ['成员国', '部门成员'] },
    ],
    recitals: [
      c('全权代表大会关于港口引航员培训的第7071号决议（2050年，林德港，修订版）', [
        'resolution',
        '7071',
        '林德港',
        2050,
      ]),
      c(
        '本届大会第7064号决议（2050年，林德港，修订版）、第7066号决议和第7068号决议（2046年，塞雷诺港）',
        ['resolution', '7064', '林德港', 2050],
        ['resolution', '7066'],
        ['resolution', '7068', '塞雷诺港', 2046],
      ),
      c(
        '国际电联《组织法》第19条以及国际电联《公约》第61A款和第235款',
        ['article', '19'],
        ['provision', '61A'],
        ['provision', '235'],
      ),
      c('许多沿海社区仍然没有通往最近交换局的价格可承受的链路'),
      c('联合国大会2046年12月4日关于海上安全的第191/12号决议', ['resolution', '191/12', undefined, 2046]),
      c(
        'ITU-T Y.9400建议书以及该部门正在研究的第7/9号课题',
        ['recommendation', 'ITU-T Y.9400'],
        ['question', '7/9'],
      ),
    ],
    clauses: [
      c('每年就本决议的落实情况向国际电联理事会提交报告'),
      c('根据第7005号决定（2050年，林德港，修订版）附件2，向下届全权代表大会提交一份对所采取措施的评估', [
        'decision',
        '7005',
        '林德港',
        2050,
      ]),
      c('在现有资源范围内继续开展理事会第9386号决议所述工作', ['resolution', '9386']),
      c('特别关注没有电力供应的社区，尤其是'),
    ],
    subItems: [c('居民不足二百人的岛屿'), c('冬季关闭的港口')],
    plain: [c('引航站再运行四年'), c('通过共享设备和经验为引航站做出贡献')],
    assembly: [
      {
        keyword: '回顾',
        type: 'preamble',
        rest: c(
          '其2045年5月3日第190/7号和2046年12月4日第191/12号决议',
          ['resolution', '190/7', undefined, 2045],
          ['resolution', '191/12', undefined, 2046],
        ),
      },
      { keyword: '深为关切', type: 'preamble', rest: c('许多灯塔无人值守') },
      { keyword: '赞赏地注意到', type: 'operative', rest: c('秘书长的报告') },
      {
        keyword: '请',
        type: 'operative',
        rest: c('秘书长向大会第一百九十五届会议提交一份关于本决议执行情况的报告'),
      },
    ],
    annex: {
      heading: '第7101号决议（2054年，瓦尔莫拉，修订版）附件',
      title: '港口网络工作组的职责范围',
      items: [
        c('工作组每年举行两次会议。'),
        c('工作组根据第7071号决议（2050年，林德港，修订版）向理事会汇报。', [
          'resolution',
          '7071',
          '林德港',
          2050,
        ]),
      ],
    },
    footnote: '其中包括岛屿、冬季关闭的港口和河口。',
    running: '第7101号决议',
    letters: latin,
  },
  ar: {
    numberLine: 'القـرار 7101 (المراجَع في فالمورا، 2054)',
    councilLine: 'القرار 9101 (المجلس، 2053)',
    sectorLine: { text: 'القـرار ITU-R 7102-3', kind: 'resolution', number: 'ITU-R 7102-3' },
    assemblyHead: [
      'الأمم المتحدة A/RES/193/41',
      'الجمعية العامة Distr.: General',
      'قرار اتخذته الجمعية العامة في 12 كانون الأول/ديسمبر 2048',
      '[دون الإحالة إلى لجنة رئيسية (A/193/L.7)]',
    ],
    assemblyTitle: 'المنارات بوصفها خدمة مشتركة',
    assemblyFormula: 'إن الجمعية العامة،',
    title: 'شبكات الموانئ في المجتمعات الساحلية الصغيرة',
    place: 'فالمورا',
    formula: 'إن مؤتمر المندوبين المفوضين للاتحاد الدولي للاتصالات (فالمورا، 2054)،',
    councilFormula: 'إن مجلس الاتحاد،',
    flatFormula: 'إن مؤتمر المندوبين المفوضين للاتحاد الدولي للاتصالات (لندهافن، 2050فالمورا، 2054)،',
    preamble: [
      { text: 'إذ يضع في اعتباره' },
      { text: 'وإذ يدرك كذلك' },
      { text: 'وإذ يلاحظ بقلق' },
      { text: 'وإذ يأخذ بعين الاعتبار' },
    ],
    operative: [
      { text: 'يقـرر' },
      {
        text: 'يكلف الأمين العام، بالتشاور مع مديري المكاتب',
        main: ['الأمين العام'],
        consulted: ['مديري المكاتب'],
      },
      { text: 'يكلف مدير مكتب تنمية الاتصالات', main: ['مدير مكتب تنمية الاتصالات'] },
      { text: 'يدعـو الدول الأعضاء وأعضاء القطاعات', main: ['الدول الأعضاء', 'أعضاء القطاعات'] },
    ],
    recitals: [
      c('القرار 7071 (المراجَع في لندهافن، 2050) لمؤتمر المندوبين المفوضين بشأن تدريب مرشدي الموانئ', [
        'resolution',
        '7071',
        'لندهافن',
        2050,
      ]),
      c(
        'القرارات 7064 (المراجَع في لندهافن، 2050) و7066 و7068 (بورت سيرينو، 2046) لهذا المؤتمر',
        ['resolution', '7064', 'لندهافن', 2050],
        ['resolution', '7066'],
        ['resolution', '7068', 'بورت سيرينو', 2046],
      ),
      c(
        'المادة 19 من الدستور والرقمين 61A و235 من الاتفاقية',
        ['article', '19'],
        ['provision', '61A'],
        ['provision', '235'],
      ),
      c('أن كثيراً من المجتمعات الساحلية لا تزال تفتقر إلى وصلة ميسورة التكلفة بأقرب بدالة'),
      c('قرار الجمعية العامة للأمم المتحدة 191/12 المؤرخ 4 ديسمبر 2046 بشأن السلامة في البحر', [
        'resolution',
        '191/12',
        undefined,
        2046,
      ]),
      c(
        'التوصية ITU-T Y.9400 والمسألة 7/9 التي يدرسها القطاع',
        ['recommendation', 'ITU-T Y.9400'],
        ['question', '7/9'],
      ),
    ],
    clauses: [
      c('بأن يقدم سنوياً إلى مجلس الاتحاد تقريراً عن تنفيذ هذا القرار'),
      c(
        'بأن يقدم إلى مؤتمر المندوبين المفوضين القادم تقييماً للتدابير المتخذة بموجب الملحق 2 بالمقرر 7005 (المراجَع في لندهافن، 2050)',
        ['decision', '7005', 'لندهافن', 2050],
      ),
      c('بمواصلة العمل الوارد وصفه في القرار 9386 للمجلس في حدود الموارد المتاحة', ['resolution', '9386']),
      c('بإيلاء اهتمام خاص للمجتمعات المحرومة من الكهرباء، ولا سيما'),
    ],
    subItems: [c('الجزر التي يقل عدد سكانها عن مائتين'), c('الموانئ التي تغلق في الشتاء')],
    plain: [
      c('أن تستمر محطات الإرشاد في الخدمة لفترة أربع سنوات أخرى'),
      c('إلى المساهمة في محطات الإرشاد بتقاسم المعدات والخبرة'),
    ],
    assembly: [
      {
        keyword: 'إذ تشير إلى',
        type: 'preamble',
        rest: c(
          'قراريها 190/7 المؤرخ 3 أيار/مايو 2045 و191/12 المؤرخ 4 كانون الأول/ديسمبر 2046',
          ['resolution', '190/7', undefined, 2045],
          ['resolution', '191/12', undefined, 2046],
        ),
      },
      {
        keyword: 'وإذ يساورها بالغ القلق',
        type: 'preamble',
        rest: c('لأن كثيراً من المنارات ظلت بلا عاملين'),
      },
      { keyword: 'تحيط علما مع التقدير', type: 'operative', rest: c('بتقرير الأمين العام') },
      {
        keyword: 'تطلب',
        type: 'operative',
        rest: c(
          'إلى الأمين العام أن يقدم إلى الجمعية العامة في دورتها الخامسة والتسعين بعد المائة تقريراً عن تنفيذ هذا القرار',
        ),
      },
    ],
    annex: {
      heading: 'الملحق بالقرار 7101 (المراجَع في فالمورا، 2054)',
      title: 'اختصاصات فريق شبكات الموانئ',
      items: [
        c('يجتمع الفريق مرتين في السنة.'),
        c('ويقدم تقاريره إلى المجلس بموجب القرار 7071 (المراجَع في لندهافن، 2050).', [
          'resolution',
          '7071',
          'لندهافن',
          2050,
        ]),
      ],
    },
    footnote: 'ومنها الجزر والموانئ التي تغلق في الشتاء ومصبات الأنهار.',
    running: 'القرار 7101',
    letters: ['أ )', 'ب)', 'ج)', 'د )', 'ﻫ )', 'و )', 'ز)', 'ح)'],
  },
};
