import { parentPort, workerData } from 'node:worker_threads';
import { type JoinInput, joinPairs } from './join.ts';

/** One part of the join, in its own thread: the input is shared memory, the pairs found are handed over. */
const { input, threshold, part, parts } = workerData as {
  input: JoinInput;
  threshold: number;
  part: number;
  parts: number;
};
parentPort?.postMessage(joinPairs(input, threshold, part, parts));
