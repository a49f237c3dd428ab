import { graphOfDataset } from '#dataset/graph-of-dataset.ts';
import { parseDataset } from '#dataset/parse-dataset.ts';
import { buildGraph, type Graph } from '../graph.ts';
import { exampleFiles, type ExampleList } from './example-data.ts';

/** The graph of the organization of the examples, with the given lists in place of its own. */
export function exampleGraph(...changes: readonly ExampleList[]): Graph {
  const read = parseDataset(exampleFiles(...changes));
  if (!read.ok) throw new Error(`The example cannot be read: ${JSON.stringify(read.problems)}`);
  return buildGraph(graphOfDataset(read.dataset));
}
