import { join } from 'node:path';
import { buildGraph, type Change } from '../../src/checker/graph.ts';
import { type GraphData, type GraphKind, graphKinds } from '../../src/checker/graph-data.ts';
import { keyOf } from '../../src/checker/graph-keys.ts';
import { findingsOf, judgeAll, recheck } from '../../src/checker/recheck.ts';
import { madeGraph } from '../../src/checker/rules/made-graph.ts';
import { rules } from '../../src/checker/rules/registry.ts';
import { timesGraph } from '../../src/checker/rules/times-graph.ts';
import { graphOfDataset } from '../../src/dataset/graph-of-dataset.ts';
import { readDataset } from '../../src/dataset/read-dataset.ts';

const today = '2031-06-01';

/**
 * The checker: a full run, indexes included, on the example organization and on 100,000 things; and the re-check after
 * one edit on the example a hundred times over, every kind of thing edited as often as it is there.
 */
export async function run(): Promise<void> {
  const read = readDataset(join(import.meta.dirname, '..', '..', 'db', 'example'));
  if (!read.ok) throw new Error(`db/example cannot be read: ${JSON.stringify(read.problems[0])}`);
  const example = graphOfDataset(read.dataset);
  const rows = [
    measured('the example', example, { floor: 200, goal: 50 }),
    measured('100,000 things', madeGraph(100_000), { floor: 3000, goal: 1000 }),
  ];
  console.table(rows);
  const times = edits(timesGraph(example, 100), 1000);
  console.table([times]);
  const slow = rows.filter((row) => row['median ms'] > row['floor ms']);
  if (slow.length) throw new Error(`Slower than the floor: ${slow.map((row) => row.graph).join(', ')}`);
  if (times['p99 ms'] > times['floor ms']) throw new Error('The re-check is slower than its floor.');
}

function measured(graph: string, data: GraphData, { floor, goal }: { floor: number; goal: number }) {
  const runs = Array.from({ length: 7 }, () => {
    const start = performance.now();
    const findings = findingsOf(judgeAll(buildGraph(data), rules, today)).length;
    return { time: performance.now() - start, findings };
  });
  const times = runs.map((each) => each.time).sort((one, other) => one - other);
  return {
    graph,
    things: sizeOf(data),
    findings: runs[0]?.findings ?? 0,
    'first ms': Math.round(runs[0]?.time ?? 0),
    'median ms': Math.round(times[Math.floor(times.length / 2)] ?? 0),
    'goal ms': goal,
    'floor ms': floor,
  };
}

const sizeOf = (data: GraphData): number => graphKinds.reduce((sum, kind) => sum + data[kind].length, 0);

/** Edits things one after the other, each in a member that rules read, and measures each re-check. */
function edits(data: GraphData, count: number) {
  const graph = buildGraph(data);
  const judged = judgeAll(graph, rules, today);
  const all = graphKinds.flatMap((kind) =>
    data[kind].map((thing) => ({ kind, key: keyOf(kind, thing as never) })),
  );
  const took: number[] = [];
  let judgements = 0;
  for (let edit = 0; edit < count; edit++) {
    // A step prime to most sizes visits things of all kinds, the same at each run.
    const { kind, key } = all[(edit * 104_729) % all.length] ?? { kind: 'units' as GraphKind, key: '' };
    const before = graph.things[kind].get(key);
    if (!before) continue;
    const after = edited(kind, before, edit);
    const start = performance.now();
    judgements += recheck(graph, judged, [{ kind, key, before, after } as unknown as Change]);
    took.push(performance.now() - start);
  }
  took.sort((one, other) => one - other);
  const at = (share: number) => Math.round((took[Math.floor(took.length * share)] ?? 0) * 100) / 100;
  return {
    graph: 'the example × 100',
    things: sizeOf(data),
    edits: took.length,
    'judged again, mean': Math.round(judgements / took.length),
    'median ms': at(0.5),
    'p99 ms': at(0.99),
    'worst ms': at(0.9999),
    'goal ms': 20,
    'floor ms': 100,
  };
}

/** The thing with other words and figures, and in every fourth edit at another place. */
export function edited(kind: GraphKind, thing: object, edit: number): object {
  const text = { source: 'en', en: `Edited ${edit}` };
  const moved = edit % 4 === 0;
  switch (kind) {
    case 'elements':
      return { ...thing, title: text, description: text, ...(moved && { unit: 'BR' }) };
    case 'indicators':
      return { ...thing, title: text, target: { year: 2023, value: edit } };
    case 'observations':
      return { ...thing, value: edit, state: moved ? 'no-data' : 'value' };
    case 'allocations':
    case 'plannedCosts':
    case 'statedTotals':
      return { ...thing, amount: edit };
    case 'reports':
      return { ...thing, state: moved ? 'sent-back' : 'submitted' };
    case 'links':
      return { ...thing, basis: `edited ${edit}` };
    case 'themes':
      return { ...thing, title: text, ...(moved && { units: ['BR', 'TSB'] }) };
    case 'focalPoints':
      return { ...thing, until: '2031-12-31' };
    case 'texts':
      return { ...thing, text };
    case 'units':
    case 'levels':
      return { ...thing, name: text };
    default:
      return { ...thing, title: text };
  }
}
