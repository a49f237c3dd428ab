import { sql } from 'kysely';
import type { Db } from './database.ts';
import { dumpFormat, type DumpEnd, type DumpHeader, type DumpTable, dumpVersion } from './dump.ts';
import { BrokenLine, type DumpLine, readDumpLines } from './dump-lines.ts';
import { readMigrations } from './migrate.ts';
import { listTables } from './tables.ts';
import { RowLoader } from './row-loader.ts';

/** Why a backup was not restored, and where in the file. Nothing was changed then. */
export type RestoreProblem = {
  problem:
    | 'not-a-backup'
    | 'other-version'
    | 'other-migrations'
    | 'other-tables'
    | 'broken-line'
    | 'damaged'
    | 'cut-off'
    | 'wrong-count'
    | 'wrong-hash'
    | 'row-refused'
    | 'not-empty';
  line?: number;
  table?: string;
  detail?: string;
};

export type Restored =
  { ok: true; header: DumpHeader; counts: Record<string, number> } | ({ ok: false } & RestoreProblem);

/** Thrown inside of the transaction, so that it is undone; never leaves this file. */
class Refused extends Error {
  readonly problem: RestoreProblem;
  constructor(problem: RestoreProblem) {
    super(problem.problem);
    this.problem = problem;
  }
}

/**
 * Restores a backup (its bytes after gunzip) into a migrated database in one transaction: everything or nothing. A database
 * that holds rows is refused, or with `isReplacing` emptied first. The hash at the end of the file is verified before the
 * commit.
 */
export async function restoreDump(
  db: Db,
  chunks: AsyncIterable<Uint8Array>,
  options: { isReplacing?: boolean } = {},
): Promise<Restored> {
  let reached = 1;
  try {
    return await db.transaction().execute(async (trx) => {
      const lines = readDumpLines(chunks, (line) => (reached = line));
      const header = headerOf((await lines.next()).value as DumpLine | undefined);
      const tables = await listTables(trx);
      for (const table of tables.toReversed()) {
        if (options.isReplacing) await sql`delete from ${sql.table(table.name)}`.execute(trx);
        else {
          const { rows } = await sql`select 1 from ${sql.table(table.name)} limit 1`.execute(trx);
          if (rows.length > 0) refuse({ problem: 'not-empty', table: table.name });
        }
      }
      const loaders = new Map(tables.map((table) => [table.name, new RowLoader(trx, table)]));
      const counts = await loadTables(lines, loaders);
      return { ok: true as const, header, counts };
    });
  } catch (error) {
    if (error instanceof Refused) return { ok: false, ...error.problem };
    if (error instanceof BrokenLine) return { ok: false, ...brokenLine(error) };
    const { code = '', message } = error as { code?: string; message: string };
    if (code.startsWith('Z_') && message === 'incorrect header check')
      return { ok: false, problem: 'not-a-backup' };
    if (code.startsWith('Z_')) return { ok: false, problem: 'damaged', line: reached, detail: message };
    throw error;
  }
}

function refuse(problem: RestoreProblem): never {
  throw new Refused(problem);
}

function brokenLine(error: BrokenLine): RestoreProblem {
  if (error.line === 1) return { problem: 'not-a-backup' };
  return { problem: error.problem === 'cut-off' ? 'cut-off' : 'broken-line', line: error.line };
}

function headerOf(line: DumpLine | undefined): DumpHeader {
  const header = line?.value as Partial<DumpHeader> | null | undefined;
  if (header?.format !== dumpFormat || !Array.isArray(header.migrations)) refuse({ problem: 'not-a-backup' });
  if (header.version !== dumpVersion) refuse({ problem: 'other-version', detail: String(header.version) });
  const ours = new Map(readMigrations().map((each) => [each.name, each.checksum]));
  for (const { name, checksum } of header.migrations) {
    if (ours.get(name) !== checksum) refuse({ problem: 'other-migrations', detail: name });
    ours.delete(name);
  }
  for (const name of ours.keys()) refuse({ problem: 'other-migrations', detail: name });
  return header as DumpHeader;
}

async function loadTables(
  lines: AsyncGenerator<DumpLine>,
  loaders: Map<string, RowLoader>,
): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  let loader: RowLoader | undefined;
  let last = 1;
  const finish = async () => {
    if (!loader) return;
    await settle(loader, () => loader?.flush());
    counts[loader.table.name] = loader.count;
  };
  for await (const { number, value, hashBefore } of lines) {
    last = number;
    if (Array.isArray(value)) {
      if (!loader?.accepts(value))
        refuse({ problem: 'broken-line', line: number, table: loader?.table.name ?? '' });
      const current = loader;
      await settle(current, () => current.add(value as (string | null)[], number));
    } else if (isEnd(value)) {
      await finish();
      for (const each of loaders.values()) await settle(each, () => each.refer());
      await verifyEnd(value, { counts, hash: hashBefore(), line: number, lines });
      return counts;
    } else {
      await finish();
      loader = loaderFor(value, loaders, counts, number);
    }
  }
  return refuse({ problem: 'cut-off', line: last + 1 });
}

function isEnd(value: unknown): value is DumpEnd {
  return (value as Partial<DumpEnd> | null)?.end === true;
}

function loaderFor(
  value: unknown,
  loaders: Map<string, RowLoader>,
  counts: Record<string, number>,
  line: number,
): RowLoader {
  const { table, columns } = (value ?? {}) as Partial<DumpTable>;
  if (typeof table !== 'string' || !Array.isArray(columns)) refuse({ problem: 'broken-line', line });
  const loader = loaders.get(table);
  if (!loader || table in counts || !loader.hasColumns(columns))
    refuse({ problem: 'other-tables', line, table });
  return loader;
}

async function verifyEnd(
  end: DumpEnd,
  seen: { counts: Record<string, number>; hash: string; line: number; lines: AsyncGenerator<DumpLine> },
): Promise<void> {
  const { counts, line } = seen;
  if (end.sha256 !== seen.hash) refuse({ problem: 'wrong-hash', line });
  for (const table of new Set([...Object.keys(end.counts ?? {}), ...Object.keys(counts)]))
    if (end.counts?.[table] !== counts[table]) refuse({ problem: 'wrong-count', line, table });
  const more = await seen.lines.next();
  if (!more.done) refuse({ problem: 'broken-line', line: line + 1 });
}

/** What PostgreSQL refuses of a row (wrong text for a type, a missing or doubled row) is told with the place in the file. */
async function settle(loader: RowLoader, work: () => Promise<void> | undefined): Promise<void> {
  try {
    await work();
  } catch (error) {
    const { code = '', message } = error as { code?: string; message: string };
    if (!/^2[23]/.test(code)) throw error;
    refuse({ problem: 'row-refused', table: loader.table.name, line: loader.firstLine, detail: message });
  }
}
