import { Agent, get } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';

/*
 * An open loop: requests are sent at their time, whether or not earlier ones were answered, as people do who do not wait for
 * one another. A request counts from the moment at which it was due.
 */

export type OpenLoad = { urls: readonly string[]; perSecond: number; seconds: number };
export type Opened = { milliseconds: number[]; failed: number };

const { urls, perSecond, seconds } = workerData as OpenLoad;
const agent = new Agent({ keepAlive: true, maxSockets: 200 });
const milliseconds: number[] = [];
let failed = 0;
const begin = performance.now();
const waiting: Promise<void>[] = [];

for (let at = 0; at < perSecond * seconds; at++) {
  const due = begin + (at * 1000) / perSecond;
  const early = due - performance.now();
  if (early > 0) await new Promise((resolve) => setTimeout(resolve, early));
  const url = urls[at % urls.length] ?? '';
  waiting.push(
    new Promise((resolve) => {
      get(url, { agent, headers: { 'accept-encoding': 'gzip' } }, (response) => {
        response.resume();
        response.on('end', () => {
          if (response.statusCode !== 200) failed++;
          milliseconds.push(performance.now() - due);
          resolve();
        });
      }).on('error', () => {
        failed++;
        resolve();
      });
    }),
  );
}
await Promise.all(waiting);
parentPort?.postMessage({ milliseconds, failed } satisfies Opened);
agent.destroy();
