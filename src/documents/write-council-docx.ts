import { Worker } from 'node:worker_threads';
import type { CouncilDocument } from './council-document.ts';

/** Input and output: a thread of its own. Laying out the pages takes seconds, in which the site goes on answering. */
let last: Promise<unknown> = Promise.resolve();

/** A Council document as a Word file (see council-docx.ts), written beside the running server; one file at a time. */
export function writeCouncilDocx(document: CouncilDocument, written: Date): Promise<Uint8Array> {
  const next = last.then(() => inThread(document, written));
  last = next.catch(() => {});
  return next;
}

function inThread(document: CouncilDocument, written: Date): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const file = new URL('./council-docx.worker.ts', import.meta.url);
    const worker = new Worker(file, { workerData: { document, written } });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('The thread ended before the Word file was written.')));
  });
}
