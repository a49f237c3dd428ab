import { type RawBuilder, sql } from 'kysely';
import type { Db } from '#db/database.ts';
import { type ListPart, listPart, type PageWanted } from '#db/list-part.sql.ts';
import type { Multilingual } from '#language/multilingual.ts';

export type InstrumentRow = {
  code: string;
  body: string;
  kind: string;
  number: string;
  place: string;
  year: number;
  is_revision: boolean;
  title: Multilingual;
  words: number | null;
  citations: string[];
  source: string | null;
};

const columns = [
  'code',
  'body',
  'kind',
  'number',
  'place',
  'year',
  'is_revision',
  'title',
  'words',
  'citations',
  'source',
] as const;

/** A page of the register of instruments: by body, kind and number, the latest revision first. */
export function listInstruments(db: Db, wanted: PageWanted): Promise<ListPart<InstrumentRow>> {
  const all = db
    .selectFrom('instrument')
    .select(columns)
    .orderBy('body')
    .orderBy('kind')
    .orderBy(sql`case when number ~ '^[0-9]{1,9}$' then number::integer end`)
    .orderBy('number')
    .orderBy('year', 'desc')
    .orderBy('code');
  return listPart(db, all, wanted);
}

/** One instrument, by its code ("PP-RES-71-2018"). */
export async function findInstrument(db: Db, code: string): Promise<InstrumentRow | null> {
  return (
    (await db.selectFrom('instrument').select(columns).where('code', '=', code).executeTakeFirst()) ?? null
  );
}

/** What a citation of an instrument is made from. */
export type CitedInstrument = Pick<
  InstrumentRow,
  'body' | 'kind' | 'number' | 'place' | 'year' | 'is_revision'
>;

/** The instrument of a code, as a question to ask with others. */
export function citedInstrument(db: Db, code: RawBuilder<unknown>) {
  return db
    .selectFrom('instrument')
    .select(['body', 'kind', 'number', 'place', 'year', 'is_revision'])
    .where(sql<boolean>`instrument.code = ${code}`);
}

/** Instruments by code, with the wording that links are confirmed against and what a citation is made from. */
export async function listInstrumentsByCode(
  db: Db,
  codes: readonly string[],
): Promise<Map<string, InstrumentRow>> {
  if (codes.length === 0) return new Map();
  const rows = await db.selectFrom('instrument').select(columns).where('code', 'in', codes).execute();
  return new Map(rows.map((row) => [row.code, row]));
}
