import { sql } from 'kysely';
import type { Db } from './database.ts';
import type { TableShape } from './tables.ts';

const rowsAtOnce = 500;
const bytesAtOnce = 8 * 1024 * 1024;

type Row = readonly (string | null)[];

/**
 * Inserts rows given as texts into one table, many at a time, each text read by PostgreSQL as the column's type. References
 * within the table are filled in afterwards by `refer`, so that the order of the rows does not matter.
 */
export class RowLoader {
  readonly table: TableShape;
  readonly #trx: Db;
  #rows: Row[] = [];
  #bytes = 0;
  #later: { key: string; column: string; target: string }[] = [];
  /** Rows inserted so far. */
  count = 0;
  /** The number of the line from which the rows in hand come. */
  firstLine = 0;

  constructor(trx: Db, table: TableShape) {
    this.#trx = trx;
    this.table = table;
  }

  hasColumns(columns: readonly unknown[]): boolean {
    const ours = this.table.columns.map((column) => column.name);
    return columns.length === ours.length && ours.every((name, index) => columns[index] === name);
  }

  accepts(row: readonly unknown[]): boolean {
    return (
      row.length === this.table.columns.length &&
      row.every((text) => text === null || typeof text === 'string')
    );
  }

  async add(row: Row, line: number): Promise<void> {
    if (this.#rows.length === 0) this.firstLine = line;
    this.#rows.push(this.#withoutOwnReferences(row));
    this.#bytes += row.reduce((sum, text) => sum + (text?.length ?? 0), 0);
    if (this.#rows.length >= rowsAtOnce || this.#bytes >= bytesAtOnce) await this.flush();
  }

  async flush(): Promise<void> {
    if (this.#rows.length === 0) return;
    const { name, columns } = this.table;
    const names = columns.map((column) => sql.ref(column.name));
    const inputs = columns.map((_, index) => sql.ref(`c${index}`));
    const arrays = columns.map((_, index) => sql`${this.#rows.map((row) => row[index] ?? null)}::text[]`);
    const values = columns.map(({ type }, index) => sql`${sql.ref(`c${index}`)}::${sql.raw(type)}`);
    await sql`
      insert into ${sql.table(name)} (${sql.join(names)})
      select ${sql.join(values)} from unnest(${sql.join(arrays)}) as given (${sql.join(inputs)})`.execute(
      this.#trx,
    );
    this.count += this.#rows.length;
    [this.#rows, this.#bytes] = [[], 0];
  }

  /** Fills in the references within the table. */
  async refer(): Promise<void> {
    for (const [column, references] of Map.groupBy(this.#later, (each) => each.column)) {
      const type = (name: string) =>
        sql.raw(this.table.columns.find((each) => each.name === name)?.type ?? 'text');
      const key = this.#keyColumn();
      const keys = references.map((each) => each.key);
      const targets = references.map((each) => each.target);
      await sql`
        update ${sql.table(this.table.name)} as loaded set ${sql.ref(column)} = given.target::${type(column)}
        from unnest(${keys}::text[], ${targets}::text[]) as given (key, target)
        where ${sql.ref(`loaded.${key}`)} = given.key::${type(key)}`.execute(this.#trx);
    }
    this.#later = [];
  }

  #withoutOwnReferences(row: Row): Row {
    if (this.table.ownReferences.length === 0) return row;
    const columns = this.table.columns.map((column) => column.name);
    const key = row[columns.indexOf(this.#keyColumn())] ?? '';
    return row.map((text, index) => {
      const column = columns[index] ?? '';
      if (text === null || !this.table.ownReferences.includes(column)) return text;
      this.#later.push({ key, column, target: text });
      return null;
    });
  }

  #keyColumn(): string {
    const [key, ...others] = this.table.key;
    if (key === undefined || others.length > 0)
      throw new Error(`The table ${this.table.name} refers to itself and has no key of one column.`);
    return key;
  }
}
