import { rewordedText } from '#coordination/report-window.ts';
import type { Language } from '#language/languages.ts';
import { type Multilingual, textHash } from '#language/multilingual.ts';

/* The wording of an element of a plan: title and description, changed in one language at a time, with a reason. */

export type ElementWording = { title: Multilingual; description: Multilingual | null };

/** As typed; `version` is the sign of the wording that the person saw. */
export type TypedWording = { title: string; description: string; reason: string; version: string };

export type WordingProblem = {
  field: 'title' | 'description' | 'reason';
  code: 'title-required' | 'too-long' | 'reason-required';
  maximum?: number;
};

export const longest = { title: 500, description: 4_000, reason: 2_000 } as const;

/** Reads the fields of a form; what is missing is empty. */
export function typedWording(form: ReadonlyMap<string, string>): TypedWording {
  const text = (name: string) => (form.get(name) ?? '').replace(/\r\n/g, '\n').trim();
  return {
    title: text('title'),
    description: text('description'),
    reason: text('reason'),
    version: text('version'),
  };
}

/**
 * The wording as a form in `language` leaves it: a change of the source text makes translations stale, one in another
 * language is a translation. A title in its source language is never empty.
 */
export function rewordedElement(
  before: ElementWording,
  typed: TypedWording,
  language: Language,
): { wording: ElementWording; problems: WordingProblem[] } {
  const problems: WordingProblem[] = [];
  if (typed.title === '' && before.title.source === language)
    problems.push({ field: 'title', code: 'title-required' });
  for (const field of ['title', 'description', 'reason'] as const) {
    const maximum = longest[field];
    if ([...typed[field]].length > maximum) problems.push({ field, code: 'too-long', maximum });
  }
  if (typed.reason === '') problems.push({ field: 'reason', code: 'reason-required' });
  const wording = {
    title: rewordedText(before.title, language, typed.title) ?? before.title,
    description: rewordedText(before.description, language, typed.description),
  };
  return { wording, problems };
}

/** A short sign of a wording as it stands, in all languages: a form that was made from another has another. */
export function wordingVersion({ title, description }: ElementWording): string {
  const sorted = (text: Multilingual | null) => text && Object.entries(text).sort();
  return textHash(JSON.stringify([sorted(title), sorted(description)]));
}
