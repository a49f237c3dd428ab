import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { CouncilDocument } from './council-document.ts';
import type { DocxAnswer, DocxJob } from './council-docx.worker.ts';

/** Input and output: threads of their own. Six files take seconds, in which the site goes on answering. */
type Waiting = DocxJob & { done: (bytes: Uint8Array) => void; failed: (error: Error) => void };
type Thread = { worker: Worker; job: Waiting | undefined };

const most = Math.max(1, Math.min(4, availableParallelism()));
const threads = new Set<Thread>();
const waiting: Waiting[] = [];

/**
 * A Council document as a Word file (see council-docx.ts), written beside the running server; files asked for at the
 * same time are written side by side, as many as there are cores. Idle threads keep no process alive.
 */
export function writeCouncilDocx(document: CouncilDocument, written: Date): Promise<Uint8Array> {
  return new Promise((done, failed) => {
    waiting.push({ document, written, done, failed });
    startNext();
  });
}

function startNext(): void {
  const idle = [...threads].find((thread) => thread.job === undefined);
  const thread = idle ?? (waiting.length > 0 && threads.size < most ? newThread() : undefined);
  const job = thread && waiting.shift();
  if (!thread || !job) return;
  thread.job = job;
  thread.worker.ref();
  thread.worker.postMessage({ document: job.document, written: job.written } satisfies DocxJob);
}

function newThread(): Thread {
  const worker = new Worker(new URL('./council-docx.worker.ts', import.meta.url));
  const thread: Thread = { worker, job: undefined };
  threads.add(thread);
  worker.on('message', (answer: DocxAnswer) => {
    const { job } = thread;
    thread.job = undefined;
    worker.unref();
    if ('bytes' in answer) job?.done(answer.bytes);
    else job?.failed(answer.error);
    startNext();
  });
  // A thread that breaks off (no memory left, a bug) is not used again; the others go on.
  const breakOff = (error: Error): void => {
    threads.delete(thread);
    thread.job?.failed(error);
    thread.job = undefined;
    startNext();
  };
  worker.on('error', breakOff);
  worker.on('exit', () => breakOff(new Error('The thread ended before the Word file was written.')));
  return thread;
}
