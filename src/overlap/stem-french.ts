import type { StemStep, WholeWords } from './suffix-stemmer.ts';

/** French, accents already folded: plural and feminine, then derivation and verb endings, then what remains of them. */
export const frenchSteps: readonly StemStep[] = [
  { least: 3, suffixes: 'eaux>eau aux>al eux>eux oux>oux s> x>' },
  {
    least: 4,
    suffixes:
      'isation> isations> isateur> isatrice> iser> isee> ise> isant> isent> ication>iqu icateur>iqu ation> ateur> atrice> atif> ative> atoire> ement> issement> ' +
      'issant> issent> ment> ement> ites> ite> ivite> alite> abilite> ibilite> able> ible> ence> ance> iste> isme> ique>iqu iqu>iqu ive> if> euse> eux> ' +
      'eur> eure> elle> el> ale> al> ienne> ien> iere> ier> age> ure> ion> ee> er> ez> ent> ant> ante> ente> aire> oire> ite> ir> it> e>',
  },
  {
    least: 4,
    suffixes:
      'isat> is> at> ation> iv> iqu> ic> al> abl> ibl> el> if> eur> ant> ent> ment> aire> ionn> ion> e> i>',
  },
  { least: 3, suffixes: 'e> i> y>' },
];

export const frenchWholes: WholeWords = {
  general: 'general',
  generale: 'general',
  generation: 'generat',
  generations: 'generat',
  climat: 'climat',
  climats: 'climat',
  pays: 'pays',
  acces: 'acces',
  reseaux: 'reseau',
  reseau: 'reseau',
  universel: 'universel',
  universelle: 'universel',
  universite: 'universit',
  universites: 'universit',
  universitaire: 'universit',
  universitaires: 'universit',
  mobile: 'mobil',
  mobiles: 'mobil',
  mobilisation: 'mobilis',
  mobiliser: 'mobilis',
  station: 'station',
  stations: 'station',
  partenaire: 'partenair',
  partenaires: 'partenair',
  partenariat: 'partenair',
  partenariats: 'partenair',
  matiere: 'matiere',
  lors: 'lors',
  femmes: 'femme',
  femme: 'femme',
  jeunes: 'jeun',
  jeune: 'jeun',
  jeunesse: 'jeun',
};
