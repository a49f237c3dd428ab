import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { gzipSync } from 'node:zlib';
import pino from 'pino';
import { openTestDatabase } from '../../src/db/test-database.ts';
import { languages } from '../../src/language/languages.ts';
import { startServer } from '../../src/web/server.ts';
import { readSettings } from '../../src/web/settings.ts';
import type { Opened, OpenLoad } from './open-load.worker.ts';
import { loadScaledExample } from './scaled-example.ts';

/**
 * The example 10 and 100 times larger: plan tree, element and theme pages in six languages at 50 requests a second, each
 * page at its first request and later; the slowest hundredth, from the moment each request was due. UNIE_BENCH_TIMES=10
 * narrows it.
 */
export async function run(): Promise<void> {
  const wanted = (process.env.UNIE_BENCH_TIMES ?? '10,100').split(',').map(Number);
  const rows: object[] = [];
  const slow: string[] = [];
  for (const times of wanted) {
    const floor = times <= 10 ? 150 : 400;
    for (const measured of await measure(times)) {
      rows.push({ times, ...measured, 'floor ms': floor, 'goal ms': times <= 10 ? 50 : 150 });
      if (measured['p99 ms'] > floor || measured['largest HTML'] > 14 * 1024 || measured.failed > 0)
        slow.push(`${measured.pages} at ${times}×`);
    }
  }
  console.table(rows);
  if (slow.length > 0) throw new Error(`Over the floor: ${slow.join(', ')}`);
}

const kinds: Record<string, (copy: number) => string> = {
  'plan tree': (copy) => `/plan/2020-2023${copy === 1 ? '' : `?page=${copy}`}`,
  element: (copy) => `/plan/2020-2023/R.1${copy === 1 ? '' : `x${copy}`}`,
  theme: (copy) => `/themes/accessibility${copy === 1 ? '' : `x${copy}`}`,
};

async function measure(times: number) {
  const read = readSettings({ PORT: '0' });
  if (!read.ok) throw new Error('The default settings are not valid.');
  const database = await openTestDatabase({
    name: `example_${times}`,
    prepare: (db) => loadScaledExample(db, times, new Date()),
  });
  const server = await startServer({
    opened: { ...database, kind: 'server', revive: async () => {} },
    settings: read.settings,
    log: pino({ level: 'silent' }),
  });
  try {
    const site = `http://127.0.0.1:${server.port}`;
    const measured = [];
    for (const [pages, pathOf] of Object.entries(kinds)) {
      const paths = Array.from({ length: Math.min(times, 20) }, (_, at) => pathOf(at + 1));
      const urls = paths.flatMap((path) => languages.map((language) => `${site}/${language}${path}`));
      let largest = 0;
      for (const url of urls.slice(0, 12)) {
        const page = await fetch(url);
        largest = Math.max(largest, gzipSync(await page.text(), { level: 6 }).byteLength);
      }
      const { milliseconds, failed } = await load({ urls, perSecond: 50, seconds: 8 });
      const sorted = milliseconds.sort((one, other) => one - other);
      const at = (share: number) => Math.round(sorted[Math.floor(sorted.length * share)] ?? 0);
      measured.push({ pages, 'p50 ms': at(0.5), 'p99 ms': at(0.99), failed, 'largest HTML': largest });
    }
    return measured;
  } finally {
    await server.stop();
    await database.close();
  }
}

function load(asked: OpenLoad): Promise<Opened> {
  const worker = new Worker(join(import.meta.dirname, 'open-load.worker.ts'), { workerData: asked });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}
