import { sql } from 'kysely';
import type { Db } from '#db/database.ts';
import type { Multilingual } from '#language/multilingual.ts';

/** A mark on an element: a value of a scheme, what it rests on. */
export type MarkRow = {
  scheme: string;
  schemeName: Multilingual;
  kind: 'score' | 'list';
  code: string;
  name: Multilingual;
  provenance: 'confirmed' | 'derived' | 'illustrative';
  source: string | null;
};

/** What marks an element, in order of the schemes; not targeted is a mark too. */
export async function listMarks(db: Db, elementId: string): Promise<MarkRow[]> {
  const { rows } = await sql<MarkRow>`
    select scheme.code as scheme, scheme.name as "schemeName", scheme.kind, value.code, value.name,
      mark.provenance, mark.source
    from element_marker mark
      join marker_scheme scheme on scheme.code = mark.scheme_code
      join marker_value value on value.scheme_code = mark.scheme_code and value.code = mark.value_code
    where mark.element_id = ${elementId}
    order by scheme.position, value.position`.execute(db);
  return rows;
}

/** A value of a scheme with the elements that carry it. */
export type MarkerValueRow = {
  scheme: string;
  schemeName: Multilingual;
  kind: 'score' | 'list';
  schemeSource: string | null;
  code: string;
  name: Multilingual;
  elements: { cycle: string; code: string; title: Multilingual; provenance: string; source: string | null }[];
};

/** All schemes with their values and the elements that each marks, in order. */
export async function listMarkers(db: Db): Promise<MarkerValueRow[]> {
  const { rows } = await sql<MarkerValueRow>`
    select scheme.code as scheme, scheme.name as "schemeName", scheme.kind, scheme.source as "schemeSource",
      value.code, value.name,
      (select coalesce(json_agg(json_build_object('cycle', cycle.code, 'code', element.code, 'title', element.title,
          'provenance', mark.provenance, 'source', mark.source) order by cycle.first_year, element.position), '[]')
        from element_marker mark
          join element on element.id = mark.element_id
          join cycle on cycle.id = element.cycle_id
        where mark.scheme_code = value.scheme_code and mark.value_code = value.code) as elements
    from marker_value value join marker_scheme scheme on scheme.code = value.scheme_code
    order by scheme.position, value.position`.execute(db);
  return rows;
}

/** The codes of a cycle's elements that carry a marker: a value of a scheme, or any but "not targeted" of it. */
export async function listMarkedCodes(
  db: Db,
  cycleId: string,
  marker: { scheme: string; value: string | null },
): Promise<string[]> {
  let query = db
    .selectFrom('element_marker')
    .innerJoin('element', 'element.id', 'element_marker.element_id')
    .innerJoin('marker_scheme', 'marker_scheme.code', 'element_marker.scheme_code')
    .where('element.cycle_id', '=', cycleId)
    .where('element_marker.scheme_code', '=', marker.scheme);
  query =
    marker.value === null
      ? query.where((eb) => eb.or([eb('marker_scheme.kind', '=', 'list'), eb('value_code', '<>', '0')]))
      : query.where('value_code', '=', marker.value);
  const rows = await query.select('element.code').distinct().execute();
  return rows.map((row) => row.code);
}

/** The names of a scheme and of one of its values; null when there is no such marker. */
export async function findMarkerName(
  db: Db,
  marker: { scheme: string; value: string | null },
): Promise<{ scheme: Multilingual; value: Multilingual | null } | null> {
  const row = await db
    .selectFrom('marker_scheme')
    .leftJoin('marker_value', (join) =>
      join
        .onRef('marker_value.scheme_code', '=', 'marker_scheme.code')
        .on('marker_value.code', '=', marker.value ?? ''),
    )
    .where('marker_scheme.code', '=', marker.scheme)
    .select(['marker_scheme.name as scheme', 'marker_value.name as value'])
    .executeTakeFirst();
  return !row || (marker.value !== null && row.value === null) ? null : row;
}
