import { createHash } from 'node:crypto';
import { type Language, languages } from '#language/languages.ts';
import type { Multilingual } from '#language/multilingual.ts';
import { searchVector } from './search-vector.ts';

/** Kinds of things that can be found, in the order in which a page groups them. */
export const searchKinds = [
  'element',
  'indicator',
  'theme',
  'instrument',
  'document',
  'report',
  'event',
  'unit',
  'member',
] as const;
export type SearchKind = (typeof searchKinds)[number];

/** A thing as its room tells it. A report names its unit and subject: they decide who may find it. */
export type SearchThing = {
  kind: SearchKind;
  id: string;
  code: string | null;
  title: Multilingual;
  /** What else it is called, by language: other titles, a citation in full. */
  names?: readonly Partial<Record<Language, string>>[];
  /** What it says. */
  texts?: readonly Multilingual[];
  /** Codes that lead to it: of an element as printed, of an instrument its number. */
  codes?: readonly string[];
  scope?: { unit: string; subjectKind: string; subjectId: string };
};

/** A row of the index: what is shown, what is searched, and the hash of both. */
export type SearchEntry = {
  kind: SearchKind;
  thing_id: string;
  language: Language;
  code: string | null;
  title: string;
  body: string;
  unit: string | null;
  subject_kind: string | null;
  subject_id: string | null;
  vector: string;
  hash: string;
};

const longestBody = 4_000;

/** One entry for each language in which the thing has a title or a text. */
export function entriesOf(thing: SearchThing): SearchEntry[] {
  return languages.flatMap((language) => {
    const title = thing.title[language] ?? '';
    const bodies = (thing.texts ?? []).flatMap((each) => each[language] ?? []);
    if (title === '' && bodies.length === 0) return [];
    const names = (thing.names ?? []).flatMap((each) => each[language] ?? []);
    const codes = [...new Set([thing.code, ...(thing.codes ?? [])])].filter((each) => each !== null);
    const body = bodies.join('\n');
    const vector = searchVector(
      [
        ...codes.map((text) => ({ text, weight: 'A' as const })),
        { text: title, weight: 'A' },
        ...names.map((text) => ({ text, weight: 'B' as const })),
        { text: body, weight: 'C' },
      ],
      language,
    );
    const row = {
      kind: thing.kind,
      thing_id: thing.id,
      language,
      code: thing.code,
      title,
      body: body.slice(0, longestBody),
      unit: thing.scope?.unit ?? null,
      subject_kind: thing.scope?.subjectKind ?? null,
      subject_id: thing.scope?.subjectId ?? null,
      vector,
    };
    return [{ ...row, hash: hashOf(row) }];
  });
}

function hashOf(row: object): string {
  return createHash('sha256').update(JSON.stringify(row)).digest('base64url').slice(0, 22);
}
