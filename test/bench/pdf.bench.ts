import { join } from 'node:path';
import pino from 'pino';
import { loadExample } from '../../src/cli/example-organization.ts';
import { openTestDatabase } from '../../src/db/test-database.ts';
import { readDataset } from '../../src/dataset/read-dataset.ts';
import { writeCouncilPdf } from '../../src/documents/write-council-pdf.ts';
import { languages } from '../../src/language/languages.ts';
import { reportInputOfDataset } from '../../src/reports/report-input-of-dataset.ts';
import { strategicPlanReport } from '../../src/reports/strategic-plan-report.ts';
import { startServer } from '../../src/web/server.ts';
import { readSettings } from '../../src/web/settings.ts';

const floors = { seconds: 60, megabytes: 1200, milliseconds: 300 };
const goals = { seconds: 30, milliseconds: 150 };

/** Six tagged PDFs of the full report by the thread of a running site, whose pages are asked for meanwhile. */
export async function run(): Promise<void> {
  const read = readSettings({ PORT: '0' });
  const example = readDataset(join(import.meta.dirname, '..', '..', 'db', 'example'));
  if (!read.ok || !example.ok) throw new Error('The example cannot be opened.');
  const input = reportInputOfDataset(example.dataset, 'strategic-plan-report-2022', []);
  if (!input) throw new Error('db/example holds no report on the strategic plan for 2022.');
  const database = await openTestDatabase({ name: 'example', prepare: (db) => loadExample(db, new Date()) });
  const server = await startServer({
    opened: { ...database, kind: 'server', revive: async () => {} },
    settings: read.settings,
    log: pino({ level: 'silent' }),
  });
  try {
    const site = `http://127.0.0.1:${server.port}`;
    await pagesUntil(site, new Promise((resolve) => setTimeout(resolve, 2000)));
    let most = 0;
    const watching = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 50);
    const [start, processor] = [performance.now(), process.cpuUsage()];
    const files = Promise.all(
      languages.map((language) => writeCouncilPdf(strategicPlanReport(input, language), new Date(0))),
    );
    const times = (await pagesUntil(site, files)).sort((a, b) => a - b);
    const seconds = (performance.now() - start) / 1000;
    const { user, system } = process.cpuUsage(processor);
    clearInterval(watching);
    const p99 = times[Math.floor(times.length * 0.99)] ?? 0;
    const megabytes = most / 1_000_000;
    console.table([
      ...(await files).map((bytes, at) => ({
        what: `PDF ${languages[at]}, KB`,
        is: Math.round(bytes.length / 1024),
      })),
      { what: 'six PDFs, s', is: Number(seconds.toFixed(1)), goal: goals.seconds, floor: floors.seconds },
      { what: 'processor time with the pages, s', is: Number(((user + system) / 1e6).toFixed(1)) },
      { what: 'memory at most, MB', is: Math.round(megabytes), floor: floors.megabytes },
      {
        what: `pages meanwhile (${times.length}), p99 ms`,
        is: Math.round(p99),
        goal: goals.milliseconds,
        floor: floors.milliseconds,
      },
    ]);
    if (seconds > floors.seconds || megabytes > floors.megabytes || p99 > floors.milliseconds)
      throw new Error('Beyond a floor: see the table.');
  } finally {
    await server.stop();
    await database.close();
  }
}

const pages = ['/fr', '/ar/plan/2020-2023', '/zh/documents', '/en/plan/2020-2023/D.1'];

/** Asks for pages, ten a second, until a work is done; how long each answer took, in milliseconds. */
async function pagesUntil(site: string, work: Promise<unknown>): Promise<number[]> {
  let isDone = false;
  work.then(
    () => (isDone = true),
    () => (isDone = true),
  );
  const times: Promise<number>[] = [];
  for (let at = 0; !isDone; at++) {
    times.push(timed(`${site}${pages[at % pages.length]}`));
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await work;
  return Promise.all(times);
}

async function timed(address: string): Promise<number> {
  const start = performance.now();
  const answer = await fetch(address);
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return performance.now() - start;
}
