import { sql } from 'kysely';
import type { Db } from '#db/database.ts';
import { languages } from '#language/languages.ts';
import type { Multilingual } from '#language/multilingual.ts';
import { citationOf } from '#mandates/instrument-name.ts';
import type { SearchKind, SearchThing } from './search-entry.ts';

/** Which things of a kind: a stretch of all of them in the order of their keys, or one. */
export type Which = { after: string | null; limit: number } | { id: string };

/** A stretch of things, and the key after which the next one begins; null at the end. */
export type Stretch = { things: SearchThing[]; next: string | null };

/** What can be found of a kind, as its tables tell it now. */
export async function listSearchThings(db: Db, kind: SearchKind, which: Which): Promise<Stretch> {
  const rows = await readers[kind](db, which);
  const isFull = 'limit' in which && rows.length === which.limit;
  return { things: rows.map(({ thing }) => thing), next: isFull ? (rows.at(-1)?.key ?? null) : null };
}

type Read = { key: string; thing: SearchThing };

const readers: Record<SearchKind, (db: Db, which: Which) => Promise<Read[]>> = {
  element: async (db, which) => {
    const rows = await db
      .selectFrom('element')
      .innerJoin('cycle', 'cycle.id', 'element.cycle_id')
      .select(['element.id', 'cycle.code as cycle', 'element.code', 'element.printed_code', 'element.title'])
      .select(['element.description', 'element.other_titles'])
      .where(chosen('element', which))
      .orderBy('element.id')
      .limit(limitOf(which))
      .execute();
    return rows.map((row) => ({
      key: row.id,
      thing: {
        kind: 'element',
        id: `${row.cycle}/${row.code}`,
        code: row.code,
        codes: row.printed_code ? [row.printed_code] : [],
        title: row.title,
        names: row.other_titles.map((other) => other.title),
        texts: row.description ? [row.description] : [],
      },
    }));
  },
  indicator: async (db, which) => {
    const rows = await db
      .selectFrom('indicator')
      .innerJoin('element', 'element.id', 'indicator.element_id')
      .innerJoin('cycle', 'cycle.id', 'element.cycle_id')
      .select(['indicator.id', 'cycle.code as cycle', 'element.code as element', 'indicator.title'])
      .select(['indicator.code', 'indicator.unit_of_measure'])
      .where(chosen('indicator', which))
      .orderBy('indicator.id')
      .limit(limitOf(which))
      .execute();
    return rows.map((row) => ({
      key: row.id,
      thing: {
        kind: 'indicator',
        id: `${row.cycle}/${row.element}/${row.code}`,
        code: row.element,
        title: row.title,
        texts: [row.unit_of_measure],
      },
    }));
  },
  theme: async (db, which) => {
    const rows = await db
      .selectFrom('theme')
      .select(['id', 'code', 'title', 'description'])
      .where(chosen('theme', which))
      .orderBy('id')
      .limit(limitOf(which))
      .execute();
    return rows.map(({ id, code, title, description }) => ({
      key: id,
      thing: { kind: 'theme', id: code, code: null, title, texts: description ? [description] : [] },
    }));
  },
  instrument: async (db, which) => {
    const rows = await db
      .selectFrom('instrument')
      .select(['id', 'code', 'kind', 'number', 'place', 'year', 'is_revision', 'title'])
      .where(chosen('instrument', which))
      .orderBy('id')
      .limit(limitOf(which))
      .execute();
    return rows.map(({ id, title, ...row }) => {
      const inFull = languages.map((language) => [language, citationOf(language, row)] as const);
      const citation = { source: title.source, ...Object.fromEntries(inFull) } as Multilingual;
      return {
        key: id,
        thing: {
          kind: 'instrument',
          id: row.code,
          code: row.code,
          title,
          names: [citation],
          texts: [citation],
        },
      };
    });
  },
  document: async (db, which) => {
    const rows = await db
      .selectFrom('council_document')
      .select(['id', 'code', 'number', 'title', 'purpose', 'session'])
      .where(chosen('council_document', which))
      .orderBy('id')
      .limit(limitOf(which))
      .execute();
    return rows.map((row) => ({
      key: row.id,
      thing: {
        kind: 'document',
        id: row.code,
        code: row.number,
        title: row.title,
        names: [row.session],
        texts: [row.purpose],
      },
    }));
  },
  report: async (db, which) => {
    const rows = await db
      .selectFrom('annual_report')
      .innerJoin('report_window', 'report_window.id', 'annual_report.window_id')
      .innerJoin('unit', 'unit.id', 'annual_report.unit_id')
      .leftJoin('theme', (join) =>
        join
          .on('annual_report.subject_kind', '=', 'theme')
          .onRef('theme.code', '=', 'annual_report.subject_id'),
      )
      .leftJoin(
        (eb) =>
          eb
            .selectFrom('element')
            .innerJoin('cycle', 'cycle.id', 'element.cycle_id')
            .select(['element.title', sql<string>`cycle.code || '/' || element.code`.as('path')])
            .as('subject'),
        (join) =>
          join
            .on('annual_report.subject_kind', '=', 'element')
            .onRef('subject.path', '=', 'annual_report.subject_id'),
      )
      .select([
        'annual_report.id',
        'report_window.code as window',
        'unit.code as unit',
        'subject_kind',
        'subject_id',
      ])
      .select(['answers', 'theme.title as themeTitle', 'subject.title as elementTitle'])
      .where(chosen('annual_report', which))
      .orderBy('annual_report.id')
      .limit(limitOf(which))
      .execute();
    return rows.map((row) => ({
      key: row.id,
      thing: {
        kind: 'report',
        id: row.id,
        code: row.window,
        title: row.themeTitle ?? row.elementTitle ?? { source: 'en', en: row.subject_id },
        texts: Object.values(row.answers as Record<string, Multilingual>),
        scope: { unit: row.unit, subjectKind: row.subject_kind, subjectId: row.subject_id },
      },
    }));
  },
  event: async (db, which) => {
    const rows = await db
      .selectFrom('event')
      .select(['id', 'code', 'title', 'place', 'starts_on'])
      .where(chosen('event', which))
      .orderBy('id')
      .limit(limitOf(which))
      .execute();
    return rows.map((row) => ({
      key: row.id,
      thing: {
        kind: 'event',
        id: row.code,
        code: row.starts_on,
        title: row.title,
        texts: row.place ? [row.place] : [],
      },
    }));
  },
  unit: (db, which) => named(db, 'unit', which),
  member: (db, which) => named(db, 'member', which),
};

async function named(db: Db, table: 'unit' | 'member', which: Which): Promise<Read[]> {
  const rows = await db
    .selectFrom(table)
    .select(['id', 'code', 'name'])
    .where(chosen(table, which))
    .orderBy('id')
    .limit(limitOf(which))
    .execute();
  return rows.map(({ id, code, name }) => ({ key: id, thing: { kind: table, id: code, code, title: name } }));
}

function chosen(table: string, which: Which) {
  const id = sql.ref(`${table}.id`);
  if ('id' in which) return sql<boolean>`${id} = ${which.id}`;
  return which.after === null ? sql<boolean>`true` : sql<boolean>`${id} > ${which.after}`;
}

function limitOf(which: Which): number {
  return 'limit' in which ? which.limit : 1;
}
