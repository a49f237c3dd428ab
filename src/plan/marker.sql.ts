import { sql } from 'kysely';
import type { Db } from '#db/database.ts';
import type { Multilingual } from '#language/multilingual.ts';
import type { Marker } from './marker.ts';

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

/** What marks an element, in order of the schemes, as a question to ask with others; not targeted is a mark too. */
export function marksOf(db: Db, elementId: string) {
  return db
    .selectFrom('element_marker as mark')
    .innerJoin('marker_scheme as scheme', 'scheme.code', 'mark.scheme_code')
    .innerJoin('marker_value as value', (join) =>
      join.onRef('value.scheme_code', '=', 'mark.scheme_code').onRef('value.code', '=', 'mark.value_code'),
    )
    .where('mark.element_id', '=', elementId)
    .select(['scheme.code as scheme', 'scheme.name as schemeName', 'scheme.kind', 'value.code', 'value.name'])
    .select(['mark.provenance', 'mark.source'])
    .orderBy('scheme.position')
    .orderBy('value.position');
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

/** Whether a row of `element` carries a marker: a value of a scheme, or any but "not targeted" of it. */
export function carriesMarker({ scheme, value }: Marker) {
  const fits =
    value === null ? sql`(scheme.kind = 'list' or mark.value_code <> '0')` : sql`mark.value_code = ${value}`;
  return sql<boolean>`exists (
    select from element_marker mark join marker_scheme scheme on scheme.code = mark.scheme_code
    where mark.element_id = element.id and mark.scheme_code = ${scheme} and ${fits})`;
}

/** The names of a marker's scheme and of its value; null where there is no such value. */
export type MarkerName = { scheme: Multilingual; value: Multilingual | null };

/** The names of a marker, as a question to ask with others; no row when there is no such scheme. */
export function markerName(db: Db, marker: Marker) {
  return db
    .selectFrom('marker_scheme')
    .leftJoin('marker_value', (join) =>
      join
        .onRef('marker_value.scheme_code', '=', 'marker_scheme.code')
        .on('marker_value.code', '=', marker.value ?? ''),
    )
    .where('marker_scheme.code', '=', marker.scheme)
    .select(['marker_scheme.name as scheme', 'marker_value.name as value']);
}
