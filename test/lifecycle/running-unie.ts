import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/* Starts `./unie` as a person does, and watches what becomes of it. */

export const root = join(import.meta.dirname, '..', '..');

type Account = { uid: number; gid: number };
export type Asked = { data: string; env?: Record<string, string>; account?: Account };

function environment({ data, env }: Asked): Record<string, string> {
  const { PATH = '', HOME = '' } = process.env;
  return { PATH, HOME, UNIE_DATA: data, PORT: '0', UNIE_LANGUAGE: 'en', ...env };
}

export type Ended = { code: number | null; output: string; errors: string };

/** Runs a command to its end. */
export function unie(args: string[], asked: Asked): Promise<Ended> {
  const child = spawn(join(root, 'unie'), args, { cwd: root, env: environment(asked), ...asked.account });
  return endOf(child);
}

function endOf(child: ChildProcess): Promise<Ended> {
  let [output, errors] = ['', ''];
  child.stdout?.on('data', (piece: Buffer) => (output += piece.toString()));
  child.stderr?.on('data', (piece: Buffer) => (errors += piece.toString()));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output, errors }));
  });
}

export type Running = { child: ChildProcess; address: string; started: number; stop(): Promise<Ended> };

/** Starts the server; answers when it has told its address. */
export async function serve(asked: Asked): Promise<Running> {
  const started = performance.now();
  const child = spawn(join(root, 'unie'), ['serve'], {
    cwd: root,
    env: environment(asked),
    ...asked.account,
  });
  const ended = endOf(child);
  const address = await new Promise<string>((resolve, reject) => {
    let text = '';
    child.stdout.on('data', (piece: Buffer) => {
      text += piece.toString();
      const found = /http:\/\/[\w.]+:\d+/.exec(text)?.[0];
      if (found) resolve(found.replace('0.0.0.0', '127.0.0.1'));
    });
    void ended.then((end) => reject(new Error(`ended with ${end.code}: ${end.errors}${end.output}`)), reject);
  });
  const stop = () => {
    child.kill('SIGTERM');
    return ended;
  };
  return { child, address, started, stop };
}

/** Processes whose command line or working folder names the folder. */
export function processesOf(folder: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((name) => {
      try {
        const line = readFileSync(`/proc/${name}/cmdline`, 'utf8');
        return line.includes(folder) && line.includes('postgres');
      } catch {
        return false;
      }
    })
    .map(Number);
}

/** The state of a process and who started it, from /proc; null when it has gone. */
function statOf(pid: number | string): { state: string; parent: number } | null {
  try {
    // The name in brackets may hold blanks and brackets of its own.
    const [state = '', parent] = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return { state, parent: Number(parent) };
  } catch {
    return null;
  }
}

/** The processes that a process has started. */
export function childrenOf(parent: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && statOf(name)?.parent === parent)
    .map(Number);
}

/** Whether a process runs still; one whose end nobody has noted does not. */
export function isRunning(pid: number): boolean {
  const stat = statOf(pid);
  return stat !== null && stat.state !== 'Z';
}

/** Waits until a condition holds, at most `seconds`. */
export async function until(holds: () => boolean | Promise<boolean>, seconds: number): Promise<boolean> {
  for (const end = performance.now() + seconds * 1000; performance.now() < end; await pause(50))
    if (await holds()) return true;
  return false;
}

/** A folder of its own, readable by every account; `remove` ends what still runs there. */
export function ownFolder(): { folder: string; remove(): Promise<void> } {
  const folder = mkdtempSync(join(tmpdir(), 'unie-life-'));
  chmodSync(folder, 0o755);
  const remove = async () => {
    for (const pid of processesOf(folder)) {
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // It was gone already.
      }
    }
    await until(() => processesOf(folder).length === 0, 5);
    rmSync(folder, { recursive: true, force: true });
  };
  return { folder, remove };
}
