import { Agent, get } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';

/* Asks for one address again and again over kept connections, in a thread of its own; tells how many answers came. */

export type Load = { url: string; connections: number; seconds: number; headers: Record<string, string> };
export type Measured = { answers: number; seconds: number; bytes: number };

const { url, connections, seconds, headers } = workerData as Load;
const agent = new Agent({ keepAlive: true, maxSockets: connections });
let answers = 0;
let bytes = 0;

function ask(): Promise<void> {
  return new Promise((resolve, reject) => {
    get(url, { agent, headers }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${url} answered ${response.statusCode}`));
      response.on('data', (piece: Buffer) => (bytes += piece.length));
      response.on('end', () => {
        answers++;
        resolve();
      });
    }).on('error', reject);
  });
}

const begin = performance.now();
const end = begin + seconds * 1000;
await Promise.all(
  Array.from({ length: connections }, async () => {
    while (performance.now() < end) await ask();
  }),
);
const measured: Measured = { answers, seconds: (performance.now() - begin) / 1000, bytes };
parentPort?.postMessage(measured);
agent.destroy();
