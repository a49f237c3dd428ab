import { createHash } from 'node:crypto';
import { type Language, languages } from './languages.ts';

/**
 * One text in up to six languages, as stored in a jsonb column and in data files.
 * `from[l]` is the hash of the source text that the translation `l` was made from; when it no longer
 * matches, the translation is stale. `mark` says where the wording comes from.
 */
export type Multilingual = {
  source: Language;
  from?: Partial<Record<Language, string>>;
  mark?: TextMark;
} & Partial<Record<Language, string>>;

/** Provenance of a wording; `unofficial` = our own translation, not revised by a native reviser. */
export type TextMark = 'official' | 'unofficial' | 'unconfirmed' | 'illustrative';

export type TextState = 'source' | 'current' | 'stale' | 'missing';

/** What a reader in `language` is given: the text, the language it really is in, and its state. */
export type ShownText = { text: string; language: Language; state: TextState };

/** A short stable hash (12 hexadecimal digits of SHA-256) of a text, insensitive to Unicode composition. */
export function textHash(text: string): string {
  return createHash('sha256').update(text.normalize('NFC')).digest('hex').slice(0, 12);
}

/** The state of one language of a text. A text equal to nothing is missing; blank counts as missing. */
export function textState(value: Multilingual, language: Language): TextState {
  const text = value[language];
  if (text === undefined || text.trim() === '') return 'missing';
  if (language === value.source) return 'source';
  const madeFrom = value.from?.[language];
  return madeFrom === undefined || madeFrom === textHash(value[value.source] ?? '') ? 'current' : 'stale';
}

/**
 * The text to show in `language`: that language when present (stale or not), else the source language,
 * with the state, so that the page labels it. Never a silent fallback: `state` is then 'missing'.
 */
export function shownText(value: Multilingual, language: Language): ShownText {
  const state = textState(value, language);
  if (state !== 'missing') return { text: value[language] ?? '', language, state };
  const shown = value[value.source] ? value.source : (languages.find((each) => value[each]) ?? value.source);
  return { text: value[shown] ?? '', language: shown, state: 'missing' };
}

/** Languages in which a text is missing or stale, in menu order. */
export function textGaps(
  value: Multilingual,
  wanted: readonly Language[] = languages,
): { language: Language; state: 'missing' | 'stale' }[] {
  return wanted.flatMap((language) => {
    const state = textState(value, language);
    return state === 'missing' || state === 'stale' ? [{ language, state }] : [];
  });
}
