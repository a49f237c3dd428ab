import type { InvitationRow } from '#db/json-columns.ts';
import type { CsvTable } from '#documents/csv-table.ts';
import { isFormulaLike } from '#documents/csv-writing.ts';
import {
  type Invitation,
  type InvitationForm,
  type InvitationProblem,
  readInvitation,
} from './invitation.ts';

/* People to invite from a table: one row each, read as the form on the page is; every bad row is told with its line and why. */

export const columns = [
  'name',
  'email',
  'language',
  'role',
  'unit',
  'member',
] as const satisfies readonly (keyof InvitationForm)[];
const required = ['name', 'email', 'language', 'role'] as const;

/** The most people that one file may invite, and the most bytes that it may have. */
export const mostPeople = 1_000;
export const largestFile = 4_000_000;

export type RowProblem = {
  line: number;
  code: InvitationProblem['code'] | 'email-twice' | 'signs' | 'cells' | 'formula';
  /** What stands there, and, of an address that comes twice, the line of the first. */
  value: string;
  first?: number;
};

export type FileProblem = {
  code: 'no-heading' | 'heading-twice' | 'heading-unknown' | 'no-rows';
  value: string;
};

/** What the words of a file mean: headings, roles and languages, in any of the six languages, in lower case. */
export type KnownWords = {
  headings: ReadonlyMap<string, (typeof columns)[number]>;
  roles: ReadonlyMap<string, string>;
  languages: ReadonlyMap<string, string>;
};

export type PeopleFile =
  { ok: true; rows: InvitationRow[]; problems: RowProblem[] } | { ok: false; problem: FileProblem };

/** Reads the rows of a table and checks each; `taken` are the keys of addresses that have an account, as `keyOf` makes them. */
export function readPeopleFile(
  table: CsvTable,
  words: KnownWords,
  known: {
    units: readonly string[];
    members: readonly string[];
    taken: ReadonlySet<string>;
    keyOf: (email: string) => string;
  },
): PeopleFile {
  const [head, ...body] = table.rows;
  const places: (typeof columns)[number][] = [];
  for (const cell of head?.cells ?? []) {
    const column = words.headings.get(word(cell));
    if (!column) return { ok: false, problem: { code: 'heading-unknown', value: cell.slice(0, 100) } };
    if (places.includes(column)) return { ok: false, problem: { code: 'heading-twice', value: cell } };
    places.push(column);
  }
  const lacking = required.find((each) => !places.includes(each));
  if (lacking) return { ok: false, problem: { code: 'no-heading', value: lacking } };
  if (body.length === 0) return { ok: false, problem: { code: 'no-rows', value: '' } };
  const problems: RowProblem[] = [];
  const lines = new Map<string, number>();
  const rows = body.map(({ line, cells }): InvitationRow => {
    const of = (column: (typeof columns)[number]) => cells[places.indexOf(column)] ?? '';
    const row = {
      ...{ line, name: of('name').normalize('NFC'), email: of('email').normalize('NFC') },
      language: words.languages.get(word(of('language'))) ?? of('language'),
      role: words.roles.get(word(of('role'))) ?? of('role'),
      ...{ unit: of('unit'), member: of('member') },
    };
    const wrong = (code: RowProblem['code'], value: string, first?: number) =>
      problems.push({ line, code, value: shown(value), ...(first !== undefined && { first }) });
    if (cells.length > places.length) wrong('cells', String(cells.length));
    const dirty = cells.find((each) => hiddenSigns.test(each));
    if (dirty !== undefined) wrong('signs', dirty);
    // A spreadsheet would run it wherever the name is exported; also behind the apostrophe that exports set before one.
    const formula = [row.name, row.email].find((each) => isFormulaLike(each.replace(/^'/, '')));
    if (formula !== undefined) wrong('formula', formula);
    const read = readInvitation(row, known);
    if (!read.ok) for (const each of read.problems) wrong(each.code, row[each.field]);
    const key = known.keyOf(row.email);
    const first = lines.get(key);
    if (first !== undefined && key !== '') wrong('email-twice', row.email, first);
    else lines.set(key, line);
    if (known.taken.has(key)) wrong('email-taken', row.email);
    return row;
  });
  return { ok: true, rows, problems };
}

/** A stored row as an invitation; null when what it names is no longer there. */
export function invitationOf(
  row: InvitationRow,
  known: { units: readonly string[]; members: readonly string[] },
): Invitation | null {
  const read = readInvitation(row, known);
  return read.ok ? read.invitation : null;
}

// Controls, and signs that turn the direction of what follows: in a name they could disguise another.
const hiddenSigns = /[\p{Cc}\u200b\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufffd\ufeff]/u;

function word(text: string): string {
  return text.trim().normalize('NFC').toLowerCase();
}

/** What stands in a cell, short, without what cannot be seen. */
function shown(value: string): string {
  return value.replace(new RegExp(hiddenSigns, 'gu'), '\u00b7').slice(0, 100);
}
