import { figurePath } from '#plan/figure-address.ts';
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
  elementWording: (language: Language, cycle: string, code: string) =>
    `/${language}/plan/${part(cycle)}/${part(code)}/wording`,
  elementMarks: (language: Language, cycle: string, code: string) =>
    `/${language}/plan/${part(cycle)}/${part(code)}/markers`,
  /** The figures of a whole plan as csv. */
  planFigures: (language: Language, cycle: string) => `/${language}/plan/${part(cycle)}/data/figures.csv`,
  /** The elements of a plan that carry a marker ("gender" or "gender=2"). */
  planMarked: (language: Language, cycle: string, marker: string) =>
    `/${language}/plan/${part(cycle)}?marker=${part(marker)}`,
  indicator: (language: Language, cycle: string, code: string) =>
    `/${language}/indicators/${part(cycle)}/${part(code)}`,
  yearlyTargets: (language: Language, cycle: string, code: string) =>
    `/${language}/indicators/${part(cycle)}/${part(code)}/targets`,
  /** A figure: an indicator, a year, and a part of the whole ("sex=female") unless it is the total. */
  figure: (language: Language, figure: { cycle: string; indicator: string; year: number; part?: string }) =>
    figurePath(language, figure),
  figureFile: (
    language: Language,
    figure: { cycle: string; indicator: string; year: number; part?: string },
    file: 'figure.csv' | 'figure.json' | 'proof.json' | 'decision',
  ) => {
    const query = figure.part ? `?part=${part(figure.part)}` : '';
    return `/${language}/figures/${part(figure.cycle)}/${part(figure.indicator)}/${figure.year}/${file}${query}`;
  },
  attachment: (language: Language, id: string) => `/${language}/attachments/${id}/file`,
  markers: (language: Language) => `/${language}/markers`,
  themes: (language: Language) => `/${language}/themes`,
  theme: (language: Language, code: string) => `/${language}/themes/${part(code)}`,
  instruments: (language: Language) => `/${language}/instruments`,
  instrument: (language: Language, code: string) => `/${language}/instruments/${part(code)}`,
  newDocument: (language: Language) => `/${language}/new-document`,
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
  search: (language: Language) => `/${language}/search`,
  accessibility: (language: Language) => `/${language}/accessibility`,
  signIn: (language: Language, next?: string) => `/${language}/sign-in${next ? `?next=${part(next)}` : ''}`,
  secondStep: (language: Language) => `/${language}/sign-in/second-step`,
  secondFactor: (language: Language) => `/${language}/second-factor`,
  passkeys: (language: Language) => `/${language}/passkeys`,
  /** Signing in with a passkey alone. */
  passkeySignIn: (language: Language, next?: string | null) =>
    `/${language}/sign-in/passkey${next ? `?next=${part(next)}` : ''}`,
  /** To the sign-in provider; it sends people back to the second address, which has no language. */
  provider: (language: Language, next?: string | null) =>
    `/${language}/sign-in/provider${next ? `?next=${part(next)}` : ''}`,
  providerReturn: () => '/sign-in/provider',
  signOut: (language: Language) => `/${language}/sign-out`,
  forgottenPassword: (language: Language) => `/${language}/forgotten-password`,
  choosePassword: (language: Language, secret: string) => `/${language}/choose-password/${part(secret)}`,
  sessions: (language: Language) => `/${language}/sessions`,
  tokens: (language: Language) => `/${language}/tokens`,
  api: (language: Language) => `/${language}/api`,
  myWork: (language: Language) => `/${language}/my-work`,
  reports: (language: Language) => `/${language}/reports`,
  report: (language: Language, window: string, unit: string, subject: string) =>
    `/${language}/reports/${part(window)}/${part(unit)}/${part(subject)}`,
  reminders: (language: Language) => `/${language}/reports/reminders`,
  boardFile: (language: Language) => `/${language}/reports/board.csv`,
  reportWindows: (language: Language) => `/${language}/report-windows`,
  reportWindow: (language: Language, window: string) => `/${language}/report-windows/${part(window)}`,
  substitutes: (language: Language) => `/${language}/substitutes`,
  handovers: (language: Language) => `/${language}/handover`,
  handover: (language: Language, person: string) => `/${language}/handover/${part(person)}`,
  peopleImport: (language: Language) => `/${language}/people/import`,
  peopleImportTrial: (language: Language, id: string) => `/${language}/people/import/${part(id)}`,
  peopleImportTemplate: (language: Language) => `/${language}/people/template.csv`,
  findings: (language: Language) => `/${language}/findings`,
  /** What a rule finds at one place, with its waivers. */
  finding: (language: Language, rule: string, at: { kind: string; id: string }) =>
    `/${language}/findings/${part(rule)}/${part(at.kind)}/${part(at.id)}`,
  waiveFinding: (language: Language, rule: string, at: { kind: string; id: string }) =>
    `/${language}/findings/${part(rule)}/${part(at.kind)}/${part(at.id)}/waive`,
  withdrawWaiver: (language: Language, rule: string, at: { kind: string; id: string }) =>
    `/${language}/findings/${part(rule)}/${part(at.kind)}/${part(at.id)}/withdraw`,
  checkerRules: (language: Language) => `/${language}/checker-rules`,
  checkerRule: (language: Language, rule: string) => `/${language}/checker-rules/${part(rule)}`,
  findingHistory: (language: Language) => `/${language}/finding-history`,
  suspectLinks: (language: Language) => `/${language}/suspect-links`,
  suspectLink: (language: Language, id: string) => `/${language}/suspect-links/${part(id)}`,
  journal: (language: Language) => `/${language}/journal`,
  people: (language: Language) => `/${language}/people`,
  person: (language: Language, key: string) => `/${language}/people/${key}`,
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
