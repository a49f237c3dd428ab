import type { Db } from '#db/database.ts';
import type { Multilingual } from '#language/multilingual.ts';

export type EventRow = {
  code: string;
  title: Multilingual;
  place: Multilingual | null;
  starts_on: string | null;
  ends_on: string | null;
  source: string;
};

/** Conferences, sessions and meetings from a date on, the nearest first: a question to ask alone or with others. */
export function eventsFrom(db: Db, date: string, limit: number) {
  return db
    .selectFrom('event')
    .where('starts_on', '>=', date)
    .select(['code', 'title', 'place', 'starts_on', 'ends_on', 'source'])
    .orderBy('starts_on')
    .limit(limit);
}
