import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from './database.ts';
import { readMigrations } from './migrate.ts';
import { listTables, type TableShape } from './tables.ts';

/*
 * A backup is a gzip of lines of JSON (docs/decisions/0162-backup.md): a header, then for each table a line that names it
 * and its columns, followed by a line per row (an array of the column's texts as PostgreSQL writes them, or null), and an
 * end line with the number of rows per table and the SHA-256 of all bytes before it.
 */

export const dumpFormat = 'unie-backup';
export const dumpVersion = 1;

export type DumpHeader = {
  format: typeof dumpFormat;
  version: number;
  at: string;
  migrations: { name: string; checksum: string }[];
  /** What belongs to the data but lies outside of the database, such as the verifier keys of the journal. */
  about: Record<string, string[]>;
};
export type DumpTable = { table: string; columns: string[] };
export type DumpEnd = { end: true; counts: Record<string, number>; sha256: string };

const rowsAtOnce = 200;
/** Rows of a table that holds files: a few of them fill the memory that many others need. */
const filesAtOnce = 2;

/** Writes all tables as one unchanging view of the database sees them; answers the rows per table. */
export function writeDump(
  db: Db,
  options: { at: Date; about: Record<string, string[]> },
  write: (bytes: Buffer) => Promise<void>,
): Promise<Record<string, number>> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (trx) => {
      const hash = createHash('sha256');
      const counts: Record<string, number> = {};
      const writeLines = async (lines: readonly object[]) => {
        const bytes = Buffer.from(lines.map((line) => `${JSON.stringify(line)}\n`).join(''), 'utf8');
        hash.update(bytes);
        await write(bytes);
      };
      const migrations = readMigrations().map(({ name, checksum }) => ({ name, checksum }));
      const header: DumpHeader = {
        format: dumpFormat,
        version: dumpVersion,
        at: options.at.toISOString(),
        migrations,
        about: options.about,
      };
      await writeLines([header]);
      for (const table of await listTables(trx)) {
        counts[table.name] = await writeTable(trx, table, writeLines);
      }
      const end: DumpEnd = { end: true, counts, sha256: hash.digest('hex') };
      await write(Buffer.from(`${JSON.stringify(end)}\n`, 'utf8'));
      return counts;
    });
}

async function writeTable(
  trx: Db,
  table: TableShape,
  writeLines: (lines: readonly object[]) => Promise<void>,
): Promise<number> {
  const columns = table.columns.map((column) => column.name);
  await writeLines([{ table: table.name, columns } satisfies DumpTable]);
  const texts = sql.join(
    columns.map((column, index) => sql`${sql.ref(column)}::text as ${sql.ref(`c${index}`)}`),
  );
  const order = table.key.length > 0 ? table.key : columns;
  await sql`declare dumped no scroll cursor for select ${texts} from ${sql.table(table.name)}
    order by ${sql.join(order.map((column) => sql.ref(column)))}`.execute(trx);
  const atOnce = table.columns.some((column) => column.type === 'bytea') ? filesAtOnce : rowsAtOnce;
  let count = 0;
  for (;;) {
    const { rows } = await sql<
      Record<string, string | null>
    >`${sql.raw(`fetch ${atOnce} from dumped`)}`.execute(trx);
    if (rows.length > 0)
      await writeLines(rows.map((row) => columns.map((_, index) => row[`c${index}`] ?? null)));
    count += rows.length;
    if (rows.length < atOnce) break;
  }
  await sql`close dumped`.execute(trx);
  return count;
}
