import { join } from 'node:path';
import { check } from '../../src/checker/check.ts';
import { buildGraph } from '../../src/checker/graph.ts';
import type { GraphData } from '../../src/checker/graph-data.ts';
import { madeGraph } from '../../src/checker/rules/made-graph.ts';
import { rules } from '../../src/checker/rules/registry.ts';
import { graphOfDataset } from '../../src/dataset/graph-of-dataset.ts';
import { readDataset } from '../../src/dataset/read-dataset.ts';

/** The checker, indexes included, on the example organization and on 100,000 things in memory. */
export async function run(): Promise<void> {
  const example = readDataset(join(import.meta.dirname, '..', '..', 'db', 'example'));
  if (!example.ok) throw new Error(`db/example cannot be read: ${JSON.stringify(example.problems[0])}`);
  const rows = [
    measured('the example', graphOfDataset(example.dataset), { floor: 200, goal: 50 }),
    measured('100,000 things', madeGraph(100_000), { floor: 3000, goal: 1000 }),
  ];
  console.table(rows);
  const slow = rows.filter((row) => row['median ms'] > row['floor ms']);
  if (slow.length) throw new Error(`Slower than the floor: ${slow.map((row) => row.graph).join(', ')}`);
}

function measured(graph: string, data: GraphData, { floor, goal }: { floor: number; goal: number }) {
  const runs = Array.from({ length: 7 }, () => {
    const start = performance.now();
    const findings = check(buildGraph(data), rules, { today: '2031-06-01' }).length;
    return { time: performance.now() - start, findings };
  });
  const times = runs.map((each) => each.time).sort((one, other) => one - other);
  const things = Object.values(data).reduce((sum, list) => sum + (Array.isArray(list) ? list.length : 0), 0);
  return {
    graph,
    things,
    findings: runs[0]?.findings ?? 0,
    'first ms': Math.round(runs[0]?.time ?? 0),
    'median ms': Math.round(times[Math.floor(times.length / 2)] ?? 0),
    'goal ms': goal,
    'floor ms': floor,
  };
}
