import type { JsonPath } from './dataset-problem.ts';
import type { CycleFile, Dataset } from './dataset.ts';

/** One file of the folder, parsed and of the right shape. */
export type ParsedFile = { name: string; content: Partial<Dataset> & Partial<CycleFile> };

/** A code in a file: where it names a thing (`names`) or refers to one named elsewhere (`refers`). */
export type CodeUse = { file: string; path: JsonPath; kind: CodeKind; code: string; use: 'names' | 'refers' };

export type CodeKind =
  | 'unit'
  | 'region'
  | 'member'
  | 'instrument'
  | 'theme'
  | 'event'
  | 'account'
  | 'cycle'
  | 'level'
  | 'element'
  | 'indicator'
  | 'measure'
  | 'dimension'
  | 'scheme'
  | 'window'
  | 'document'
  | 'duty';

type Row = Record<string, unknown>;
type Columns = Record<string, CodeKind>;

/** For each list of a file: what a row names, and which of its columns refer to what. A dot goes one object down. */
const lists: Record<string, { names?: CodeKind; column?: string; refers: Columns }> = {
  units: { names: 'unit', refers: { parent: 'unit' } },
  regions: { names: 'region', refers: {} },
  members: { names: 'member', refers: { region: 'region' } },
  measures: { names: 'measure', refers: {} },
  dimensions: { names: 'dimension', refers: {} },
  schemes: { names: 'scheme', refers: {} },
  marked: { refers: { element: 'element', scheme: 'scheme' } },
  instruments: { names: 'instrument', refers: {} },
  themes: { names: 'theme', refers: { units: 'unit', instruments: 'instrument', elements: 'element' } },
  events: { names: 'event', refers: {} },
  accounts: {
    names: 'account',
    column: 'email',
    refers: {
      'scope.unit': 'unit',
      'scope.member': 'member',
      'scope.themes': 'theme',
      'scope.elements': 'element',
    },
  },
  focalPoints: { refers: { theme: 'theme', unit: 'unit', account: 'account' } },
  windows: { names: 'window', refers: { cycle: 'cycle' } },
  reports: {
    refers: { window: 'window', unit: 'unit', element: 'element', theme: 'theme', account: 'account' },
  },
  documents: { names: 'document', refers: { cycle: 'cycle', event: 'event' } },
  duties: { names: 'duty', refers: { instrument: 'instrument' } },
};

/** The same for the lists of a cycle, whose codes are known within their cycle only. */
const cycleLists: Record<string, { names?: CodeKind; refers: Columns }> = {
  levels: { names: 'level', refers: { parents: 'level' } },
  relations: { refers: { from: 'level', to: 'level' } },
  elements: { names: 'element', refers: { level: 'level', parent: 'element', unit: 'unit' } },
  contributions: { refers: { from: 'element', to: 'element' } },
  indicators: {
    names: 'indicator',
    refers: { element: 'element', measure: 'measure', owner: 'unit', dimensions: 'dimension' },
  },
  observations: { refers: { indicator: 'indicator', enteredBy: 'account', decidedBy: 'account' } },
  plannedCosts: { refers: { element: 'element' } },
  allocations: { refers: { element: 'element', goal: 'element' } },
};

const withinCycle = new Set<CodeKind>(['level', 'element', 'indicator']);

/** Every code that the files use, in reading order; codes of a cycle as "<cycle>/<code>". */
export function* codeUses(files: readonly ParsedFile[]): Iterable<CodeUse> {
  for (const { name: file, content } of files) {
    const isCycle = file.startsWith('cycles/');
    const cycle = isCycle ? String(content.code) : undefined;
    if (isCycle) yield* usesOfCycle(file, content);
    for (const [list, { refers, ...named }] of Object.entries(isCycle ? cycleLists : lists)) {
      const rows = (content as Record<string, unknown>)[list];
      if (!Array.isArray(rows)) continue;
      const column = 'column' in named && typeof named.column === 'string' ? named.column : 'code';
      for (const [at, row] of (rows as Row[]).entries()) {
        const uses = [
          ...Object.entries(refers).flatMap(([path, kind]) => found(row, path, kind, 'refers')),
          ...(named.names ? found(row, column, named.names, 'names') : []),
        ];
        for (const each of uses) {
          const code =
            cycle !== undefined && withinCycle.has(each.kind) ? `${cycle}/${each.code}` : each.code;
          yield { ...each, file, path: [list, at, ...each.path], code };
        }
      }
    }
  }
}

function* usesOfCycle(file: string, content: ParsedFile['content']): Iterable<CodeUse> {
  yield { file, path: ['code'], kind: 'cycle', code: String(content.code), use: 'names' };
  if (content.adoptedBy !== undefined) {
    yield { file, path: ['adoptedBy'], kind: 'instrument', code: content.adoptedBy, use: 'refers' };
  }
  const { enteredBy, byUnit = {}, decidedBy } = content.observationAccounts ?? {};
  for (const [step, account] of [
    ...Object.entries(byUnit),
    ['enteredBy', enteredBy],
    ['decidedBy', decidedBy],
  ]) {
    if (account === undefined || step === undefined) continue;
    const path = step in byUnit ? ['observationAccounts', 'byUnit', step] : ['observationAccounts', step];
    yield { file, path, kind: 'account', code: account, use: 'refers' };
    if (step in byUnit) yield { file, path, kind: 'unit', code: step, use: 'refers' };
  }
  for (const [at, total] of (content.statedTotals ?? []).entries()) {
    const path = ['statedTotals', at, 'key'];
    if (total.kind === 'goal') {
      yield { file, path, kind: 'element', code: `${content.code}/${total.key}`, use: 'refers' };
    } else if (total.kind === 'group') yield { file, path, kind: 'unit', code: total.key, use: 'refers' };
  }
}

/** The codes in one column of a row: one, a list of them, or none. */
function found(row: Row, column: string, kind: CodeKind, use: CodeUse['use']): Omit<CodeUse, 'file'>[] {
  const steps = column.split('.');
  const value = steps.reduce<unknown>((object, step) => (object as Row | undefined)?.[step], row);
  if (typeof value === 'string') return [{ path: steps, kind, code: value, use }];
  if (!Array.isArray(value)) return [];
  // A list of codes, or of rows that each name one under the name of its kind.
  return (value as (string | Row)[]).map((each, at) =>
    typeof each === 'string'
      ? { path: [...steps, at], kind, code: each, use }
      : { path: [...steps, at, kind], kind, code: String(each[kind]), use },
  );
}
