import { sql } from 'kysely';
import type { Db } from './database.ts';

/** A table as a backup sees it: its columns in the order of their making, and what has to be there before its rows. */
export type TableShape = {
  name: string;
  columns: { name: string; type: string }[];
  key: string[];
  /** Other tables that its rows refer to. */
  refersTo: string[];
  /** Columns that refer to a row of the same table. */
  ownReferences: string[];
};

type ColumnRow = { table: string; column: string; type: string; isKey: boolean };
type ReferenceRow = { table: string; column: string; target: string };

/** The organization's tables, each after those that its rows refer to; the list of migrations is not one of them. */
export async function listTables(db: Db): Promise<TableShape[]> {
  const columns = await sql<ColumnRow>`
    select c.relname as "table", a.attname as "column", format_type(a.atttypid, a.atttypmod) as "type",
           coalesce(a.attnum = any(i.indkey), false) as "isKey"
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    left join pg_index i on i.indrelid = c.oid and i.indisprimary
    where c.relnamespace = (select oid from pg_namespace where nspname = current_schema())
      and c.relkind in ('r', 'p') and c.relname <> 'schema_migration'
    order by c.relname, a.attnum`.execute(db);
  const references = await sql<ReferenceRow>`
    select c.relname as "table", a.attname as "column", t.relname as target
    from pg_constraint f
    join pg_class c on c.oid = f.conrelid
    join pg_class t on t.oid = f.confrelid
    join pg_attribute a on a.attrelid = c.oid and a.attnum = any(f.conkey)
    where f.contype = 'f' and c.relnamespace = (select oid from pg_namespace where nspname = current_schema())
    order by 1, 2`.execute(db);
  const shapes = [...Map.groupBy(columns.rows, (row) => row.table)].map(([name, rows]): TableShape => {
    const own = references.rows.filter((row) => row.table === name);
    return {
      name,
      columns: rows.map((row) => ({ name: row.column, type: row.type })),
      key: rows.filter((row) => row.isKey).map((row) => row.column),
      refersTo: [...new Set(own.map((row) => row.target))].filter((target) => target !== name),
      ownReferences: own.filter((row) => row.target === name).map((row) => row.column),
    };
  });
  return inOrder(shapes);
}

/** Each table after those it refers to. Two tables that refer to each other cannot be loaded row by row: a bug of the migrations. */
export function inOrder(shapes: readonly TableShape[]): TableShape[] {
  const ordered: TableShape[] = [];
  const done = new Set<string>();
  const rest = new Set(shapes);
  while (rest.size > 0) {
    const ready = [...rest].filter((shape) => shape.refersTo.every((target) => done.has(target)));
    if (ready.length === 0)
      throw new Error(`Tables refer to each other: ${[...rest].map((shape) => shape.name).join(', ')}`);
    for (const shape of ready) {
      ordered.push(shape);
      done.add(shape.name);
      rest.delete(shape);
    }
  }
  return ordered;
}
