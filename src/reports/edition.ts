import { type Language, languages } from '#language/languages.ts';

/*
 * An edition of a Council document: its number, its way from draft to publication, who acts next and by when.
 */

export const editionKinds = ['original', 'revision', 'corrigendum', 'addendum'] as const;
export type EditionKind = (typeof editionKinds)[number];

export const editionStates = ['draft', 'review', 'translation', 'approval', 'published'] as const;
export type EditionState = (typeof editionStates)[number];

export const languageStates = ['waiting', 'in-work', 'ready'] as const;
export type LanguageState = (typeof languageStates)[number];

export const outcomes = ['noted', 'approved', 'concluded'] as const;
export type Outcome = (typeof outcomes)[number];

const moves = {
  'to-review': { from: 'draft', to: 'review' },
  'to-translation': { from: 'review', to: 'translation' },
  'to-approval': { from: 'translation', to: 'approval' },
  publish: { from: 'approval', to: 'published' },
  'back-to-draft': { from: 'review', to: 'draft' },
  'back-to-review': { from: 'translation', to: 'review' },
  'back-to-translation': { from: 'approval', to: 'translation' },
} as const satisfies Record<string, { from: EditionState; to: EditionState }>;

/** A step of an edition on its way, or back. */
export type EditionMove = keyof typeof moves;

export function isEditionMove(name: unknown): name is EditionMove {
  return typeof name === 'string' && Object.hasOwn(moves, name);
}

/** The moves that exist in a state. */
export function movesFrom(state: EditionState): EditionMove[] {
  return (Object.keys(moves) as EditionMove[]).filter((move) => moves[move].from === state);
}

export const isBackward = (move: EditionMove): boolean => move.startsWith('back-');

export type MoveRefusal = 'state-changed' | 'languages-not-ready' | 'own-submission' | 'note-required';

/** What a move needs to know of an edition. */
export type MovedEdition = {
  state: EditionState;
  originalLanguage: Language;
  languages: readonly Language[];
  languageStates: Partial<Record<Language, LanguageState>>;
  submittedBy: string | null;
};

/**
 * Whether a person may make a move now: every language is ready before approval; who put an edition up for approval does
 * not approve it (separation of duties); who sends back says why. Answers the state that follows, or why not.
 */
export function decideMove(
  edition: MovedEdition,
  move: EditionMove,
  personId: string,
  note: string,
): { ok: true; state: EditionState } | { ok: false; refusal: MoveRefusal } {
  const { from, to } = moves[move];
  if (edition.state !== from) return { ok: false, refusal: 'state-changed' };
  if (isBackward(move) && note.trim() === '') return { ok: false, refusal: 'note-required' };
  if (move === 'to-approval' && languagesNotReady(edition).length > 0)
    return { ok: false, refusal: 'languages-not-ready' };
  if (move === 'publish' && edition.submittedBy === personId) return { ok: false, refusal: 'own-submission' };
  return { ok: true, state: to };
}

export function languageStateOf(
  edition: Pick<MovedEdition, 'originalLanguage' | 'languageStates'>,
  language: Language,
): LanguageState {
  return language === edition.originalLanguage ? 'ready' : (edition.languageStates[language] ?? 'waiting');
}

/** The languages of an edition that are still to be translated, in menu order. */
export function languagesNotReady(
  edition: Pick<MovedEdition, 'originalLanguage' | 'languageStates' | 'languages'>,
): Language[] {
  return languages.filter(
    (each) => edition.languages.includes(each) && languageStateOf(edition, each) !== 'ready',
  );
}

/** By when each step is to be done: `daysBefore` days before the first day of the session, civil dates. */
export function stepDates(
  sessionStart: string | null,
  daysBefore: Partial<Record<EditionState, number>>,
): Partial<Record<EditionState, string>> {
  if (sessionStart === null) return {};
  const start = Date.parse(`${sessionStart}T00:00:00Z`);
  return Object.fromEntries(
    editionStates.flatMap((state) => {
      const days = daysBefore[state];
      return days === undefined
        ? []
        : [[state, new Date(start - days * 86_400_000).toISOString().slice(0, 10)]];
    }),
  );
}

/** A language that is not ready though the day of the translation step is past. */
export type LateLanguage = { language: Language; dueOn: string };

/** The languages that are late on a civil day: the step's own day is still in time. */
export function lateLanguages(
  edition: Pick<MovedEdition, 'state' | 'originalLanguage' | 'languageStates' | 'languages'>,
  dueOn: string | undefined,
  today: string,
): LateLanguage[] {
  if (dueOn === undefined || today <= dueOn || edition.state === 'published') return [];
  return languagesNotReady(edition).map((language) => ({ language, dueOn }));
}

const suffixes: Record<Exclude<EditionKind, 'original'>, string> = {
  revision: 'Rev',
  corrigendum: 'Cor',
  addendum: 'Add',
};

/** The symbol of an edition: "C23/35" and after it "C23/35(Rev.1)", "C23/35(Cor.1)", "C23/35(Add.1)". */
export function editionNumber(number: string, kind: EditionKind, ordinal: number): string {
  return kind === 'original' ? number : `${number}(${suffixes[kind]}.${ordinal})`;
}

/** The symbol as an address carries it: "C23-35-Rev.1". */
export function editionCode(number: string): string {
  return number
    .replace(/[^\p{L}\p{N}.]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80);
}
