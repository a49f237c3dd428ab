import type { Language } from '#language/languages.ts';

const part = encodeURIComponent;

/** Every address of the site in one place; pages and documents never write one by hand. */
export const addresses = {
  home: (language: Language) => `/${language}/`,
  plans: (language: Language) => `/${language}/plan`,
  plan: (language: Language, cycle: string) => `/${language}/plan/${part(cycle)}`,
  element: (language: Language, cycle: string, code: string) =>
    `/${language}/plan/${part(cycle)}/${part(code)}`,
  /** An element by its id in links and findings: "<cycle>/<code>". */
  elementOf: (language: Language, id: string) => {
    const [cycle = '', code = ''] = id.split('/');
    return `/${language}/plan/${part(cycle)}/${part(code)}`;
  },
  themes: (language: Language) => `/${language}/themes`,
  theme: (language: Language, code: string) => `/${language}/themes/${part(code)}`,
  instruments: (language: Language) => `/${language}/instruments`,
  instrument: (language: Language, code: string) => `/${language}/instruments/${part(code)}`,
  documents: (language: Language) => `/${language}/documents`,
  /** A Council document, or one of its parts (from 1), at the place with an id. */
  document: (language: Language, code: string, place: { part?: number; id?: string } = {}) => {
    const query = place.part && place.part > 1 ? `?part=${place.part}` : '';
    return `/${language}/documents/${part(code)}${query}${place.id ? `#${part(place.id)}` : ''}`;
  },
  documentFile: (language: Language, code: string, file: string) =>
    `/${language}/documents/${part(code)}/${file}`,
  /** Where an edition of a document is begun. */
  startEdition: (language: Language, code: string) => `/${language}/documents/${part(code)}/editions`,
  /** An edition: what it is, how it stands, its files, what is done with it. */
  edition: (language: Language, code: string) => `/${language}/editions/${part(code)}`,
  editionText: (language: Language, code: string, place: { part?: number; id?: string } = {}) => {
    const query = place.part && place.part > 1 ? `?part=${place.part}` : '';
    return `/${language}/editions/${part(code)}/text${query}${place.id ? `#${part(place.id)}` : ''}`;
  },
  editionDifferences: (language: Language, code: string) => `/${language}/editions/${part(code)}/differences`,
  editionFile: (language: Language, code: string, file: string) =>
    `/${language}/editions/${part(code)}/files/${file}`,
  moveEdition: (language: Language, code: string) => `/${language}/editions/${part(code)}/move`,
  approveEdition: (language: Language, code: string) => `/${language}/editions/${part(code)}/approval`,
  editionLanguage: (language: Language, code: string) => `/${language}/editions/${part(code)}/language`,
  editionOutcome: (language: Language, code: string) => `/${language}/editions/${part(code)}/outcome`,
  accessibility: (language: Language) => `/${language}/accessibility`,
  signIn: (language: Language, next?: string) => `/${language}/sign-in${next ? `?next=${part(next)}` : ''}`,
  signOut: (language: Language) => `/${language}/sign-out`,
  forgottenPassword: (language: Language) => `/${language}/forgotten-password`,
  choosePassword: (language: Language, secret: string) => `/${language}/choose-password/${part(secret)}`,
  sessions: (language: Language) => `/${language}/sessions`,
  myWork: (language: Language) => `/${language}/my-work`,
  reports: (language: Language) => `/${language}/reports`,
  report: (language: Language, window: string, unit: string, subject: string) =>
    `/${language}/reports/${part(window)}/${part(unit)}/${part(subject)}`,
  findings: (language: Language) => `/${language}/findings`,
  /** What a rule finds at one place, with its waivers. */
  finding: (language: Language, rule: string, at: { kind: string; id: string }) =>
    `/${language}/findings/${part(rule)}/${part(at.kind)}/${part(at.id)}`,
  waiveFinding: (language: Language, rule: string, at: { kind: string; id: string }) =>
    `/${language}/findings/${part(rule)}/${part(at.kind)}/${part(at.id)}/waive`,
  withdrawWaiver: (language: Language, rule: string, at: { kind: string; id: string }) =>
    `/${language}/findings/${part(rule)}/${part(at.kind)}/${part(at.id)}/withdraw`,
  journal: (language: Language) => `/${language}/journal`,
  people: (language: Language) => `/${language}/people`,
  labels: (language: Language) => `/${language}/document-labels`,
  mail: (language: Language) => `/${language}/mail-outbox`,
  translations: (language: Language) => `/${language}/translations`,
} as const;

/** The same address in another language. */
export function inLanguage(path: string, language: Language): string {
  return path.replace(/^\/(?:ar|zh|en|fr|ru|es)(?=\/|$)/, `/${language}`);
}

/** A path of ours to go on to after signing in; anything else leads home. */
export function safeNext(next: string | null | undefined, language: Language): string {
  return next && /^\/(?:ar|zh|en|fr|ru|es)\/[^\\\s]*$/.test(next) && !next.startsWith('//')
    ? next
    : addresses.myWork(language);
}
