import type { StemStep, WholeWords } from './suffix-stemmer.ts';

/** English after Porter: plural, verb endings, then two rounds of derivation; -ise and -ize are one. */
export const englishSteps: readonly StemStep[] = [
  { least: 3, suffixes: "'s> s'> '>" },
  { least: 2, suffixes: 'sses>ss ies>y ches>ch shes>sh xes>x ss>ss us>us is>is as>as s>' },
  { least: 3, suffixes: 'eed>ee ied>y ed> ings> ing> ingly> edly>' },
  {
    least: 4,
    suffixes:
      'izations> ization> isation> izational> izing> ize> ise> iz> is> izer> iser> izers> ational> ations> ation> ators> ator> ating> ative> atory> ately> ate> at> ' +
      'ibility> ability> ible> able> ivity> ive> ivism> ments> ment> mentation> mental> ness> fulness> ful> less> ously> ous> ality> alism> ally> al> ally> ' +
      'ically> ical> ic> ics> icity> icist> icate> ity> ities> ety> ships> ship> hood> ism> ist> istic> ance> ances> ancy> ence> ences> ency> encies> ant> ent> ' +
      'ly> or> ors> er> ers> ion> ions> sion>s ional> ian> age> ary> y>',
  },
  { least: 4, suffixes: 'iz> is> at> ation> ment> ic> ical> al> iv> ive> abl> ibl> able> ible> ous> ion> ent> ant> it> or> er> ur> if> i>' },
  { least: 3, suffixes: 'ies> y> e> i>' },
];

/** Words whose neighbours in spelling mean something else. */
export const englishWholes: WholeWords = {
  community: 'communit', communities: 'communit', universal: 'universal', universally: 'universal', university: 'universit',
  universities: 'universit', general: 'general', generation: 'generat', generations: 'generat', generate: 'generat',
  policy: 'polic', policies: 'polic', police: 'police', emergency: 'emergenc', emergencies: 'emergenc', emerging: 'emerg',
  international: 'internation', internationally: 'internation', internet: 'internet', organ: 'organ', women: 'woman', men: 'man',
  children: 'child', criteria: 'criterion', data: 'data', news: 'news', satellite: 'satellit', satellites: 'satellit',
  relation: 'relat', relative: 'relative', convention: 'conventn', conventional: 'conventl', station: 'station', stations: 'station',
  status: 'status', statistics: 'statist', statistical: 'statist', statistic: 'statist', rural: 'rural', mobile: 'mobil', mobilization: 'mobiliz',
  mobilisation: 'mobiliz', mobilize: 'mobiliz', mobilizing: 'mobiliz', party: 'part-y', parties: 'part-y', partner: 'partner', partners: 'partner', partnership: 'partner', partnerships: 'partner', part: 'part', parts: 'part',
  importance: 'important', important: 'important', import: 'import', imports: 'import', county: 'county', country: 'country', countries: 'country',
  intelligence: 'intellig', intelligent: 'intellig', meter: 'meter', meters: 'meter', meteorology: 'meteorolog', meteorological: 'meteorolog',
};
