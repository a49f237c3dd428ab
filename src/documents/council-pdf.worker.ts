import { setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import type { CouncilDocument } from './council-document.ts';
import { openPdfWriter } from './council-pdf.ts';

export type PdfJob = { document: CouncilDocument; written: Date };
export type PdfAnswer = { bytes: Uint8Array } | { error: Error };

/* A thread that writes one PDF file after another; write-council-pdf.ts starts it and ends it when it has nothing to do. */

try {
  // On Linux this is the priority of the thread alone: pages go before files.
  setPriority(10);
} catch {
  // A system that does not allow it works as well, only less politely.
}
const writer = openPdfWriter();
parentPort?.on('message', ({ document, written }: PdfJob) => {
  writer.then(
    (open) => {
      let answer: PdfAnswer;
      try {
        answer = { bytes: open.write(document, written) };
      } catch (error) {
        answer = { error: error instanceof Error ? error : new Error(String(error)) };
      }
      parentPort?.postMessage(answer);
    },
    (error: Error) => parentPort?.postMessage({ error } satisfies PdfAnswer),
  );
});
