import type { StemStep, WholeWords } from './suffix-stemmer.ts';

/** Spanish, accents already folded: plural, then derivation and verb endings, then gender and what remains. */
export const spanishSteps: readonly StemStep[] = [
  {
    least: 3,
    suffixes: 'ces>z iones>ion ores>or ales>al eles>el ades>ad ones>on enes>en eres>er ares>ar es>e s>',
  },
  {
    least: 4,
    suffixes:
      'izacion> izador> izadora> izar> izado> izada> izando> acion> ador> adora> ativo> ativa> atorio> atoria> amiento> imiento> amente> mente> idad> ividad> ' +
      'abilidad> ibilidad> alidad> able> ible> encia> ancia> ista> ismo> ico> ica> ivo> iva> oso> osa> dor> dora> tor> tora> al> ero> era> aje> ura> cion> sion>s ' +
      'ando> iendo> ado> ada> ido> ida> ar> er> ir> aria> ario> ante> ente> iente> ad> ion>',
  },
  { least: 4, suffixes: 'iz> at> ativ> iv> ic> al> abl> ibl> able> ible> ador> ad> ad> ion> a> o> e> i>' },
  { least: 3, suffixes: 'a> o> e> i>' },
];

export const spanishWholes: WholeWords = {
  ambiente: 'ambient',
  pais: 'pais',
  paises: 'pais',
  general: 'general',
  generales: 'general',
  generacion: 'generac',
  universal: 'universal',
  universidad: 'universidad',
  universidades: 'universidad',
  movil: 'movil',
  moviles: 'movil',
  movilizacion: 'moviliz',
  movilizar: 'moviliz',
  red: 'red',
  redes: 'red',
  mujer: 'mujer',
  mujeres: 'mujer',
  joven: 'joven',
  jovenes: 'joven',
  juventud: 'joven',
  acceso: 'acces',
  accesos: 'acces',
  estacion: 'estacion',
  estaciones: 'estacion',
  comunidad: 'comunidad',
  comunidades: 'comunidad',
};
