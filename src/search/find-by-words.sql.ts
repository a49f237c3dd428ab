import type { Db } from '#db/database.ts';
import type { Language } from '#language/languages.ts';
import type { Visitor } from '#people/access.ts';
import { type Found, listFound, type Wanted } from './found.sql.ts';
import { relatedQuestion } from './related-question.ts';
import { searchQuestion } from './search-question.ts';

/** How what was found answers: it has every word; it is about the same under another name; it has some of the words. */
const ways = ['all', 'related', 'some'] as const;
type Way = (typeof ways)[number];

/** What was found and in which way; null when only words were typed that stand in nearly every text. */
export type Answered = { found: Found[]; way: Way } | null;

/** What answers typed words and the visitor may see: in the first of the ways in which anything does. */
export async function findByWords(
  db: Db,
  typed: string,
  page: Language,
  visitor: Visitor | null,
  wanted: Wanted,
): Promise<Answered> {
  if (searchQuestion(typed, page, 'some') === null) return null;
  for (const way of ways) {
    const question = way === 'related' ? relatedQuestion(typed, page) : searchQuestion(typed, page, way);
    const found = question
      ? await listFound(db, question, page, visitor, { ...wanted, code: typed.trim() })
      : [];
    if (found.length > 0) return { found, way };
  }
  return { found: [], way: 'some' };
}
