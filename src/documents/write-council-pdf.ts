import { Worker } from 'node:worker_threads';
import type { CouncilDocument } from './council-document.ts';
import type { PdfAnswer, PdfJob } from './council-pdf.worker.ts';

/** Input and output: one thread of its own. Setting a report in type takes seconds, in which the site goes on answering. */
type Waiting = PdfJob & { done: (bytes: Uint8Array) => void; failed: (error: Error) => void };

const mostWaiting = 24;
/** The compiler, its fonts and what it works on take some 500 MB; they are given back when nobody asks any more. */
const idleMilliseconds = 60_000;
const mostFilesOfAThread = 60;

let worker: Worker | null = null;
let current: Waiting | null = null;
let idle: NodeJS.Timeout | undefined;
let files = 0;
const waiting: Waiting[] = [];

/** That too many files wait already: who asks may come back in a while. */
export class TooManyWaiting extends Error {}

/**
 * A Council document as a tagged PDF file (see council-pdf.ts), written beside the running server, one at a time so
 * that memory stays bounded. Throws TooManyWaiting when the queue is full.
 */
export function writeCouncilPdf(document: CouncilDocument, written: Date): Promise<Uint8Array> {
  if (waiting.length >= mostWaiting) return Promise.reject(new TooManyWaiting());
  return new Promise((done, failed) => {
    waiting.push({ document, written, done, failed });
    startNext();
  });
}

function startNext(): void {
  if (current) return;
  const job = waiting.shift();
  if (!job) return;
  clearTimeout(idle);
  current = job;
  worker ??= newThread();
  worker.ref();
  worker.postMessage({ document: job.document, written: job.written } satisfies PdfJob);
}

function newThread(): Worker {
  const thread = new Worker(new URL('./council-pdf.worker.ts', import.meta.url));
  files = 0;
  thread.on('message', (answer: PdfAnswer) => {
    const job = current;
    current = null;
    files += 1;
    thread.unref();
    if ('bytes' in answer) job?.done(answer.bytes);
    else job?.failed(answer.error);
    // A broken compilation may leave the compiler in any state; a long life may leave it large.
    if ('error' in answer || files >= mostFilesOfAThread) end(thread);
    else idle = setTimeout(() => end(thread), idleMilliseconds).unref();
    startNext();
  });
  const breakOff = (error: Error): void => {
    if (worker !== thread) return;
    worker = null;
    const job = current;
    current = null;
    job?.failed(error);
    startNext();
  };
  thread.on('error', breakOff);
  thread.on('exit', () => breakOff(new Error('The thread ended before the PDF file was written.')));
  return thread;
}

function end(thread: Worker): void {
  clearTimeout(idle);
  if (worker === thread) worker = null;
  void thread.terminate();
}
