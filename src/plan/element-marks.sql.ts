import { sql } from 'kysely';
import type { Db } from '#db/database.ts';
import type { Multilingual } from '#language/multilingual.ts';
import type { Mark, SchemeOfMarks } from './element-marks.ts';

/** An element with what marks it. */
export type MarkedElement = {
  id: string;
  cycle: string;
  code: string;
  title: Multilingual;
  marks: Mark[];
};

/** A scheme with its values in order, named. */
export type NamedScheme = Omit<SchemeOfMarks, 'values'> & {
  name: Multilingual;
  source: string | null;
  values: { code: string; name: Multilingual }[];
};

/** An element with its marks; with `isHeld`, nobody changes them until the transaction ends. */
export async function findMarkedElement(
  db: Db,
  cycle: string,
  code: string,
  isHeld = false,
): Promise<MarkedElement | null> {
  // The lock has a statement of its own: what follows sees the marks that were stored before it.
  if (isHeld)
    await db
      .selectFrom('element')
      .innerJoin('cycle', 'cycle.id', 'element.cycle_id')
      .where('cycle.code', '=', cycle)
      .where('element.code', '=', code)
      .select('element.id')
      .forUpdate('element')
      .execute();
  const { rows } = await sql<MarkedElement>`
    select element.id, cycle.code as cycle, element.code, element.title,
      (select coalesce(json_agg(json_build_object('scheme', mark.scheme_code, 'value', mark.value_code,
          'provenance', mark.provenance, 'source', mark.source) order by scheme.position, value.position), '[]')
        from element_marker mark
          join marker_scheme scheme on scheme.code = mark.scheme_code
          join marker_value value on value.scheme_code = mark.scheme_code and value.code = mark.value_code
        where mark.element_id = element.id) as marks
    from element join cycle on cycle.id = element.cycle_id
    where cycle.code = ${cycle} and element.code = ${code}`.execute(db);
  return rows[0] ?? null;
}

/** Every scheme with its values, in order. */
export async function listSchemes(db: Db): Promise<NamedScheme[]> {
  const { rows } = await sql<NamedScheme>`
    select scheme.code, scheme.kind, scheme.name, scheme.source,
      (select coalesce(json_agg(json_build_object('code', value.code, 'name', value.name) order by value.position), '[]')
        from marker_value value where value.scheme_code = scheme.code) as values
    from marker_scheme scheme order by scheme.position`.execute(db);
  return rows;
}

/** The schemes as far as they decide. */
export function decidingSchemes(schemes: readonly NamedScheme[]): SchemeOfMarks[] {
  return schemes.map(({ code, kind, values }) => ({ code, kind, values: values.map((each) => each.code) }));
}

/** Stores the marks of an element in the place of what is there. */
export async function storeMarks(trx: Db, elementId: string, marks: readonly Mark[]): Promise<void> {
  await trx.deleteFrom('element_marker').where('element_id', '=', elementId).execute();
  if (marks.length === 0) return;
  const rows = marks.map(({ scheme, value, provenance, source }) => ({
    ...{ element_id: elementId, scheme_code: scheme, value_code: value, provenance, source },
  }));
  await trx.insertInto('element_marker').values(rows).execute();
}
