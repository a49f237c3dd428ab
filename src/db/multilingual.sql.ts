import { type RawBuilder, sql } from 'kysely';
import { type Language, languages } from '#language/languages.ts';
import type { Multilingual } from '#language/multilingual.ts';

/**
 * A multilingual text of the database as somebody reads it in one language: that wording and the source it is a
 * translation of, without the other languages. For lists, where these would be most of what is sent.
 */
export function readIn(language: Language, text: RawBuilder<unknown>): RawBuilder<Multilingual> {
  const others = languages.filter((each) => each !== language);
  return sql<Multilingual>`${text} - array_remove(${others}::text[], ${text}->>'source')`;
}
