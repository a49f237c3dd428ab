import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

type Mark = { pid: number; started: string; address: string };

export type ServeLock =
  { ok: true; tell(address: string): void; release(): void } | { ok: false; address: string };

/**
 * One server per data folder: a mark of the process that serves it. A mark left by a process that is gone (its number
 * free, or given to a process that started at another time) is taken over.
 */
export function takeServeLock(dataFolder: string): ServeLock {
  mkdirSync(dataFolder, { recursive: true });
  const path = join(dataFolder, 'serving.json');
  const write = (address: string, flag: 'w' | 'wx') =>
    writeFileSync(path, JSON.stringify({ pid: process.pid, started: startOf(process.pid), address }), {
      flag,
    });
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      write('', 'wx');
      return {
        ok: true,
        tell: (address) => write(address, 'w'),
        release: () => rmSync(path, { force: true }),
      };
    } catch (cause) {
      if ((cause as { code?: string }).code !== 'EEXIST') throw cause;
      const mark = readMark(path);
      if (mark && isAlive(mark)) return { ok: false, address: mark.address };
      rmSync(path, { force: true });
    }
  }
  return { ok: false, address: '' };
}

function readMark(path: string): Mark | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Mark;
  } catch {
    return null;
  }
}

function isAlive(mark: Mark): boolean {
  try {
    process.kill(mark.pid, 0);
  } catch (cause) {
    if ((cause as { code?: string }).code === 'ESRCH') return false;
  }
  return mark.started === startOf(mark.pid);
}

/** When a process started, in the kernel's ticks; empty where the system does not tell. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}
