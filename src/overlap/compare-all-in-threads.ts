import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { compareAll, joinThreshold } from './compare-all.ts';
import type { CompareOptions, Overlap } from './compare-one.ts';
import { type JoinedPairs, joinInputOf } from './join.ts';
import type { OverlapIndex } from './overlap-index.ts';

/** Below this many items starting threads takes longer than they save. */
const threadsFrom = 40_000;
const mostThreads = 4;

/** Input and output: threads. The same as `compareAll`; the join of a large index runs in worker threads. */
export async function compareAllInThreads(
  index: OverlapIndex,
  options: CompareOptions = {},
): Promise<Overlap[]> {
  const threads = Math.min(mostThreads, availableParallelism());
  if (index.slots.size < threadsFrom || threads < 2) return compareAll(index, options);
  return compareAll(index, options, await joinInThreads(index, threads));
}

/** The join of an index, its parts in threads of their own; the same pairs as `joinPairs` finds in one. */
export async function joinInThreads(index: OverlapIndex, threads: number): Promise<JoinedPairs[]> {
  index.refresh();
  const input = joinInputOf(index.terms, (slot) => index.items[slot] !== undefined);
  const run = (part: number) =>
    new Promise<JoinedPairs>((resolve, reject) => {
      const workerData = { input, threshold: joinThreshold, part, parts: threads };
      const worker = new Worker(new URL('./join.worker.ts', import.meta.url), { workerData });
      worker.once('message', resolve);
      worker.once('error', reject);
    });
  return Promise.all(Array.from({ length: threads }, (_, part) => run(part)));
}
