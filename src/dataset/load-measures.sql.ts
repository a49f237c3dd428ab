import { sql } from 'kysely';
import type { Db } from '#db/database.ts';
import type { Dataset } from './dataset.ts';
import { type Ids, idOf, insertAll, json, optionalJson, type Row } from './insert-rows.sql.ts';

/** Stores the units of measure, and the dimensions by which figures may be broken down. */
export async function loadMeasures(trx: Db, data: Dataset): Promise<void> {
  const measures: Row<'measure'>[] = data.measures.map((each, position) => ({
    code: each.code,
    position,
    name: json(each.name),
    minimum: each.minimum ?? null,
    maximum: each.maximum ?? null,
    decimals: each.decimals,
  }));
  await insertAll(trx, 'measure', measures);
  const dimensions: Row<'dimension'>[] = data.dimensions.map(({ code, name }, position) => ({
    code,
    position,
    name: json(name),
  }));
  await insertAll(trx, 'dimension', dimensions);
  const values: Row<'dimension_value'>[] = data.dimensions.flatMap((dimension) =>
    dimension.values.map(({ code, name }, position) => ({
      dimension_code: dimension.code,
      code,
      position,
      name: json(name),
    })),
  );
  await insertAll(trx, 'dimension_value', values);
}

/** Stores the schemes that mark elements, and what marks which element. */
export async function loadMarkers(trx: Db, data: Dataset): Promise<void> {
  const schemes: Row<'marker_scheme'>[] = data.schemes.map((each, position) => ({
    code: each.code,
    position,
    kind: each.kind,
    name: json(each.name),
    description: optionalJson(each.description),
    source: each.source ?? null,
  }));
  await insertAll(trx, 'marker_scheme', schemes);
  const values: Row<'marker_value'>[] = data.schemes.flatMap((scheme) =>
    scheme.values.map(({ code, name, parent }, position) => ({
      scheme_code: scheme.code,
      code,
      position,
      name: json(name),
      parent_code: parent ?? null,
    })),
  );
  await insertAll(trx, 'marker_value', values);
  const address = sql<string>`cycle.code || '/' || element.code`;
  const rows = await trx
    .selectFrom('element')
    .innerJoin('cycle', 'cycle.id', 'element.cycle_id')
    .select(['element.id', address.as('address')])
    .execute();
  const elements: Ids = new Map(rows.map((row) => [row.address, row.id]));
  const marked: Row<'element_marker'>[] = data.marked.flatMap((each) =>
    each.values.map((value) => ({
      element_id: idOf(elements, each.element, 'element'),
      scheme_code: each.scheme,
      value_code: value,
      provenance: each.provenance,
      source: each.source ?? null,
    })),
  );
  await insertAll(trx, 'element_marker', marked);
}
