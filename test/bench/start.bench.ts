import { join } from 'node:path';
import { ownFolder, serve } from '../lifecycle/running-unie.ts';

/** From the command line on an empty folder to the first page: making the database, loading the example, answering. */
export async function run(): Promise<void> {
  const [empty, again] = await measure();
  const rows = [
    { start: 'empty folder', seconds: empty.toFixed(2), 'goal s': 5, 'floor s': 10 },
    { start: 'second start', seconds: again.toFixed(2), 'goal s': '', 'floor s': '' },
  ];
  console.table(rows);
  if (empty > 10) throw new Error('Slower than the floor: the first page on an empty folder');
}

async function measure(): Promise<[number, number]> {
  const own = ownFolder();
  const seconds: number[] = [];
  try {
    for (let at = 0; at < 2; at++) {
      const running = await serve({ data: join(own.folder, 'data') });
      const answer = await fetch(`${running.address}/en`);
      await answer.text();
      if (answer.status !== 200) throw new Error(`The first page answered ${answer.status}.`);
      seconds.push((performance.now() - running.started) / 1000);
      await running.stop();
    }
    return [seconds[0] ?? Number.NaN, seconds[1] ?? Number.NaN];
  } finally {
    await own.remove();
  }
}
