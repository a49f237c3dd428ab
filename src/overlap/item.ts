import type { Language } from '#language/languages.ts';

/** A text in one or more of the six languages. */
export type Texts = Partial<Record<Language, string>>;

/** An instrument cited: identity is kind, number and body; `operative` when the citing passage orders something. */
export type Citation = {
  kind: string;
  number: string;
  body: string;
  place?: string;
  year?: number;
  operative?: boolean;
};

/**
 * Anything that may overlap with something else: a clause, an outcome, an output, an activity, a question of a study
 * group, an event, a report, a project. `number` and `year` belong to an item that is itself (part of) an instrument.
 * Dates are ISO (2025-03-01).
 */
export type OverlapItem = {
  id: string;
  body?: string;
  kind?: string;
  unit?: string;
  number?: string;
  year?: number;
  texts: Texts;
  citations?: readonly Citation[];
  region?: string;
  start?: string;
  end?: string;
  audience?: string;
};

/** A passage of the organization's own texts, best in several languages: the memory that texts are described by. */
export type Passage = { id: string; texts: Texts };
