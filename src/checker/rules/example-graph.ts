import { graphOfDataset } from '#dataset/graph-of-dataset.ts';
import { parseDataset } from '#dataset/parse-dataset.ts';
import { buildGraph, dataOf, type Graph } from '../graph.ts';
import type { Fact, GraphData, GraphKind } from '../graph-data.ts';
import { exampleFiles, type ExampleList, inGraph } from './example-data.ts';

/** The graph of the organization of the examples, with the given lists in place of its own. */
export function exampleGraph(...changes: readonly ExampleList[]): Graph {
  const read = parseDataset(exampleFiles(...changes.filter((change) => change.file !== inGraph)));
  if (!read.ok) throw new Error(`The example cannot be read: ${JSON.stringify(read.problems)}`);
  const facts = changes.filter((change) => change.file === inGraph).map(({ list, rows }) => [list, rows]);
  return buildGraph({
    ...graphOfDataset(read.dataset),
    ...(Object.fromEntries(facts) as Partial<GraphData>),
  });
}

/** A list of the graph as it stands in the small organization. */
export function graphList<K extends GraphKind>(
  list: K,
): Omit<ExampleList, 'rows'> & { rows: readonly Fact<K>[] } {
  return { file: inGraph, list, rows: dataOf(exampleGraph())[list] as unknown as readonly Fact<K>[] };
}
