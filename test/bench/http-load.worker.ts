import { Agent, request } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';

/*
 * Asks again and again over kept connections, in a thread of its own; tells how many answers came. With `paths` each
 * connection has one of its own; PUT sends a draft of a report to our API and PATCH the same to a row of Directus, another
 * text each time.
 */

export type Load = {
  url: string;
  connections: number;
  seconds: number;
  headers: Record<string, string>;
  method?: 'GET' | 'PUT' | 'PATCH';
  paths?: readonly string[];
};
export type Measured = { answers: number; seconds: number; bytes: number };

const { url, connections, seconds, headers, method = 'GET', paths } = workerData as Load;
const agent = new Agent({ keepAlive: true, maxSockets: connections });
let answers = 0;
let bytes = 0;

function bodyOf(text: string): string | undefined {
  if (method === 'GET') return undefined;
  if (method === 'PUT') return JSON.stringify({ language: 'en', answers: { results: text } });
  return JSON.stringify({ answers: { results: { source: 'en', en: text } } });
}

function ask(connection: number): Promise<void> {
  const address = url + (paths?.[connection] ?? '');
  const body = bodyOf(`Text number ${answers} of ${connection}`);
  const sent = body ? { ...headers, 'content-type': 'application/json' } : headers;
  return new Promise((resolve, reject) => {
    const asked = request(address, { agent, method, headers: sent }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${address} answered ${response.statusCode}`));
      response.on('data', (piece: Buffer) => (bytes += piece.length));
      response.on('end', () => {
        answers++;
        resolve();
      });
    }).on('error', reject);
    asked.end(body);
  });
}

const begin = performance.now();
const end = begin + seconds * 1000;
await Promise.all(
  Array.from({ length: connections }, async (_, connection) => {
    while (performance.now() < end) await ask(connection);
  }),
);
const measured: Measured = { answers, seconds: (performance.now() - begin) / 1000, bytes };
parentPort?.postMessage(measured);
agent.destroy();
