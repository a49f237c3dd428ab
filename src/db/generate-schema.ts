import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import type { Db } from './database.ts';

/*
 * Writes src/db/schema.ts from a migrated database: `npm run schema`. A test compares the committed file.
 * jsonb columns take their type from the column's comment "ts: Type".
 */

type Column = { table: string; column: string; type: string; isNullable: boolean; comment: string | null };

const typeNames: Record<string, string> = {
  uuid: 'string',
  text: 'string',
  integer: 'number',
  bigint: 'number',
  numeric: 'number',
  boolean: 'boolean',
  date: 'string',
  'timestamp with time zone': 'Date',
  bytea: 'Buffer',
};

/** The text of src/db/schema.ts for the schema that the connection sees. */
export async function schemaText(db: Db): Promise<string> {
  const { rows } = await sql<Column>`
    select c.table_name as "table", c.column_name as "column", c.data_type as "type",
           c.is_nullable = 'YES' as "isNullable",
           col_description((quote_ident(c.table_schema) || '.' || quote_ident(c.table_name))::regclass, c.ordinal_position) as comment
    from information_schema.columns c
    where c.table_schema = current_schema() and c.table_name <> 'schema_migration'
    order by c.table_name, c.ordinal_position`.execute(db);
  const tables = Map.groupBy(rows, (row) => row.table);
  const head = [
    '// Generated from the migrations by `npm run schema`; do not edit.',
    "import type { JSONColumnType } from 'kysely';",
    "import type { Language } from '#language/languages.ts';",
    "import type { Multilingual } from '#language/multilingual.ts';",
    "import type { AskedQuestion, InvitationRow, NoticeFacts, OtherTitle, StatusRule } from './json-columns.ts';",
    '',
    'type Json<T> = JSONColumnType<T & object, string, string>;',
    'type NullableJson<T> = JSONColumnType<(T & object) | null, string | null, string | null>;',
    '',
  ];
  const types = [...tables].map(
    ([table, columns]) =>
      `export type ${typeName(table)} = {\n${columns.map((each) => `  ${each.column}: ${columnType(each)};`).join('\n')}\n};\n`,
  );
  const list = [...tables.keys()].map((table) => `  ${table}: ${typeName(table)};`);
  return [...head, types.join('\n'), 'export type Schema = {', ...list, '};', ''].join('\n');
}

function typeName(table: string): string {
  return table.replace(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase()) + 'Table';
}

function columnType(column: Column): string {
  if (column.type === 'jsonb') {
    const type = /ts: (.+)/.exec(column.comment ?? '')?.[1] ?? 'unknown';
    return column.isNullable ? `NullableJson<${type}>` : `Json<${type}>`;
  }
  return (typeNames[column.type] ?? 'unknown') + (column.isNullable ? ' | null' : '');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { withTestDatabase } = await import('./test-database.ts');
  const text = await withTestDatabase(schemaText);
  const { format, resolveConfig } = await import('prettier');
  const path = join(import.meta.dirname, 'schema.ts');
  writeFileSync(path, await format(text, { ...(await resolveConfig(path)), parser: 'typescript' }));
}
