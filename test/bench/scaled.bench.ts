import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { gzipSync } from 'node:zlib';
import pino from 'pino';
import { openTestDatabase } from '../../src/db/test-database.ts';
import { type Language, languages } from '../../src/language/languages.ts';
import { startServer } from '../../src/web/server.ts';
import { readSettings } from '../../src/web/settings.ts';
import type { Opened, OpenLoad } from './open-load.worker.ts';
import { loadScaledExample } from './scaled-example.ts';

/**
 * The example 10 and 100 times larger: plan tree, element, theme and search pages in six languages at 50 requests a second;
 * the slowest hundredth, from the moment each request was due. Pages are 'kept' (each asked before, as they are while nobody
 * changes what they show) and 'anew' (none kept: every answer is made from the database, as if each came after a change).
 * UNIE_BENCH_TIMES=10 narrows it.
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
        slow.push(`${measured.pages}, ${measured.made}, at ${times}×`);
    }
  }
  console.table(rows);
  if (slow.length > 0) throw new Error(`Over the floor: ${slow.join(', ')}`);
}

const copyMark = (copy: number) => (copy === 1 ? '' : `x${copy}`);

/** Addresses of a page by the number of a copy, in a language. */
const kinds: Record<string, (copy: number, language: Language) => string> = {
  'plan tree': (copy) => `/plan/2020-2023${copy === 1 ? '' : `?page=${copy}`}`,
  element: (copy) => `/plan/2020-2023/${elements[copy % elements.length]}${copyMark(copy)}`,
  theme: (copy) => `/themes/${themes[copy % themes.length]}${copyMark(copy)}`,
  'search, few': (copy, language) => `/search?q=${encodeURIComponent(`${words[language][1]} (${copy})`)}`,
  'search, many': (copy, language) =>
    `/search?q=${encodeURIComponent(words[language][copy % words[language].length] ?? '')}`,
};

const elements = ['R.1', 'T.3', 'D.2', '1', 'R.2-a', 'T.1-1', 'D.4-b', '4'];
const themes = ['accessibility', 'coordination', 'gender', 'cybersecurity', 'climate'];

/** Words that stand in very many texts. */
const words: Record<Language, string[]> = {
  en: ['telecommunication', 'development', 'number of countries'],
  fr: ['télécommunications', 'développement', 'nombre de pays'],
  es: ['telecomunicaciones', 'desarrollo', 'número de países'],
  ru: ['электросвязи', 'развития', 'количество стран'],
  ar: ['الاتصالات', 'التنمية', 'عدد البلدان'],
  zh: ['电信', '发展', '国家数量'],
};

async function measure(times: number) {
  const read = readSettings({ PORT: '0' });
  if (!read.ok) throw new Error('The default settings are not valid.');
  const database = await openTestDatabase({
    name: `example_${times}`,
    prepare: (db) => loadScaledExample(db, times, new Date()),
  });
  const open = (keepsPages: boolean) =>
    startServer({
      opened: { ...database, kind: 'server', revive: async () => {} },
      settings: read.settings,
      log: pino({ level: 'silent' }),
      ...(!keepsPages && { keepsPages }),
    });
  const servers = { kept: await open(true), anew: await open(false) };
  try {
    const measured = [];
    for (const [pages, pathOf] of Object.entries(kinds)) {
      for (const [made, server] of Object.entries(servers)) {
        const site = `http://127.0.0.1:${server.port}`;
        const copies = Array.from({ length: times }, (_, at) => at + 1);
        const urls = copies.flatMap((copy) =>
          languages.map((language) => `${site}/${language}${pathOf(copy, language)}`),
        );
        measured.push({ pages, made, ...(await measurePages(urls.slice(0, 400), made === 'kept')) });
      }
    }
    return measured;
  } finally {
    await Promise.all(Object.values(servers).map((server) => server.stop()));
    await database.close();
  }
}

async function measurePages(urls: readonly string[], isKept: boolean) {
  let largest = 0;
  // Once through all when they are to be kept; otherwise a few, so that the code itself is warm.
  for (const url of isKept ? urls : urls.slice(0, 40)) {
    const page = await fetch(url);
    if (page.status !== 200) throw new Error(`${url} answered ${page.status}`);
    largest = Math.max(largest, gzipSync(await page.text(), { level: 6 }).byteLength);
  }
  const before = process.cpuUsage();
  const { milliseconds, failed } = await load({ urls, perSecond: 50, seconds: 8 });
  const { user, system } = process.cpuUsage(before);
  const sorted = milliseconds.sort((one, other) => one - other);
  const at = (share: number) => Math.round(sorted[Math.floor(sorted.length * share)] ?? 0);
  return {
    'p50 ms': at(0.5),
    'p99 ms': at(0.99),
    failed,
    // Of this process, which asks as well; the database is another one.
    'processor ms a page': Number(((user + system) / 1000 / milliseconds.length).toFixed(1)),
    'largest HTML': largest,
  };
}

function load(asked: OpenLoad): Promise<Opened> {
  const worker = new Worker(join(import.meta.dirname, 'open-load.worker.ts'), { workerData: asked });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}
