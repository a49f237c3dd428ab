import { type RawBuilder, sql } from 'kysely';
import type { Db } from '#db/database.ts';
import type { Language } from '#language/languages.ts';
import { type Assignment, permissions, type Visitor } from '#people/access.ts';
import type { SearchKind } from './search-entry.ts';
import type { SearchQuestion } from './search-question.ts';

/** A thing that answers a question: in the language of the page when it does there, otherwise in the one where it does. */
export type Found = {
  kind: SearchKind;
  thing_id: string;
  language: Language;
  code: string | null;
  title: string;
  body: string;
  unit: string | null;
  subject_kind: string | null;
  subject_id: string | null;
  /** How many things of the kind answer. */
  total: number;
};

export type Wanted = {
  /** Null: the best of every kind. */
  kind: SearchKind | null;
  offset: number;
  limit: number;
  /** Who types a code means the thing that has it: that stands first. */
  code?: string;
};

/**
 * What answers a question and the visitor may see, the best first within each kind. A word in a name counts ten times what
 * it counts in a text; entries in the language of the page come before the same thing in another one.
 */
export async function listFound(
  db: Db,
  question: SearchQuestion,
  page: Language,
  visitor: Visitor | null,
  wanted: Wanted,
): Promise<Found[]> {
  // Languages that ask the same are asked together: each query goes through the entries of all languages.
  const together = Map.groupBy(question.queries, ({ query }) => query);
  const asked = sql.join(
    [...together].map(([query, those]) => {
      return sql`(${those.map(({ language }) => language)}::text[], ${query}::tsquery)`;
    }),
  );
  // After the last page comes the last page again.
  const start = sql`least(${wanted.offset}, (total - 1) / ${wanted.limit}::bigint * ${wanted.limit}::bigint)`;
  const ofKind = wanted.kind === null ? sql`true` : sql`entry.kind = ${wanted.kind}`;
  const { rows } = await sql<Found>`
    with answer as (
      select distinct on (entry.kind, entry.thing_id)
        entry.kind, entry.thing_id, entry.language, lower(entry.code) as own_code, length(entry.title) as length,
        ts_rank('{0.1, 0.1, 0.4, 1}', entry.vector, asked.query) as rank
      from (values ${asked}) as asked (languages, query)
      join search_entry as entry on entry.language = any(asked.languages) and entry.vector @@ asked.query
      where ${ofKind} and ${mayBeSeen(visitor)}
      order by entry.kind, entry.thing_id, (entry.language = ${page}) desc, rank desc
    ), placed as (
      select *, count(*) over (partition by kind) as total,
        row_number() over (partition by kind order by (own_code = ${(wanted.code ?? '').toLowerCase()}) desc nulls last, rank desc, length, thing_id) as place
      from answer
    )
    select kind, thing_id, language, code, title, body, unit, subject_kind, subject_id, total
    from placed join search_entry using (kind, thing_id, language)
    where place > ${start} and place <= ${start} + ${wanted.limit}
    order by kind, place`.execute(db);
  return rows;
}

/** Everything but yearly reports is public; of these, what `read-report` of the table of rights gives the visitor. */
function mayBeSeen(visitor: Visitor | null): RawBuilder<unknown> {
  const grants: Partial<Record<string, string>> = permissions['read-report'].roles;
  const isOverseer = visitor?.assignments.some(({ role }) => grants[role] === 'anywhere') ?? false;
  if (isOverseer) return sql`true`;
  const scopes = (visitor?.assignments ?? []).filter(({ role }) => grants[role] === 'in-scope').map(inScope);
  return sql`(entry.kind <> 'report' or ${scopes.length === 0 ? sql`false` : sql`(${sql.join(scopes, sql` or `)})`})`;
}

function inScope({ unit, themes, elements }: Assignment): RawBuilder<unknown> {
  if (unit === null) return sql`false`;
  const isTheme = sql`entry.subject_kind = 'theme'`;
  const isElement = sql`entry.subject_kind = 'element'`;
  const ofTheme =
    themes.length === 0 ? isTheme : sql`(${isTheme} and entry.subject_id = any(${[...themes]}::text[]))`;
  const ofElement =
    elements.length === 0
      ? isElement
      : sql`(${isElement} and exists (
          select from unnest(${[...elements]}::text[]) as given (element)
          where entry.subject_id = given.element or starts_with(entry.subject_id, given.element || '-')))`;
  return sql`(entry.unit = ${unit} and (${ofTheme} or ${ofElement}))`;
}
