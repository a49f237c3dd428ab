import { Worker } from 'node:worker_threads';
import { type Joined, joinThreshold } from './compare-all.ts';
import { type JoinedPairs, joinInputOf } from './join.ts';
import type { OverlapIndex } from './overlap-index.ts';

/** Runs the join of an index in worker threads; the result is the same as that of `joinOf`. */
export async function joinInThreads(index: OverlapIndex, threads: number): Promise<Joined> {
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
